/// Which day does a moment of Lucene, Elasticsearch or Solr lie in?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::query {

/// As date: takes it: "2020-01-31" of 2020-01-31T23:59:59Z, "-7d" of now-7d/d and NOW-7DAYS, "-0d" of now.
/// What is no moment of theirs is given back as it is.
std::string lucene_day(std::string_view moment);

}  // namespace newsgrep::query
