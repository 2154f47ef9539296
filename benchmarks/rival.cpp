/// How does plain Xapian do the same, as Omega, Recoll and notmuch use it?
#include "rival.hpp"

#include "corpus.hpp"

#include <newsgrep/article.hpp>

namespace bench {
namespace {

constexpr Xapian::valueno date_slot = 0;

Xapian::Stem stemmer(const std::string& language) {
    try {
        return Xapian::Stem(language);
    } catch (const Xapian::InvalidArgumentError&) {
        return Xapian::Stem("none");
    }
}

Xapian::Document document_of(const newsgrep::Article& article, Xapian::TermGenerator& generator) {
    Xapian::Document document;
    generator.set_document(document);
    generator.set_termpos(0);
    generator.index_text(article.title, 2);
    generator.increase_termpos();
    generator.index_text(article.body);
    document.set_data(article.title + "\n" + article.body);
    document.add_boolean_term("Q" + article.id.substr(0, 200));  // a term may have 245 bytes
    if (article.published)
        document.add_value(date_slot, newsgrep::to_string(*article.published).substr(0, 10));
    return document;
}

}  // namespace

void build_rival(const std::string& path, const std::vector<std::string>& files,
                 const std::string& language) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    Xapian::TermGenerator generator;
    generator.set_stemmer(stemmer(language));
    for_each_article(files, language, [&](const newsgrep::Article& article) {
        database.add_document(document_of(article, generator));
    });
    database.commit();
}

void compact_rival(const std::string& from, const std::string& to) {
    Xapian::Database(from).compact(to);
}

Rival::Rival(const std::string& path, const std::string& language)
    : database_(path, Xapian::DB_BACKEND_GLASS), stemmer_(stemmer(language)), dates_(date_slot, "date:") {
    parser_.set_database(database_);
    parser_.set_stemmer(stemmer_);
    parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser_.set_default_op(Xapian::Query::OP_AND);
    parser_.add_rangeprocessor(&dates_);
}

std::size_t Rival::search(const std::string& query, bool snippets) {
    constexpr unsigned flags = Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_WILDCARD;
    Xapian::Enquire enquire(database_);
    enquire.set_query(parser_.parse_query(query, flags));
    Xapian::MSet found = enquire.get_mset(0, 10);
    for (auto match = found.begin(); match != found.end(); ++match) {
        std::string text = match.get_document().get_data();
        if (snippets) (void)found.snippet(text, 200, stemmer_);
    }
    return found.size();
}

RankingRival::RankingRival(const std::string& path, const std::vector<std::string>& files,
                           const std::string& language) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    Xapian::TermGenerator generator;
    generator.set_stemmer(stemmer(language));
    for_each_article(files, language, [&](const newsgrep::Article& article) {
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text_without_positions(article.title, 2);
        generator.index_text_without_positions(article.body);
        database.add_document(document);
        ids_.push_back(article.id);
    });
    database.commit();
    database_ = database;
    parser_.set_stemmer(stemmer(language));
    parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser_.set_default_op(Xapian::Query::OP_OR);
}

std::vector<newsgrep::RankedDocument> RankingRival::rank(const std::string& words, unsigned limit) {
    constexpr unsigned only_words = 0;
    Xapian::Enquire enquire(database_);
    enquire.set_query(parser_.parse_query(words, only_words));
    Xapian::MSet found = enquire.get_mset(0, limit);
    std::vector<newsgrep::RankedDocument> ranking;
    for (auto match = found.begin(); match != found.end(); ++match)
        ranking.push_back({newsgrep::trec_name(ids_[*match - 1]), match.get_weight(), match.get_rank() + 1});
    return ranking;
}

}  // namespace bench
