newsgrep_room(ingest
  SOURCES charset.cpp codepages.cpp date.cpp date_rules.cpp date_words.cpp dateline.cpp fields.cpp formats.cpp
    json_article.cpp jsonl.cpp language.cpp listing.cpp page.cpp page_fallback.cpp page_lines.cpp page_templates.cpp
    people.cpp plain.cpp reader.cpp source.cpp ticker.cpp tidy.cpp time.cpp utf16.cpp walk.cpp whole_file.cpp words.cpp
    wrapping.cpp
  ROOMS base text
  LIBRARIES fmt::fmt PkgConfig::ARCHIVE)
