#include "rival.hpp"

#include <newsgrep/article.hpp>

namespace bench {
namespace {

Xapian::Stem stemmer(const std::string& language) {
    try {
        return Xapian::Stem(language);
    } catch (const Xapian::InvalidArgumentError&) {
        return Xapian::Stem("none");
    }
}

}  // namespace

void build_rival(const std::string& path, const std::vector<newsgrep::Article>& articles, const std::string& language) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    Xapian::TermGenerator generator;
    generator.set_stemmer(stemmer(language));
    for (const newsgrep::Article& article : articles) {
        Xapian::Document document;
        generator.set_document(document);
        generator.set_termpos(0);
        generator.index_text(article.title, 2);
        generator.increase_termpos();
        generator.index_text(article.body);
        document.set_data(article.title + "\n" + article.body);
        document.add_boolean_term("Q" + article.id.substr(0, 200));
        if (article.published) document.add_value(0, newsgrep::to_string(*article.published));
        database.add_document(document);
    }
    database.commit();
}

Rival::Rival(const std::string& path, const std::string& language) : database_(path, Xapian::DB_BACKEND_GLASS) {
    parser_.set_database(database_);
    parser_.set_stemmer(stemmer(language));
    parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser_.set_default_op(Xapian::Query::OP_AND);
}

Xapian::MSet Rival::search(const std::string& query) {
    constexpr unsigned flags = Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_WILDCARD;
    Xapian::Enquire enquire(database_);
    enquire.set_query(parser_.parse_query(query, flags));
    Xapian::MSet found = enquire.get_mset(0, 10);
    for (auto match = found.begin(); match != found.end(); ++match) (void)match.get_document().get_data();
    return found;
}

}  // namespace bench
