# What is installed, and how others find it: find_package(newsgrep), pkg-config newsgrep.
include(CMakePackageConfigHelpers)

install(TARGETS newsgrep EXPORT newsgrepTargets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/newsgrep DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

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
  DESTINATION ${newsgrep_cmake_dir})
if(BUILD_SHARED_LIBS)
  install(EXPORT newsgrepTargets NAMESPACE newsgrep:: DESTINATION ${newsgrep_cmake_dir})
else()
  install(TARGETS newsgrep_flags EXPORT newsgrepTargets)
  install(EXPORT newsgrepTargets NAMESPACE newsgrep:: DESTINATION ${newsgrep_cmake_dir})
endif()

# From <prefix>/lib/pkgconfig up: right wherever `cmake --install --prefix` puts it.
string(REGEX REPLACE "[^/]+" ".." newsgrep_pc_up "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
configure_file(newsgrep.pc.in ${PROJECT_BINARY_DIR}/newsgrep.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/newsgrep.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
