#include "ingest/ninjs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace newsgrep::ingest {
namespace {

using base::Json;

struct Row {
    std::string_view name;
    Field field;
};

constexpr Row lists[] = {
    {"headlines", Field::title}, {"bodies", Field::body}, {"descriptions", Field::summary}};

/// Members that ninjs has (of version 1, of version 2) and hardly any other JSON.
constexpr std::string_view signs[] = {"pubstatus", "pubStatus", "versioncreated", "versionCreated"};

/// Of `type`: kinds of items without a text of their own.
constexpr std::string_view textless[] = {"audio", "component", "graphic", "picture", "video"};

bool is_ninjs(const Json& item) {
    return std::ranges::any_of(signs, [&](std::string_view sign) { return item.find(sign) != nullptr; });
}

}  // namespace

std::optional<Rendition> main_rendition(std::string_view name, const Json& member) {
    const auto* row = std::ranges::find(lists, name, &Row::name);
    if (row == std::end(lists) || member.array() == nullptr) return {};
    const Json* best = nullptr;
    for (const Json& rendition : *member.array()) {
        const Json* text = rendition.find("value");
        if (text == nullptr || text->string() == nullptr) continue;
        if (rendition.text("role") == "main") return Rendition{row->field, text};
        if (best == nullptr) best = text;
    }
    return best != nullptr ? std::optional(Rendition{row->field, best}) : std::nullopt;
}

std::string why_no_article(const Json& item) {
    if (!is_ninjs(item)) return {};
    for (std::string_view name : {"pubstatus", "pubStatus"})
        if (item.text(name) == "canceled" || item.text(name) == "withheld")
            return "The item was cancelled or withheld by its agency.";
    std::string_view type = item.text("type");
    if (std::ranges::find(textless, type) == std::end(textless)) return {};
    return fmt::format("The item is no text but a {}.", type);
}

}  // namespace newsgrep::ingest
