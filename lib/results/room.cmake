newsgrep_room(results
  SOURCES
    harmless.cpp
    highlight.cpp
    paint.cpp
    render_evaluation.cpp
    render_json.cpp
    render_text.cpp
    render_trec.cpp
    snippet.cpp
    suggestion.cpp
  ROOMS query text base
  LIBRARIES fmt::fmt)
