#include "search/occurrences.hpp"

#include "base/bytes.hpp"

#include <algorithm>
#include <tuple>

namespace newsgrep::search {
namespace {

auto place_of(const query::Mark& mark) {
    return std::tuple{mark.paragraph, mark.position, mark.at};
}

bool shares_position(std::uint64_t code) {
    return code == index::same_position || code == index::inside_number;
}

}  // namespace

std::vector<MarkedRun> marked_runs(const query::Clause& root, const query::Evidence& evidence) {
    std::vector<query::Mark> marks = query::marks(root, evidence);
    std::ranges::sort(marks, {}, place_of);
    std::vector<MarkedRun> runs;
    for (const query::Mark& mark : marks) {
        bool goes_on = !runs.empty() && runs.back().place.paragraph == mark.paragraph &&
                       mark.position <= runs.back().place.last + 1;
        if (goes_on)
            runs.back().place.last = mark.position;
        else
            runs.push_back({{mark.paragraph, mark.position, mark.position}, mark.at});
    }
    return runs;
}

Neighbours words_before(std::string_view stream, const MarkedRun& run) {
    Neighbours words;
    bool is_same_place = false;  // as the word behind
    for (base::BackwardReader reader(stream.substr(0, run.at)); !reader.is_at_end();) {
        std::uint64_t code = reader.varint();
        if (code == index::paragraph_end) break;
        if (code < index::first_word) {
            is_same_place = is_same_place || shares_position(code);
            continue;
        }
        auto rank = static_cast<std::uint32_t>(code - index::first_word);
        if (!is_same_place) {
            if (words.size() == Neighbours::most) break;
            words.push_back(rank);
        } else if (!words.empty()) {
            words.back() = rank;
        }
        is_same_place = false;
    }
    return words;
}

Neighbours words_behind(std::string_view stream, const MarkedRun& run) {
    Neighbours words;
    base::ByteReader reader(stream.substr(std::min<std::size_t>(run.at, stream.size())));
    reader.varint();  // the marked word
    bool is_same_place = false;
    for (std::uint32_t position = run.place.first; words.size() < Neighbours::most && !reader.is_at_end();) {
        std::uint64_t code = reader.varint();
        if (code == index::paragraph_end) break;
        if (code < index::first_word) {
            is_same_place = is_same_place || shares_position(code);
            continue;
        }
        bool is_behind = !is_same_place && ++position > run.place.last;
        if (is_behind) words.push_back(static_cast<std::uint32_t>(code - index::first_word));
        is_same_place = false;
    }
    return words;
}

}  // namespace newsgrep::search
