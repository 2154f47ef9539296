#include "ingest/fields.hpp"

#include "newsgrep/error.hpp"

#include "base/utf8.hpp"
#include "ingest/date.hpp"
#include "ingest/double_encoding.hpp"
#include "ingest/html_fragment.hpp"
#include "ingest/ticker.hpp"
#include "ingest/tidy.hpp"
#include "ingest/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep::ingest {
namespace {

struct Aliases {
    Field field;
    std::string_view names;  ///< the best first; without case, accents and joints
};

constexpr Aliases aliases[] = {
    {Field::id,
     "id _id guid uuid identifier identifiant identificador معرف docno doc_id article_id news_id doc key"},
    {Field::url,
     "url link lien enlace permalink رابط الرابط canonical_url article_url web_url source_url uri href "
     "main_entity_of_page loc @id"},
    {Field::title,
     "title titre titular título headline عنوان العنوان heading intitulé og:title dc:title head "
     "article_title web_title name"},
    {Field::body,
     "body content text texte texto corps contenu contenido cuerpo نص النص محتوى المحتوى المتن "
     "article_body full_text main_text body_text article_text plain_text content_text content:encoded "
     "article story "
     "paragraphs paragraphes párrafos maintext body_html body_xhtml content_html html"},
    {Field::summary,
     "summary description abstract lead chapo chapeau résumé resumen entradilla ملخص الملخص "
     "standfirst excerpt teaser snippet deck subtitle"},
    {Field::language,
     "lang language langue idioma lengua لغة اللغة in_language language_code lang_code dc:language "
     "locale"},
    {Field::source,
     "source outlet publisher newspaper journal média media medio periódico مصدر المصدر صحيفة الصحيفة "
     "جريدة source_name site_name publication publicación site fuente provider feed domain"},
    {Field::author,
     "author authors auteur auteurs autor autores byline creator dc:creator كاتب الكاتب المؤلف "
     "بقلم writer rédacteur journaliste periodista signature firma by par por"},
    {Field::date,
     "date date_published published_at published publication_date pubDate published_date publish_date "
     "date_publish fecha تاريخ التاريخ تاريخ_النشر date_publication date_de_publication "
     "fecha_publicación fecha_de_publicación web_publication_date article:published_time published_time "
     "first_published display_date dc:date issued datetime created_at date_created created timestamp "
     "content_created version_created first_created time iso_date dateline publié publié_le publicado day "
     "jour"},
    {Field::section,
     "section category rubrique sección categoría catégorie قسم القسم تصنيف article_section "
     "categories section_name rúbrica desk topic theme thème"},
    {Field::ticker, "ticker headlines other_headlines tickers"},
};

struct ArticleField {
    std::string_view name;
    Field field;
};

/// What ReaderOptions::columns (`--map`) may name.
constexpr ArticleField article_fields[] = {
    {"id", Field::id},          {"url", Field::url},         {"title", Field::title},
    {"body", Field::body},      {"lang", Field::language},   {"language", Field::language},
    {"source", Field::source},  {"author", Field::author},   {"date", Field::date},
    {"published", Field::date}, {"section", Field::section}, {"ticker", Field::ticker},
};

constexpr std::size_t most_names = 4096;  // a file whose every record has new names must not fill the memory

/// `publishedAt`, `Published_At` and `published at` are one name.
std::string normal(std::string_view name) {
    std::string text;
    for (const std::string& word : spoken(name)) text += word;
    return text;
}

using AliasMap = std::unordered_map<std::string, Alias>;

AliasMap alias_map() {
    AliasMap map;
    for (const Aliases& row : aliases) {
        int rank = 1;
        for (std::size_t begin = 0; begin < row.names.size();) {
            std::size_t end = std::min(row.names.find(' ', begin), row.names.size());
            map.emplace(normal(row.names.substr(begin, end - begin)), Alias{row.field, rank++});
            begin = end + 1;
        }
    }
    return map;
}

Field article_field(std::string_view name) {
    for (const ArticleField& row : article_fields) {
        if (row.name == name) return row.field;
    }
    throw Error(
        Errc::invalid_argument,
        fmt::format("An article has no field called '{}'; the fields are id, url, title, body, date, source, "
                    "author, lang, section and ticker.",
                    name));
}

/// Without a copy where there is nothing to take off.
std::string tidied(std::string text) {
    std::string_view inner = tidy(text);
    return inner.size() == text.size() ? std::move(text) : std::string(inner);
}

/// Agencies call their items urn:newsml:… or tag:…: names, by which a new version replaces the old one.
void assign_address(Article& article, std::string address) {
    bool is_name = address.starts_with("urn:") || address.starts_with("tag:");
    if (!is_name) {
        article.url = std::move(address);
    } else if (article.id.empty()) {
        article.id = std::move(address);
    }
}

void assign_date(Article& article, std::string_view text, std::string_view from, int last_year) {
    if (tidy(text).empty()) return;
    article.published = parse_date_field(text, last_year);
    article.provenance.date = article.published ? std::string(from) : "unreadable";
}

}  // namespace

FieldNames::FieldNames(const std::vector<std::pair<std::string, std::string>>& columns) {
    for (const auto& [field, name] : columns)
        columns_.insert_or_assign(normal(name), Alias{article_field(field), 0});
}

std::optional<Alias> FieldNames::find(std::string_view name) {
    static const AliasMap known = alias_map();
    auto seen = seen_.find(std::string(name));
    if (seen != seen_.end()) return seen->second;
    std::string key = normal(name);
    std::optional<Alias> alias;
    if (auto column = columns_.find(key); column != columns_.end()) {
        alias = column->second;
    } else if (auto found = known.find(key); found != known.end()) {
        alias = found->second;
    }
    if (seen_.size() < most_names) seen_.emplace(name, alias);
    return alias;
}

std::string one_line(std::string_view text) {
    std::string line = base::repair(text);
    for (char& c : line) {
        if (c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v') c = ' ';
    }
    return tidied(std::move(line));
}

void assign(Article& article, Field field, std::string_view given, std::string_view from, int last_year) {
    std::optional<std::string> undone = undo_double_encoded_lines(given);
    if (undone) article.provenance.charset = "double-encoded utf-8";
    std::string_view text = undone ? *undone : given;
    switch (field) {
        case Field::id:
            article.id = one_line(text);
            break;
        case Field::url:
            assign_address(article, one_line(text));
            break;
        case Field::title:
            article.title = one_line(text);
            break;
        case Field::summary:
        case Field::body:
            article.body = is_fragment(text) ? fragment_text(base::repair(text)) : tidied(base::repair(text));
            break;
        case Field::language:
            article.language = one_line(text);
            article.provenance.language = from;
            break;
        case Field::source:
            article.source = plain_name(one_line(text));
            break;
        case Field::author:
            article.author = plain_name(one_line(text));
            break;
        case Field::date:
            assign_date(article, text, from, last_year);
            break;
        case Field::section:
            article.section = one_line(text);
            break;
        case Field::ticker:
            article.ticker = split_ticker(base::repair(text));
            break;
    }
}

}  // namespace newsgrep::ingest
