newsgrep_tests(base SOURCES checked_file_test.cpp utf8_test.cpp json_test.cpp calendar_test.cpp LINK newsgrep_base)
