#include "man_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <newsgrep/version.hpp>
#include <vector>

namespace newsgrep::tools {
namespace {

constexpr std::size_t deep = 24;  // lines so far from the margin go on with the line before

/// Signs that are an order to roff, or that it would make prettier.
constexpr std::pair<char, std::string_view> special[] = {{'\\', "\\e"},  {'-', "\\-"},   {'\'', "\\(aq"},
                                                         {'"', "\\(dq"}, {'^', "\\(ha"}, {'~', "\\(ti"}};

std::string escaped(std::string_view text) {
    std::string roff = text.starts_with('.') ? "\\&" : "";
    for (char sign : text) {
        const auto* found = std::find_if(std::begin(special), std::end(special),
                                         [sign](const auto& pair) { return pair.first == sign; });
        if (found != std::end(special))
            roff += found->second;
        else
            roff += sign;
    }
    return roff;
}

std::size_t indent(std::string_view line) {
    std::size_t begin = line.find_first_not_of(' ');
    return begin == line.npos ? 0 : begin;
}

std::string_view without_indent(std::string_view line) {
    return line.substr(indent(line));
}

/// "  term   text" in its two parts; the text is empty where no three blanks part them.
struct Entry {
    std::string_view term;
    std::string_view text;
};

Entry entry(std::string_view line) {
    line = without_indent(line);
    std::size_t gap = line.rfind("   ");
    if (gap == line.npos) return {line, {}};
    std::size_t end = line.find_last_not_of(' ', gap);
    return {line.substr(0, end + 1), line.substr(gap + 3)};
}

std::vector<std::string_view> lines(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        all.push_back(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(text.size(), all.back().size() + 1));
    }
    return all;
}

/// ASCII only: headings and names are English.
char upper_case(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

std::string upper_case(std::string_view heading) {
    std::string upper(heading);
    for (char& letter : upper) letter = upper_case(letter);
    return upper;
}

/// Two blanks part the spellings of a term; a page has commas there.
std::string with_commas(std::string_view term) {
    std::string spellings;
    for (std::size_t gap; (gap = term.find("  ")) != term.npos; term = without_indent(term.substr(gap)))
        spellings += fmt::format("{}, ", term.substr(0, gap));
    return spellings.append(term);
}

/// "The query (its words …)": what stands in brackets, as a sentence.
std::string remark(std::string_view heading, std::size_t bracket) {
    std::string sentence(heading.substr(bracket + 2, heading.size() - bracket - 3));
    sentence[0] = upper_case(sentence[0]);
    return sentence + ".";
}

/// Writes the body of a page, line by line of the help.
class Body {
  public:
    explicit Body(std::vector<std::string_view> lines) : lines_(std::move(lines)) {}

    std::string write() {
        for (at_ = 0; at_ < lines_.size(); ++at_) write_line(lines_[at_]);
        if (is_example_) roff_ += ".EE\n";
        return std::move(roff_);
    }

  private:
    void write_line(std::string_view line) {
        if (line.empty()) return leave_paragraph();
        if (indent(line) == 0) return at_margin(line);
        if (indent(line) >= deep) return text(without_indent(line));
        if (is_example_) return text(without_indent(line));
        below_heading(line);
    }

    void leave_paragraph() {
        if (is_example_) roff_ += ".EE\n";
        is_example_ = false;
        has_paragraph_ = false;
    }

    void at_margin(std::string_view line) {
        bool is_heading = at_ + 1 < lines_.size() && indent(lines_[at_ + 1]) > 0 && !has_paragraph_;
        is_heading ? heading(line) : paragraph(line);
    }

    void heading(std::string_view line) {
        std::size_t bracket = std::min(line.find(" ("), line.size());
        roff_ += fmt::format(".SH {}\n", upper_case(line.substr(0, bracket)));
        if (bracket < line.size()) text(remark(line, bracket));
        is_example_ = line == "Examples";
        if (is_example_) roff_ += ".EX\n";
    }

    void paragraph(std::string_view line) {
        if (line.starts_with("Exit code"))
            roff_ += ".SH EXIT STATUS\n";
        else if (!has_paragraph_)
            roff_ += ".PP\n";
        has_paragraph_ = true;
        text(line);
    }

    void below_heading(std::string_view line) {
        auto [term, meaning] = entry(line);
        if (meaning.empty() && !term.starts_with('-')) {
            if (!has_paragraph_) roff_ += ".PP\n";
            has_paragraph_ = true;
            return text(term);
        }
        has_paragraph_ = false;
        roff_ += fmt::format(".TP\n.B {}\n", escaped(with_commas(term)));
        if (!meaning.empty()) text(meaning);
    }

    void text(std::string_view line) { roff_ += escaped(line) + "\n"; }

    std::vector<std::string_view> lines_;
    std::size_t at_ = 0;
    bool is_example_ = false;
    bool has_paragraph_ = false;
    std::string roff_;
};

}  // namespace

std::string man_page(const ManPage& page) {
    constexpr std::string_view usage = "Usage: ";
    std::vector<std::string_view> body = lines(page.help);
    std::string_view synopsis = body.front().substr(usage.size());
    body.erase(body.begin());
    for (std::string_view line : lines(page.more)) body.push_back(line);
    return fmt::format(
        R"(.\" Made from the text of {0} --help.
.TH {1} 1 "" "newsgrep {2}" "User Commands"
.nh
.ad l
.SH NAME
{3} \- {4}
.SH SYNOPSIS
.B {3}
{5}
.SH DESCRIPTION
{6})",
        page.name, upper_case(page.name), version(), escaped(page.name), escaped(page.summary),
        escaped(synopsis.substr(page.name.size() + 1)), Body(std::move(body)).write());
}

}  // namespace newsgrep::tools
