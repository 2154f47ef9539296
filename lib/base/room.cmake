newsgrep_room(base
  SOURCES
    calendar.cpp
    cancellation.cpp
    checked_file.cpp
    digest.cpp
    error.cpp
    file.cpp
    json.cpp
    utf8.cpp
  LIBRARIES fmt::fmt simdjson::simdjson PkgConfig::XXHASH)
