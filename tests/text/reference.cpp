#include "text/reference.hpp"

#include "newsgrep/analyzer.hpp"

#include "text/elision.hpp"
#include "text/irregular.hpp"
#include "text/stop_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>

namespace newsgrep::tests {
namespace {

/// Our Arabic stems go further, by families, verbs and hamza; stem_arabic_test says how, the fold is the
/// same.
bool has_own_stem(const Expected& row, const Expected& ours) {
    return ours.exact == row.exact;
}

/// The program knows only ' ’ and ʼ for an apostrophe; the design names ‘ and ′ too.
bool has_other_apostrophe(const Expected& row, const Expected& ours) {
    std::string exact = row.exact;
    for (std::string_view other : {"‘", "′"}) {
        std::size_t at = exact.find(other);
        if (at != std::string::npos) exact.replace(at, other.size(), "'");
    }
    return exact != row.exact && ours.exact == exact;
}

/// serait is no série: what nobody asks for keeps its form.
bool is_stop(const Expected&, const Expected& ours) {
    auto is_one_in = [&](std::string_view language) {
        return text::is_stop_word(ours.exact, ours.exact, language);
    };
    return ours.stem == ours.exact && (is_one_in("fr") || is_one_in("es"));
}

bool is_irregular_french(const Expected&, const Expected& ours) {
    return ours.stem == text::irregular_french(ours.exact);
}

/// The table also knows what is left when pronouns came off: diciéndole, dámelo.
bool is_irregular_spanish(const Expected& row, const Expected& ours) {
    return ours.stem == text::irregular_spanish(ours.exact) || ours.stem == text::changed_spanish(row.stem);
}

template <std::size_t size>
bool ends_in(const std::string& word, const std::array<std::string_view, size>& endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

/// -ance and -ence are no forms of -ant and -ent; the others are forms of their words.
bool has_new_french_ending(const Expected&, const Expected& ours) {
    constexpr std::array<std::string_view, 13> endings = {"ance",  "ances", "ence",  "ences", "erent",
                                                          "irent", "aise",  "aises", "oise",  "oises",
                                                          "isse",  "isses", "ience"};
    return ends_in(ours.exact, endings);
}

/// realidad is no form of real.
bool has_new_spanish_ending(const Expected&, const Expected& ours) {
    constexpr std::array<std::string_view, 6> endings = {"idad", "idades", "ivo", "iva", "ivos", "ivas"};
    return ends_in(ours.exact, endings);
}

/// 8es, 8ème and 8e.
bool is_ordinal(const Expected&, const Expected& ours) {
    return !ours.exact.empty() && ours.exact.front() >= '1' && ours.exact.front() <= '9';
}

struct Exception {
    std::string_view language;
    std::string_view name;
    bool (*is_met)(const Expected& row, const Expected& ours);
};

constexpr auto exceptions = std::to_array<Exception>({
    {"ar", "stems of our own, measured to be better", has_own_stem},
    {"es", "a stop word keeps its form", is_stop},
    {"es", "a table knows its stem", is_irregular_spanish},
    {"es", "-idad and -ivo are no endings", has_new_spanish_ending},
    {"es", "an ordinal is one word in all its spellings", is_ordinal},
    {"fr", "an ordinal is one word in all its spellings", is_ordinal},
    {"fr", "a stop word keeps its form", is_stop},
    {"fr", "a table knows its stem", is_irregular_french},
    {"fr", "its ending has a rule of its own", has_new_french_ending},
    {"fr", "‘ and ′ are apostrophes too", has_other_apostrophe},
});

}  // namespace

std::string data_folder() {
    const char* folder = std::getenv("NEWSGREP_DATA");
    if (folder == nullptr) MESSAGE("NEWSGREP_DATA names no folder of real data: skipped");
    return folder == nullptr ? "" : folder;
}

std::vector<std::string> lines(const std::string& path, std::size_t most) {
    std::vector<std::string> found;
    std::ifstream file(path);
    for (std::string line; found.size() < most && std::getline(file, line);) found.push_back(line);
    REQUIRE_MESSAGE(!found.empty(), path);
    return found;
}

std::vector<std::string> columns(std::string_view line) {
    std::vector<std::string> cells;
    for (std::size_t at = 0; at <= line.size();) {
        std::size_t end = std::min(line.find('\t', at), line.size());
        cells.emplace_back(line.substr(at, end - at));
        at = end + 1;
    }
    return cells;
}

std::vector<Expected> read_expected(const std::string& path) {
    std::vector<Expected> rows;
    for (const std::string& line : lines(path)) {
        auto cells = columns(line);
        REQUIRE_MESSAGE(cells.size() == 3, line);
        rows.push_back({cells[0], cells[1], cells[2]});
    }
    return rows;
}

std::string_view named_exception(const Expected& row, const Expected& ours, std::string_view language) {
    auto found = std::ranges::find_if(exceptions, [&](const Exception& exception) {
        return exception.language == language && exception.is_met(row, ours);
    });
    return found == exceptions.end() ? "" : found->name;
}

std::string exact_form(std::string_view word, std::string_view language) {
    std::string exact = fold(word);
    std::size_t apostrophe = exact.find('\'');
    bool is_elided = language == "fr" && apostrophe != std::string::npos && apostrophe + 1 < exact.size() &&
                     text::is_particle(std::string_view(exact).substr(0, apostrophe));
    return is_elided ? exact.substr(apostrophe + 1) : exact;
}

}  // namespace newsgrep::tests
