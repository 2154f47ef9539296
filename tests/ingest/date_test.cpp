/// Does parse_date() read what newspapers print?
#include "newsgrep/reader.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

using namespace newsgrep;

namespace {

struct DateRow {
    const char* text;
    const char* iso;  ///< "" for no date
};

const Date today{2026, 3, 11, {}};

void check_rows(std::initializer_list<DateRow> rows) {
    for (const DateRow& row : rows) {
        CAPTURE(row.text);
        auto date = parse_date(row.text, today);
        CHECK((date ? to_string(*date) : "") == row.iso);
    }
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;)
        text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("numbers: day first, ISO never flipped, any digits") {
    check_rows({{"12 - 02 - 2020", "2020-02-12"},
                {"12/02/2020", "2020-02-12"},
                {"2.3.2019", "2019-03-02"},
                {"2020-02-12", "2020-02-12"},
                {"2020/02/12", "2020-02-12"},
                {"12\u00A0-\u00A002\u00A0-\u00A02020", "2020-02-12"},
                {"12 – 02 – 2020", "2020-02-12"},
                {"١٢ - ٠٢ - ٢٠٢٠", "2020-02-12"},
                {"۱۲/۰۲/۲۰۲۰", "2020-02-12"},
                {"\u200F12\u200F/02/\u200F2020", "2020-02-12"},
                {"12/02/20", "2020-02-12"},
                {"12/02/98", "1998-02-12"},
                {"20200212", "2020-02-12"},
                {"(27/05/2021)", "2021-05-27"}});
}

TEST_CASE("French") {
    check_rows({{"mercredi 12 février 2020", "2020-02-12"},
                {"1er mai 1968", "1968-05-01"},
                {"le 3 août 2014", "2014-08-03"},
                {"3 aout 2014", "2014-08-03"},
                {"MERCREDI 17 DÉCEMBRE 2014 - 24 SAFAR 1436", "2014-12-17"},
                {"04 fév 2026", "2026-02-04"},
                {"4 févr. 2026", "2026-02-04"},
                {"15 juil. 2019", "2019-07-15"},
                {"30 sept. 2021", "2021-09-30"},
                {"21 avr. 2025", "2025-04-21"},
                {"5 de\u0301cembre 2019", "2019-12-05"},
                {"Modifié 7 septembre 2022 à 17h40", "2022-09-07T17:40"},
                {"Publié le 7 septembre 2022 à 9 h", "2022-09-07T09:00"},
                {"Publié le 12/02/2020 à 10h30", "2020-02-12T10:30"},
                {"12/02/2020 - 10:30 (heure de Paris)", "2020-02-12T10:30+01:00"},
                {"12/07/2020 - 10:30 (heure de Paris)", "2020-07-12T10:30+02:00"},
                {"Tunis, ce mercredi 14 décembre 2022", "2022-12-14"},
                {"El Bahdja - Mercredi 13 septembre 2017 - 2", "2017-09-13"},
                {"Samedi 7 mars 2020 - 12h:35", "2020-03-07T12:35"},
                {"Samedi 7 mars 2020, 12h: 35 blessés", "2020-03-07T12:00"},
                {"premier novembre 2018", "2018-11-01"},
                {"le premier sept cents", ""},
                {"8 mars", "--03-08"}});
}

TEST_CASE("Spanish") {
    check_rows({{"26 de noviembre de 2025", "2025-11-26"},
                {"Rabat, 04 noviembre 2025 –", "2025-11-04"},
                {"1 de enero del 2001", "2001-01-01"},
                {"martes, 3 de setiembre de 2019", "2019-09-03"},
                {"Mié, 13/08/2025 - 18:05", "2025-08-13T18:05"},
                {"mar 13 ago 2025", "2025-08-13"},
                {"13-ago-2025", "2025-08-13"},
                {"5 dic. 2011", "2011-12-05"},
                {"3 de mayo de 2020 a las 22:15", "2020-05-03T22:15"},
                {"3 de mayo de 2020, 10:15 p. m.", "2020-05-03T22:15"},
                {"sáb 6 abr. 2019 | 17.45h", "2019-04-06T17:45"},
                {"primero de mayo de 2019", "2019-05-01"},
                {"03/06/2020\nen Actualidad", "2020-06-03"}});
}

TEST_CASE("English and German, machines") {
    check_rows({{"March 14th, 2022", "2022-03-14"},
                {"Feb 12, 2020", "2020-02-12"},
                {"14 March 2022:", "2022-03-14"},
                {"ALEXANDRIA - 14 March 2022:", "2022-03-14"},
                {"the 2nd of June 2011", "2011-06-02"},
                {"04:20 PM\nMonday 03 May 2021", "2021-05-03T16:20"},
                {"12 FEB 2020 - 10:30 CET", "2020-02-12T10:30+01:00"},
                {"12 Feb 2020 12:05 am", "2020-02-12T00:05"},
                {"Wed, 12 Feb 2020 10:30:00 +0100", "2020-02-12T10:30:00+01:00"},
                {"Wed, 12 Feb 2020 10:30:00 GMT", "2020-02-12T10:30:00Z"},
                {"Wed Feb 12 10:30:00 +0000 2020", "2020-02-12T10:30:00Z"},
                {"2024-08-22@06:47:11 GMT", "2024-08-22T06:47:11Z"},
                {"2024-08-22T06:47:11.123Z", "2024-08-22T06:47:11Z"},
                {"20240822T064711Z", "2024-08-22T06:47:11Z"},
                {"20240822064711", "2024-08-22T06:47:11"},
                {"20241322064711", ""},
                {"2024-08-22T06:47:11-0500", "2024-08-22T06:47:11-05:00"},
                {"2024-08-22 06:47:11 UTC+3", "2024-08-22T06:47:11+03:00"},
                {"2024-08-22 06:47", "2024-08-22T06:47"},
                {"SATURDAY -24- 10- 2020 -ISSUE:19105", "2020-10-24"},
                {"Heute — 23. Juni 2025", "2025-06-23"}});
}

TEST_CASE("Arabic: the Maghreb, Egypt, the Levant") {
    check_rows({{"السبت 16 شتنبر 2023", "2023-09-16"}, {"13 غشت 2015", "2015-08-13"},
                {"5 دجنبر 2019", "2019-12-05"},        {"2 نونبر 2018", "2018-11-02"},
                {"7 يوليوز 2017", "2017-07-07"},       {"3 جانفي 2012", "2012-01-03"},
                {"14 فيفري 2012", "2012-02-14"},       {"1 أفريل 2012", "2012-04-01"},
                {"8 ماي 1945", "1945-05-08"},          {"30 جوان 2013", "2013-06-30"},
                {"5 جويلية 1962", "1962-07-05"},       {"22 أوت 2013", "2013-08-22"},
                {"25 يناير 2011", "2011-01-25"},       {"٩ يوليو ٢٠٢٤", "2024-07-09"},
                {"4 اكتوبر 2018", "2018-10-04"},       {"17 كانون الثاني 1991", "1991-01-17"},
                {"18 شباط 2025", "2025-02-18"},        {"8 آذار 1963", "1963-03-08"},
                {"13 نيسان 1975", "1975-04-13"},       {"25 أيّار 2000", "2000-05-25"},
                {"5 حزيران 1967", "1967-06-05"},       {"14 تموز 1958", "1958-07-14"},
                {"4 آب 2020", "2020-08-04"},           {"11 أيلول 2001", "2001-09-11"},
                {"6 تشرين الأول 1973", "1973-10-06"},  {"22 تشرين الثاني 1943", "1943-11-22"},
                {"9 كانون الأول 1987", "1987-12-09"},  {"12 مايو/أيار 2020", "2020-05-12"},
                {"السبت، نوفمبر 14", "--11-14"},       {"السبت 13 غشت الجاري", "--08-13"}});
}

TEST_CASE("Arabic: clocks, eras, calendars side by side") {
    check_rows({{"8 ديسمبر، 2023 7:16 م", "2023-12-08T19:16"},
                {"الثلاثاء 4 مايو 2010 - 10:25 ص بتوقيت القاهرة", "2010-05-04T10:25+03:00"},
                {"الثلاثاء 5 يناير 2010 - 10:25 ص بتوقيت القاهرة", "2010-01-05T10:25+02:00"},
                {"4 مايو 2016 الساعة 9:05 مساءً", "2016-05-04T21:05"},
                {"4 مايو 2016 - 12:05 ص بتوقيت غرينتش", "2016-05-04T00:05Z"},
                {"الجمعة 25 ذو الحجة 1436هـ الموافق لـ 9 أكتوبر 2015 م", "2015-10-09"},
                {"م 2015 أكتوبر 9 لـ الموافق 6341هـ ذو الحجة 25 الجمعة", "2015-10-09"},
                {"السبت 7 ربيع الأول 1442هـ 24 أكتوبر 2020م - العدد 19105", "2020-10-24"},
                {"الخميس ٢٣ محرم ١٤٤٠ - الموافق ٤ أكتوبر ٢٠١٨", "2018-10-04"},
                {"ل 18 شباط/لسنة 2025", "2025-02-18"},
                {"فاتح ماي 2019", "2019-05-01"},
                {"الفاتح من نونبر 2018", "2018-11-01"},
                {"5 من شهر غشت سنة 2012", "2012-08-05"}});
}

TEST_CASE("what is no date, or no possible one, is none") {
    check_rows({{"", ""},
                {"31/02/2020", ""},
                {"31 février 2020", ""},
                {"02/13/2020", ""},
                {"12/03/1441", ""},
                {"12 mars 1600", ""},
                {"12 mars 2031", ""},
                {"12/02/2029", ""},
                {"00 - 00 - 0000", ""},
                {"mars 2020", ""},
                {"2020", ""},
                {"10:30", ""},
                {"handball 7-2", ""},
                {"99999999999999999999", ""},
                {"29/02/2019", ""}});
}

TEST_CASE("the future ends two years on") {
    CHECK(parse_date("1/1/2028", today).has_value());
    CHECK_FALSE(parse_date("1/1/2029", today).has_value());
    CHECK(parse_date("1/1/2029", Date{2027, 1, 1, {}}).has_value());
}

TEST_CASE("the datelines of NEWSGREP_DATELINES come out as noted") {
    const char* path = std::getenv("NEWSGREP_DATELINES");
    if (path == nullptr) {
        MESSAGE("skipped: NEWSGREP_DATELINES is not set");
        return;
    }
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::size_t tab = line.find('\t');
        std::size_t iso_begin = line.find('\t', tab + 1) + 1;
        std::string iso = line.substr(iso_begin, line.find('\t', iso_begin) - iso_begin);
        std::string text = line.substr(0, tab);
        replace_all(text, "⏎", "\n");
        CAPTURE(text);
        if (iso.starts_with("relative")) continue;  // has a test of its own
        auto date = parse_date(text, today);
        CHECK((date ? to_string(*date) : "") == iso);
    }
}

TEST_CASE("a Hijri date alone is converted, in Arabic letters and in Latin ones") {
    check_rows({{"18 جمادى الآخرة 1441", "2020-02-12"},
                {"الأربعاء ١٨ جمادى الثانية ١٤٤١ هـ", "2020-02-12"},
                {"1 رمضان 1441هـ", "2020-04-24"},
                {"7 ربيع الأول 1442هـ", "2020-10-24"},
                {"25 ذو الحجة 1436 هجرية", "2015-10-08"},
                {"9 المحرم 1442", "2020-08-28"},
                {"24 SAFAR 1436", "2014-12-16"},
                {"1 Joumada I 1442", "2020-12-16"},
                {"14 Djoumada el thani 1437", "2016-03-23"},
                {"15 Dhou al-hijja 1443", "2022-07-14"},
                {"24 chaâbane 1440", "2019-04-29"},
                {"31 صفر 1442", ""},
                {"18 رمضان 2020", ""},
                {"رمضان 1441", ""},
                {"الأربعاء 18 جمادى الآخرة 1441 هـ - 12 فبراير 2020", "2020-02-12"}});
}

TEST_CASE("the day of an update gives way to the day of publication") {
    check_rows({{"Mis à jour le 13/02/2020 - Publié le 12/02/2020", "2020-02-12"},
                {"Actualizado: 13.02.2020. Publicado: 12.02.2020 10:30 h", "2020-02-12T10:30"},
                {"آخر تحديث: 13 فبراير 2020، نشر في 12 فبراير 2020", "2020-02-12"},
                {"Publié le 12/02/2020, mis à jour le 13/02/2020", "2020-02-12"},
                {"Mis à jour le 13 février 2020", "2020-02-13"}});
}

TEST_CASE("relative dates count from the time that is given") {
    Date now{2026, 3, 11, TimeOfDay{1, 30, {}, std::int16_t{60}}};
    auto read = [&](const char* text) {
        auto date = parse_date(text, now);
        return date ? to_string(*date) : "";
    };
    CHECK(read("Actualizado: hace 2 horas 10 mins") == "2026-03-10T23:20+01:00");
    CHECK(read("il y a 3 heures") == "2026-03-10T22:30+01:00");
    CHECK(read("Publié il y a une heure") == "2026-03-11T00:30+01:00");
    CHECK(read("منذ ساعتين") == "2026-03-10T23:30+01:00");
    CHECK(read("قبل ٥ دقائق") == "2026-03-11T01:25+01:00");
    CHECK(read("منذ ساعة و 10 دقائق") == "2026-03-11T00:20+01:00");
    CHECK(read("hace 3 días") == "2026-03-08");
    CHECK(read("منذ يومين") == "2026-03-09");
    CHECK(read("3 weeks ago") == "2026-02-18");
    CHECK(read("il y a un mois") == "2026-02-11");
    CHECK(read("avant-hier") == "2026-03-09");
    CHECK(read("Hier à 10h") == "2026-03-10");
    CHECK(read("anteayer") == "2026-03-09");
    CHECK(read("أمس") == "2026-03-10");
    CHECK(read("أول أمس") == "2026-03-09");
    CHECK(read("aujourd’hui") == "2026-03-11");
    CHECK(read("Publié il y a environ 2 heures") == "2026-03-10T23:30+01:00");
    CHECK(read("Il y a moins d’une heure") == "2026-03-11T00:30+01:00");
    CHECK(read("hace más de 3 días") == "2026-03-08");
    CHECK(read("منذ حوالي 3 أيام") == "2026-03-08");
    CHECK(read("à l’instant") == "2026-03-11");
    CHECK(read("il y a quelques minutes") == "2026-03-11");
    CHECK(read("منذ قليل") == "2026-03-11");
    CHECK(read("il y a 3000 ans").empty());
    CHECK(read("3 heures").empty());
    CHECK(read("12 février 2020, il y a 6 ans") == "2020-02-12");
    CHECK_FALSE(parse_date("hier"));
    CHECK(to_string(*parse_date("hace 2 horas", Date{2026, 3, 11, {}})) == "2026-03-11");
    CHECK(to_string(*parse_date("il y a un mois", Date{2026, 3, 31, {}})) == "2026-02-28");
}
