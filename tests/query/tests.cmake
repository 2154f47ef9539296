newsgrep_tests(query
  SOURCES
    bind_test.cpp
    dates_test.cpp
    evaluate_test.cpp
    lengths_test.cpp
    lucene_test.cpp
    nexis_test.cpp
    parser_test.cpp
    places_test.cpp
    positional_test.cpp
    print_test.cpp
    query_test.cpp
    same_query_test.cpp
    saved_searches_test.cpp
    sketch.cpp
    work_test.cpp
  LINK newsgrep_query newsgrep_text newsgrep_base)
