newsgrep_tests(index
  SOURCES
    backoff_test.cpp
    dictionary_test.cpp
    document_test.cpp
    hardship_test.cpp
    index_test.cpp
    writer_test.cpp
  LINK newsgrep_index newsgrep_text newsgrep_base)
