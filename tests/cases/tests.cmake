newsgrep_tests(cases
  SOURCES
    case_file.cpp
    case_file_test.cpp
    cases_test.cpp
  LINK newsgrep)
