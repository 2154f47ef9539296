newsgrep_tests(ingest
  SOURCES
    archive_test.cpp
    csv_record_test.cpp
    csv_test.cpp
    date_test.cpp
    jsonl_test.cpp
    packing.cpp
    page_gold_test.cpp
    page_test.cpp
    plain_test.cpp
    reader_test.cpp
    source_test.cpp
    walk_test.cpp
    words_test.cpp
  LINK newsgrep_ingest newsgrep_text newsgrep_base)
