#include "index/document.hpp"

#include "newsgrep/error.hpp"
#include "newsgrep/writer.hpp"

#include "base/calendar.hpp"
#include "base/utf8.hpp"
#include "index/forward.hpp"
#include "index/text_store.hpp"
#include "text/agency.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep::index {
namespace {

constexpr std::size_t longest_id = 200;

std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

/// `text` behind "http://" or "https://"; nothing for other schemes.
std::string_view without_scheme(std::string_view url) {
    for (std::string_view scheme : {"http://", "https://"})
        if (ascii_lower(url.substr(0, scheme.size())) == scheme) return url.substr(scheme.size());
    return {};
}

std::string repaired(std::string_view text) {
    bool is_fit = base::is_well_formed(text) && text.find('\0') == std::string_view::npos &&
                  !text.starts_with("\uFEFF");
    return is_fit ? std::string(text) : base::repair(text);
}

/// Ids end up in terms, lines and file names: no control characters, no blanks at the ends, at most 200
/// bytes.
std::string bounded_id(std::string_view id) {
    std::string clean(id);
    for (char& c : clean)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    clean = std::string(base::trim(clean));  // only now: a control character may have stood before a blank
    if (clean.size() <= longest_id) return clean;
    std::string digest = base::hex(base::digest128(clean));
    return fmt::format("{}#{}", base::prefix(clean, longest_id - digest.size() - 1), digest);
}

void repair_all(Article& article) {
    for (std::string* field : {&article.id, &article.url, &article.title, &article.body, &article.language,
                               &article.source, &article.author, &article.section, &article.agency})
        *field = repaired(*field);
    for (std::string& headline : article.ticker) headline = repaired(headline);
    if (article.published && !parse_iso_date(to_string(*article.published))) article.published.reset();
}

/// What makes two articles of one id the same. The same page fetched twice carries another ticker, perhaps
/// under another host name or in another charset: its identity is the article.
base::Digest content_digest(Article article) {
    article.ticker.clear();
    article.provenance = {};
    article.url = canonical_url(article.url);
    return base::digest128(serialize(article));
}

/// Adds passages to a document's stream.
class StreamMaker {
  public:
    StreamMaker(Document& document, Lexicon& lexicon) : document_(document), lexicon_(lexicon) {}

    void add(const text::Passage& passage) {
        enter(passage.zone);
        auto sentence = passage.sentences.begin();
        std::uint32_t previous = ~std::uint32_t{0};
        for (std::size_t i = 0; i < passage.tokens.size(); ++i) {
            const TokenView& token = passage.tokens[i];
            while (sentence != passage.sentences.end() && token.begin >= sentence->end) {
                if (++sentence != passage.sentences.end()) document_.stream.push_back(sentence_end);
            }
            if (token.position == previous)
                document_.stream.push_back(text::is_inner_group(passage.tokens, i) ? inside_number
                                                                                   : same_position);
            else if (passage.zone == base::Zone::lead || passage.zone == base::Zone::body)
                body_words_.push_back(word_hash(token.exact));
            previous = token.position;
            document_.stream.push_back(first_word + lexicon_.number(token));
        }
        count(passage);
    }

    [[nodiscard]] Sketch body_sketch() const { return sketch(body_words_); }

  private:
    void enter(base::Zone zone) {
        if (!document_.stream.empty()) document_.stream.push_back(paragraph_end);
        if (document_.stream.empty() || zone != zone_)
            document_.stream.push_back(first_zone + static_cast<std::uint32_t>(zone));
        zone_ = zone;
    }

    void count(const text::Passage& passage) {
        auto words = static_cast<std::uint32_t>(passage.tokens.size());
        if (passage.zone != base::Zone::ticker) document_.words += words;
        if (passage.zone == base::Zone::title) document_.title_words += words;
    }

    Document& document_;
    Lexicon& lexicon_;
    base::Zone zone_ = base::Zone::title;
    std::vector<std::uint64_t> body_words_;
};

}  // namespace

std::string host_of(std::string_view url) {
    std::string_view rest = without_scheme(base::trim(url));
    std::string host = ascii_lower(rest.substr(0, rest.find_first_of("/?#")));
    host.erase(0, host.find('@') == std::string::npos ? 0 : host.find('@') + 1);
    host.resize(std::min(host.size(), host.find(':')));
    return host.starts_with("www.") ? host.substr(4) : host;
}

std::string canonical_url(std::string_view url) {
    std::string_view rest = without_scheme(base::trim(url));
    std::string host = host_of(url);
    if (host.empty()) return {};
    std::string_view path = rest.substr(std::min(rest.size(), rest.find_first_of("/?#")));
    path = path.substr(0, path.find('#'));
    return host + std::string(path.empty() ? "/" : path);
}

std::string given_id(std::string_view id) {
    return bounded_id(repaired(id));
}

Article prepared(Article article) {
    repair_all(article);
    if (base::trim(article.title).empty() && base::trim(article.body).empty())
        throw Error(Errc::invalid_argument,
                    fmt::format("The article '{}' has neither a title nor a body; give it one.", article.id));
    article.language =
        ascii_lower(article.language.substr(0, article.language.find_first_of("-_")));  // fr-FR is fr
    if (article.agency.empty()) article.agency = text::credited_agencies(article.body, article.author);
    article.id = article_id(article);
    return article;
}

Document make_document(const Article& article, text::ArticleWords& words, Lexicon& lexicon) {
    Document document;
    document.id = article.id;
    document.sort_key = base::sort_key(article.published);
    document.serialized = serialize(article);
    document.content = content_digest(article);
    StreamMaker maker(document, lexicon);
    words.each(article, [&](const text::Passage& passage) { maker.add(passage); });
    document.sketch = maker.body_sketch();
    return document;
}

}  // namespace newsgrep::index

namespace newsgrep {

std::string article_id(const Article& article) {
    std::string given = index::given_id(article.id);
    if (!given.empty()) return given;
    std::string url = index::canonical_url(index::repaired(article.url));
    if (!url.empty()) return index::bounded_id(url);
    return base::hex(base::digest128(
        fmt::format("{}\n{}", index::repaired(article.title), index::repaired(article.body))));
}

}  // namespace newsgrep
