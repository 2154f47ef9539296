newsgrep_tests(text SOURCES fold_test.cpp LINK newsgrep_text newsgrep_base)
