# The README's C++ example, taken from the README, must compile as it stands there and print what it says.
file(READ ${PROJECT_SOURCE_DIR}/README.md readme)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/README.md)
string(FIND "${readme}" "```cpp\n" begin)
string(SUBSTRING "${readme}" ${begin} -1 readme)
string(LENGTH "```cpp\n" fence)
string(SUBSTRING "${readme}" ${fence} -1 readme)
string(FIND "${readme}" "\n```" end)
string(SUBSTRING "${readme}" 0 ${end} example)
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/readme_example.cpp CONTENT "@example@\n" @ONLY)

add_executable(newsgrep_readme_example ${CMAKE_CURRENT_BINARY_DIR}/readme_example.cpp)
target_link_libraries(newsgrep_readme_example PRIVATE newsgrep newsgrep_flags)
add_test(NAME readme COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/readme/run $<TARGET_FILE:newsgrep_readme_example>)
