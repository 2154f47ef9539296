#include "newsgrep/writer.hpp"

#include "newsgrep/error.hpp"

#include "base/calendar.hpp"
#include "base/file.hpp"
#include "index/snapshot.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

using namespace newsgrep;
namespace fs = std::filesystem;

namespace {

struct Place {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "news.idx";
    Index index = Index::create(path);

    [[nodiscard]] std::shared_ptr<const index::Snapshot> snapshot() const {
        return index::Snapshot::open(path);
    }
    [[nodiscard]] std::set<std::string> ids() const {
        std::set<std::string> all;
        auto now = snapshot();
        for (const auto& segment : now->segments())
            for (std::uint32_t i = 0; i < segment->size(); ++i)
                if (!segment->removed().contains(i)) all.emplace(segment->columns().id(i));
        return all;
    }
    [[nodiscard]] std::uint64_t stem_documents(const std::string& stem) const {
        std::uint64_t documents = 0;
        auto now = snapshot();
        for (const auto& segment : now->segments()) documents += segment->stem_documents("fr", stem);
        return documents;
    }
    [[nodiscard]] std::uint64_t exact_documents(const std::string& exact) const {
        std::uint64_t documents = 0;
        auto now = snapshot();
        for (const auto& segment : now->segments())
            for (const auto& entry : segment->dictionary().with_prefix("fr", exact, 1))
                if (entry.word.exact == exact) documents += segment->exact_documents(entry);
        return documents;
    }
    [[nodiscard]] std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(path)) names.insert(entry.path().filename());
        return names;
    }
    [[nodiscard]] Article stored(const std::string& id) const {
        auto now = snapshot();
        auto found = now->find(id);
        REQUIRE(found);
        return now->segments()[found->segment]->texts().article(found->number);
    }
};

Article numbered(int number, const std::string& body = "Le conseil a voté.") {
    return {.id = "a" + std::to_string(number),
            .title = "Titre " + std::to_string(number),
            .body = body,
            .language = "fr"};
}

}  // namespace

TEST_CASE("an article comes back whole, all its fields as given") {
    Place place;
    Article article{.id = "1",
                    .url = "https://x.example/1",
                    .title = "Été",
                    .body = "Un.\n\nDeux.",
                    .language = "fr",
                    .source = "Le Phare",
                    .author = "N. S.",
                    .published = parse_iso_date("2020-02-12T10:30+01:00"),
                    .section = "Sport",
                    .ticker = {"autre titre"},
                    .kind = Kind::fragment,
                    .provenance = {"record", "detected", "utf-8"}};
    Writer writer = place.index.writer();
    CHECK(writer.add(article) == Added::added);
    writer.commit();
    CHECK(place.stored("1") == article);
}

TEST_CASE("adding again is unchanged or replaces, in the buffer and across commits and writers") {
    Place place;
    {
        Writer writer = place.index.writer();
        CHECK(writer.add(numbered(1)) == Added::added);
        CHECK(writer.add(numbered(1)) == Added::unchanged);
        CHECK(writer.add(numbered(1, "Autre.")) == Added::replaced);
        writer.commit();
        CHECK(writer.add(numbered(1, "Autre.")) == Added::unchanged);
    }
    Writer writer = place.index.writer();
    CHECK(writer.add(numbered(1)) == Added::replaced);
    writer.commit();
    CHECK(place.ids() == std::set<std::string>{"a1"});
    CHECK(place.stored("a1").body == "Le conseil a voté.");
}

TEST_CASE("the same page under another host name and with another ticker is unchanged") {
    Place place;
    Writer writer = place.index.writer();
    writer.add({.url = "https://www.maghress.example/fr/1#top", .title = "T", .body = "B", .ticker = {"un"}});
    CHECK(
        writer.add({.url = "http://maghress.example/fr/1", .title = "T", .body = "B", .ticker = {"deux"}}) ==
        Added::unchanged);
    CHECK(article_id({.url = "https://www.maghress.example/fr/1#top"}) == "maghress.example/fr/1");
    CHECK(article_id({.id = std::string(300, 'x')}).size() <= 200);
}

TEST_CASE("removing works in the buffer and after commits, and drops a segment that is empty") {
    Place place;
    Writer writer = place.index.writer();
    for (int i = 0; i < 3; ++i) writer.add(numbered(i));
    CHECK(writer.remove("a0"));
    CHECK_FALSE(writer.remove("a0"));
    writer.commit();
    CHECK(place.ids() == std::set<std::string>{"a1", "a2"});
    CHECK(writer.remove("a1"));
    writer.commit();
    CHECK(place.ids() == std::set<std::string>{"a2"});
    writer.remove("a2");
    writer.commit();
    CHECK(place.snapshot()->segments().empty());
}

TEST_CASE("a writer that is dropped leaves no trace, and leftovers of a crash are cleared") {
    Place place;
    auto before = place.files();
    {
        Writer writer = place.index.writer({.memory = 1});  // each article is flushed to a segment at once
        writer.add(numbered(1));
        CHECK(place.files() != before);
    }
    fs::create_directory(place.path + "/seg-000099.tmp");
    { Writer writer = place.index.writer(); }
    before.insert("LOCK");
    CHECK(place.files() == before);
    CHECK(place.ids().empty());
}

TEST_CASE("many commits stay few segments, and optimize makes one") {
    Place place;
    Writer writer = place.index.writer();
    for (int i = 0; i < 40; ++i) {
        writer.add(numbered(i));
        if (i % 5 == 4) writer.remove("a" + std::to_string(i - 2));
        writer.commit();
    }
    CHECK(place.ids().size() == 32);
    CHECK(place.snapshot()->segments().size() < 9);
    writer.optimize();
    CHECK(place.ids().size() == 32);
    REQUIRE(place.snapshot()->segments().size() == 1);
    CHECK(place.snapshot()->segments()[0]->removed().count() == 0);
    CHECK(place.index.verify().empty());
}

TEST_CASE("the same articles in any order give the same bytes") {
    Place forwards, backwards;
    for (Place* place : {&forwards, &backwards}) {
        Writer writer = place->index.writer();
        for (int i = 0; i < 300; ++i) {
            Article article = numbered(place == &forwards ? i : 299 - i);
            article.published = base::date_of(18000 + std::stoi(article.id.substr(1)) % 40);
            article.body += " Phrase propre au numéro " + article.id + ".";
            writer.add(article);
        }
        writer.commit();
    }
    for (const char* name :
         {"terms.bin", "forward.bin", "text.bin", "columns.bin", "postlist.glass", "iamglass"}) {
        CAPTURE(name);
        CHECK(base::read_file(forwards.path + "/seg-000001/" + name) ==
              base::read_file(backwards.path + "/seg-000001/" + name));
    }
}

TEST_CASE("a second writer is told who holds the index") {
    Place place;
    Writer first = place.index.writer();
    try {
        Writer second = place.index.writer();
        FAIL("two writers");
    } catch (const Error& error) {
        CHECK(error.code() == Errc::locked);
        CHECK(std::string(error.what()).find(std::to_string(::getpid())) != std::string::npos);
    }
}

TEST_CASE("a giant word, a NUL and bad bytes cost nothing else") {
    Place place;
    Writer writer = place.index.writer();
    writer.add(numbered(1));
    writer.add(numbered(2, std::string(100'000, 'x') + " fin"));
    writer.add({.id = std::string("n\0l", 3), .title = std::string("a\0b", 3), .body = "caf\xE9"});
    CHECK_THROWS_AS(writer.add({.id = "vide", .title = " \n", .body = ""}), Error);
    writer.commit();
    CHECK(place.ids() == std::set<std::string>{"a1", "a2", "n l"});
    CHECK(place.stored("n l").body == "caf\uFFFD");
    CHECK(place.stem_documents("conseil") == 1);
}

TEST_CASE("statistics are those of the living articles alone") {
    Place place;
    Writer writer = place.index.writer();
    for (int i = 0; i < 6; ++i) writer.add(numbered(i));
    writer.commit();
    writer.add(numbered(0, "Rien."));
    writer.remove("a5");
    writer.commit();
    CHECK(place.snapshot()->living() == 5);
    CHECK(place.stem_documents("conseil") == 4);
    CHECK(place.exact_documents("conseil") == 4);
    CHECK(place.exact_documents("conseils") == 0);
}

TEST_CASE("an article goes by the id it was added with, however long or odd") {
    Place place;
    Writer writer = place.index.writer();
    for (const std::string& id : {std::string(300, 'x'), std::string(" \x01n "), std::string("caf\xE9")}) {
        writer.add({.id = id, .title = "T"});
        CHECK(writer.remove(id));
        writer.add({.id = id, .title = "T"});
        writer.commit();
        CHECK(writer.remove(id));
        CHECK_FALSE(writer.remove(id));
    }
    CHECK_FALSE(writer.remove(""));
}

TEST_CASE("a writer in a forked child writes nothing, and takes nothing from its parent") {
    Place place;
    Writer writer = place.index.writer({.memory = 1});  // each article is on disk at once, uncommitted
    writer.add({.id = "a", .title = "Le port", .language = "fr"});
    pid_t child = ::fork();
    if (child == 0) {
        bool is_refused = false;
        try {
            writer.commit();
        } catch (const Error& error) {
            is_refused = error.code() == Errc::invalid_argument;
        }
        { Writer gone = std::move(writer); }
        ::_exit(is_refused ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    writer.commit();
    CHECK(place.ids() == std::set<std::string>{"a"});
    CHECK(place.index.verify().empty());
}
