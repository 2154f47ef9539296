# Which Debian packages does `cpack -G DEB` make, and what is in each? tools/packaging/build configures and calls it.
set(debian_dir ${CMAKE_CURRENT_LIST_DIR}/debian)
file(STRINGS ${debian_dir}/changelog debian_version LIMIT_COUNT 1)
string(REGEX REPLACE "^newsgrep \\(([^)]+)\\).*" "\\1" debian_version "${debian_version}")
if(NOT debian_version MATCHES "^${PROJECT_VERSION}-")
  message(FATAL_ERROR "tools/packaging/debian/changelog tells of ${debian_version}, but this is ${PROJECT_VERSION}.")
endif()
string(REGEX REPLACE ".*-" "" CPACK_DEBIAN_PACKAGE_RELEASE "${debian_version}")

# What all of them say.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME newsgrep)
set(CPACK_PACKAGE_CONTACT "newsgrep developers <newsgrep@packages.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # each package has its own
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/lib)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/finish.cmake)
set(CPACK_COMPONENTS_ALL library development)
set(library_package libnewsgrep${newsgrep_abi})
set(same_library "${library_package} (= ${debian_version})")

# debian_package(COMPONENT NAME SECTION DEPENDS SYNOPSIS TEXT): one package, whose files are those of a component
macro(debian_package component name section depends synopsis text)
  string(TOUPPER ${component} upper)
  set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${name})
  set(CPACK_DEBIAN_${upper}_PACKAGE_SECTION ${section})
  set(CPACK_DEBIAN_${upper}_PACKAGE_DEPENDS "${depends}")
  set(CPACK_DEBIAN_${upper}_DESCRIPTION "${synopsis}\n${text}")
endmacro()

set(about "newsgrep finds articles in French, Arabic and Spanish whatever their accents,
hamzas, clitics and apostrophes, and shows exactly what it found.
")
debian_package(library ${library_package} libs "" "full-text search for multilingual news - library"
  "${about}This package holds the library, for C++, C and languages that call C.")
debian_package(development libnewsgrep-dev libdevel "${same_library}"
  "full-text search for multilingual news - development files"
  "${about}This package holds the headers, and files for CMake and pkg-config.")
debian_package(tools newsgrep text "${same_library}" "full-text search for multilingual news"
  "${about}This package holds the commands newsgrep and newsgrep-index.")

# Programs in C run with any later library of the soname, those in C++ with that of their headers alone.
set(newsgrep_since ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
math(EXPR newsgrep_next_minor "${PROJECT_VERSION_MINOR} + 1")
set(newsgrep_before ${PROJECT_VERSION_MAJOR}.${newsgrep_next_minor}~)
configure_file(${debian_dir}/shlibs.in ${PROJECT_BINARY_DIR}/debian/shlibs @ONLY)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${PROJECT_BINARY_DIR}/debian/shlibs ${debian_dir}/triggers)

if(NEWSGREP_BUILD_TOOLS)
  list(APPEND CPACK_COMPONENTS_ALL tools)
endif()
if(TARGET newsgrep_python)
  list(APPEND CPACK_COMPONENTS_ALL python)
  set(Python_EXECUTABLE ${NEWSGREP_PYTHON})
  find_package(Python QUIET COMPONENTS Interpreter)
  math(EXPR python_next_minor "${Python_VERSION_MINOR} + 1")
  debian_package(python python3-newsgrep python
    "${same_library}, python3 (>= ${Python_VERSION_MAJOR}.${Python_VERSION_MINOR}), python3 (<< ${Python_VERSION_MAJOR}.${python_next_minor})"
    "full-text search for multilingual news - Python package"
    "${about}This package holds the Python package newsgrep.")
  set(CPACK_DEBIAN_PYTHON_PACKAGE_CONTROL_EXTRA ${debian_dir}/python/postinst ${debian_dir}/python/prerm)
endif()
include(CPack)
