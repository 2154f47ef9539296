/// Would this analyser still make the tokens an index was built with?
#pragma once

#include <string>

namespace newsgrep::text {

/// The version of our tables and rules. Stored in every index; to be raised whenever any token, stem or stop
/// word changes.
std::string fingerprint();

/// The version of the ICU that found the words, e.g. "72.1"; a note for whoever compares two indexes.
std::string icu_version();

}  // namespace newsgrep::text
