/// What do TREC's files say is relevant, and was found?
#include "newsgrep/error.hpp"
#include "newsgrep/results.hpp"

#include "base/utf8.hpp"
#include "ingest/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

namespace newsgrep {
namespace {

std::vector<std::string_view> fields_of(std::string_view line) {
    constexpr std::string_view blanks = " \t\r\v\f";
    std::vector<std::string_view> fields;
    for (std::size_t at = 0; (at = line.find_first_not_of(blanks, at)) != std::string_view::npos;) {
        std::size_t end = std::min(line.size(), line.find_first_of(blanks, at));
        fields.push_back(line.substr(at, end - at));
        at = end;
    }
    return fields;
}

template <typename Number>
bool read_number(std::string_view text, Number& number) {
    if (text.starts_with('+')) text.remove_prefix(1);
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

/// What a file of TREC's holds: lines of so many fields, as in `pattern`.
struct Kind {
    std::size_t fields;
    const char* pattern;
};
constexpr Kind qrels_file = {4, "qid 0 docno gain"};
constexpr Kind run_file = {6, "qid Q0 docno rank score tag"};

/// Hands each line's fields to `take`, which says what is wrong with them, or nothing.
void for_each_line(const std::string& path, const Kind& kind,
                   const std::function<std::string(const std::vector<std::string_view>&)>& take) {
    ingest::Source source(path);
    for (std::size_t number = 1; auto line = source.next_line(); ++number) {
        std::vector<std::string_view> fields = fields_of(line->text);
        if (fields.empty() && !line->is_too_long) continue;
        std::string fault = fields.size() == kind.fields
                                ? take(fields)
                                : fmt::format("it has {} fields instead of {}", fields.size(), kind.fields);
        if (!fault.empty())
            throw Error(Errc::invalid_argument, fmt::format("{}, line {}: {}; a line here is \"{}\".", path,
                                                            number, fault, kind.pattern));
    }
}

std::string not_a(std::string_view what, std::string_view text) {
    return fmt::format("\"{}\" is no {}", base::prefix(base::repair(text), 80), what);
}

}  // namespace

Qrels read_qrels(const std::string& path) {
    Qrels qrels;
    for_each_line(path, qrels_file, [&](const std::vector<std::string_view>& fields) -> std::string {
        int gain = 0;
        if (!read_number(fields[3], gain)) return not_a("whole number", fields[3]);
        if (gain > 0) qrels[std::string(fields[0])][std::string(fields[2])] = gain;
        return {};
    });
    if (qrels.empty())
        throw Error(Errc::invalid_argument,
                    fmt::format("{} names nothing relevant; lines \"{}\" with a gain over 0 do.", path,
                                qrels_file.pattern));
    return qrels;
}

Run read_run(const std::string& path) {
    Run run;
    std::set<std::pair<std::string, std::string>> seen;
    for_each_line(path, run_file, [&](const std::vector<std::string_view>& fields) -> std::string {
        RankedDocument document{std::string(fields[2]), 0, 0};
        if (!read_number(fields[3], document.rank)) return not_a("rank", fields[3]);
        if (!read_number(fields[4], document.score) || !std::isfinite(document.score))
            return not_a("score", fields[4]);
        std::string qid(fields[0]);
        if (!seen.emplace(qid, document.docno).second)
            return fmt::format("query {} has {} twice", qid, document.docno);
        run[qid].push_back(std::move(document));
        return {};
    });
    return run;
}

}  // namespace newsgrep
