"""How do results look in a notebook, whatever an article holds?

All text is escaped at the last step and stripped of control characters and bidi overrides; marks are inserted as
structure, links are http and https only, each text sets its own direction.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Iterable, Optional, Sequence, Tuple

if TYPE_CHECKING:
    from ._values import Hit, Results

_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def escaped(text: Optional[str]) -> str:
    """Text that neither markup nor bidi controls in it can make do anything."""
    return html.escape(_HARMFUL.sub("\N{REPLACEMENT CHARACTER}", text or ""))


def marked(text: Optional[str], matches: Sequence[Tuple[int, int]]) -> str:
    """Escaped text with its matches as <mark>."""
    text = text or ""
    parts, done = [], 0
    for start, end in matches:
        parts += [escaped(text[done:start]), "<mark>", escaped(text[start:end]), "</mark>"]
        done = end
    return "".join(parts) + escaped(text[done:])


def _title(hit: Hit) -> str:
    title = marked(hit.title, hit.title_matches) or escaped(hit.id)
    if hit.url is None or not re.match("https?://", hit.url):
        return f"<b>{title}</b>"
    return f'<a href="{escaped(hit.url)}" rel="noopener noreferrer" target="_blank"><b>{title}</b></a>'


def _row(hit: Hit) -> str:
    facts = " · ".join(escaped(fact) for fact in (hit.date, hit.source, hit.lang) if fact)
    snippet = marked(hit.snippet.text, hit.snippet.matches)
    return (
        f'<li value="{hit.rank}"><div dir="auto">{_title(hit)}</div>'
        f'<div dir="auto" style="opacity:.7">{facts}</div><div dir="auto">{snippet}</div></li>'
    )


def hits(some: Iterable[Hit]) -> str:
    """A numbered list."""
    return "<ol>" + "".join(_row(hit) for hit in some) + "</ol>"


def results(answer: Results) -> str:
    """What was asked, how much was found, then the hits."""
    count = f"{answer.total:,}" if answer.exact else f"at least {answer.total:,}"
    remarks = [note.message for note in answer.notes]
    remarks += [word.message for word in answer.suggestions] + [wider.message for wider in answer.relaxations]
    said = "".join(f'<div dir="auto"><i>{escaped(remark)}</i></div>' for remark in remarks)
    return f'<div dir="auto"><b>{escaped(answer.query)}</b>: {count} articles</div>{said}{hits(answer.hits)}'
