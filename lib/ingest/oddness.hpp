/// How odd would these characters be as French, Spanish or Arabic news?
#pragma once

namespace newsgrep::ingest {

/// Adds up, in nats, how surprising the characters beyond ASCII are where they stand: of several readings of
/// the same bytes, the least odd one is the likeliest. A character is judged once the next one is known.
class Oddness {
  public:
    void see(char32_t c) {
        if (current_ >= 0x80 || letter_ != edge) total_ += judge(c);
        before_ = current_;
        current_ = c;
    }
    /// Bytes that are ill-formed in the encoding they are read in.
    void see_fault();
    /// Of all that was seen, as if a blank followed.
    double total() {
        see(edge);
        return total_;
    }

  private:
    static constexpr char32_t edge = U' ';

    double judge(char32_t next);
    double arabic(char32_t next);
    [[nodiscard]] double latin(char32_t next) const;
    [[nodiscard]] double sign(char32_t next) const;

    char32_t before_ = edge;
    char32_t current_ = edge;
    char32_t letter_ = edge;  ///< the last Arabic letter of this word; tatweel and harakat are passed over
    double total_ = 0;
};

}  // namespace newsgrep::ingest
