newsgrep_tests(search
  SOURCES
    agreement_test.cpp
    bm25_test.cpp
    brute_force_test.cpp
    copies_test.cpp
    many_matches_test.cpp
    marks_test.cpp
    naive_search.cpp
    random_news.cpp
    overview_test.cpp
    searcher_test.cpp
    similar_test.cpp
    suggest_test.cpp
    together_test.cpp
    why_test.cpp
    ../support/wire.cpp
  LINK newsgrep_search newsgrep_results newsgrep_index newsgrep_query newsgrep_text newsgrep_base)
