/// What does the library tell a program in C of a text alone?
#include "arguments.hpp"
#include "errors.hpp"
#include "handles.hpp"

#include <newsgrep/analyzer.hpp>
#include <newsgrep/reader.hpp>
#include <string>
#include <utility>
#include <vector>

namespace c = newsgrep::c;

static_assert(int(newsgrep::TokenKind::group) == NEWSGREP_GROUP, "the numbers of both are the same");

struct newsgrep_analyzer {
    newsgrep::Analyzer value;
};

/// Tokens and, over them, what C sees of them; made once, never changed or moved.
struct newsgrep_tokens {
    explicit newsgrep_tokens(std::vector<newsgrep::Token> tokens) : values(std::move(tokens)) {
        views.reserve(values.size());
        for (const newsgrep::Token& token : values)
            views.push_back({token.begin, token.end, token.position, static_cast<std::int32_t>(token.kind),
                             token.is_stop ? 1 : 0, token.form.c_str(), token.exact.c_str(),
                             token.stem.c_str(), token.language.c_str()});
    }
    newsgrep_tokens(const newsgrep_tokens&) = delete;
    newsgrep_tokens& operator=(const newsgrep_tokens&) = delete;

    std::vector<newsgrep::Token> values;
    std::vector<newsgrep_token> views{};
};

newsgrep_status newsgrep_analyzer_new(const char* language, newsgrep_analyzer** analyzer,
                                      newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& made = c::place(analyzer);
        made = new newsgrep_analyzer{newsgrep::Analyzer(c::text(language))};
    });
}

newsgrep_status newsgrep_analyze(newsgrep_analyzer* analyzer, const char* text, size_t text_size,
                                 newsgrep_tokens** tokens, newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& made = c::place(tokens);
        const auto& known = c::needed(analyzer, "analyser").value;
        made = new newsgrep_tokens(known.analyze(c::text(text, text_size)));
    });
}

size_t newsgrep_tokens_count(const newsgrep_tokens* tokens) {
    return tokens != nullptr ? tokens->views.size() : 0;
}

const newsgrep_token* newsgrep_tokens_get(const newsgrep_tokens* tokens, size_t index) {
    return tokens != nullptr && index < tokens->views.size() ? &tokens->views[index] : nullptr;
}

void newsgrep_tokens_free(newsgrep_tokens* tokens) {
    delete tokens;
}

void newsgrep_analyzer_free(newsgrep_analyzer* analyzer) {
    delete analyzer;
}

newsgrep_status newsgrep_detect_language(const char* text, size_t text_size, const char* const* candidates,
                                         size_t candidate_count, char** language, newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& made = c::place(language);
        auto among = c::list(candidates, candidate_count);
        if (among.empty()) among = newsgrep::IndexOptions{}.languages;
        made = c::owned(newsgrep::detect_language(c::text(text, text_size), among));
    });
}

newsgrep_status newsgrep_parse_date(const char* text, size_t text_size, const char* now, char** date,
                                    newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& made = c::place(date);
        auto found = newsgrep::parse_date(c::text(text, text_size), c::iso_date(now));
        made = c::owned(found ? newsgrep::to_string(*found) : std::string());
    });
}
