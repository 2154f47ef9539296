#include "index/manifest.hpp"

#include "newsgrep/error.hpp"

#include "base/digest.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "text/fingerprint.hpp"

#include <fmt/format.h>
#include <xapian.h>

namespace newsgrep::index {
namespace {

constexpr std::string_view checksum_key = ",\n\"checksum\":\"";

[[noreturn]] void throw_corrupt(const std::string& path, std::string_view what) {
    throw Error(Errc::corrupt, fmt::format("{} is damaged: {}. Rebuild the index from the articles "
                                           "(newsgrep-index --rebuild).",
                                           path, what));
}

void write_file(base::JsonWriter& json, const FileEntry& file) {
    json.begin_object().key("name").value(file.name).key("size").value(file.size);
    json.key("digest").value(file.digest).end_object();
}

void write_segment(base::JsonWriter& json, const SegmentEntry& segment) {
    json.begin_object().key("name").value(segment.name).key("articles").value(segment.articles);
    json.key("weighted_length").value(segment.weighted_length).key("removed").value_or_null(segment.removed);
    json.key("files").begin_array();
    for (const FileEntry& file : segment.files) write_file(json, file);
    json.end_array().end_object();
}

/// A name that cannot lead out of the index directory.
std::string plain_name(const base::Json& json, std::string_view member, const std::string& path) {
    std::string name(json.text(member));
    if (name.find('/') != std::string::npos || name.find('\0') != std::string::npos || name.starts_with("."))
        throw_corrupt(path, fmt::format("the file name '{}' is not one of ours", name));
    return name;
}

FileEntry read_file_entry(const base::Json& json, const std::string& path) {
    return {plain_name(json, "name", path), json.number("size"), std::string(json.text("digest"))};
}

SegmentEntry read_segment(const base::Json& json, const std::string& path) {
    SegmentEntry segment;
    segment.name = plain_name(json, "name", path);
    segment.articles = json.number("articles");
    segment.weighted_length = json.number("weighted_length");
    segment.removed = plain_name(json, "removed", path);
    const base::Json* files = json.find("files");
    if (segment.name.empty() || files == nullptr || files->array() == nullptr)
        throw_corrupt(path, "a segment has no files");
    for (const base::Json& file : *files->array()) segment.files.push_back(read_file_entry(file, path));
    return segment;
}

/// An index of another time is whole, but not for us: what is it, and what is to be done?
void refuse_other_format(std::uint64_t format, const std::string& index_path) {
    if (format > Manifest::newest_format)
        throw Error(Errc::incompatible, fmt::format("{} has format {}; this newsgrep reads formats up to {}. "
                                                    "Use a newer newsgrep.",
                                                    index_path, format, Manifest::newest_format));
    if (format < Manifest::oldest_format)
        throw Error(
            Errc::incompatible,
            fmt::format("{} was made by an older newsgrep: it has format {}, this one reads format {}. Make "
                        "it anew from the articles (newsgrep-index --db {} --rebuild PATH…).",
                        index_path, format, Manifest::newest_format, index_path));
}

std::vector<std::string> read_languages(const base::Json& json) {
    std::vector<std::string> languages;
    const base::Json* list = json.find("languages");
    if (list == nullptr || list->array() == nullptr) return languages;
    for (const base::Json& language : *list->array())
        if (language.string() != nullptr) languages.push_back(*language.string());
    return languages;
}

/// The text before the checksum member, which must fit it.
void check(const std::string& text, const std::string& path) {
    std::size_t at = text.rfind(checksum_key);
    if (at == std::string::npos ||
        text.substr(at + checksum_key.size()) !=
            fmt::format("{}\"}}\n", base::hex(base::digest128(text.substr(0, at)))))
        throw_corrupt(path, "it does not match its checksum");
}

}  // namespace

void Manifest::save(const std::string& index_path) const {
    base::JsonWriter json;
    json.begin_object()
        .key("format")
        .value(format)
        .key("generation")
        .value(generation)
        .key("analyser")
        .value(analyser);
    json.key("icu")
        .value(text::icu_version())
        .key("xapian")
        .value(Xapian::version_string())
        .key("languages")
        .begin_array();
    for (const std::string& language : languages) json.value(language);
    json.end_array().key("next_segment").value(next_segment).key("segments").begin_array();
    for (const SegmentEntry& segment : segments) write_segment(json, segment);
    json.end_array();
    json.key("copy_rules").value(copy_rules);
    if (!copies.name.empty()) write_file(json.key("copies"), copies);
    std::string text = json.take();
    std::string digest = base::hex(base::digest128(text));
    base::replace_file(index_path + "/manifest.json",
                       fmt::format("{}{}{}\"}}\n", text, checksum_key, digest));
}

Manifest Manifest::load(const std::string& index_path) {
    std::string path = index_path + "/manifest.json";
    std::string text = base::read_file(path);
    std::string why;
    auto json = base::parse_json(text, why);
    if (!json) throw_corrupt(path, why);
    Manifest manifest;
    manifest.format = json->number("format");
    if (manifest.format == 0) throw_corrupt(path, "it names no format");
    refuse_other_format(manifest.format, index_path);
    check(text, path);
    manifest.generation = json->number("generation");
    manifest.analyser = json->text("analyser");
    manifest.next_segment = json->number("next_segment", 1);
    manifest.languages = read_languages(*json);
    const base::Json* segments = json->find("segments");
    if (manifest.languages.empty() || segments == nullptr || segments->array() == nullptr)
        throw_corrupt(path, "languages or segments are missing");
    for (const base::Json& segment : *segments->array())
        manifest.segments.push_back(read_segment(segment, path));
    manifest.copy_rules = json->number("copy_rules");
    if (const base::Json* copies = json->find("copies")) manifest.copies = read_file_entry(*copies, path);
    return manifest;
}

std::vector<std::string> Manifest::languages_at(const std::string& index_path) {
    std::string path = index_path + "/manifest.json";
    try {
        std::string text = base::read_file(path);
        check(text, path);
        std::string why;
        auto json = base::parse_json(text, why);
        return json ? read_languages(*json) : std::vector<std::string>();
    } catch (const Error&) {
        return {};
    }
}

}  // namespace newsgrep::index
