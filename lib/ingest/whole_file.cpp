#include "ingest/whole_file.hpp"

#include "base/utf8.hpp"
#include "ingest/charset.hpp"

#include <utility>

namespace newsgrep::ingest {

std::optional<Record> WholeFileReader::next() {
    if (!is_read_) read();
    if (given_ == parts_.size()) return {};
    Part& part = parts_[given_++];
    part.record.where = {source_.path(), given_, part.begin};
    return std::move(part.record);
}

void WholeFileReader::read() {
    is_read_ = true;
    std::string bytes = source_.rest();
    if (is_binary(bytes)) {
        parts_.push_back(rejected("The file is not text; convert it to text first."));
        return;
    }
    Decoded decoded = decode_text(bytes);
    if (base::trim(decoded.text).empty()) {
        parts_.push_back(skipped("The file is empty."));
        return;
    }
    parts_ = split_(decoded.text, options_);
    name_charsets(decoded);
}

/// One page of a dump may be in another encoding than the next.
void WholeFileReader::name_charsets(const Decoded& decoded) {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        std::size_t end = i + 1 < parts_.size() ? parts_[i + 1].begin : decoded.text.size();
        std::string charset = decoded.charset_of(parts_[i].begin, end);
        if (charset == "utf-8" && !source_.charset().empty()) charset = source_.charset();
        if (parts_[i].record.outcome == Record::Outcome::article)
            parts_[i].record.article.provenance.charset = charset;
    }
}

Part skipped(std::string reason) {
    Part part;
    part.record.outcome = Record::Outcome::skipped;
    part.record.reason = std::move(reason);
    return part;
}

Part rejected(std::string reason) {
    Part part;
    part.record.outcome = Record::Outcome::rejected;
    part.record.reason = std::move(reason);
    return part;
}

}  // namespace newsgrep::ingest
