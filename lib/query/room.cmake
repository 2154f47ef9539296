newsgrep_room(query
  SOURCES
    bind.cpp
    characters.cpp
    dates.cpp
    evaluate.cpp
    fields.cpp
    lengths.cpp
    lexeme_list.cpp
    lexer.cpp
    parser.cpp
    places.cpp
    positional.cpp
    print.cpp
    proximity.cpp
    query.cpp
    scanner.cpp
    syntax.cpp
    tilde.cpp
  ROOMS text base
  LIBRARIES fmt::fmt)
