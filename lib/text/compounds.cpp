#include "text/compounds.hpp"

#include "base/utf8.hpp"
#include "text/elision.hpp"
#include "text/glued.hpp"
#include "text/inversion.hpp"
#include "text/letters.hpp"

#include <unicode/utf16.h>

#include <algorithm>

namespace newsgrep::text {
namespace {

using Parts = std::vector<Part>;

/// Characters that the break rules keep inside a word: O'Connor, hespress.com, étudiant·e·s.
constexpr std::u16string_view joiners = u"'.·‧";

bool is_letter_or_mark(char16_t c) {
    return is_letter(c) || (!is_digit(c) && c >= 0x300);
}

/// Letters beyond the first plane come in two surrogates; digits beyond it were spelt out by the Shadow.
bool has_letter(std::u16string_view word) {
    return std::ranges::any_of(word, [](char16_t c) { return is_letter(c) || U16_IS_SURROGATE(c); });
}

/// One letter, or one doubled as Spanish doubles it for a plural (EE.UU.); marks aside.
bool is_initial(std::u16string_view part) {
    std::u16string letters;
    std::ranges::copy_if(part, std::back_inserter(letters), [](char16_t c) { return is_letter(c); });
    bool is_short = letters.size() == 1 || (letters.size() == 2 && letters[0] == letters[1]);
    return is_short && std::ranges::all_of(part, is_letter_or_mark);
}

/// S.M  O.N.U  ق.م  EE.UU: initials with dots between.
bool is_acronym(std::u16string_view word) {
    std::size_t initials = 0;
    for (std::size_t at = 0; at <= word.size(); ++initials) {
        std::size_t dot = std::min(word.find(u'.', at), word.size());
        if (!is_initial(word.substr(at, dot - at))) return false;
        at = dot + 1;
    }
    return initials > 1;
}

/// 1.º and 1.er, which the Tokenizer has put together: a digit and letters around one dot.
bool is_dotted_ordinal(std::u16string_view word) {
    std::size_t dot = word.find(u'.');
    if (dot == 0 || dot == std::u16string_view::npos) return false;
    return std::ranges::all_of(word.substr(0, dot), [](char16_t c) { return is_digit(c); }) &&
           is_ordinal_ending(word.substr(dot + 1));
}

/// Cuts the words of one piece behind `parts`.
class PieceCutter {
  public:
    PieceCutter(std::u16string_view units, Parts& parts) : units_(units), parts_(parts) {}

    void cut(Piece piece) {
        for (std::size_t length = run_length(of(piece)); piece.begin + length < piece.end;
             length = run_length(of(piece))) {
            cut_glued({piece.begin, piece.begin + length});
            piece.begin += length;
        }
        cut_run(piece);
    }

  private:
    /// A run before another one: ب of ب180 is a particle; joiners at its end belong to neither.
    void cut_glued(Piece run) {
        while (joiners.find(unit(run.end - 1)) != std::u16string_view::npos) --run.end;
        if (is_proclitic(of(run)))
            parts_.push_back({run.begin, run.end, TokenKind::particle});
        else
            cut_run(run);
    }

    void cut_run(Piece piece) {
        while (std::size_t particle = particle_length(of(piece))) {
            parts_.push_back({piece.begin, piece.begin + particle, TokenKind::particle});
            piece.begin += particle;
        }
        if (is_before_apostrophe(piece) && is_particle(of(piece))) {
            parts_.push_back({piece.begin, piece.end + 1, TokenKind::particle});
        } else if (!has_letter(of(piece))) {
            parts_.push_back({piece.begin, piece.end, TokenKind::number});
        } else if (is_acronym(of(piece))) {
            parts_.push_back(
                {piece.begin, piece.end + (unit(piece.end) == u'.' ? 1U : 0U), TokenKind::word, true});
        } else if (is_kept_whole(of(piece)) || is_dotted_ordinal(of(piece))) {
            parts_.push_back({piece.begin, piece.end, TokenKind::word, true});
        } else {
            cut_at_joiners(piece);
        }
    }

    [[nodiscard]] std::u16string_view of(Piece piece) const {
        return units_.substr(piece.begin, piece.end - piece.begin);
    }

    [[nodiscard]] char16_t unit(std::size_t at) const { return at < units_.size() ? units_[at] : u' '; }

    /// l’« expert »: the rules leave the apostrophe outside.
    [[nodiscard]] bool is_before_apostrophe(Piece piece) const { return unit(piece.end) == u'\''; }

    void cut_at_joiners(Piece piece) {
        for (std::size_t at = piece.begin; at < piece.end;) {
            std::size_t end = std::min(units_.substr(0, piece.end).find_first_of(joiners, at), piece.end);
            TokenKind kind = has_letter(units_.substr(at, end - at)) ? TokenKind::word : TokenKind::number;
            if (end > at) parts_.push_back({at, end, kind});
            at = end + 1;
        }
    }

    std::u16string_view units_;
    Parts& parts_;
};

/// Latin letters with their marks, digits, signs.
bool is_latin(std::u16string_view units) {
    return std::ranges::all_of(units, [](char16_t c) { return c < 0x370 || (c >= 0x1E00 && c < 0x1F00); });
}

/// Two words that are also written as one: porte-drapeau, anti-terroriste, covid-19.
bool is_also_one_word(std::u16string_view units, const Part& first, const Part& last) {
    bool is_pair = first.end + 1 == last.begin && units[first.end] == u'-';
    std::u16string_view both = units.substr(first.begin, last.end - first.begin);
    return is_pair && has_letter(both) && is_latin(both);
}

Part whole(std::u16string_view units, const Part& first, const Part& last) {
    return {first.begin, last.end, TokenKind::compound, is_also_one_word(units, first, last)};
}

/// Makes particles of what French puts behind a verb with a hyphen: va-t-il, donne-le-moi, celui-ci.
void mark_inverted(std::u16string_view units, Parts& parts) {
    auto of = [&](const Part& part) { return units.substr(part.begin, part.end - part.begin); };
    for (std::size_t i = parts.size(); i-- > 1;) {
        Part& part = parts[i];
        bool is_behind_hyphen = part.kind == TokenKind::word && units[part.begin - 1] == u'-';
        bool is_before_pronoun = i + 1 < parts.size() && is_linking_t(of(part));
        bool is_pronoun = parts[i - 1].kind == TokenKind::word && is_inverted(of(parts[i - 1]), of(part));
        if (!is_behind_hyphen || !(is_before_pronoun || is_pronoun)) return;
        part.kind = TokenKind::particle;
    }
}

/// Puts the compounds before the parts they are made of: one without the particles around it, and one with
/// the last particle before it where the word is a name.
Parts with_compounds(std::u16string_view units, Parts parts) {
    auto is_word = [](const Part& part) { return part.kind != TokenKind::particle; };
    auto word = std::ranges::find_if(parts, is_word);
    if (word == parts.end()) return parts;
    auto last = std::find_if(parts.rbegin(), parts.rend(), is_word).base();
    Part all = whole(units, *word, *(last - 1));
    bool has_several = last - word > 1;
    if (word != parts.begin()) {
        auto particle = word - 1;
        auto name = units.substr(particle->begin, all.end - particle->begin);
        bool is_name = is_elided_name(name, particle->end - particle->begin);
        if (has_several) word = parts.insert(word, all);
        if (is_name) {
            Part whole_name = whole(units, *(word - 1), all);
            whole_name.is_solid = !has_several && is_known_name(name);
            parts.insert(word - 1, whole_name);
        }
    } else if (has_several) {
        parts.insert(word, all);
    }
    return parts;
}

/// 5 and 400 of 5 400; nothing for a number without blanks.
Parts groups_of(std::u16string_view units, const Part& number) {
    Parts groups;
    auto end_of = [&](std::size_t at) { return std::min(units.find(u' ', at), number.end); };
    if (end_of(number.begin) == number.end) return groups;
    for (std::size_t at = number.begin; at < number.end; at = end_of(at) + 1)
        groups.push_back({at, end_of(at), TokenKind::group});
    return groups;
}

/// Puts the groups of each number behind it.
Parts with_groups(std::u16string_view units, Parts parts) {
    for (std::size_t i = parts.size(); i-- > 0;) {
        if (parts[i].kind != TokenKind::number) continue;
        Parts groups = groups_of(units, parts[i]);
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1, groups.begin(), groups.end());
    }
    return parts;
}

}  // namespace

bool is_ordinal_ending(std::u16string_view units) {
    return units == u"º" || units == u"ª" || units == u"er" || units == u"ER";
}

bool is_one_word(std::string_view exact) {
    return std::ranges::all_of(base::code_points(exact),
                               [](char32_t c) { return is_letter(c) || is_digit(c); });
}

std::uint8_t reach_of(std::string_view form) {
    return form.find('-') == std::string_view::npos ? 0 : 1;
}

std::vector<Part> cut(std::u16string_view units, const std::vector<Piece>& chain) {
    Parts parts;
    PieceCutter cutter(units, parts);
    for (Piece piece : chain) cutter.cut(piece);
    mark_inverted(units, parts);
    return with_groups(units, with_compounds(units, std::move(parts)));
}

}  // namespace newsgrep::text
