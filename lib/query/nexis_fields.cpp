#include "query/nexis_fields.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::query {
namespace {

using enum NexisField;

constexpr std::array fields{
    NexisFieldRow{"hlead", known, "hlead"},
    NexisFieldRow{"hlp", known, "hlead"},
    NexisFieldRow{"headline", known, "title"},
    NexisFieldRow{"hd", known, "title"},
    NexisFieldRow{"title", known, "title"},
    NexisFieldRow{"lead", known, "lead"},
    NexisFieldRow{"lp", known, "lead"},
    NexisFieldRow{"body", known, "body"},
    NexisFieldRow{"text", known, "body"},
    NexisFieldRow{"td", known, "body"},
    NexisFieldRow{"byline", known, "by"},
    NexisFieldRow{"by", known, "by"},
    NexisFieldRow{"author", known, "by"},
    NexisFieldRow{"publication", known, "source"},
    NexisFieldRow{"source", known, "source"},
    NexisFieldRow{"pub", known, "source"},
    NexisFieldRow{"sn", known, "source"},
    NexisFieldRow{"section", known, "section"},
    NexisFieldRow{"se", known, "section"},
    NexisFieldRow{"agency", known, "agency"},
    NexisFieldRow{"cr", known, "agency"},
    NexisFieldRow{"language", known, "lang"},
    NexisFieldRow{"la", known, "lang"},
    NexisFieldRow{"date", known, "date"},
    NexisFieldRow{"pd", known, "date"},
    NexisFieldRow{"length", known, "length"},
    NexisFieldRow{"wc", known, "length"},
    NexisFieldRow{"caps", plain},
    NexisFieldRow{"allcaps", plain},
    NexisFieldRow{"nocaps", plain},
    NexisFieldRow{"singular", plain},
    NexisFieldRow{"plural", plain},
    NexisFieldRow{"terms", missing},
    NexisFieldRow{"subject", missing},
    NexisFieldRow{"company", missing},
    NexisFieldRow{"organization", missing},
    NexisFieldRow{"person", missing},
    NexisFieldRow{"geographic", missing},
    NexisFieldRow{"country", missing},
    NexisFieldRow{"city", missing},
    NexisFieldRow{"industry", missing},
    NexisFieldRow{"dateline", missing},
    NexisFieldRow{"graphic", missing},
    NexisFieldRow{"highlight", missing},
    NexisFieldRow{"type", missing},
    NexisFieldRow{"co", code},
    NexisFieldRow{"in", code},
    NexisFieldRow{"ns", code},
    NexisFieldRow{"re", code},
    NexisFieldRow{"rst", code},
    NexisFieldRow{"sc", code},
    NexisFieldRow{"fds", code},
    NexisFieldRow{"an", code},
    NexisFieldRow{"art", code},
    NexisFieldRow{"clm", code},
    NexisFieldRow{"ed", code},
    NexisFieldRow{"pg", code},
    NexisFieldRow{"vol", code},
};

struct LanguageRow {
    std::string_view name;
    std::string_view tag;
};

constexpr std::array languages{
    LanguageRow{"french", "fr"},  LanguageRow{"arabic", "ar"},     LanguageRow{"spanish", "es"},
    LanguageRow{"english", "en"}, LanguageRow{"german", "de"},     LanguageRow{"italian", "it"},
    LanguageRow{"dutch", "nl"},   LanguageRow{"portuguese", "pt"},
};

}  // namespace

const NexisFieldRow* find_nexis_field(std::string_view name) noexcept {
    const auto* row = std::ranges::find(fields, name, &NexisFieldRow::name);
    return row != fields.end() ? row : nullptr;
}

std::string_view nexis_language(std::string_view name) noexcept {
    const auto* row = std::ranges::find(languages, name, &LanguageRow::name);
    return row != languages.end() ? row->tag : name;
}

}  // namespace newsgrep::query
