/// How does a text become tokens?
#include "newsgrep/analyzer.hpp"

#include "text/chunks.hpp"
#include "text/memo.hpp"
#include "text/tokenizer.hpp"

#include <array>
#include <deque>
#include <span>

namespace newsgrep {

struct Analyzer::Impl {
    Impl(std::string_view language, std::string_view latin)
        : tokenizer(language, latin, text::Method::tables) {}

    void begin();
    void take_all(std::string_view text);
    void take_new(std::string_view text, Range chunk);
    void take_as_is(std::size_t at, const std::vector<Token>& chunk_tokens);

    text::Tokenizer tokenizer;
    text::Memo memo;

    // Of the call under way.
    std::vector<TokenView> tokens;
    std::uint32_t position = 0;
    std::deque<Token> unusual;  ///< what the memo does not keep
};

void Analyzer::Impl::begin() {
    memo.trim();
    tokens.clear();
    unusual.clear();
    position = 0;
}

void Analyzer::Impl::take_all(std::string_view text) {
    std::array<Range, text::Memo::lookups> chunks;
    std::array<text::KnownChunk, text::Memo::lookups> known;
    text::ChunkReader reader(text);
    for (std::size_t count = chunks.size(); count == chunks.size();) {
        count = reader.read(chunks);
        memo.find(text, std::span(chunks).first(count), known);
        for (std::size_t i = 0; i < count; ++i) {
            if (known[i])
                position = known[i].place(chunks[i].begin, position, tokens);
            else
                take_new(text, chunks[i]);
        }
    }
}

void Analyzer::Impl::take_new(std::string_view text, Range chunk) {
    std::string_view bytes = text.substr(chunk.begin, chunk.end - chunk.begin);
    const std::vector<Token>& found = tokenizer.tokens(bytes);
    if (text::KnownChunk known = memo.add(bytes, found))
        position = known.place(chunk.begin, position, tokens);
    else
        take_as_is(chunk.begin, found);
}

void Analyzer::Impl::take_as_is(std::size_t at, const std::vector<Token>& chunk_tokens) {
    std::uint32_t first = position;
    for (const Token& found : chunk_tokens) {
        Token& token = unusual.emplace_back(found);
        token.begin += at;
        token.end += at;
        token.position += first;
        position = token.position + (token.kind == TokenKind::compound ? 0 : 1);
        tokens.push_back(TokenView::of(token));
        tokens.back().word = text::next_word();
    }
}

TokenView::operator Token() const {
    return {begin,
            end,
            position,
            kind,
            std::string(form),
            std::string(exact),
            std::string(stem),
            std::string(language),
            is_stop};
}

Analyzer::Analyzer(std::string_view language, std::string_view latin)
    : impl_(std::make_unique<Impl>(language, latin)) {}
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

const std::vector<TokenView>& Analyzer::view(std::string_view text) const {
    impl_->begin();
    impl_->take_all(text);
    return impl_->tokens;
}

std::vector<Token> Analyzer::analyze(std::string_view text) const {
    const std::vector<TokenView>& views = view(text);
    return {views.begin(), views.end()};
}

}  // namespace newsgrep
