newsgrep_room(query
  SOURCES bind.cpp characters.cpp dates.cpp fields.cpp later.cpp evaluate.cpp lengths.cpp lexer.cpp parser.cpp print.cpp query.cpp
    scanner.cpp syntax.cpp
  ROOMS text base
  LIBRARIES fmt::fmt)
