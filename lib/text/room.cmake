newsgrep_room(text
  SOURCES
    analyzer.cpp
    article_words.cpp
    chunks.cpp
    compounds.cpp
    detect.cpp
    detect_table.cpp
    edit_distance.cpp
    elision.cpp
    fingerprint.cpp
    fold.cpp
    form.cpp
    graphemes.cpp
    hijri.cpp
    icu.cpp
    keyboards.cpp
    languages.cpp
    letter_table.cpp
    letters.cpp
    memo.cpp
    paragraphs.cpp
    shadow.cpp
    stem.cpp
    stem_arabic.cpp
    stem_french.cpp
    stem_snowball.cpp
    stem_spanish.cpp
    stop_words.cpp
    tokenizer.cpp
    typing_errors.cpp
    word_breaks.cpp
  SOURCES analyzer.cpp article_words.cpp compounds.cpp detect.cpp detect_table.cpp edit_distance.cpp elision.cpp
    fingerprint.cpp fold.cpp form.cpp glued.cpp graphemes.cpp icu.cpp keyboards.cpp languages.cpp letters.cpp paragraphs.cpp shadow.cpp
    stem.cpp stem_arabic.cpp stem_french.cpp stem_snowball.cpp stem_spanish.cpp stop_words.cpp typing_errors.cpp
  ROOMS base
  LIBRARIES PkgConfig::ICU PkgConfig::XAPIAN)
