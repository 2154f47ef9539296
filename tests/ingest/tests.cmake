newsgrep_tests(ingest
  SOURCES date_test.cpp page_gold_test.cpp page_test.cpp
  LINK newsgrep_ingest newsgrep_text newsgrep_base)
