/// Does a piece of HTML become paragraphs, and plain text stay what it is?
#include "ingest/html_fragment.hpp"

#include <doctest/doctest.h>

using namespace newsgrep::ingest;

TEST_CASE("blocks and line breaks make paragraphs, line breaks of the source do not") {
    CHECK(fragment_text(
              "<p>Le phare\nde <a href='x'>Bir</a> &amp; l&#8217;île.</p><p>La mairie<br/>attend.</p>") ==
          "Le phare de Bir & l’île.\n\nLa mairie\n\nattend.");
    CHECK(fragment_text("<ul><li>uno</li><li>dos</li></ul>") == "uno\n\ndos");
    CHECK(fragment_text("<p>منارة</p><script>x()</script>") == "منارة");
    CHECK(fragment_text("").empty());
}

TEST_CASE("plain text keeps its lines and its signs") {
    CHECK(fragment_text("Un.\nDeux.\n\nTrois.") == "Un.\n\nDeux.\n\nTrois.");
    CHECK(fragment_text("3 < 4 et 5 > 2") == "3 < 4 et 5 > 2");
    CHECK_FALSE(is_fragment("3 < 4 et <rien>"));
    CHECK(is_fragment("Un<br>deux"));
}
