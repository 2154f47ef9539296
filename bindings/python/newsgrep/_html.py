"""How do results look in a notebook, whatever an article holds?

All text is escaped at the last step and stripped of control characters and bidi overrides; marks are inserted as
structure, links are http and https only, each text sets its own direction.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Iterable, Optional, Sequence, Tuple

if TYPE_CHECKING:
    from ._values import Article, Hit, Results

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


def _head(title: str, url: Optional[str], facts: Iterable[Optional[str]]) -> str:
    """A title that is HTML already, linked where that does no harm, and what else is known."""
    known = " · ".join(escaped(fact) for fact in facts if fact)
    bold = f"<b>{title}</b>"
    if url is not None and re.match("https?://", url):
        bold = f'<a href="{escaped(url)}" rel="noopener noreferrer" target="_blank">{bold}</a>'
    return f'<div dir="auto">{bold}</div><div dir="auto" style="opacity:.7">{known}</div>'


def _row(hit: Hit) -> str:
    title = marked(hit.title, hit.title_matches) or escaped(hit.id)
    head = _head(title, hit.url, (hit.date, hit.source, hit.lang))
    return f'<li value="{hit.rank}">{head}<div dir="auto">{marked(hit.snippet.text, hit.snippet.matches)}</div></li>'


def article(one: Article) -> str:
    """All of it."""
    paragraphs = [line for line in (one.body or "").splitlines() if line.strip()]
    text = "".join(f'<p dir="auto">{escaped(paragraph)}</p>' for paragraph in paragraphs)
    return _head(escaped(one.title or one.id), one.url, (one.date, one.source, one.author, one.lang)) + text


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
