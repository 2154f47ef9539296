/// How much does a word say about an article?
///
/// BM25 (Robertson & Zaragoza 2009) with Xapian's idf, over statistics of the whole index, so that scores do
/// not depend on how articles fell into segments.
#pragma once

#include "base/cancellation.hpp"

#include <xapian.h>

#include <cstdint>
#include <string>

namespace newsgrep::search {

struct Bm25 {
    double k1 = 0.8;
    double b = 0.7;
    static constexpr double min_normlen = 0.1;

    /// log of the odds against a word that `documents` of `all` articles hold; never negative.
    static double idf(std::uint64_t documents, std::uint64_t all);
    /// How far `frequency` occurrences in an article of `length` words reach towards k1 + 1.
    [[nodiscard]] double saturation(double frequency, double length, double average_length) const;
};

/// Bits kept of Xapian's weights behind the point; the last ones depend on the order that a segment's terms
/// were summed in.
inline constexpr int weight_bits = 30;

/// `weight` without the bits behind the point that are over `kept_bits`: sums of such weights are the same in
/// any order.
double rounded(double weight, int kept_bits);

/// The same formula for Xapian's matcher; a leaf's idf comes as its scale factor. Where `cancellation` is
/// given, scoring an article is a step of it.
class StemWeight : public Xapian::Weight {
  public:
    StemWeight(const Bm25& bm25, double average_length, base::Cancellation* cancellation = nullptr);

    [[nodiscard]] std::string name() const override { return "newsgrep::StemWeight"; }
    [[nodiscard]] StemWeight* clone() const override {
        return new StemWeight(bm25_, average_length_, cancellation_);
    }
    void init(double factor) override;
    [[nodiscard]] double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                                     Xapian::termcount) const override;
    [[nodiscard]] double get_maxpart() const override;
    [[nodiscard]] double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
    [[nodiscard]] double get_maxextra() const override { return 0; }

  private:
    Bm25 bm25_;
    double average_length_;
    double factor_ = 1;
    base::Cancellation* cancellation_;
};

}  // namespace newsgrep::search
