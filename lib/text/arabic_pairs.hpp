/// How unlikely is one Arabic letter behind another?
#pragma once

namespace newsgrep::text {

/// −ln of the probability of `next` behind `previous`, in nats, at most 7.5. What is none of the 36 letters
/// of Arabic is the edge of a word; between two of those there is nothing to be surprised at.
double arabic_surprise(char32_t previous, char32_t next) noexcept;

}  // namespace newsgrep::text
