#include "index/segment_builder.hpp"

#include "newsgrep/analyzer.hpp"
#include "newsgrep/error.hpp"

#include "base/file.hpp"
#include "index/backoff_counter.hpp"
#include "index/postings.hpp"
#include "index/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <utility>

namespace newsgrep::index {
namespace {

constexpr std::uint32_t most_samples = 4000;

/// Words of a segment by frequency: from numbers in the source's lexicon to ranks.
struct Ranking {
    std::vector<std::uint64_t> counts;  ///< by number
    std::vector<std::uint32_t> ranks;   ///< by number; words that do not occur come last
    std::vector<std::uint32_t> order;   ///< by rank
};

Ranking rank_words(const DocumentSource& source, const base::Cancellation& cancellation) {
    const std::vector<Word>& words = source.words();
    Ranking ranking;
    ranking.counts.resize(words.size());
    for (std::uint32_t i = 0; i < source.size(); ++i) {
        cancellation.check();
        for (std::uint32_t code : source.stream(i))
            if (code >= first_word) ++ranking.counts[code - first_word];
    }
    ranking.order.resize(words.size());
    std::iota(ranking.order.begin(), ranking.order.end(), 0U);
    std::sort(ranking.order.begin(), ranking.order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return ranking.counts[a] != ranking.counts[b] ? ranking.counts[a] > ranking.counts[b]
                                                      : words[a] < words[b];
    });
    ranking.ranks.resize(words.size());
    for (std::uint32_t rank = 0; rank < ranking.order.size(); ++rank)
        ranking.ranks[ranking.order[rank]] = rank;
    return ranking;
}

std::string learned_dictionary(const DocumentSource& source, const base::Cancellation& cancellation) {
    std::vector<std::string> samples;
    std::uint32_t step = std::max(1U, source.size() / most_samples);
    for (std::uint32_t i = 0; i < source.size(); i += step) samples.push_back(source.document(i).serialized);
    cancellation.check();
    return train_dictionary(samples);
}

void add_words_of(std::map<std::string, std::uint32_t>& terms, std::string_view text,
                  std::string (*term)(std::string_view)) {
    for (const Token& token : Analyzer("und").analyze(text))
        if (token.kind != TokenKind::compound) terms.emplace(term(token.exact), 0);
}

/// Numbers the different values that a part of the words of a list has within its language.
struct Grouping {
    Grouping(const std::vector<Word>& words, std::string Word::*part) {
        std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> known;
        for (const Word& word : words) {
            auto [group, is_new] =
                known.try_emplace({word.language, word.*part}, static_cast<std::uint32_t>(first.size()));
            if (is_new) first.push_back(static_cast<std::uint32_t>(of_word.size()));
            of_word.push_back(group->second);
        }
    }
    std::vector<std::uint32_t> of_word;  ///< by word
    std::vector<std::uint32_t> first;    ///< by group, a word that is in it
};

/// Counts the documents that hold each exact form.
class ExactForms {
  public:
    explicit ExactForms(const std::vector<Word>& words)
        : forms_(words, &Word::exact), documents_(forms_.first.size()), last_seen_(forms_.first.size()) {}
    /// Counts `document` (from 1) for the exact form of a word, once; whether this was the first time.
    bool count(std::uint32_t word, std::uint32_t document) {
        std::uint32_t form = forms_.of_word[word];
        if (last_seen_[form] == document) return false;
        ++documents_[form];
        last_seen_[form] = document;
        return true;
    }
    [[nodiscard]] std::uint32_t documents(std::uint32_t word) const {
        return documents_[forms_.of_word[word]];
    }

  private:
    Grouping forms_;
    std::vector<std::uint32_t> documents_, last_seen_;
};

/// The terms that the words of one document give; strings are made once per stem, not once per occurrence.
class DocumentTerms {
  public:
    explicit DocumentTerms(const std::vector<Word>& words)
        : words_(words), stems_(words, &Word::stem), uses_(stems_.first.size()) {}

    void add(std::uint32_t word, base::Zone zone) {
        std::uint32_t stem = stems_.of_word[word];
        Use& use = uses_[stem];
        if (use.zones == 0) used_.push_back(stem);
        use.zones |= base::bit(zone);
        if (zone != base::Zone::ticker) use.wdf += zone == base::Zone::title ? 2 : 1;
    }

    /// The terms of what was added since the last call.
    std::map<std::string, std::uint32_t> take() {
        std::map<std::string, std::uint32_t> terms;
        for (std::uint32_t stem : used_) {
            const Word& word = words_[stems_.first[stem]];
            Use use = std::exchange(uses_[stem], {});
            if ((use.zones & base::default_zones) != 0)
                terms.emplace(schema::stem_term(word.language, word.stem), use.wdf);
            if (base::contains(use.zones, base::Zone::title))
                terms.emplace(schema::title_term(word.language, word.stem), 0);
            if (base::contains(use.zones, base::Zone::ticker))
                terms.emplace(schema::ticker_term(word.language, word.stem), 0);
        }
        used_.clear();
        return terms;
    }

  private:
    struct Use {
        std::uint32_t wdf = 0;
        base::Zones zones = 0;
    };
    const std::vector<Word>& words_;
    Grouping stems_;
    std::vector<Use> uses_;            ///< by stem
    std::vector<std::uint32_t> used_;  ///< stems of the document
};

class SegmentBuilder {
  public:
    SegmentBuilder(std::string directory, const DocumentSource& source,
                   const base::Cancellation& cancellation)
        : directory_(std::move(directory)),
          source_(source),
          cancellation_(cancellation),
          ranking_(rank_words(source, cancellation)),
          exact_forms_(source.words()),
          backoff_(source.words()),
          terms_(source.words()),
          postings_(directory_),
          forward_(directory_ + "/forward.bin"),
          texts_(directory_ + "/text.bin", learned_dictionary(source, cancellation)),
          columns_(directory_ + "/columns.bin") {}

    /// Writes everything; the sum of the articles' weighted lengths.
    std::uint64_t build() {
        base::DigestStream identity;
        std::uint64_t length = 0;
        for (std::uint32_t i = 0; i < source_.size(); ++i) {
            cancellation_.check();
            Document document = source_.document(i);
            add(document, i + 1);
            length += document.words + document.title_words;
            identity.add(document.id);
            identity.add({reinterpret_cast<const char*>(document.content.data()), document.content.size()});
        }
        postings_.finish(identity.finish());
        cancellation_.check();
        forward_.finish();
        texts_.finish();
        columns_.finish();
        write_words();
        base::sync_path(directory_);
        return length;
    }

  private:
    void add(const Document& document, std::uint32_t docid) {
        auto article = deserialize(document.serialized);
        if (!article)
            throw Error(Errc::internal,
                        fmt::format("The stored article '{}' cannot be read back.", document.id));
        std::string stream;
        PlaceTracker tracker;
        for (std::uint32_t code : document.stream) {
            base::append_varint(stream,
                                code < first_word ? code : first_word + ranking_.ranks[code - first_word]);
            if (code < first_word)
                tracker.mark(code);
            else
                add_word(code - first_word, tracker.word(0).zone, docid);
        }
        std::map<std::string, std::uint32_t> terms = terms_.take();
        add_fields(terms, document.id, *article);
        postings_.add(terms);
        forward_.add(stream);
        texts_.add(document.serialized);
        columns_.add(document.id, row(document, *article), document.sketch);
    }

    void add_word(std::uint32_t word, base::Zone zone, std::uint32_t docid) {
        terms_.add(word, zone);
        if (zone != base::Zone::ticker && exact_forms_.count(word, docid)) backoff_.count(word, docid);
    }

    static void add_fields(std::map<std::string, std::uint32_t>& terms, const std::string& id,
                           const Article& article) {
        terms.emplace(schema::id_term(id), 0);
        if (!article.language.empty()) terms.emplace(schema::language_term(article.language), 0);
        add_words_of(terms, article.source, schema::source_term);
        add_words_of(terms, article.author, schema::author_term);
        add_words_of(terms, article.agency, schema::agency_term);
        std::string host = host_of(article.url);
        if (!host.empty()) terms.emplace(schema::host_term(host), 0);
        if (!article.published || article.published->year == 0) return;
        for (auto term : {schema::year_term, schema::month_term, schema::day_term})
            terms.emplace(term(*article.published), 0);
    }

    Row row(const Document& document, const Article& article) {
        Row row;
        row.sort_key = document.sort_key;
        row.content = document.content;
        std::string host = host_of(article.url);
        std::string_view names[named_count] = {article.source, article.author,   article.section,
                                               host,           article.language, article.agency};
        for (std::size_t i = 0; i < named_count; ++i) row.names[i] = columns_.name(names[i]);
        row.words = document.words;
        row.title_words = document.title_words;
        return row;
    }

    void write_words() {
        std::vector<DictionaryEntry> entries;
        for (std::uint32_t rank = 0; rank < ranking_.order.size(); ++rank) {
            std::uint32_t number = ranking_.order[rank];
            if (ranking_.counts[number] == 0) break;
            entries.push_back(
                {source_.words()[number], rank, ranking_.counts[number], exact_forms_.documents(number)});
        }
        BackoffTerms backoff = backoff_.terms(ranking_.order, entries.size());
        write_dictionary(directory_ + "/terms.bin", std::move(entries), backoff);
    }

    std::string directory_;
    const DocumentSource& source_;
    const base::Cancellation& cancellation_;
    Ranking ranking_;
    ExactForms exact_forms_;
    BackoffCounter backoff_;
    DocumentTerms terms_;
    PostingsBuilder postings_;
    ForwardWriter forward_;
    TextStoreWriter texts_;
    ColumnsWriter columns_;
};

}  // namespace

SegmentEntry build_segment(const std::string& index_path, const std::string& name,
                           const DocumentSource& source, const base::Cancellation& cancellation) {
    std::string directory = fmt::format("{}/{}.tmp", index_path, name);
    try {
        std::filesystem::remove_all(directory);
        std::filesystem::create_directory(directory);
        SegmentEntry entry;
        entry.name = name;
        entry.articles = source.size();
        entry.weighted_length = SegmentBuilder(directory, source, cancellation).build();
        entry.files = Segment::describe_files(directory);
        base::rename_durably(directory, fmt::format("{}/{}", index_path, name));
        return entry;
    } catch (const std::filesystem::filesystem_error& error) {
        std::error_code ignored;
        std::filesystem::remove_all(directory, ignored);
        throw Error(Errc::io,
                    fmt::format("Cannot write the segment {}: {}.", directory, error.code().message()));
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove_all(directory, ignored);
        throw;
    }
}

}  // namespace newsgrep::index
