# The reference manual: `newsgrep_doc` makes build/doc/html, and fails where a member of the public headers says nothing.
find_package(Doxygen QUIET)
if(NOT DOXYGEN_FOUND)
  message(STATUS "Without the target newsgrep_doc: needs doxygen.")
  return()
endif()

configure_file(doc/Doxyfile.in ${PROJECT_BINARY_DIR}/Doxyfile @ONLY)
add_custom_target(newsgrep_doc COMMAND Doxygen::doxygen ${PROJECT_BINARY_DIR}/Doxyfile VERBATIM)
