newsgrep_tests(jobs
  SOURCES
    copies_test.cpp
    evaluate_test.cpp
    load_test.cpp
    pipeline_test.cpp
    query_reader_test.cpp
    read_ahead_test.cpp
    search_all_test.cpp
    trec_files_test.cpp
    ../support/wire.cpp
  LINK newsgrep_jobs newsgrep_search newsgrep_results newsgrep_ingest newsgrep_index newsgrep_query newsgrep_text newsgrep_base)
