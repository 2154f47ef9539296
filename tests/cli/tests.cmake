if(NEWSGREP_BUILD_TOOLS)
  newsgrep_tests(cli
  SOURCES
    command.cpp
    completion_test.cpp
    man_page_test.cpp
    newsgrep_batch_test.cpp
    newsgrep_config_test.cpp
    newsgrep_charts_test.cpp
    newsgrep_copies_test.cpp
    newsgrep_formats_test.cpp
    newsgrep_index_damage_test.cpp
    newsgrep_index_folder_test.cpp
    newsgrep_index_test.cpp
    newsgrep_pager_test.cpp
    newsgrep_test.cpp
    newsgrep_why_test.cpp
    progress_line_test.cpp
    ../../tools/completion.cpp
    ../../tools/man_page.cpp
    query_notes_test.cpp
    ../../tools/progress_line.cpp
    ../../tools/query_notes.cpp
    ../ingest/every_format.cpp
    ../ingest/packing.cpp
  LINK newsgrep::newsgrep newsgrep_base newsgrep_tools PkgConfig::ARCHIVE PkgConfig::ZSTD)
  add_dependencies(newsgrep_cli_tests newsgrep_tool newsgrep-index_tool newsgrep_man)
endif()
