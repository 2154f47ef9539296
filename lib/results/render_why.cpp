/// How does somebody see why an article matches?
#include "newsgrep/columns.hpp"
#include "newsgrep/render.hpp"

#include "base/json.hpp"
#include "results/paint.hpp"

#include <fmt/format.h>

#include <cmath>

namespace newsgrep {
namespace {

using base::JsonWriter;
using results::Role;

constexpr double printed_units = 1e4;  // of a score, per point

/// What is printed of a score, in the last printed decimal.
long long units(double score) {
    return std::llround(score * printed_units);
}

std::string decimals(long long units) {
    return fmt::format("{:.4f}", static_cast<double>(units) / printed_units);
}

std::string reason(const WhyPart& part) {
    if (part.channel == "stem") return "in any form";
    return part.channel == "exact" ? "in the form typed" : "in part, " + part.part;
}

/// The lines for people, one by one.
class Lines {
  public:
    explicit Lines(const TextStyle& style) : style_(style) {}

    void verdict(const Why& why) {
        field(why.id, Role::aside);
        if (!why.title.empty()) {
            out_ += "  ";
            field(why.title, Role::title);
        }
        out_ += why.matches ? fmt::format("\nmatches, score {}\n\n", decimals(units(why.score)))
                            : "\ndoes not match\n\n";
    }

    void clause(const WhyClause& clause, std::size_t depth) {
        out_ += fmt::format("{}  {:{}}", clause.holds ? "holds" : "fails", "", 2 * depth);
        field(clause.text, Role::label);
        out_ += '\n';
        if (!clause.value.empty()) below(depth, "the article has ", clause.value);
        for (const WhyPlace& place : clause.places) below(depth, where(place), place.text);
        if (clause.place_count > clause.places.size())
            below(depth, fmt::format("and at {} more places", clause.place_count - clause.places.size()), "");
        for (const WhyClause& inner : clause.clauses) this->clause(inner, depth + 1);
    }

    /// Each part is what the sum grows by when printed, so that the column adds up.
    void score(const Why& why) {
        if (why.parts.empty()) return;
        out_ += fmt::format("\nscore of {} words ({:.1f} on average), BM25 with k1 {}, b {}\n", why.length,
                            why.average_length, why.k1, why.b);
        double sum = 0;
        for (const WhyPart& part : why.parts) {
            long long before = units(sum);
            sum += part.value;
            out_ += fmt::format("{:>10}  ", decimals(units(sum) - before));
            field(part.word, Role::label);
            out_ += fmt::format(" {}: weight {:.3f}, frequency {}\n", harmless(reason(part)), part.weight,
                                part.frequency);
        }
        out_ += fmt::format("{:>10}  in all\n", decimals(units(sum)));
    }

    void passed_over(const std::vector<std::string>& words) {
        if (!words.empty()) out_ += "\nnot looked for, as too common:";
        for (const std::string& word : words) {
            out_ += ' ';
            field(word, Role::label);
        }
        if (!words.empty()) out_ += '\n';
    }

    std::string take() { return std::move(out_); }

  private:
    static std::string where(const WhyPlace& place) {
        if (place.zone == "title") return fmt::format("title, word {}: ", place.word);
        return fmt::format("{}, paragraph {}, sentence {}, word {}: ", place.zone, place.paragraph,
                           place.sentence, place.word);
    }

    void below(std::size_t depth, std::string_view label, std::string_view text) {
        out_ += fmt::format("{:{}}{}", "", 2 * depth + 11, label);
        field(text, Role::text);
        out_ += '\n';
    }

    void field(std::string_view text, Role role) {
        if (!text.empty()) results::paint_field(out_, text, {}, role, style_);
    }

    [[nodiscard]] std::string harmless(const std::string& text) const {
        return style_.raw ? text : make_harmless(text);
    }

    const TextStyle& style_;
    std::string out_;
};

void write_place(JsonWriter& json, const WhyPlace& place) {
    json.begin_object();
    json.key("zone").value(place.zone);
    json.key("paragraph").value(place.paragraph);
    json.key("sentence").value(place.sentence);
    json.key("word").value(place.word);
    json.key("text").value(place.text);
    json.end_object();
}

void write_clause(JsonWriter& json, const WhyClause& clause) {
    json.begin_object();
    json.key("text").value(clause.text);
    json.key("holds").value(clause.holds);
    json.key("value").value_or_null(clause.value);
    json.key("place_count").value(clause.place_count);
    json.key("places").begin_array();
    for (const WhyPlace& place : clause.places) write_place(json, place);
    json.end_array().key("clauses").begin_array();
    for (const WhyClause& inner : clause.clauses) write_clause(json, inner);
    json.end_array().end_object();
}

void write_part(JsonWriter& json, const WhyPart& part) {
    json.begin_object();
    json.key("word").value(part.word);
    json.key("channel").value(part.channel);
    json.key("part").value_or_null(part.part);
    json.key("weight").value(part.weight);
    json.key("frequency").value(part.frequency);
    json.key("value").value(part.value);
    json.end_object();
}

}  // namespace

std::string render_text(const Why& why, const TextStyle& style) {
    Lines lines(style);
    lines.verdict(why);
    lines.clause(why.clause, 0);
    lines.passed_over(why.passed_over);
    lines.score(why);
    return wrapped(lines.take(), style.width);
}

std::string render_json(const Why& why) {
    JsonWriter json;
    json.begin_object();
    json.key("type").value("why");
    json.key("id").value(why.id);
    json.key("title").value_or_null(why.title);
    json.key("query").value(why.query);
    json.key("matches").value(why.matches);
    json.key("score").value(why.score);
    json.key("parts").begin_array();
    for (const WhyPart& part : why.parts) write_part(json, part);
    json.end_array();
    json.key("length").value(why.length);
    json.key("average_length").value(why.average_length);
    json.key("k1").value(why.k1);
    json.key("b").value(why.b);
    write_clause(json.key("clause"), why.clause);
    json.key("passed_over").begin_array();
    for (const std::string& word : why.passed_over) json.value(word);
    json.end_array().end_object();
    return json.take();
}

}  // namespace newsgrep
