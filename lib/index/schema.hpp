/// Which terms does an article get in Xapian?
///
///   prefix   meaning                                          wdf     example
///   Z<lang>  stem of a word of title, lead and body           counts  Zfrmaroc (a title's word counts twice)
///   XT<lang> stem of a word of the title                      0       XTfrmaroc
///   XK<lang> stem of a word of the ticker                     0       XKarمغرب
///   Q        id                                               0       Qbarlamane-1
///   L        language                                         0       Lfr
///   XS       word of the source, folded                       0       XSbarlamane
///   XA       word of the author, folded                       0       XAfarhane
///   XG       word of the agencies credited, folded            0       XGafp
///   XH       host of the URL, without www.                    0       XHbarlamane.com
///   Y M D    year, month, day of publication                  0       Y2020 M202002 D20200212
///
/// Stored in every index: append rows, never change one.
#pragma once

#include "newsgrep/article.hpp"

#include <string>
#include <string_view>

namespace newsgrep::index::schema {

/// Terms are at most this long for Xapian, a NUL counting two; longer ones, and those with a NUL, are
/// replaced by their beginning and a digest, so that one hostile word never costs a batch.
inline constexpr std::size_t longest_term = 245;

std::string stem_term(std::string_view language, std::string_view stem);
std::string title_term(std::string_view language, std::string_view stem);
std::string ticker_term(std::string_view language, std::string_view stem);
std::string id_term(std::string_view id);
std::string language_term(std::string_view language);
std::string source_term(std::string_view folded_word);
std::string author_term(std::string_view folded_word);
std::string agency_term(std::string_view folded_word);
std::string host_term(std::string_view host);
std::string year_term(const Date& date);
std::string month_term(const Date& date);
std::string day_term(const Date& date);

}  // namespace newsgrep::index::schema
