newsgrep_tests(layers
  SOURCES
    layers_test.cpp
  LINK newsgrep_base)
