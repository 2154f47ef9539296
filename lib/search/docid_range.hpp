/// Which articles were published between two days? In a segment sorted by date, a range of docids.
#pragma once

#include "index/columns.hpp"
#include "query/syntax.hpp"

#include <xapian.h>

#include <algorithm>
#include <string>

namespace newsgrep::search {

/// Docids [first, last]; empty where first > last.
struct DocidRange {
    Xapian::docid first = 1;
    Xapian::docid last = 0;
    [[nodiscard]] bool is_empty() const { return first > last; }
};

/// The docids of `columns` whose day lies in `days`; undated articles never do.
DocidRange docids_of(const index::Columns& columns, const query::DayRange& days);

/// A range as a posting list.
class DocidRangeSource : public Xapian::PostingSource {
  public:
    explicit DocidRangeSource(DocidRange range) : range_(range) {}

    [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return size(); }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return size(); }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return size(); }
    void next(double) override { ++at_; }
    void skip_to(Xapian::docid docid, double) override { at_ = std::max({at_, docid, range_.first}); }
    [[nodiscard]] bool at_end() const override { return at_ > range_.last; }
    [[nodiscard]] Xapian::docid get_docid() const override { return at_; }
    void init(const Xapian::Database&) override { at_ = range_.first - 1; }
    [[nodiscard]] DocidRangeSource* clone() const override { return new DocidRangeSource(range_); }
    [[nodiscard]] std::string name() const override { return "newsgrep::DocidRangeSource"; }
    [[nodiscard]] std::string get_description() const override { return "DocidRange"; }

  private:
    [[nodiscard]] Xapian::doccount size() const {
        return range_.is_empty() ? 0 : range_.last - range_.first + 1;
    }

    DocidRange range_;
    Xapian::docid at_ = 0;
};

}  // namespace newsgrep::search
