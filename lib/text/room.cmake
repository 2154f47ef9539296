newsgrep_room(text
  SOURCES
    agency.cpp
    analyzer.cpp
    arabic_families.cpp
    arabic_pairs.cpp
    arabic_words.cpp
    article_words.cpp
    backoff.cpp
    calendar_words.cpp
    chunks.cpp
    compounds.cpp
    detect.cpp
    direction.cpp
    edit_distance.cpp
    elision.cpp
    fingerprint.cpp
    fold.cpp
    form.cpp
    glued.cpp
    graphemes.cpp
    hijri.cpp
    icu.cpp
    inversion.cpp
    irregular.cpp
    irregular_french.cpp
    irregular_spanish.cpp
    keyboards.cpp
    language_letters.cpp
    language_model.cpp
    languages.cpp
    letter_table.cpp
    letters.cpp
    memo.cpp
    numbers.cpp
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
    wrapped_lines.cpp
  ROOMS base
  LIBRARIES PkgConfig::ICU PkgConfig::XAPIAN)

# Counts the language model anew: text/language_model/build.cpp says how.
add_executable(newsgrep_build_language_model EXCLUDE_FROM_ALL
  text/language_model/build.cpp text/language_letters.cpp text/letters.cpp base/utf8.cpp)
target_include_directories(newsgrep_build_language_model PRIVATE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/lib)
target_link_libraries(newsgrep_build_language_model PRIVATE newsgrep_flags PkgConfig::ICU)
