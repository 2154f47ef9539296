#include "ingest/json_elements.hpp"

#include <algorithm>
#include <string>

namespace newsgrep::ingest {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";
constexpr std::string_view between = " \t\r\n\f\v,";       ///< elements
constexpr std::size_t block_size = std::size_t{64} << 10;  // bytes

/// A file that is broken everywhere is not measured again from each of its brackets.
constexpr std::uint64_t most_measured_again = 16 * longest_record;

/// Follows the brackets of a value, byte by byte.
class Brackets {
  public:
    /// Whether the value ends before `byte`.
    [[nodiscard]] bool end_before(char byte) const {
        return depth_ == 0 && !is_string_ && (byte == ',' || byte == ']' || byte == '}');
    }

    /// Whether the value ends with `byte`. No string goes over a line break, so that a forgotten quotation
    /// mark does not turn the rest of the file inside out.
    bool end_with(char byte) {
        if (is_string_) {
            bool is_plain = is_escaped_;
            is_escaped_ = !is_escaped_ && byte == '\\';
            is_string_ = byte != '\n' && (is_plain || byte != '"');
            return false;
        }
        is_string_ = byte == '"';
        if (byte == '{' || byte == '[') ++depth_;
        return (byte == '}' || byte == ']') && --depth_ == 0;
    }

  private:
    std::size_t depth_ = 0;
    bool is_string_ = false;
    bool is_escaped_ = false;
};

/// An element up to the name of its first member: what the others begin with, too.
std::string_view opening(std::string_view element) {
    std::size_t quote = element.find('"');
    std::size_t end = quote == std::string_view::npos ? quote : element.find('"', quote + 1);
    return end == std::string_view::npos || !element.starts_with('{') ? "{" : element.substr(0, end + 1);
}

/// Where another element seems to begin in a broken one, behind its first byte; `npos` for nowhere.
std::size_t next_opening(std::string_view element, std::string_view opening) {
    std::size_t same = opening.size() > 1 ? element.find(opening, 1) : std::string_view::npos;
    std::size_t line = element.find("\n{", 1);
    return std::min(same, line == std::string_view::npos ? line : line + 1);
}

std::size_t first_not_blank(std::string_view text) {
    return std::min(text.find_first_not_of(blanks), text.size());
}

}  // namespace

bool opens_array(std::string_view sample) {
    sample.remove_prefix(first_not_blank(sample));
    if (!sample.starts_with('[')) return false;
    std::size_t end = std::min(sample.find('\n'), sample.size());
    std::size_t last = sample.find_last_not_of(blanks, end);
    bool is_whole_line = end < sample.size() && last > 0 && sample[last] == ']';
    return !is_whole_line || first_not_blank(sample.substr(end)) == sample.size() - end;
}

void JsonElements::open() {
    source_.take(first_not_blank(source_.peek(block_size)) + 1);
    is_open_ = true;
}

std::optional<Line> JsonElements::peek() {
    std::string_view text = source_.peek(1);
    for (; !text.empty() && between.find(text[0]) != std::string_view::npos; text = source_.peek(1))
        source_.take(std::min(source_.buffered().find_first_not_of(between), source_.buffered().size()));
    bool is_end = text.empty() || text[0] == ']' || text[0] == '}';
    if (is_end) {
        source_.take(1);
        is_open_ = false;
        return {};
    }
    size_ = measure();
    is_too_long_ = size_ > longest_record;
    return Line{is_too_long_ ? "" : source_.peek(size_), source_.position(), is_too_long_};
}

/// The bytes of the element that begins here; where it is too long, more than longest_record.
std::size_t JsonElements::measure() {
    Brackets brackets;
    std::string_view text = source_.buffered();
    for (std::size_t at = 0; at <= longest_record; ++at) {
        if (at == text.size()) text = source_.peek(2 * at + block_size);
        if (at == text.size() || brackets.end_before(text[at])) return at;
        if (brackets.end_with(text[at])) return at + 1;
    }
    return longest_record + 1;
}

void JsonElements::skip() {
    std::string_view element = source_.peek(size_);
    std::size_t next =
        measured_ < most_measured_again ? next_opening(element, opening(element)) : std::string_view::npos;
    measured_ += size_;
    if (next == std::string_view::npos && is_too_long_) return skip_long();
    source_.take(std::min(next, size_));
}

/// Behind the first longest_record bytes of an element, only another one at the beginning of a line is
/// looked for, or the end.
void JsonElements::skip_long() {
    std::string_view text = source_.peek(size_);
    while (text.size() > 1) {
        std::size_t next = next_opening(text, "{");
        source_.take(std::min(next, text.size() - 1));
        if (next != std::string_view::npos) return;
        text = source_.peek(block_size);
    }
    source_.take(text.size());
}

}  // namespace newsgrep::ingest
