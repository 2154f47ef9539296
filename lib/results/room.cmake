newsgrep_room(results
  SOURCES highlight.cpp snippet.cpp
  ROOMS query text base
  LIBRARIES fmt::fmt)
