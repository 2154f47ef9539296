newsgrep_room(jobs
  SOURCES
    compare.cpp
    evaluate.cpp
    load.cpp
    query_csv.cpp
    query_lines.cpp
    query_reader.cpp
    read_ahead.cpp
    search_all.cpp
    trec_files.cpp
  ROOMS search ingest index
  LIBRARIES Threads::Threads)
