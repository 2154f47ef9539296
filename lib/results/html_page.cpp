#include "results/html_page.hpp"

#include "newsgrep/version.hpp"

#include "results/html.hpp"

#include <fmt/format.h>

namespace newsgrep::results {
namespace {

/// Two sets of colours, one layout for screens of any width, and what paper wants. Sides are named by the
/// direction of the text, so that right-to-left articles are mirrored.
constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --ink: #1c1c1a; --paper: #fffffb; --quiet: #63635c; --line: #dcdcd4;
  --bar: #2f6f8f; --share: #a4622a; --mark: #ffe48a; --mark-ink: #1c1c1a; --link: #17507a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6df; --paper: #171816; --quiet: #a2a299; --line: #3a3b37;
  --bar: #6fb1d0; --share: #d9995f; --mark: #6b5510; --mark-ink: #fff6d6; --link: #94c8ec; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 52rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 "Noto Sans", "Noto Naskh Arabic", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.3; }
h2 { margin: 2.25rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1.05rem; }
h3 { margin: 0; font-size: 1.08rem; line-height: 1.4; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; padding: 0 .1em; }
.quiet, .facts, caption, .axis, figcaption { color: var(--quiet); font-size: .87rem; }
.notes { margin: .5rem 0; padding-inline-start: 1.2rem; }
figure { margin: .75rem 0 1.25rem; }
.plot { display: block; width: 100%; height: 7rem; border-bottom: 1px solid var(--line); fill: var(--bar); }
.plot.share { height: 3.5rem; fill: var(--share); }
.axis { display: flex; justify-content: space-between; gap: 1rem; min-width: max-content; }
.facets { display: grid; align-items: start; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1.5rem; }
.facets bdi { display: block; max-height: 3.1em; overflow: hidden; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
caption { text-align: start; padding-bottom: .25rem; font-weight: 600; }
th { font-weight: normal; text-align: start; }
th, td { padding: .12rem .5rem .12rem 0; vertical-align: top; }
td.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; width: 1%; }
td.bar { width: 38%; vertical-align: middle; }
td.bar svg { display: block; width: 100%; height: .7rem; fill: var(--bar); }
.hits { list-style: none; margin: 0; padding: 0; }
.hits li { padding: 1rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; overflow: hidden; }
.facts { display: flex; flex-wrap: wrap; gap: 0 .9em; }
.facts, .snippet, .body { margin: .3rem 0 0; }
.kwic { overflow-x: auto; }
.kwic td { white-space: nowrap; overflow-wrap: normal; padding: .1rem .15rem; }
.kwic .before { text-align: right; }
.kwic .behind { text-align: left; }
.kwic .quiet { padding-right: .8rem; }
details { margin: .5rem 0; }
summary { cursor: pointer; }
@media (max-width: 30rem) { body { padding: 1rem .75rem 3rem; } h1 { font-size: 1.25rem; } }
@media print { :root { --ink: #000; --paper: #fff; --quiet: #444; --line: #bbb; --bar: #444; --share: #888;
    --mark: #ddd; --mark-ink: #000; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; } details { display: none; } a { text-decoration: none; }
  .plot, td.bar svg, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)css";

}  // namespace

const std::string_view page_end = "</body>\n</html>\n";

std::string page_head(std::string_view title) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" content=\"newsgrep {}\">\n"
        "<title>{} – newsgrep</title>\n<style>{}</style>\n</head>\n<body>\n",
        version(), escaped(title), style);
}

}  // namespace newsgrep::results
