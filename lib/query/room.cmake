newsgrep_room(query
  SOURCES
    bind.cpp
    characters.cpp
    dates.cpp
    evaluate.cpp
    fields.cpp
    later.cpp
    lengths.cpp
    lexer.cpp
    parser.cpp
    print.cpp
    query.cpp
    scanner.cpp
    syntax.cpp
    tilde.cpp
  ROOMS text base
  LIBRARIES fmt::fmt)
