# What is installed, and how others find it: find_package(newsgrep), pkg-config newsgrep.
include(CMakePackageConfigHelpers)

install(TARGETS newsgrep EXPORT newsgrepTargets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library NAMELINK_COMPONENT development
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT library)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/newsgrep DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)

# Only a static library makes its users find what it was built with.
set(newsgrep_is_static NO)
if(NOT BUILD_SHARED_LIBS)
  set(newsgrep_is_static YES)
endif()
set(newsgrep_cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/newsgrep)
configure_package_config_file(newsgrepConfig.cmake.in ${PROJECT_BINARY_DIR}/newsgrepConfig.cmake
  INSTALL_DESTINATION ${newsgrep_cmake_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/newsgrepConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/newsgrepConfig.cmake ${PROJECT_BINARY_DIR}/newsgrepConfigVersion.cmake
  DESTINATION ${newsgrep_cmake_dir} COMPONENT development)
if(NOT BUILD_SHARED_LIBS)
  install(TARGETS newsgrep_flags EXPORT newsgrepTargets)
endif()
install(EXPORT newsgrepTargets NAMESPACE newsgrep:: DESTINATION ${newsgrep_cmake_dir} COMPONENT development)

# From <prefix>/lib/pkgconfig up: right wherever `cmake --install --prefix` puts it.
string(REGEX REPLACE "[^/]+" ".." newsgrep_pc_up "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

# pkg-config asks for these even of those who link the shared library, if they are named.
set(newsgrep_pc_private "")
if(newsgrep_is_static)
  set(newsgrep_pc_private "Requires.private: fmt simdjson libarchive libxml-2.0 icu-uc icu-i18n xapian-core libxxhash libzstd zlib\nLibs.private: -lstdc++")
endif()
configure_file(newsgrep.pc.in ${PROJECT_BINARY_DIR}/newsgrep.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/newsgrep.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
