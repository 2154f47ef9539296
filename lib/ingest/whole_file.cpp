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
    if (part.record.outcome == Record::Outcome::article) part.record.article.provenance.charset = charset_;
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
    charset_ = source_.had_mark() ? "bom" : decoded.charset;
    if (base::trim(decoded.text).empty()) {
        parts_.push_back(skipped("The file is empty."));
        return;
    }
    parts_ = split_(decoded.text, options_);
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
