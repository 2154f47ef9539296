newsgrep_room(jobs
  SOURCES
    load.cpp
    search_all.cpp
  ROOMS search ingest index
  LIBRARIES Threads::Threads)
