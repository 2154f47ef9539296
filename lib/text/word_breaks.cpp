#include "text/word_breaks.hpp"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>

namespace newsgrep::text {
namespace {

/// The values of the property Word_Break, those that the rules treat alike made one.
enum class Class : std::uint8_t {
    other,
    letter,
    numeric,
    mid_letter,
    mid_number,
    mid_both,  ///< MidNumLet and the single quote
    extend,    ///< marks and format characters: part of what they follow
    extender,  ///< ExtendNumLet
    needs_icu,
};

/// Up to the Arabic Supplement; of the rest, what news sets its text with.
constexpr char16_t table_end = 0x0780;

Class class_of(char16_t c) {
    switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
        case U_WB_OTHER:
        case U_WB_DOUBLE_QUOTE:  // joins Hebrew letters only
        case U_WB_CR:
        case U_WB_LF:
        case U_WB_NEWLINE:
        case U_WB_WSEGSPACE:
            return Class::other;
        case U_WB_ALETTER:
            return Class::letter;
        case U_WB_NUMERIC:
            return Class::numeric;
        case U_WB_MIDLETTER:
            return Class::mid_letter;
        case U_WB_MIDNUM:
            return Class::mid_number;
        case U_WB_MIDNUMLET:
        case U_WB_SINGLE_QUOTE:
            return Class::mid_both;
        case U_WB_EXTEND:
        case U_WB_FORMAT:
            return Class::extend;
        case U_WB_EXTENDNUMLET:
            return Class::extender;
        default:
            return Class::needs_icu;
    }
}

std::array<Class, table_end> make_table() {
    std::array<Class, table_end> table{};
    for (char16_t c = 0; c < table_end; ++c) table[c] = class_of(c);
    return table;
}

/// Dashes, quotation marks, bullets and the ellipsis.
bool is_general_punctuation(char16_t c) {
    return (c >= 0x2010 && c <= 0x2023) || c == 0x2026 || (c >= 0x2030 && c <= 0x203E);
}

const std::array<Class, table_end>& shared_table() {
    static const auto table = make_table();
    return table;
}

bool is_word(Class c) {
    return c == Class::letter || c == Class::numeric || c == Class::extender;
}

/// WB5, 8 to 10, 13a and 13b: what joins what without anything between. All that is in words does.
bool joins(Class before, Class after) {
    return is_word(before) && is_word(after);
}

/// WB6, 7, 11 and 12: what joins over a mark in the middle.
bool joins_over(Class before, Class middle, Class after) {
    if (before == Class::letter && after == Class::letter)
        return middle == Class::mid_letter || middle == Class::mid_both;
    if (before == Class::numeric && after == Class::numeric)
        return middle == Class::mid_number || middle == Class::mid_both;
    return false;
}

/// A character with the marks that follow it (WB4).
struct Cluster {
    Class kind;
    std::size_t end;
};

class Scanner {
  public:
    Scanner(std::u16string_view units, std::vector<Piece>& pieces) : units_(units), pieces_(pieces) {}

    bool scan() {
        std::size_t begin = 0;
        for (std::size_t at = 0; at < units_.size();) {
            Cluster cluster = cluster_at(at);
            if (cluster.kind == Class::needs_icu) return false;
            begin = at;
            at = cluster.end;
            if (!is_word(cluster.kind)) continue;
            if (!extend_word(cluster, at)) return false;
            pieces_.push_back({begin, at});
        }
        return true;
    }

  private:
    /// Moves `at` behind the word that begins with `last`; false where ICU is needed.
    bool extend_word(Cluster last, std::size_t& at) {
        while (at < units_.size()) {
            Cluster next = cluster_at(at);
            if (next.kind == Class::needs_icu) return false;
            if (!joins(last.kind, next.kind)) {
                if (next.end == units_.size()) return true;
                Cluster behind = cluster_at(next.end);
                if (!joins_over(last.kind, next.kind, behind.kind)) return true;
                next = behind;
            }
            last = next;
            at = next.end;
        }
        return true;
    }

    [[nodiscard]] Class look_up(char16_t c) const {
        if (c < table_end) return table_[c];
        return is_general_punctuation(c) ? class_of(c) : Class::needs_icu;
    }

    [[nodiscard]] Cluster cluster_at(std::size_t at) const {
        Class kind = look_up(units_[at++]);
        while (at < units_.size() && look_up(units_[at]) == Class::extend) ++at;
        return {kind, at};
    }

    const std::array<Class, table_end>& table_ = shared_table();

    std::u16string_view units_;
    std::vector<Piece>& pieces_;
};

}  // namespace

bool find_words(std::u16string_view units, std::vector<Piece>& pieces) {
    pieces.clear();
    return Scanner(units, pieces).scan();
}

}  // namespace newsgrep::text
