newsgrep_tests(base
  SOURCES
    calendar_test.cpp
    cancellation_test.cpp
    checked_file_test.cpp
    json_test.cpp
    names_test.cpp
    utf8_test.cpp
  LINK newsgrep_base)
