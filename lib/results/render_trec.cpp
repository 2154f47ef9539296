/// How does a TREC run name articles and queries?
#include "newsgrep/render.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep {
namespace {

/// Who reads a run splits its lines at any white space, Unicode's included.
bool is_blank_or_control(char32_t c) {
    constexpr char32_t spaces[] = {0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
    if (c <= 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x2000 && c <= 0x200A)) return true;
    return std::ranges::find(spaces, c) != std::end(spaces);
}

}  // namespace

std::string trec_name(std::string_view id) {
    std::string name;
    for (std::size_t at = 0; at < id.size();) {
        std::size_t begin = at;
        bool is_encoded = is_blank_or_control(base::decode(id, at));
        for (char byte : id.substr(begin, at - begin)) {
            if (is_encoded)
                name += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
            else
                name += byte;
        }
    }
    return name;
}

std::vector<RankedDocument> ranked_documents(const Results& results) {
    std::vector<RankedDocument> documents;
    documents.reserve(results.size());
    for (const Hit& hit : results) documents.push_back({trec_name(hit.id), hit.score, hit.rank});
    return documents;
}

std::string render_trec(const BatchAnswer& answer, std::string_view tag) {
    std::string out;
    std::string qid = trec_name(answer.qid);
    for (const RankedDocument& document : ranked_documents(answer.results))
        out += fmt::format("{} Q0 {} {} {} {}\n", qid, document.docno, document.rank, document.score,
                           trec_name(tag));
    return out;
}

}  // namespace newsgrep
