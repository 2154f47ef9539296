# What the documentation says is true: the examples in the headers compile and hold, the commands and programs of the pages
# do what stands below them, with newsgrep as it is installed; and Doxygen has nothing to complain of.
set(newsgrep_python3 /usr/bin/python3)
if(NEWSGREP_SANITIZE OR NOT BUILD_SHARED_LIBS OR NOT NEWSGREP_BUILD_TOOLS)
  return()
endif()

file(GLOB newsgrep_headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/newsgrep/*.hpp)
set(newsgrep_examples ${CMAKE_CURRENT_BINARY_DIR}/doc/header_examples.inc)
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/doc)
add_custom_command(OUTPUT ${newsgrep_examples}
  COMMAND ${newsgrep_python3} ${CMAKE_CURRENT_SOURCE_DIR}/doc/header_examples.py ${newsgrep_headers} > ${newsgrep_examples}
  DEPENDS ${newsgrep_headers} ${CMAKE_CURRENT_SOURCE_DIR}/doc/header_examples.py VERBATIM)
add_executable(newsgrep_header_examples doc/header_examples.cpp ${newsgrep_examples})
target_include_directories(newsgrep_header_examples PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/doc)
target_link_libraries(newsgrep_header_examples PRIVATE newsgrep newsgrep_flags)
add_test(NAME doc_headers COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/doc/in_empty_folder
  $<TARGET_FILE:newsgrep_header_examples> ${CMAKE_CURRENT_SOURCE_DIR}/support/samples/articles.jsonl)

set(newsgrep_doc_prefix ${CMAKE_CURRENT_BINARY_DIR}/doc/prefix)
add_test(NAME doc_install COMMAND ${CMAKE_COMMAND} --install ${PROJECT_BINARY_DIR} --prefix ${newsgrep_doc_prefix})
set_tests_properties(doc_install PROPERTIES FIXTURES_SETUP doc_prefix)
add_test(NAME doc_page COMMAND ${newsgrep_python3} -m doctest ${CMAKE_CURRENT_SOURCE_DIR}/doc/page.py)
set(newsgrep_doc_pages lib/doc/link.md lib/doc/grep.md lib/doc/cookbook.md lib/doc/index-format.md)
if(TARGET newsgrep_python)
  list(APPEND newsgrep_doc_pages README.md lib/doc/research.md)
endif()
foreach(page IN LISTS newsgrep_doc_pages)
  get_filename_component(name ${page} NAME_WE)
  string(TOLOWER doc_${name} name)
  add_test(NAME ${name}
    COMMAND ${newsgrep_python3} ${CMAKE_CURRENT_SOURCE_DIR}/doc/page.py ${PROJECT_SOURCE_DIR}/${page} ${newsgrep_doc_prefix})
  set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED doc_prefix)
endforeach()

if(TARGET newsgrep_doc)
  add_test(NAME doc_reference COMMAND ${DOXYGEN_EXECUTABLE} ${PROJECT_BINARY_DIR}/Doxyfile)
endif()
