newsgrep_tests(base SOURCES utf8_test.cpp json_test.cpp calendar_test.cpp LINK newsgrep_base)
