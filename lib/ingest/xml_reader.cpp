#include "ingest/xml_reader.hpp"

#include "base/utf8.hpp"
#include "ingest/date.hpp"
#include "ingest/feed.hpp"
#include "ingest/newsml.hpp"
#include "ingest/xml_records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace newsgrep::ingest {

/// What the outermost element says of a file.
struct XmlKind {
    std::string_view root;
    std::string_view record;  ///< the element of one article
    bool is_feed;
    XmlContext (*read_head)(const XmlTree& head);
    Record (*read)(const XmlTree& tree, XmlIndex record, const XmlContext& context);
};

namespace {

constexpr std::size_t largest_piece = std::size_t{8} << 20;  // bytes of one record

constexpr XmlKind kinds[] = {
    {"rss", "item", true, read_feed_head, read_feed_item},
    {"RDF", "item", true, read_feed_head, read_feed_item},
    {"feed", "entry", true, read_feed_head, read_feed_item},
    {"entry", "entry", true, read_feed_head, read_feed_item},
    {"newsMessage", "newsItem", false, read_news_head, read_news_item},
    {"newsItem", "newsItem", false, read_news_head, read_news_item},
    {"NewsML", "NewsItem", false, read_news_head, read_news_item},
    {"nitf", "nitf", false, read_news_head, read_news_item},
};

const XmlKind* kind_of(std::string_view root) {
    const auto* kind = std::ranges::find(kinds, root, &XmlKind::root);
    return kind != std::end(kinds) ? kind : nullptr;
}

/// `</rss>` of `<rss version="2.0">`.
std::string end_tag(std::string_view tag) {
    std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n/>", 1) - 1);
    return fmt::format("</{}>", name);
}

}  // namespace

bool looks_like_feed(std::string_view sample) {
    auto root = xml_root(sample);
    const XmlKind* kind = root ? kind_of(root->name) : nullptr;
    return kind != nullptr && kind->is_feed;
}

bool looks_like_xml(std::string_view sample) {
    auto root = xml_root(sample);
    if (!root || root->name == "html" || root->name == "HTML") return false;
    bool is_declared = sample.substr(sample.find('<')).starts_with("<?xml");
    return is_declared || kind_of(root->name) != nullptr;
}

XmlReader::XmlReader(Source& source, const ReaderOptions& options) : source_(source) {
    context_.last_year = latest_year(options.now);
}

std::optional<Record> XmlReader::next() {
    if (!std::exchange(is_open_, true)) {
        if (auto problem = open()) return problem;
    }
    if (kind_ == nullptr || begin_ == std::string::npos) return {};
    place_ = begin_;
    begin_ = next_element(text_, kind_->record, place_ + 1, last_cdata_end_);
    if (root_tag_.empty()) begin_ = std::string::npos;
    std::string_view piece = std::string_view(text_).substr(place_, begin_ - place_);
    return read(piece);
}

/// What stands in the way of all records is one record.
std::optional<Record> XmlReader::open() {
    std::string bytes = source_.rest();
    if (is_binary(bytes))
        return made(Record::Outcome::rejected, "The file is not text; convert it to text first.");
    Decoded decoded = decode_xml(bytes);
    text_ = std::move(decoded.text);
    charset_ = source_.charset().empty() ? decoded.charset : std::string(source_.charset());
    if (base::trim(text_).empty()) return made(Record::Outcome::skipped, "The file is empty.");
    return read_head();
}

std::optional<Record> XmlReader::read_head() {
    auto root = xml_root(text_);
    const XmlKind* kind = root ? kind_of(root->name) : nullptr;
    if (kind == nullptr) {
        return made(
            Record::Outcome::rejected,
            fmt::format("The file is no XML that is known (it begins with <{}>); feeds, NewsML-G2 and NITF "
                        "are, convert it to one of these or to JSON.",
                        root ? base::prefix(root->name, 40) : ""));
    }
    if (root->has_entities) {
        return made(
            Record::Outcome::rejected,
            "The file declares entities of its own, as attacks do; take the declarations in [ ] out of its "
            "DOCTYPE to read it.");
    }
    last_cdata_end_ = text_.rfind("]]>");
    begin_ = next_element(text_, kind->record, root->begin, last_cdata_end_);
    if (begin_ == std::string::npos) return made(Record::Outcome::skipped, "The file holds no articles.");
    if (begin_ > root->begin) root_tag_ = root->tag;
    int last_year = context_.last_year;
    std::string_view head = std::string_view(text_).substr(root->begin, begin_ - root->begin);
    context_ = kind->read_head(parse_xml(repaired_xml(base::prefix(head, largest_piece))));
    context_.last_year = last_year;
    kind_ = kind;
    return {};
}

Record XmlReader::read(std::string_view piece) {
    std::size_t end = behind_last_end(piece, kind_->record);
    if (end == std::string_view::npos) {
        return made(Record::Outcome::rejected,
                    fmt::format("The <{}> is cut short; fetch the file again.", kind_->record));
    }
    if (end > largest_piece) {
        return made(Record::Outcome::rejected, fmt::format("The <{}> holds more than {} MB; split it.",
                                                           kind_->record, largest_piece >> 20));
    }
    std::string closing = root_tag_.empty() ? "" : end_tag(root_tag_);
    XmlTree tree = parse_xml(repaired_xml(root_tag_ + std::string(piece.substr(0, end)) + closing));
    if (!tree.fault.empty()) {
        return made(Record::Outcome::rejected,
                    fmt::format("The <{}> cannot be read: {}.", kind_->record, tree.fault));
    }
    Record record = kind_->read(tree, root_tag_.empty() ? 0 : 1, context_);
    record.where = {source_.path(), ++records_, place_};
    record.article.provenance.charset = charset_;
    return record;
}

Record XmlReader::made(Record::Outcome outcome, std::string reason) {
    Record record;
    record.outcome = outcome;
    record.where = {source_.path(), ++records_, place_};
    record.reason = std::move(reason);
    return record;
}

}  // namespace newsgrep::ingest
