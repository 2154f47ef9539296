# The C ABI as a program in plain C99 sees it, and its symbols as the loader sees them.
enable_language(C)
add_executable(newsgrep_c_tests c/main.c c/analysis_test.c c/errors_test.c c/search_test.c c/writer_test.c c/support.c)
target_link_libraries(newsgrep_c_tests PRIVATE newsgrep newsgrep_flags)
set_target_properties(newsgrep_c_tests PROPERTIES C_STANDARD 99 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF)
add_test(NAME c COMMAND newsgrep_c_tests)
if(BUILD_SHARED_LIBS)
  add_test(NAME c_symbols COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/c/symbols $<TARGET_FILE:newsgrep>)
endif()
