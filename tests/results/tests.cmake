newsgrep_tests(results
  SOURCES
    chart_test.cpp
    harmless_test.cpp
    highlight_test.cpp
    render_html_test.cpp
    render_json_test.cpp
    render_kwic_test.cpp
    render_table_test.cpp
    render_template_test.cpp
    render_text_test.cpp
    screens_test.cpp
    snippet_test.cpp
    suggestion_test.cpp
    ../support/text_evidence.cpp
  LINK newsgrep_results newsgrep_query newsgrep_text newsgrep_base PkgConfig::LIBXML2)
