"""How do the articles that match spread over time and outlets, and in which words does a word stand?"""

from __future__ import annotations

from typing import Any, List, NamedTuple, Optional, Tuple

from ._index import QUIET, Index, search_options


class Bucket(NamedTuple):
    """The matches published in one day, week, month or year."""

    start: Optional[str]  #: its first day, "2020-02-01"; None for articles without a date
    matches: int  #: articles that match
    share: float  #: part of all articles published then that match, 0…1


class Line(NamedTuple):
    """An occurrence with the text around it; left + match + right is a piece of one paragraph."""

    id: str
    left: str  #: what is read before: on the right of the match in Arabic
    match: str
    right: str
    source: Optional[str]
    date: Optional[str]
    lang: Optional[str]
    zone: str  #: "title", "lead", "body" or "ticker"


def timeline(ix: Index, query: str, by: str = "month", **options: Any) -> List[Bucket]:
    """Counts the matches by "day", "week" (from Monday), "month" or "year", from the first to the last without a gap.

    A last bucket without a start holds what has no date, where there is any. Options as of Index.search().

    >>> import newsgrep as ng
    >>> ix = ng.Index.create("timeline.idx")
    >>> with ix.writer() as w:
    ...     for day in ("2024-01-30", "2024-03-05", "2024-03-06"):
    ...         _ = w.add(id=day, title="Le port", lang="fr", date=day)
    >>> [(bucket.start, bucket.matches) for bucket in timeline(ix, "port")]
    [('2024-01-01', 1), ('2024-02-01', 0), ('2024-03-01', 2)]
    """
    rows = ix.native.timeline(query, by, search_options(limit=0, **{**QUIET, **options}))
    return [Bucket(*row) for row in rows]


def facets(ix: Index, query: str, field: str = "source", **options: Any) -> List[Tuple[Optional[str], int]]:
    """Counts all matches by "source", "lang", "month", "year", "author", "section" or "site".

    Pairs (value, articles), most articles first; those without a value count for None, which comes last. Options
    as of Index.search().
    """
    return ix.native.facets(query, field, search_options(limit=0, **{**QUIET, **options}))


def kwic(
    ix: Index,
    query: str,
    limit: int = 100,
    width: int = 40,
    sort: str = "date",
    sample: int = 0,
    seed: int = 0,
    **options: Any,
) -> List[Line]:
    """The words of a query in their context: a concordance of ``limit`` lines.

    ``width``: columns of text on each side at most, cut between words. ``sort``: "date" (newest first), "-date",
    "left", "right" (by the words before, behind) or "source". ``sample`` draws so many of all lines; the same
    ``seed`` draws the same ones. Other options as of Index.search().

    >>> import newsgrep as ng
    >>> ix = ng.Index.create("kwic.idx")
    >>> with ix.writer() as w:
    ...     _ = w.add(id="a", title="Mer calme", body="Le port rouvre ses quais au public.", lang="fr")
    >>> kwic(ix, "quai", width=15)[0][:4]
    ('a', 'rouvre ses ', 'quais', ' au public.')
    """
    rows = ix.native.kwic(query, search_options(limit=limit, **options), width, sort, sample, seed)
    return [Line(*row) for row in rows]
