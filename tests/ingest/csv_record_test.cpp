/// Are the fields of CSV those that were written, and what does a bad quote cost?
#include "ingest/csv_record.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace newsgrep::ingest;

namespace {

using Fields = std::vector<std::string>;

Fields fields_of(std::string_view text, char delimiter = ',') {
    CsvRecord record;
    REQUIRE(read_csv_record(text, delimiter, true, record) == CsvEnd::whole);
    return record.fields;
}

/// As RFC 4180 has it.
std::string rfc4180(const std::string& field) {
    std::string out = "\"";
    for (char c : field) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::string random_field(std::mt19937& random) {
    const std::string_view pieces[] = {"a", "é", "\"", ",", ";", "\n", "\r\n", " ", "ب", "|", "\t", "\r"};
    std::string field;
    for (std::size_t i = 0, size = random() % 8; i < size; ++i) field += pieces[random() % std::size(pieces)];
    return field;
}

}  // namespace

TEST_CASE("fields, quoted and plain") {
    CHECK(fields_of("a,b,c\nd") == Fields{"a", "b", "c"});
    CHECK(fields_of("\"a,b\",\"c\"\"d\",\"e\nf\"\r\n") == Fields{"a,b", "c\"d", "e\nf"});
    CHECK(fields_of(",,\n") == Fields{"", "", ""});
    CHECK(fields_of("") == Fields{""});
    CHECK(fields_of("a;\"b\";", ';') == Fields{"a", "b", ""});
    CHECK(fields_of("a, \"b, c\" ,d") == Fields{"a", "b, c", "d"});
}

TEST_CASE("quotes that mean nothing are letters") {
    CHECK(fields_of("Il a dit \"oui\",b") == Fields{"Il a dit \"oui\"", "b"});
    CHECK(fields_of("\"Il a dit \"oui\" hier\",b") == Fields{"Il a dit \"oui\" hier", "b"});
    CsvRecord record;
    read_csv_record("\"un \"deux\" trois\"\n", ',', true, record);
    CHECK(record.has_stray_quote);
}

TEST_CASE("every end of line ends a record, once") {
    for (std::string_view end : {"\n", "\r\n", "\r"}) {
        CsvRecord record;
        std::string text = "a,b" + std::string(end) + "c";
        CHECK(read_csv_record(text, ',', true, record) == CsvEnd::whole);
        CHECK(record.size == 3 + end.size());
        CHECK(record.lines == 1);
    }
}

TEST_CASE("a quote that runs into the next record is seen as soon as that one's quotes begin") {
    CsvRecord record;
    CHECK(read_csv_record("\"a,b\n\"c\",d\n", ',', true, record) == CsvEnd::runaway);
    CHECK(read_csv_record("\"a,b\nc,\"d\"\n", ',', true, record) == CsvEnd::runaway);
    CHECK(read_csv_record("\"a,b\nc,d\n", ',', true, record) == CsvEnd::runaway);
    CHECK(read_csv_record("\"a,b\nc,d\n", ',', false, record) == CsvEnd::needs_more);
}

TEST_CASE("law: what is quoted comes back, and no beginning of it is taken for the whole") {
    std::mt19937 random(4180);
    for (int round = 0; round < 2000; ++round) {
        char delimiter = ",;\t|"[random() % 4];
        Fields fields;
        std::string text;
        for (std::size_t i = 0, size = 1 + random() % 5; i < size; ++i) {
            fields.push_back(random_field(random));
            text += (i > 0 ? std::string(1, delimiter) : "") + rfc4180(fields.back());
        }
        text += "\r\n";
        CAPTURE(text);
        CsvRecord record;
        REQUIRE(read_csv_record(text + "x", delimiter, false, record) == CsvEnd::whole);
        CHECK(record.fields == fields);
        CHECK(record.size == text.size());
        CHECK_FALSE(record.has_stray_quote);
        std::string part = text.substr(0, random() % text.size());
        CHECK(read_csv_record(part, delimiter, false, record) == CsvEnd::needs_more);
    }
}
