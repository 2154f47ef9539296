/// How many edits lie between two words?
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::text {

/// Whether at most `edits` edits make one word of the other: letters put in, left out, replaced, or swapped
/// with their neighbour, none touched twice (Damerau's errors, optimal string alignment).
bool is_within(std::u32string_view a, std::u32string_view b, unsigned edits);

/// The cheapest way from `meant` to `typed` by such edits, 0 where they are equal. `costs` says what an
/// omission(meant, at), an insertion(typed, at), a substitution(typed, at, letter meant) and a
/// transposition() costs.
template <typename Costs>
double edit_cost(std::u32string_view typed, std::u32string_view meant, const Costs& costs) {
    std::size_t width = meant.size() + 1;
    std::vector<double> table((typed.size() + 1) * width);  // [i][j]: the first i typed, the first j meant
    for (std::size_t j = 1; j < width; ++j) table[j] = table[j - 1] + costs.omission(meant, j - 1);
    for (std::size_t i = 1; i <= typed.size(); ++i) {
        double* row = &table[i * width];
        const double* above = row - width;
        row[0] = above[0] + costs.insertion(typed, i - 1);
        for (std::size_t j = 1; j < width; ++j) {
            char32_t t = typed[i - 1];
            char32_t m = meant[j - 1];
            double best = above[j - 1] + (t == m ? 0 : costs.substitution(typed, i - 1, m));
            best = std::min(best, row[j - 1] + costs.omission(meant, j - 1));
            best = std::min(best, above[j] + costs.insertion(typed, i - 1));
            if (i > 1 && j > 1 && t != m && t == meant[j - 2] && m == typed[i - 2])
                best = std::min(best, (above - width)[j - 2] + costs.transposition());
            row[j] = best;
        }
    }
    return table.back();
}

}  // namespace newsgrep::text
