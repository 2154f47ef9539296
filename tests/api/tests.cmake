# Linked with the library alone, as its users are: what a public header names and the library hides fails to link here.
newsgrep_tests(api
  SOURCES
    ../support/disguise.cpp
    disguise_test.cpp
    probes_test.cpp
    public_calls_test.cpp
    threads_test.cpp
    values_test.cpp
  LINK newsgrep Threads::Threads PkgConfig::ICU)
