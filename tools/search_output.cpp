#include "search_output.hpp"

#include <fmt/format.h>

#include <newsgrep/render.hpp>

namespace newsgrep::tools {
namespace {

std::string shown(const std::string& name, const SearchArguments& arguments) {
    return arguments.nul_separated || arguments.style.raw ? name : make_harmless(name);
}

/// One id per line, behind `label`.
std::string rendered_ids(const Results& results, const std::string& label, const SearchArguments& arguments) {
    std::string text;
    for (const Hit& hit : results) {
        text += label + shown(hit.id, arguments);
        text += arguments.nul_separated ? '\0' : '\n';
    }
    return text;
}

TableStyle table_style(const SearchArguments& arguments) {
    TableStyle style;
    style.form = arguments.output == Output::csv ? Table::csv : Table::tsv;
    style.has_qid = arguments.task == Task::batch;
    style.has_body = arguments.search.full;
    style.bom = arguments.has_bom;
    style.raw = arguments.style.raw;
    return style;
}

std::string rendered_lines(const BatchAnswer& answer, const SearchArguments& arguments) {
    return render_template(answer, arguments.line,
                           {arguments.nul_separated ? '\0' : '\n', arguments.style.raw});
}

std::string heading(const BatchAnswer& answer, const SearchArguments& arguments) {
    return fmt::format("{}: {}\n", shown(answer.qid, arguments), shown(answer.results.query, arguments));
}

}  // namespace

std::string table_head(const SearchArguments& arguments) {
    bool is_table = arguments.output == Output::csv || arguments.output == Output::tsv;
    return is_table ? render_table_head(table_style(arguments)) : std::string();
}

std::string rendered(const Results& results, const SearchArguments& arguments) {
    switch (arguments.output) {
        case Output::text:
            return render_text(results, arguments.style);
        case Output::json:
            return render_json(results);
        case Output::html:
            return render_html(results);
        case Output::csv:
        case Output::tsv:
            return table_head(arguments) + render_table({{}, results, {}}, table_style(arguments));
        case Output::lines:
            return rendered_lines({{}, results, {}}, arguments);
        case Output::trec:
            return render_trec({"1", results, {}}, arguments.run_tag);
        case Output::count:
            return fmt::format("{}\n", results.distinct.value_or(results.total));
        case Output::ids:
            return rendered_ids(results, {}, arguments);
        case Output::none:
            break;
    }
    return {};
}

std::string rendered(const Concordance& concordance, const SearchArguments& arguments) {
    if (arguments.output == Output::json) return render_json(concordance);
    return arguments.output == Output::html ? render_html(concordance)
                                            : render_text(concordance, arguments.style);
}

std::string rendered(const BatchAnswer& answer, const SearchArguments& arguments) {
    if (arguments.output == Output::json) return render_json(answer);
    if (!answer.error.empty()) return {};
    switch (arguments.output) {
        case Output::text:
            return heading(answer, arguments) + render_text(answer.results, arguments.style) + '\n';
        case Output::csv:
        case Output::tsv:
            return render_table(answer, table_style(arguments));
        case Output::lines:
            return rendered_lines(answer, arguments);
        case Output::trec:
            return render_trec(answer, arguments.run_tag);
        case Output::count:
            return fmt::format("{}\t{}\n", shown(answer.qid, arguments),
                               answer.results.distinct.value_or(answer.results.total));
        case Output::ids:
            return rendered_ids(answer.results, shown(answer.qid, arguments) + '\t', arguments);
        default:
            return {};
    }
}

}  // namespace newsgrep::tools
