/// Which sentences of a body can a snippet show, where few of its paragraphs are read?
#pragma once

#include "text/article_words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace newsgrep::results {

/// The sentences of an article's body, looked for where a snippet needs them. `paragraphs` and `words` must
/// outlive it.
class BodySentences {
  public:
    /// `paragraphs` are the whole article's; they are named by their numbers there.
    BodySentences(const std::vector<text::Paragraph>& paragraphs, const text::ArticleWords& words);

    /// Takes over what is known of a paragraph that was analysed.
    void note(std::uint32_t number, const text::Passage& passage);

    /// Finds the sentences that a snippet can show with one of a paragraph: its own, and those `context`
    /// around it.
    void surround(std::uint32_t number, std::size_t context);
    void surround_first(std::size_t context);  ///< the same of the body's first paragraph

    /// Whether somebody looked in a paragraph.
    [[nodiscard]] bool is_known(std::uint32_t number) const { return known_[number].has_value(); }

    /// Into the body, ascending; a paragraph in which nobody looked counts as one sentence.
    [[nodiscard]] std::vector<Range> ranges() const;

  private:
    [[nodiscard]] bool is_of_body(std::size_t number) const;
    const std::vector<Range>& of(std::size_t number);

    const std::vector<text::Paragraph>& paragraphs_;
    const text::ArticleWords& words_;
    std::vector<std::optional<std::vector<Range>>> known_;  ///< by paragraph
};

}  // namespace newsgrep::results
