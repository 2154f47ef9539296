/// How is an article handed from C++ to C?
#include "handles.hpp"

#include <utility>

namespace newsgrep::c {
namespace {

/// What newsgrep_article_free() gets back.
struct OwnedArticle : newsgrep_article {
    explicit OwnedArticle(Article article)
        : newsgrep_article{},
          value(std::move(article)),
          date_text(value.published ? to_string(*value.published) : std::string()) {
        size = sizeof(newsgrep_article);
        id = value.id.c_str();
        url = value.url.c_str();
        title = value.title.c_str();
        body = value.body.c_str();
        language = value.language.c_str();
        source = value.source.c_str();
        author = value.author.c_str();
        date = date_text.c_str();
        section = value.section.c_str();
        agency = value.agency.c_str();
    }
    OwnedArticle(const OwnedArticle&) = delete;
    OwnedArticle& operator=(const OwnedArticle&) = delete;

    Article value;
    std::string date_text;
};

}  // namespace

newsgrep_article* lend(Article article) {
    return new OwnedArticle(std::move(article));
}

}  // namespace newsgrep::c

void newsgrep_article_free(newsgrep_article* article) {
    delete static_cast<newsgrep::c::OwnedArticle*>(article);
}
