#include "ingest/listing.hpp"

#include "ingest/tidy.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <string_view>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t paragraph_length = 60;  // code points; titles between teasers are mostly shorter

constexpr std::size_t longest_link = 24;  // code points behind the cut: "Lire la suite", "اقرأ المزيد"

constexpr std::string_view cuts[] = {"(...)",  "(…)",     "[...]",   "[…]",   "(..)",
                                     "(....)", "( ... )", "[ ... ]", "( … )", "[ … ]"};

/// Nothing, or a link's few words. The end of a quotation or sentence (`(...) », a-t-il dit.`) is neither.
bool may_follow_cut(std::string_view text) {
    return text.empty() || (length(text) <= longest_link && !ends_sentence(text) && !spoken(text).empty());
}

bool is_teaser(std::string_view text) {
    return std::ranges::any_of(cuts, [&](std::string_view cut) {
        std::size_t at = text.rfind(cut);
        return at != std::string_view::npos && may_follow_cut(tidy(text.substr(at + cut.size())));
    });
}

}  // namespace

bool is_listing(std::span<const PageLine> lines) {
    std::size_t teasers = 0;
    std::size_t paragraphs = 0;
    std::size_t datelines = 0;
    for (const PageLine& line : lines) {
        datelines += line.landmark == Landmark::dateline ? 1 : 0;
        if (line.landmark != Landmark::none) continue;
        bool teaser = is_teaser(line.text);
        teasers += teaser ? 1 : 0;
        paragraphs += teaser || length(line.text) >= paragraph_length ? 1 : 0;
    }
    if (datelines == 1) return teasers >= 2 && teasers == paragraphs;
    return teasers > 0 && teasers * 2 > paragraphs;
}

}  // namespace newsgrep::ingest
