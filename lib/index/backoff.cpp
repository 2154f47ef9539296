#include "index/backoff.hpp"

#include "base/bytes.hpp"

#include <algorithm>

namespace newsgrep::index {
namespace {

constexpr std::size_t block_terms = 32;

std::string coded(const std::vector<std::uint32_t>& ranks) {
    std::string bytes;
    std::uint32_t before = 0;
    for (std::uint32_t rank : ranks) {
        base::append_varint(bytes, rank - before);
        before = rank;
    }
    return bytes;
}

void append_term(std::string& out, std::string_view before, std::string_view term) {
    auto shared = static_cast<std::size_t>(
        std::mismatch(before.begin(), before.end(), term.begin(), term.end()).first - before.begin());
    base::append_varint(out, shared);
    base::append_string(out, term.substr(shared));
}

void read_term(base::ByteReader& reader, std::string& term) {
    std::uint64_t shared = reader.varint();
    term.resize(std::min<std::uint64_t>(shared, term.size()));
    term += reader.string();
}

}  // namespace

void write_backoff(base::CheckedFileWriter& file, const BackoffTerms& terms) {
    std::string coded_terms, blocks, all_ranks;
    std::string_view before;
    std::size_t number = 0;
    for (const auto& [term, words] : terms) {
        if (number++ % block_terms == 0) {
            base::append_fixed(blocks, static_cast<std::uint32_t>(coded_terms.size()));
            base::append_varint(coded_terms, all_ranks.size());
            before = {};
        }
        append_term(coded_terms, before, term);
        before = term;
        std::string ranks = coded(words.ranks);
        base::append_varint(coded_terms, words.documents);
        base::append_varint(coded_terms, ranks.size());
        all_ranks += ranks;
    }
    file.begin_section("backoff_terms");
    file.append(coded_terms);
    file.begin_section("backoff_blocks");
    file.append(blocks);
    file.begin_section("backoff_ranks");
    file.append(all_ranks);
}

Backoff::Backoff(const base::CheckedFile& file)
    : file_(file),
      terms_(file.section("backoff_terms")),
      blocks_(file.section("backoff_blocks")),
      ranks_(file.section("backoff_ranks")) {}

std::string_view Backoff::block(std::size_t number) const {
    auto begin = file_.number<std::uint32_t>(blocks_, number);
    std::uint64_t end =
        (number + 1) * 4 < blocks_.size ? file_.number<std::uint32_t>(blocks_, number + 1) : terms_.size;
    if (end < begin) file_.throw_corrupt("its blocks of backoff terms do not ascend");
    return file_.view(terms_, begin, end - begin);
}

Backoff::Found Backoff::look_up(std::string_view term) const {
    std::size_t low = 0;
    std::size_t high = blocks_.size / 4;
    if (high == 0) return {};
    while (high - low > 1) {  // the last block that does not begin behind the term
        std::size_t middle = low + (high - low) / 2;
        base::ByteReader reader(block(middle));
        std::string first;
        (void)reader.varint();
        read_term(reader, first);
        (first <= term ? low : high) = middle;
    }
    base::ByteReader reader(block(low));
    std::uint64_t begin = reader.varint();
    for (std::string known; !reader.is_at_end();) {
        read_term(reader, known);
        Found found{static_cast<std::uint32_t>(reader.varint()), begin, reader.varint()};
        if (reader.is_bad()) file_.throw_corrupt("a backoff term cannot be read");
        if (known == term) return found;
        begin += found.size;
    }
    return {};
}

BackoffTerm Backoff::find(std::string_view term) const {
    Found found = look_up(term);
    BackoffTerm words{found.documents, {}};
    base::ByteReader reader(file_.view(ranks_, found.begin, found.size));
    for (std::uint32_t rank = 0; !reader.is_at_end();)
        words.ranks.push_back(rank += static_cast<std::uint32_t>(reader.varint()));
    if (reader.is_bad()) file_.throw_corrupt("the words of a backoff term cannot be read");
    return words;
}

std::uint32_t Backoff::documents(std::string_view term) const {
    return look_up(term).documents;
}

}  // namespace newsgrep::index
