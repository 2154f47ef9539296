/// Does a commit that is cancelled, wherever it is, publish nothing and lose nothing?
#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace newsgrep;

namespace {

/// An index of one article, and a writer that ends at the time it is told, of all that it asks.
struct Place {
    Place() {
        Writer writer = index.writer();
        writer.add({.id = "old", .title = "Le vieux port", .language = "fr"});
        writer.commit();
    }
    Writer writer(std::size_t memory = std::size_t{512} << 20) {
        WriterOptions options;
        options.memory = memory;
        options.cancel = [this] { return ++asked >= last; };
        return index.writer(options);
    }

    [[nodiscard]] std::string first_id() const {
        std::optional<Article> first = index.articles().next();
        return first ? first->id : "";
    }

    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "news.idx").string());
    std::size_t asked = 0;
    std::size_t last = SIZE_MAX;
};

void add(Writer& writer, int count) {
    for (int i = 0; i < count; ++i)
        writer.add({.id = "n" + std::to_string(i),
                    .title = "Le quai " + std::to_string(i),
                    .body = "Les chalutiers ont quitté le port.",
                    .language = "fr"});
    writer.remove("old");
}

template <typename Call>
bool is_cancelled(const Call& call) {
    try {
        call();
    } catch (const Error& error) {
        CHECK(error.code() == Errc::cancelled);
        return true;
    }
    return false;
}

/// Cancels `finish` at each time that it asks, and lets it go to its end then.
template <typename Finish>
void check_everywhere(const Finish& finish) {
    Place whole;
    Writer writer = whole.writer();
    add(writer, 6);
    finish(writer);
    REQUIRE(whole.asked > 6);
    for (std::size_t last = 1; last <= whole.asked; ++last) {
        CAPTURE(last);
        Place place;
        Writer other = place.writer();
        add(other, 6);
        place.last = last;
        CHECK(is_cancelled([&] { finish(other); }));
        CHECK(place.index.stats().articles == 1);
        CHECK(place.first_id() == "old");
        place.last = SIZE_MAX;
        finish(other);
        CHECK(place.index.stats().articles == 6);
        CHECK(place.index.verify().empty());
    }
}

}  // namespace

TEST_CASE("a cancelled commit leaves the last state, and another one publishes everything") {
    check_everywhere([](Writer& writer) { writer.commit(); });
}

TEST_CASE("so does a cancelled merge of all segments") {
    check_everywhere([](Writer& writer) { writer.optimize(); });
}

TEST_CASE("an article whose addition was cancelled since memory was full is there all the same") {
    Place place;
    Writer writer = place.writer(1);
    place.last = 1;
    CHECK(is_cancelled([&] { writer.add({.id = "full", .title = "Le quai"}); }));
    place.last = SIZE_MAX;
    writer.add({.id = "next", .title = "La jetée"});
    writer.commit();
    CHECK(place.index.stats().articles == 3);
}

TEST_CASE("waiting for another writer can be cancelled") {
    Place place;
    Writer first = place.index.writer();
    WriterOptions options;
    options.wait = true;
    int asked = 0;
    options.cancel = [&] { return ++asked == 3; };
    CHECK(is_cancelled([&] { static_cast<void>(place.index.writer(options)); }));
}
