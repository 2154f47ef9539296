/// What does a line of '{date}\t{title}' look like?
#include "newsgrep/error.hpp"
#include "newsgrep/render.hpp"

#include "results/hit_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace newsgrep {
namespace {

using results::HitField;

/// A text, and the field behind it; null behind the last one.
struct Piece {
    std::string text{};
    const HitField* field = nullptr;
};

std::string known_fields() {
    std::string names;
    for (const HitField& field : results::hit_fields())
        names += fmt::format("{}{{{}}}", names.empty() ? "" : " ", field.name);
    return names;
}

/// Reads a template from its beginning to its end.
class Pattern {
  public:
    explicit Pattern(std::string_view text) : text_(text) {}

    std::vector<Piece> read() {
        pieces_.emplace_back();
        while (at_ < text_.size()) {
            char c = text_[at_++];
            if (c == '\\')
                read_escape();
            else if ((c == '{' || c == '}') && at_ < text_.size() && text_[at_] == c)
                add(text_[at_++]);
            else if (c == '{')
                read_field();
            else if (c == '}')
                fail("has a } without its {; write }} for the sign itself");
            else
                add(c);
        }
        return std::move(pieces_);
    }

  private:
    void add(char c) { pieces_.back().text += c; }

    void read_escape() {
        char c = at_ < text_.size() ? text_[at_++] : ' ';
        if (c != 't' && c != 'n' && c != '\\') fail("has a \\ that is none of \\t, \\n and \\\\");
        add(c == 't' ? '\t' : c == 'n' ? '\n' : c);
    }

    void read_field() {
        std::size_t end = text_.find('}', at_);
        if (end == std::string_view::npos) fail("has a { without its }; write {{ for the sign itself");
        std::string_view name = text_.substr(at_, end - at_);
        auto fields = results::hit_fields();
        auto field = std::ranges::find(fields, name, &HitField::name);
        if (field == fields.end())
            fail(fmt::format("asks for {{{}}}, which no hit has; the fields are {}", name, known_fields()));
        pieces_.back().field = &*field;
        pieces_.emplace_back();
        at_ = end + 1;
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw Error(Errc::invalid_argument, fmt::format("The template {} {}.", text_, what));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Piece> pieces_;
};

}  // namespace

std::string render_template(const BatchAnswer& answer, std::string_view pattern, const LineStyle& style) {
    std::vector<Piece> pieces = Pattern(pattern).read();
    std::string out;
    for (const Hit& hit : answer.results) {
        for (const Piece& piece : pieces) {
            out += piece.text;
            if (piece.field != nullptr)
                out += results::one_line(piece.field->value({hit, answer}), style.raw);
        }
        out += style.end;
    }
    return out;
}

}  // namespace newsgrep
