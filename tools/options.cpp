#include "options.hpp"

#include "config.hpp"

#include <boost/program_options.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <newsgrep/error.hpp>

namespace po = boost::program_options;

namespace newsgrep::tools {
namespace {

constexpr const char* rest_name = "rest";

po::options_description describe(std::span<const OptionRow> rows) {
    po::options_description description;
    auto add = description.add_options();
    for (const OptionRow& row : rows) {
        switch (row.takes) {
            case Takes::nothing:
                add(row.name, po::bool_switch(), "");
                break;
            case Takes::value:
                add(row.name, po::value<std::string>(), "");
                break;
            case Takes::values:
                add(row.name, po::value<std::vector<std::string>>(), "");
                break;
        }
    }
    add(rest_name, po::value<std::vector<std::string>>(), "");
    return description;
}

/// Reads one line of a configuration, which holds no word that is not an option's.
po::parsed_options read_line(const std::string& argument, const po::options_description& description) {
    namespace style = po::command_line_style;
    po::command_line_parser parser(std::vector<std::string>{argument});
    return parser.options(description).style(style::unix_style & ~style::allow_guessing).run();
}

po::variables_map read(int argc, const char* const* argv, const po::options_description& description) {
    po::positional_options_description positional;
    positional.add(rest_name, -1);
    namespace style = po::command_line_style;
    po::command_line_parser parser(argc, argv);
    parser.options(description).positional(positional).style(style::unix_style & ~style::allow_guessing);
    po::variables_map values;
    po::store(parser.run(), values);
    po::notify(values);
    return values;
}

/// An unknown `-word` is most often a query that begins by leaving a word out.
[[noreturn]] void refuse_unknown(std::string_view program, const std::string& option) {
    bool may_be_query = !option.starts_with("--");
    throw Error(Errc::invalid_argument,
                fmt::format("There is no option {}; {} --help lists those there are{}.", option, program,
                            may_be_query ? ", and -- before an argument says that it is none" : ""));
}

std::string value_or(const char* name, std::string_view otherwise) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? value : std::string(otherwise);
}

std::string usual_database_path() {
    std::string path = value_or("NEWSGREP_DB", "");
    if (!path.empty()) return path;
    std::string home = value_or("HOME", "");
    std::string data = value_or("XDG_DATA_HOME", home.empty() ? "" : home + "/.local/share");
    if (data.empty())
        throw Error(Errc::invalid_argument,
                    "Neither HOME nor NEWSGREP_DB is set; say with --db where the index is.");
    return data + "/newsgrep/news.idx";
}

}  // namespace

struct Options::Impl {
    std::string program;
    po::options_description description;
    po::variables_map values;
};

Options::Options(std::string_view program, int argc, const char* const* argv, std::span<const OptionRow> rows)
    : impl_(std::make_unique<Impl>()) {
    impl_->program = program;
    impl_->description.add(describe(rows));
    try {
        impl_->values = read(argc, argv, impl_->description);
    } catch (const po::unknown_option& error) {
        refuse_unknown(program, error.get_option_name());
    } catch (const po::error& error) {
        throw Error(Errc::invalid_argument,
                    fmt::format("Cannot read the command line: {}; {} --help shows how it is meant.",
                                error.what(), program));
    }
}

Options::~Options() = default;

bool Options::is_hidden(std::string_view name, std::span<const std::vector<std::string_view>> rivals) const {
    return std::any_of(rivals.begin(), rivals.end(), [&](const std::vector<std::string_view>& group) {
        return std::find(group.begin(), group.end(), name) != group.end() &&
               std::any_of(group.begin(), group.end(),
                           [&](std::string_view rival) { return has(rival.data()); });
    });
}

void Options::add(const Config& config, std::span<const std::vector<std::string_view>> rivals) {
    po::parsed_options said(&impl_->description);
    std::string place = config.path;
    try {
        for (const ConfigLine& line : config.lines) {
            place = fmt::format("{}:{}", config.path, line.number);
            for (po::option& option : read_line(line.argument, impl_->description).options)
                if (!is_hidden(option.string_key, rivals)) said.options.push_back(std::move(option));
        }
        place = config.path;
        po::store(said, impl_->values);
    } catch (const po::unknown_option& error) {
        std::string name = error.get_option_name();
        throw Error(Errc::invalid_argument,
                    fmt::format("{}: There is no option {}; {} --help lists those there are.", place,
                                name.substr(0, name.find('=')), impl_->program));
    } catch (const po::error& error) {
        throw Error(Errc::invalid_argument,
                    fmt::format("{}: {}; mend it, or give --no-config.", place, error.what()));
    }
}

bool Options::has(const char* name) const {
    const po::variable_value& value = impl_->values[name];
    const bool* flag = boost::any_cast<bool>(&value.value());
    return flag != nullptr ? *flag : !value.empty();
}

std::string Options::text(const char* name, std::string_view otherwise) const {
    return has(name) ? impl_->values[name].as<std::string>() : std::string(otherwise);
}

std::vector<std::string> Options::list(const char* name) const {
    return has(name) ? impl_->values[name].as<std::vector<std::string>>() : std::vector<std::string>();
}

std::uint64_t Options::number(const char* name, std::uint64_t otherwise, std::uint64_t most) const {
    if (!has(name)) return otherwise;
    std::string typed = text(name);
    std::uint64_t value = 0;
    auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (typed.empty() || error != std::errc() || end != typed.data() + typed.size() || value > most)
        throw Error(Errc::invalid_argument,
                    fmt::format("--{} takes a whole number from 0 to {}, not \"{}\".", name, most, typed));
    return value;
}

std::vector<std::string> Options::rest() const {
    return list(rest_name);
}

void Options::refuse(const char* name, std::string_view choices) const {
    throw Error(Errc::invalid_argument,
                fmt::format("--{} takes one of {}; not \"{}\".", name, choices, text(name)));
}

std::vector<std::string> split_at_commas(std::string_view text) {
    std::vector<std::string> pieces;
    while (!text.empty()) {
        std::string_view piece = text.substr(0, text.find(','));
        if (!piece.empty()) pieces.emplace_back(piece);
        text.remove_prefix(std::min(text.size(), piece.size() + 1));
    }
    return pieces;
}

std::string database_path(const Options& options) {
    return options.has("db") ? options.text("db") : usual_database_path();
}

std::vector<std::string> database_paths(const Options& options) {
    return options.has("db") ? options.list("db") : std::vector{usual_database_path()};
}

}  // namespace newsgrep::tools
