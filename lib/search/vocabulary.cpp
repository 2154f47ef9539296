#include "search/vocabulary.hpp"

#include "newsgrep/analyzer.hpp"

#include "text/languages.hpp"

#include <algorithm>
#include <utility>

namespace newsgrep::search {
namespace {

/// Adds one segment's entries of words; the forms of a word follow each other.
class Counter {
  public:
    Counter(const index::Segment& segment, std::map<std::string, Known>& words)
        : segment_(segment), words_(words) {}

    void add(const index::DictionaryEntry& entry) {
        Known& known = words_[entry.word.exact];
        bool is_new = std::exchange(last_, entry.word.exact) != entry.word.exact;
        if (is_new) known.documents += segment_.exact_documents(entry);
        if (entry.count > known.count) {
            known.form = entry.word.form;
            known.count = entry.count;
        }
    }

  private:
    const index::Segment& segment_;
    std::map<std::string, Known>& words_;
    std::string last_;
};

}  // namespace

std::map<std::string, Known> Vocabulary::near(const std::string& exact,
                                              const std::vector<query::StemIn>& stems, unsigned edits,
                                              std::uint64_t documents) const {
    std::map<std::string, Known> words;
    // Of what more than n articles hold, one of s segments has more than n / s.
    auto least =
        static_cast<std::uint32_t>(documents / std::max<std::size_t>(1, snapshot_.segments().size()));
    for (const auto& segment : snapshot_.segments()) {
        for (const query::StemIn& typed : stems) {
            Counter counter(*segment, words);
            for (const auto& entry : segment->dictionary().near(typed.language, exact, edits, least))
                if (entry.word.stem != typed.stem) counter.add(entry);
        }
    }
    words.erase(exact);
    return words;
}

Known Vocabulary::find(const std::string& exact) const {
    std::map<std::string, Known> words;
    for (const auto& segment : snapshot_.segments()) {
        for (const std::string& language : text::stem_languages(exact, snapshot_.languages())) {
            Counter counter(*segment, words);
            for (const auto& entry : segment->dictionary().with_stem(language, stem(exact, language)))
                if (entry.word.exact == exact) counter.add(entry);
        }
    }
    return words.empty() ? Known{} : words.begin()->second;
}

bool Vocabulary::is_written_as_one(const std::string& exact) const {
    auto is_so = [](const index::DictionaryEntry& entry) {
        return entry.word.form.find_first_of("-'") == std::string::npos;
    };
    for (const auto& segment : snapshot_.segments())
        for (const std::string& language : text::stem_languages(exact, snapshot_.languages()))
            if (std::ranges::any_of(segment->dictionary().with_stem(language, stem(exact, language)), is_so))
                return true;
    return false;
}

std::uint64_t Vocabulary::stem_documents(const std::string& exact) const {
    std::uint64_t documents = 0;
    for (const auto& segment : snapshot_.segments())
        for (const std::string& language : text::stem_languages(exact, snapshot_.languages()))
            documents += segment->stem_documents(language, stem(exact, language));
    return documents;
}

}  // namespace newsgrep::search
