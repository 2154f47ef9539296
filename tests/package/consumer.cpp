// What somebody who links newsgrep writes first: index two articles, search, print.
#include <iostream>
#include <newsgrep/newsgrep.hpp>

namespace ng = newsgrep;

int main(int, char** arguments) {
    ng::Index index = ng::Index::create(arguments[1]);
    ng::Writer writer = index.writer();
    writer.add({.id = "1",
                .title = "Le port de Mers el-Brisa rouvre",
                .body = "Les chalutiers ont repris la mer.",
                .language = "fr"});
    writer.add(
        {.id = "2", .title = "ميناء مرسى البريسة", .body = "عادت المراكب إلى البحر.", .language = "ar"});
    writer.commit();
    for (const ng::Hit& hit : index.searcher().search("chalutier mers").hits)
        std::cout << hit.rank << ' ' << hit.title << '\n';
}
