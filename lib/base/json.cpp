#include "base/json.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <cmath>

namespace newsgrep::base {
namespace {

constexpr std::size_t max_depth = 64;

Json convert(const simdjson::dom::element& element) {
    using simdjson::dom::element_type;
    switch (element.type()) {
        case element_type::ARRAY: {
            Json::Array array;
            for (const auto& item : simdjson::dom::array(element)) array.push_back(convert(item));
            return Json(std::move(array));
        }
        case element_type::OBJECT: {
            Json::Object object;
            for (const auto& field : simdjson::dom::object(element))
                object.emplace_back(std::string(field.key), convert(field.value));
            return Json(std::move(object));
        }
        case element_type::STRING:
            return Json(std::string(std::string_view(element)));
        case element_type::BOOL:
            return Json(bool(element));
        case element_type::INT64:
            return Json(std::int64_t(element));
        case element_type::UINT64:
            return Json(static_cast<double>(std::uint64_t(element)));
        case element_type::DOUBLE:
            return Json(double(element));
        case element_type::NULL_VALUE:
            break;
    }
    return {};
}

std::optional<unsigned> hex4(std::string_view digits) {
    if (digits.size() < 4) return {};
    unsigned value = 0;
    for (char c : digits.substr(0, 4)) {
        unsigned digit = c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
                         : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a') + 10
                         : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10
                                                : 16;
        if (digit == 16) return {};
        value = value << 4 | digit;
    }
    return value;
}

/// `text` with lone surrogate escapes replaced and ill-formed bytes repaired: simdjson refuses a whole record
/// for either, and a scraped article is worth more than one bad character in it.
std::string made_lenient(std::string_view text) {
    std::string out = repair(text);
    for (std::size_t at = out.find('\\'); at != std::string::npos && at + 1 < out.size();
         at = out.find('\\', at)) {
        auto unit = out[at + 1] == 'u' ? hex4(std::string_view(out).substr(at + 2)) : std::nullopt;
        if (!unit || *unit < 0xD800 || *unit > 0xDFFF) {
            at += 2;
            continue;
        }
        std::string_view rest = std::string_view(out).substr(at + 6);
        auto low = rest.starts_with("\\u") ? hex4(rest.substr(2)) : std::nullopt;
        if (*unit < 0xDC00 && low && *low >= 0xDC00 && *low <= 0xDFFF) {
            at += 12;
        } else {
            out.replace(at + 2, 4, "fffd");
            at += 6;
        }
    }
    return out;
}

}  // namespace

const Json* Json::find(std::string_view name) const {
    const Object* members = object();
    if (members == nullptr) return nullptr;
    for (auto it = members->rbegin(); it != members->rend(); ++it)
        if (it->first == name) return &it->second;
    return nullptr;
}

std::string_view Json::text(std::string_view name) const {
    const Json* member = find(name);
    const std::string* value = member != nullptr ? member->string() : nullptr;
    return value != nullptr ? std::string_view(*value) : std::string_view();
}

std::uint64_t Json::number(std::string_view name, std::uint64_t otherwise) const {
    const Json* member = find(name);
    const std::int64_t* value = member != nullptr ? member->integer() : nullptr;
    return value != nullptr && *value >= 0 ? static_cast<std::uint64_t>(*value) : otherwise;
}

std::optional<Json> parse_json(std::string_view text, std::string& why) {
    thread_local simdjson::dom::parser parser;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (auto error = parser.allocate(text.size(), max_depth); error != simdjson::SUCCESS) {
        why = simdjson::error_message(error);
        return {};
    }
    simdjson::dom::element root;
    auto error = parser.parse(simdjson::padded_string(text)).get(root);
    if (error != simdjson::SUCCESS) {
        std::string lenient = made_lenient(text);
        error = parser.allocate(lenient.size(), max_depth);
        if (error == simdjson::SUCCESS) error = parser.parse(simdjson::padded_string(lenient)).get(root);
    }
    if (error == simdjson::SUCCESS) return convert(root);
    why = simdjson::error_message(error);
    return {};
}

void append_json(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80) {
            char32_t c = decode(text, at);
            if (c <= 0x9F) {  // a terminal would obey it
                fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
            } else {
                append(out, c);
            }
            continue;
        }
        ++at;
        switch (byte) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (byte < 0x20 || byte == 0x7F)
                    fmt::format_to(std::back_inserter(out), "\\u{:04x}", byte);
                else
                    out += static_cast<char>(byte);
        }
    }
    out += '"';
}

void JsonWriter::separate() {
    if (needs_comma_) out_ += ',';
    needs_comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    needs_comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    out_ += bracket;
    needs_comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    append_json(out_, name);
    out_ += ':';
    needs_comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view text) {
    separate();
    out_ += text;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    append_json(out_, text);
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    return std::isfinite(number) ? raw(fmt::format("{}", number)) : null();
}

}  // namespace newsgrep::base
