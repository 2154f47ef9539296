#include "ingest/csv_record.hpp"

#include <algorithm>

namespace newsgrep::ingest {
namespace {

bool is_line_break(char c) noexcept {
    return c == '\n' || c == '\r';
}

/// Reads field by field; `at` is where the next one begins.
class Scanner {
  public:
    Scanner(std::string_view text, char delimiter, bool is_last)
        : text_(text), delimiter_(delimiter), is_last_(is_last) {}

    /// How the field ended; at_ is then at a delimiter, a line break or the end.
    CsvEnd read_field(std::string& field) {
        std::size_t quote = text_.find_first_not_of(' ', at_);
        if (quote != std::string_view::npos && text_[quote] == '"') {
            at_ = quote + 1;
            if (CsvEnd end = read_quoted(field); end != CsvEnd::whole) return end;
        }
        read_plain(field);
        return at_ == text_.size() && !is_last_ ? CsvEnd::needs_more : CsvEnd::whole;
    }

    bool take_delimiter() {
        bool is_there = at_ < text_.size() && text_[at_] == delimiter_;
        if (is_there) ++at_;
        return is_there;
    }

    /// False where the text ends between CR and a possible LF.
    bool take_line_break() {
        if (at_ == text_.size()) return true;
        bool is_return = text_[at_++] == '\r';
        if (is_return && at_ == text_.size()) return is_last_;
        if (is_return && text_[at_] == '\n') ++at_;
        return true;
    }

    [[nodiscard]] std::size_t position() const { return at_; }
    [[nodiscard]] bool has_stray_quote() const { return has_stray_quote_; }

  private:
    /// From behind the opening quote to behind the closing one.
    CsvEnd read_quoted(std::string& field) {
        const std::size_t begin = at_;
        while (true) {
            std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos) return is_last_ ? CsvEnd::runaway : CsvEnd::needs_more;
            field.append(text_, at_, quote - at_);
            at_ = quote + 1;
            std::size_t behind = std::min(text_.find_first_not_of(' ', at_), text_.size());
            if (behind == text_.size()) return is_last_ ? close(behind) : CsvEnd::needs_more;
            if (text_[behind] == delimiter_ || is_line_break(text_[behind])) return close(behind);
            char next = text_[at_];
            if (next == '"') {
                ++at_;
            } else if (opens_another(begin, quote)) {
                return CsvEnd::runaway;
            } else {
                has_stray_quote_ = true;
            }
            field += '"';
        }
    }

    CsvEnd close(std::size_t behind) {
        at_ = behind;
        return CsvEnd::whole;
    }

    /// Whether a stray quote looks like the opening one of a field in a later record.
    [[nodiscard]] bool opens_another(std::size_t begin, std::size_t quote) const {
        if (quote == begin || (text_[quote - 1] != delimiter_ && !is_line_break(text_[quote - 1])))
            return false;
        return text_.substr(begin, quote - begin).find_first_of("\r\n") != std::string_view::npos;
    }

    /// Up to the delimiter or line break; also what stands behind a closing quote.
    void read_plain(std::string& field) {
        std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] != delimiter_ && !is_line_break(text_[at_])) ++at_;
        field.append(text_, begin, at_ - begin);
    }

    std::string_view text_;
    char delimiter_;
    bool is_last_;
    std::size_t at_ = 0;
    bool has_stray_quote_ = false;
};

std::size_t line_count(std::string_view record) {
    auto feeds = static_cast<std::size_t>(std::ranges::count(record, '\n'));
    return std::max<std::size_t>(feeds + (record.ends_with('\n') ? 0 : 1), 1);
}

}  // namespace

CsvEnd read_csv_record(std::string_view text, char delimiter, bool is_last, CsvRecord& record) {
    Scanner scanner(text, delimiter, is_last);
    record.fields.clear();
    CsvEnd end = CsvEnd::whole;
    do {
        end = scanner.read_field(record.fields.emplace_back());
    } while (end == CsvEnd::whole && scanner.take_delimiter());
    if (end == CsvEnd::whole && !scanner.take_line_break()) end = CsvEnd::needs_more;
    record.size = scanner.position();
    record.has_stray_quote = scanner.has_stray_quote();
    record.lines = line_count(text.substr(0, record.size));
    return end;
}

}  // namespace newsgrep::ingest
