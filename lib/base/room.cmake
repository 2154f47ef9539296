newsgrep_room(base
  SOURCES calendar.cpp error.cpp json.cpp utf8.cpp
  LIBRARIES fmt::fmt simdjson::simdjson PkgConfig::XXHASH)
