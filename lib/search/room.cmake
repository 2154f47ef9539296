newsgrep_room(search
  SOURCES
    bm25.cpp
    context.cpp
    docid_range.cpp
    explain.cpp
    lower.cpp
    ranking.cpp
    request.cpp
    searcher.cpp
    segment_matcher.cpp
    similar.cpp
  statistics.cpp
    suggest.cpp
    vocabulary.cpp
    why.cpp
  ROOMS results index query)
