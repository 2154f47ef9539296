newsgrep_tests(text
  SOURCES
    analyzer_test.cpp
    compounds_test.cpp
    detect_test.cpp
    edit_distance_test.cpp
    elision_test.cpp
    fold_test.cpp
    form_test.cpp
    graphemes_test.cpp
    invariants_test.cpp
    keyboards_test.cpp
    languages_test.cpp
    letters_test.cpp
    paragraphs_test.cpp
    random_text.cpp
    reference.cpp
    reference_test.cpp
    shadow_test.cpp
    stem_arabic_test.cpp
    stem_french_test.cpp
    stem_snowball_test.cpp
    stem_spanish_test.cpp
    stop_words_test.cpp
    twin_test.cpp
    typing_errors_test.cpp
  SOURCES analyzer_test.cpp compounds_test.cpp detect_test.cpp edit_distance_test.cpp elision_test.cpp fold_test.cpp form_test.cpp glued_test.cpp
    graphemes_test.cpp invariants_test.cpp keyboards_test.cpp languages_test.cpp letters_test.cpp paragraphs_test.cpp reference.cpp
    reference_test.cpp shadow_test.cpp stem_arabic_test.cpp stem_french_test.cpp stem_snowball_test.cpp
    stem_spanish_test.cpp stop_words_test.cpp typing_errors_test.cpp random_text.cpp
  LINK newsgrep_text newsgrep_base)
