#include "text/calendar_words.hpp"

#include <doctest/doctest.h>

#include <newsgrep/analyzer.hpp>

using newsgrep::fold;
using newsgrep::text::is_calendar_word;

TEST_CASE("days and months are known in each language and country") {
    for (const char* name : {"lundi", "août", "décembre", "miércoles", "septiembre", "Thursday", "الجمعة",
                             "الإثنين", "فبراير", "غشت", "دجنبر", "جويلية", "أوت", "شباط", "كانون"})
        CHECK_MESSAGE(is_calendar_word(fold(name)), name);
}

TEST_CASE("other words are not") {
    for (const char* name : {"", "lune", "demain", "printemps", "semana", "يوم", "شهر", "2020", "الثاني"})
        CHECK_FALSE_MESSAGE(is_calendar_word(fold(name)), name);
}
