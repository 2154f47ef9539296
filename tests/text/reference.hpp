/// What do the real data and the measured program say?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::tests {

/// The folder of real data (environment NEWSGREP_DATA); says so and gives "" where there is none.
std::string data_folder();

/// The first `most` lines of a file.
std::vector<std::string> lines(const std::string& path, std::size_t most = static_cast<std::size_t>(-1));

std::vector<std::string> columns(std::string_view line);

/// A word, its exact form, its stem.
struct Expected {
    std::string word;
    std::string exact;
    std::string stem;
};

/// Rows of `word<TAB>exact<TAB>stem`.
std::vector<Expected> read_expected(const std::string& path);

/// Why `ours` differs on purpose from the row of the measured program; "" where it ought not to.
std::string_view named_exception(const Expected& row, const Expected& ours, std::string_view language);

/// Our exact form as the program counts it: without an elided particle in French.
std::string exact_form(std::string_view word, std::string_view language);

}  // namespace newsgrep::tests
