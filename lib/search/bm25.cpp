#include "search/bm25.hpp"

#include <algorithm>
#include <cmath>

namespace newsgrep::search {

double Bm25::idf(std::uint64_t documents, std::uint64_t all) {
    auto held = static_cast<double>(std::min(documents, all));
    double odds = (static_cast<double>(all) - held + 0.5) / (held + 0.5);
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds);  // a word in most articles still counts a little
}

double Bm25::saturation(double frequency, double length, double average_length) const {
    double normal_length = std::max(length / average_length, min_normlen);
    return frequency * (k1 + 1) / (frequency + k1 * (1 - b + b * normal_length));
}

double rounded(double weight, int kept_bits) {
    return std::ldexp(std::round(std::ldexp(weight, kept_bits)), -kept_bits);
}

StemWeight::StemWeight(const Bm25& bm25, double average_length, base::Cancellation* cancellation)
    : bm25_(bm25), average_length_(average_length), cancellation_(cancellation) {
    for (stat_flags needed : {WDF, WDF_MAX, DOC_LENGTH, DOC_LENGTH_MIN}) need_stat(needed);
}

void StemWeight::init(double factor) {
    factor_ = factor;
}

double StemWeight::get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount) const {
    if (cancellation_ != nullptr) cancellation_->step();
    // Terms of title and ticker have no wdf of their own: there, to occur is to occur once.
    return factor_ * bm25_.saturation(std::max(wdf, 1U), length, average_length_);
}

double StemWeight::get_maxpart() const {
    return factor_ * bm25_.saturation(std::max(get_wdf_upper_bound(), 1U), get_doclength_lower_bound(),
                                      average_length_);
}

}  // namespace newsgrep::search
