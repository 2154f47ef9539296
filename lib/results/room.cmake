newsgrep_room(results
  SOURCES
    body_sentences.cpp
    chart.cpp
    field_names.cpp
    harmless.cpp
    highlight.cpp
    html.cpp
    html_charts.cpp
    html_page.cpp
    hit_fields.cpp
    paint.cpp
    quotes.cpp
    overview.cpp
    render_evaluation.cpp
    render_html.cpp
    render_json.cpp
    render_kwic.cpp
    render_table.cpp
    render_template.cpp
    render_text.cpp
    render_trec.cpp
    render_why.cpp
    snippet.cpp
    suggestion.cpp
    surroundings.cpp
  ROOMS query text base
  LIBRARIES fmt::fmt)
