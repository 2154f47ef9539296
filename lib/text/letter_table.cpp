#include "text/letter_table.hpp"

#include "text/fold.hpp"
#include "text/form.hpp"
#include "text/icu.hpp"
#include "text/letters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace newsgrep::text {
namespace {

constexpr char16_t table_end = 0x0780;
constexpr std::size_t longest_spelling = 4;  ///< bytes; what is longer goes to ICU

/// What one letter becomes.
struct Spelling {
    std::uint8_t size = 0;
    std::array<char, longest_spelling> bytes{};

    [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
};

struct Row {
    enum class State : std::uint8_t { unknown, simple, depends };
    State state = State::unknown;
    Spelling form;
    Spelling exact;
};

/// Hamza and madda join the alef before them, so their words are ICU's.
bool composes(char16_t c) {
    return c >= 0x0653 && c <= 0x0655;
}

/// Greek writes its sigma by what follows.
bool is_sigma(char16_t c) {
    return c == u'Σ';
}

bool depends_on_neighbours(char16_t c) {
    if (is_arabic_mark(c)) return composes(c);
    return is_sigma(c) || !nfc().hasBoundaryBefore(c) || u_getCombiningClass(c) != 0 ||
           u_charType(c) == U_UNASSIGNED;
}

bool store(std::string_view text, Spelling& spelling) {
    if (text.size() > longest_spelling) return false;
    std::ranges::copy(text, spelling.bytes.begin());
    spelling.size = static_cast<std::uint8_t>(text.size());
    return true;
}

Row make_row(char16_t c) {
    Row row;
    std::u16string_view letter(&c, 1);
    bool is_simple =
        !depends_on_neighbours(c) && store(form_of(letter), row.form) && store(fold_units(letter), row.exact);
    row.state = is_simple ? Row::State::simple : Row::State::depends;
    return row;
}

/// Filled as letters come, since a search that ends within milliseconds meets but a few of them.
class Table {
  public:
    const Row& row(char16_t c) {
        Row& row = rows_[c];
        if (row.state == Row::State::unknown) row = make_row(c);
        return row;
    }

  private:
    std::array<Row, table_end> rows_;
};

thread_local Table table_of_thread;

}  // namespace

bool spell_by_table(std::u16string_view word, std::string& form, std::string& exact) {
    Table& table = table_of_thread;
    form.clear();
    exact.clear();
    for (char16_t c : word) {
        if (c >= table_end) return false;
        const Row& row = table.row(c);
        if (row.state != Row::State::simple) return false;
        form += row.form.view();
        exact += row.exact.view();
    }
    return true;
}

}  // namespace newsgrep::text
