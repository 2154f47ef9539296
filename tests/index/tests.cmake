newsgrep_tests(index
  SOURCES
    article_cursor_test.cpp
    backoff_test.cpp
    body_test.cpp
    copies_test.cpp
    copy_rules_test.cpp
    dictionary_test.cpp
    document_test.cpp
    exchanges_test.cpp
    figures_test.cpp
    hardship_test.cpp
    index_test.cpp
    shingles_test.cpp
    writer_test.cpp
    ../support/wire.cpp
  LINK newsgrep_index newsgrep_text newsgrep_base)
