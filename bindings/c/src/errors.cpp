#include "errors.hpp"

#include <array>
#include <exception>
#include <new>
#include <utility>

struct newsgrep_error {
    newsgrep_status status = NEWSGREP_INTERNAL;
    std::string message{};
    std::size_t begin = NEWSGREP_NOWHERE;
    std::size_t end = NEWSGREP_NOWHERE;
};

namespace newsgrep::c {
namespace {

static_assert(int(Errc::internal) == NEWSGREP_INTERNAL, "the numbers of both are the same");

struct StatusRow {
    const char* name;
    const char* hint;
};

/// By newsgrep_status.
constexpr std::array<StatusRow, 12> rows = {{
    {"ok", ""},
    {"not_found", "Check the path or id; newsgrep_index_create() makes a new index."},
    {"already_exists", "newsgrep_index_open() opens it."},
    {"locked", "newsgrep_writer_open() with wait waits for the other writer."},
    {"corrupt", "newsgrep_index_verify() names all faults; newsgrep-index --rebuild makes the index anew."},
    {"incompatible", "Update newsgrep, or rebuild the index with newsgrep-index --rebuild."},
    {"io", "Free the disk or mend the permission, then open another writer and add again."},
    {"invalid_argument", ""},
    {"limit", "Ask for less: a shorter query, longer beginnings before *, fewer hits."},
    {"cancelled", ""},
    {"internal", "This is a bug in newsgrep; please report it."},
    {"out_of_memory", "Free memory, or ask for fewer hits at a time."},
}};

const StatusRow* row(std::int32_t status) {
    return status >= 0 && static_cast<std::size_t>(status) < rows.size()
               ? &rows[static_cast<std::size_t>(status)]
               : nullptr;
}

newsgrep_error described() {
    try {
        throw;
    } catch (const PlacedError& error) {
        return {NEWSGREP_INVALID_ARGUMENT, error.what(), error.place.begin, error.place.end};
    } catch (const Error& error) {
        return {static_cast<newsgrep_status>(error.code()), error.what()};
    } catch (const std::bad_alloc&) {
        return {NEWSGREP_OUT_OF_MEMORY, "There is not enough memory for this call."};
    } catch (const std::exception& error) {
        return {NEWSGREP_INTERNAL, std::string("newsgrep met what it did not expect: ") + error.what()};
    }
}

}  // namespace

newsgrep_status failure(newsgrep_error** error) noexcept {
    try {
        newsgrep_error made = described();
        newsgrep_status status = made.status;
        if (error != nullptr) *error = new newsgrep_error(std::move(made));
        return status;
    } catch (const std::bad_alloc&) {
        return NEWSGREP_OUT_OF_MEMORY;
    } catch (...) {
        return NEWSGREP_INTERNAL;
    }
}

}  // namespace newsgrep::c

using newsgrep::c::row;

const char* newsgrep_status_name(int32_t status) {
    const auto* known = row(status);
    return known != nullptr ? known->name : "unknown";
}

newsgrep_status newsgrep_error_status(const newsgrep_error* error) {
    return error != nullptr ? error->status : NEWSGREP_OK;
}

const char* newsgrep_error_message(const newsgrep_error* error) {
    return error != nullptr ? error->message.c_str() : "";
}

const char* newsgrep_error_hint(const newsgrep_error* error) {
    return error != nullptr ? row(error->status)->hint : "";
}

size_t newsgrep_error_begin(const newsgrep_error* error) {
    return error != nullptr ? error->begin : NEWSGREP_NOWHERE;
}

size_t newsgrep_error_end(const newsgrep_error* error) {
    return error != nullptr ? error->end : NEWSGREP_NOWHERE;
}

void newsgrep_error_free(newsgrep_error* error) {
    delete error;
}
