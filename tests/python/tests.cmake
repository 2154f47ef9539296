# The Python package as built, with the interpreter it was built for; left out where pytest is not installed.
if(TARGET newsgrep_python)
  execute_process(COMMAND ${NEWSGREP_PYTHON} -c "import pytest" RESULT_VARIABLE newsgrep_no_pytest ERROR_QUIET)
  if(newsgrep_no_pytest)
    message(STATUS "Without the tests of the Python module: needs python3-pytest.")
  else()
    add_test(NAME python COMMAND ${NEWSGREP_PYTHON} -m pytest -q -p no:cacheprovider ${CMAKE_CURRENT_SOURCE_DIR}/python)
    set_tests_properties(python PROPERTIES ENVIRONMENT
      "PYTHONPATH=${PROJECT_BINARY_DIR}/bindings/python;PYTHONDONTWRITEBYTECODE=1;NEWSGREP_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
  endif()
endif()
