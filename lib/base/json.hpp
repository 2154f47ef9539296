/// How is JSON read and written? The one seam to simdjson.
#pragma once

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace newsgrep::base {

/// A JSON value that owns its text. Object members keep their order; a repeated name counts as given last.
class Json {
  public:
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;

    Json() = default;
    explicit Json(bool value) : value_(value) {}
    explicit Json(std::int64_t value) : value_(value) {}
    explicit Json(double value) : value_(value) {}
    explicit Json(std::string value) : value_(std::move(value)) {}
    explicit Json(Array value) : value_(std::move(value)) {}
    explicit Json(Object value) : value_(std::move(value)) {}

    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&value_); }
    [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value_); }
    [[nodiscard]] const double* real() const { return std::get_if<double>(&value_); }
    [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&value_); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&value_); }
    [[nodiscard]] const Object* object() const { return std::get_if<Object>(&value_); }

    /// The member called `name`; null where this is no object or has none.
    [[nodiscard]] const Json* find(std::string_view name) const;
    /// The member's text, or "" where there is none.
    [[nodiscard]] std::string_view text(std::string_view name) const;
    /// The member's number, or `otherwise` where there is none or it is negative.
    [[nodiscard]] std::uint64_t number(std::string_view name, std::uint64_t otherwise = 0) const;

  private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

/// Parses one value (with or without a byte order mark). Lone surrogate escapes and ill-formed UTF-8 inside
/// strings become U+FFFD rather than failing. Where it fails, nothing, and `why` says what and at which byte.
/// Values nested deeper than 64 are refused.
std::optional<Json> parse_json(std::string_view text, std::string& why);

/// Appends `text` as a JSON string with its quotes. Ill-formed UTF-8 becomes U+FFFD; C0, DEL and C1 are
/// escaped.
void append_json(std::string& out, std::string_view text);

/// Writes one JSON value step by step; commas and colons come by themselves.
class JsonWriter {
  public:
    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(bool truth) { return raw(truth ? "true" : "false"); }
    JsonWriter& value(double number);  ///< shortest form that reads back the same; null for inf and nan
    template <std::integral Number>
    JsonWriter& value(Number number) {
        return raw(std::to_string(number));
    }
    JsonWriter& null() { return raw("null"); }
    /// null where the text is empty.
    JsonWriter& value_or_null(std::string_view text) { return text.empty() ? null() : value(text); }

    [[nodiscard]] const std::string& text() const { return out_; }
    std::string take() { return std::move(out_); }

  private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& raw(std::string_view text);
    void separate();

    std::string out_;
    bool needs_comma_ = false;
};

}  // namespace newsgrep::base
