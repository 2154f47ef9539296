/// How does one corpus look in each form that news comes in?
#pragma once

#include "corpus.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

enum class Form : std::uint8_t { jsonl, csv, feed, html, page, warc, warc_gz, warc_zst, zip };

struct FormRow {
    Form form;
    const char* name;
};

inline constexpr FormRow forms[] = {
    {Form::jsonl, "JSONL"},      {Form::csv, "CSV"},
    {Form::feed, "RSS"},         {Form::html, "HTML pages"},
    {Form::page, "page dumps"},  {Form::warc, "WARC"},
    {Form::warc_gz, "WARC .gz"}, {Form::warc_zst, "WARC .zst"},
    {Form::zip, "zip of JSONL"},
};

/// Files in one form, below a folder of their own.
struct Files {
    std::vector<std::string> paths;
    double megabytes = 0;  ///< of what is in them, behind all compression
};

/// Writes the articles of `corpus` in `form`: pages one a file, all others in one file.
Files write_form(Form form, const Arguments& corpus, const std::string& folder);

}  // namespace bench
