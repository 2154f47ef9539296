#include "ingest/date_words.hpp"

#include "base/names.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace newsgrep::ingest {
namespace {

/// Names of one month. Written as papers print them; compared folded, so accents, hamza and case are free.
struct MonthNames {
    int month;
    std::string_view latin;   ///< French, Spanish, English, German, Portuguese, with abbreviations
    std::string_view arabic;  ///< Egypt and the Gulf; Morocco; Algeria and Tunisia; the Levant; Mauritania
};

constexpr MonthNames months[] = {
    {1, "janvier janv jan enero ene january januar janeiro", "يناير جانفي ينايير كانون_الثاني كانون_ثاني"},
    {2, "février févr fév feb fevr febrero february februar fevereiro", "فبراير فيفري فبرابر شباط"},
    {3, "mars mar marzo march märz maerz março", "مارس آذار مارث"},
    {4, "avril avr abril abr april apr", "أبريل إبريل أفريل نيسان ابرايل"},
    {5, "mai mayo may maio", "مايو ماي أيار مايس"},
    {6, "juin jun junio june juni junho", "يونيو يونيه جوان حزيران يونية"},
    {7, "juillet juil juill jul julio july juli julho", "يوليو يوليوز يوليه يولية جويلية تموز"},
    {8, "août aout aoû agosto ago august aug", "أغسطس غشت أوت آب أغشت اغسطوس"},
    {9, "septembre sept sep septiembre setiembre set september setembro", "سبتمبر شتنبر أيلول شتمبر سبتنبر"},
    {10, "octobre oct octubre october oktober okt outubro out", "أكتوبر تشرين_الأول تشرين_أول"},
    {11, "novembre nov noviembre november novembro", "نوفمبر نونبر تشرين_الثاني تشرين_ثاني نوفنبر"},
    {12, "décembre déc dec diciembre dic december dezember dez dezembro",
     "ديسمبر دجنبر كانون_الأول كانون_أول دجمبر دسمبر"},
};

/// Spelt out in Arabic, and as newspapers of Algeria write them in French.
constexpr MonthNames hijri_months[] = {
    {1, "mouharram moharram muharram moharem mouharam", "محرم المحرم محرم_الحرام"},
    {2, "safar", "صفر صفر_الخير"},
    {3,
     "rabie_al_awal rabi_al_awal rabie_el_aouel rabi_el_aouel rabia_al_aoual rabie_el_awal rabia_el_aouel "
     "rabi_al_awwal rabie_i rabia_i rabi_i",
     "ربيع_الأول ربيع_أول ربيع_النبوي"},
    {4,
     "rabie_al_thani rabie_ethani rabi_al_thani rabi_ethani rabia_al_thani rabia_ethani rabie_el_thani "
     "rabie_ii rabia_ii rabi_ii",
     "ربيع_الثاني ربيع_الآخر ربيع_ثاني"},
    {5,
     "joumada_al_oula djoumada_el_oula joumada_al_ula joumada_el_oula djoumada_al_oula djoumada_el_aouel "
     "joumada_al_awal joumada_i djoumada_i",
     "جمادى_الأولى جمادى_الأول"},
    {6,
     "joumada_al_thania djoumada_ethania djoumada_el_thani djoumada_ethani joumada_al_thani "
     "joumada_ethania joumada_ath_thania joumada_al_akhira djoumada_el_thania joumada_ii djoumada_ii",
     "جمادى_الآخرة جمادى_الثانية جمادى_الثاني جمادى_الآخر"},
    {7, "rajab radjab redjeb rejeb", "رجب"},
    {8, "chaabane chaabene chaban shaaban chaaban", "شعبان"},
    {9, "ramadan ramadhan ramadane", "رمضان رمضان_المبارك"},
    {10, "chawal choual chawwal shawwal chaoual chouwal", "شوال"},
    {11,
     "dhou_el_kaada doul_kaada dhul_qada dhou_al_qiada dhou_al_qaada dhou_el_qaada dou_al_qiada "
     "dhou_al_kaada dhoul_kaada dhoul_qiada dhoul_qaada dhul_qadah doul_qaada",
     "ذو_القعدة ذي_القعدة"},
    {12,
     "dhou_el_hidja doul_hijja dhul_hijja dhou_al_hijja dhou_el_hijja dou_al_hijja dhoul_hijja "
     "dhou_al_hidja dhoul_hidja dhul_hijjah",
     "ذو_الحجة ذي_الحجة"},
};

constexpr std::string_view weekdays =
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim "
    "lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد الاتنين التلاتاء";

constexpr std::string_view first_days = "premier primero فاتح الفاتح";
constexpr std::string_view ordinals = "er re ere st nd rd th º ª";
constexpr std::string_view day_joiners = "de del d of the من شهر du";
constexpr std::string_view year_joiners = "de del of لسنة لعام سنة عام من";
constexpr std::string_view time_joiners =
    "à a las la at t le du on the el الساعة على عند في يوم تمام um ce bei mis heure hora";
constexpr std::string_view hour_words = "h heures heure hs hrs horas hora uhr س";
constexpr std::string_view morning_words = "am ص صباحا صباحًا";
constexpr std::string_view evening_words = "pm م مساء مساءً مساءا";
constexpr std::string_view update_words =
    "jour maj modifié modifiée actualisé actualizado actualizada modificado updated modified تحديث التحديث "
    "تحديثه";

struct ZoneName {
    bool is_place;  ///< a place is a zone only behind "heure de", بتوقيت
    std::string_view names;
    Zone zone;
};

constexpr ZoneName zones[] = {
    {false, "z gmt utc tu wet", {0, Summer::none}},
    {false, "cet wat bst west", {60, Summer::none}},
    {false, "cest eet cat sast", {120, Summer::none}},
    {false, "eest msk ksa", {180, Summer::none}},
    {false, "gst", {240, Summer::none}},
    {false, "edt", {-240, Summer::none}},
    {false, "cdt", {-300, Summer::none}},
    {false, "cst mdt", {-360, Summer::none}},
    {false, "mst pdt", {-420, Summer::none}},
    {false, "pst", {-480, Summer::none}},
    {true, "غرينتش جرينتش غرينيتش greenwich", {0, Summer::none}},
    {true, "الجزائر تونس alger tunis", {60, Summer::none}},
    {true, "باريس مدريد paris madrid berlin bruxelles roma", {60, Summer::europe}},
    {true, "القاهرة مصر caire cairo", {120, Summer::egypt}},
    {true, "مكة السعودية الرياض الكويت الدوحة قطر", {180, Summer::none}},
    {true, "الإمارات دبي أبوظبي", {240, Summer::none}},
};

constexpr std::string_view zone_leads = "بتوقيت توقيت heure hora de du time";

/// As the words of a line would read; those of a longer name joined by '_'.
std::string folded(std::string_view name) {
    std::string text;
    for (const std::string& word : spoken(name)) {
        if (!text.empty()) text += '_';
        text += word;
    }
    return text;
}

using WordSet = std::unordered_set<std::string>;

WordSet set_of(std::string_view names) {
    WordSet set;
    base::for_each_name(names, [&](std::string_view name) { set.insert(folded(name)); });
    return set;
}

using MonthMap = std::unordered_map<std::string, int>;

MonthMap map_of(std::span<const MonthNames> names) {
    MonthMap map;
    for (const MonthNames& row : names) {
        auto add = [&](std::string_view name) { map.emplace(folded(name), row.month); };
        base::for_each_name(row.latin, add);
        base::for_each_name(row.arabic, add);
    }
    return map;
}

using ZoneMap = std::unordered_map<std::string, Zone>;

ZoneMap zone_map(bool places) {
    ZoneMap map;
    for (const ZoneName& row : zones) {
        if (row.is_place && !places) continue;
        base::for_each_name(row.names, [&](std::string_view name) { map.emplace(folded(name), row.zone); });
    }
    return map;
}

constexpr std::size_t longest_name = 5;  ///< words, and hyphens between them: Dhou al-hijja

/// The longest name of `map` that begins at `at`.
std::optional<int> take_name(const MonthMap& map, std::span<const Word> words, std::size_t& at) {
    std::optional<int> month;
    std::string name;
    std::size_t behind = at;
    for (std::size_t i = at; i < words.size() && i < at + longest_name; ++i) {
        if (i > at && words[i].is_mark('-')) continue;
        if (!words[i].is_word()) break;
        name += i > at ? "_" + words[i].text : words[i].text;
        auto found = map.find(name);
        if (found == map.end()) continue;
        month = found->second;
        behind = i + 1;
    }
    at = behind;
    return month;
}

std::optional<int> take_month_name(std::span<const Word> words, std::size_t& at) {
    static const MonthMap map = map_of(months);
    return take_name(map, words, at);
}

bool opens_second_name(const Word& word) {
    return word.is_mark('/') || word.is_mark('(') || word.is_mark('-');
}

}  // namespace

std::optional<int> take_month(std::span<const Word> words, std::size_t& at) {
    auto month = take_month_name(words, at);
    if (!month || at >= words.size() || !opens_second_name(words[at])) return month;
    std::size_t behind = at + 1;
    if (take_month_name(words, behind) == month) {
        if (behind < words.size() && words[behind].is_mark(')')) ++behind;
        at = behind;
    }
    return month;
}

std::optional<int> take_hijri_month(std::span<const Word> words, std::size_t& at) {
    static const MonthMap map = map_of(hijri_months);
    return take_name(map, words, at);
}

std::optional<Zone> take_zone(std::span<const Word> words, std::size_t& at) {
    static const ZoneMap abbreviations = zone_map(false);
    static const ZoneMap all = zone_map(true);
    static const WordSet leads = set_of(zone_leads);
    std::size_t i = at;
    while (i < words.size() && i < at + 3 && (words[i].is_mark('(') || leads.contains(words[i].text))) ++i;
    if (i == words.size()) return {};
    const ZoneMap& map = i > at && words[i - 1].is_word() ? all : abbreviations;
    auto found = map.find(words[i].text);
    if (found == map.end()) return {};
    at = i + 1;
    return found->second;
}

bool is_weekday(const Word& word) {
    static const WordSet set = set_of(weekdays);
    return word.is_word() && set.contains(word.text);
}

bool is_first_day(const Word& word) {
    static const WordSet set = set_of(first_days);
    return word.is_word() && set.contains(word.text);
}

bool is_ordinal(const Word& word) {
    static const WordSet set = set_of(ordinals);
    return set.contains(word.text);
}

bool joins_day_to_month(const Word& word) {
    static const WordSet set = set_of(day_joiners);
    return set.contains(word.text) || word.is_mark('.') || word.is_mark('-') || word.is_mark('/') ||
           word.is_mark('\'');
}

bool joins_month_to_year(const Word& word) {
    static const WordSet set = set_of(year_joiners);
    return set.contains(word.text) || word.is_mark();
}

bool joins_date_and_time(const Word& word) {
    static const WordSet set = set_of(time_joiners);
    return word.is_mark() || set.contains(word.text) || is_weekday(word);
}

bool is_hour_word(const Word& word) {
    static const WordSet set = set_of(hour_words);
    return set.contains(word.text);
}

bool is_morning(const Word& word) {
    static const WordSet set = set_of(morning_words);
    return set.contains(word.text);
}

bool is_update_word(const Word& word) {
    static const WordSet set = set_of(update_words);
    return word.is_word() && set.contains(word.text);
}

bool is_evening(const Word& word) {
    static const WordSet set = set_of(evening_words);
    return set.contains(word.text);
}

}  // namespace newsgrep::ingest
