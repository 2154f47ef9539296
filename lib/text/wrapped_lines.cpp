/// Where do the lines of a screen end that is narrower than they are?
#include "newsgrep/columns.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace newsgrep {
namespace {

constexpr std::size_t further = 2;  // what goes on below a line stands so much behind it
constexpr std::string_view no_color = "\x1b[0m";
constexpr std::string_view pop_isolate = "\u2069";

/// Bytes of the control sequence that `text` begins with; 0 where it begins with none.
std::size_t sequence_length(std::string_view text) {
    if (!text.starts_with("\x1b[")) return 0;
    std::size_t at = 2;
    while (at < text.size() && (text[at] < '@' || text[at] > '~')) ++at;
    return std::min(at + 1, text.size());
}

/// Up to the next control sequence.
std::string_view plain_run(std::string_view text) {
    return text.substr(0, text.find("\x1b["));
}

std::size_t shown_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        std::size_t sequence = sequence_length(text);
        std::string_view run = sequence > 0 ? std::string_view() : plain_run(text);
        width += display_width(run);
        text.remove_prefix(sequence + run.size());
    }
    return width;
}

bool is_isolate(std::string_view character) {
    return character == "\u2066" || character == "\u2067" || character == "\u2068";
}

/// Writes one line as several. Colours and isolates that are open where it is broken are closed there and
/// opened again below: to a terminal each line stands for itself.
class BrokenLine {
  public:
    BrokenLine(std::size_t columns, std::size_t indent) : columns_(columns), indent_(indent) {}

    /// A word behind `blanks` blanks; one that no line is wide enough for is cut between clusters.
    void add(std::size_t blanks, std::string_view word) {
        if (!is_at_start_ && used_ + blanks + shown_width(word) > columns_)
            go_on_below();
        else
            out_.append(blanks, ' '), used_ += blanks;
        while (!word.empty()) {
            std::size_t sequence = sequence_length(word);
            std::size_t taken = sequence > 0 ? sequence : add_some(plain_run(word));
            if (sequence > 0) add_sequence(word.substr(0, sequence));
            word.remove_prefix(taken);
        }
    }

    std::string take() { return std::move(out_); }

  private:
    /// What fits of text without control sequences, and at least one cluster; its length in bytes.
    std::size_t add_some(std::string_view text) {
        std::string_view fitting = first_columns(text, columns_ - std::min(columns_, used_));
        if (fitting.empty() && !is_at_start_) {
            go_on_below();
            fitting = first_columns(text, columns_ - used_);
        }
        constexpr std::size_t widest = 2;  // cluster
        if (fitting.empty()) fitting = first_columns(text, widest);
        if (fitting.empty()) fitting = text;
        for (std::size_t at = 0; at + pop_isolate.size() <= fitting.size(); ++at)
            follow(fitting.substr(at, pop_isolate.size()));
        out_ += fitting;
        used_ += display_width(fitting);
        is_at_start_ = false;
        return fitting.size();
    }

    void add_sequence(std::string_view sequence) {
        color_ = sequence == no_color ? std::string_view() : sequence;
        out_ += sequence;
    }

    void follow(std::string_view character) {
        if (is_isolate(character)) isolates_.push_back(character);
        if (character == pop_isolate && !isolates_.empty()) isolates_.pop_back();
    }

    void go_on_below() {
        if (!color_.empty()) out_ += no_color;
        for (std::size_t left = isolates_.size(); left > 0; --left) out_ += pop_isolate;
        out_ += '\n';
        out_.append(indent_, ' ');
        for (std::string_view isolate : isolates_) out_ += isolate;
        out_ += color_;
        used_ = indent_;
        is_at_start_ = true;
    }

    std::size_t columns_;
    std::size_t indent_;
    std::string out_;
    std::size_t used_ = 0;
    bool is_at_start_ = true;
    std::string_view color_;
    std::vector<std::string_view> isolates_;
};

std::string wrapped_line(std::string_view line, std::size_t columns) {
    if (shown_width(line) <= columns) return std::string(line);
    std::size_t margin = std::min(line.find_first_not_of(' '), line.size());
    BrokenLine broken(columns, std::min(margin + further, columns / 2));
    for (std::size_t at = 0; at < line.size();) {
        std::size_t word = line.find_first_not_of(' ', at);
        if (word == std::string_view::npos) break;
        std::size_t end = std::min(line.find(' ', word), line.size());
        broken.add(word - at, line.substr(word, end - word));
        at = end;
    }
    return broken.take();
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t columns) {
    if (columns == 0) return std::string(text);
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        out += wrapped_line(text.substr(begin, end - begin), columns);
        if (end < text.size()) out += '\n';
        begin = end + 1;
    }
    return out;
}

}  // namespace newsgrep
