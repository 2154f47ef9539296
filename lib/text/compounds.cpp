#include "text/compounds.hpp"

#include "text/elision.hpp"
#include "text/glued.hpp"
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
        } else if (is_kept_whole(of(piece))) {
            parts_.push_back({piece.begin, piece.end, TokenKind::word});
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

Part whole(const Part& first, const Part& last) {
    return {first.begin, last.end, TokenKind::compound};
}

/// Puts the compounds before the parts they are made of: one without the particles, and one with the last
/// particle where the word is a name.
Parts with_compounds(std::u16string_view units, Parts parts) {
    auto word =
        std::ranges::find_if(parts, [](const Part& part) { return part.kind != TokenKind::particle; });
    if (word == parts.end()) return parts;
    Part all = whole(*word, parts.back());
    bool has_several = parts.end() - word > 1;
    if (word != parts.begin()) {
        auto particle = word - 1;
        auto name = units.substr(particle->begin, parts.back().end - particle->begin);
        bool is_name = is_elided_name(name, particle->end - particle->begin);
        if (has_several) word = parts.insert(word, all);
        if (is_name) parts.insert(word - 1, whole(*(word - 1), all));
    } else if (has_several) {
        parts.insert(word, all);
    }
    return parts;
}

}  // namespace

std::vector<Part> cut(std::u16string_view units, const std::vector<Piece>& chain) {
    Parts parts;
    PieceCutter cutter(units, parts);
    for (Piece piece : chain) cutter.cut(piece);
    return with_compounds(units, std::move(parts));
}

}  // namespace newsgrep::text
