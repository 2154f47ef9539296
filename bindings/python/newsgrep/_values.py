"""What comes back from newsgrep?

Plain values: they outlive the index, can be pickled, compared and shared between threads. Ranges are code points
``(start, end)``, end excluded, so that ``text[start:end]`` is the match.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple, Union, overload

from . import _html

if TYPE_CHECKING:
    import pandas

Range = Tuple[int, int]


def _shortened(text: Optional[str], width: int = 60) -> str:
    """For a repr."""
    return repr(text if text is None or len(text) <= width else text[: width - 1] + "…")


class Token(NamedTuple):
    """One word as the index, a query and a highlight see it."""

    start: int  #: code points into the analysed text
    end: int
    text: str  #: as it stands there
    exact: str  #: folded: accents, hamza seats, letter variants, digits unified
    stem: str  #: of ``exact`` in ``lang``
    position: int  #: counts from 0; alternatives of one place share it
    form: str  #: as typed, lower case, without tatweel and harakat
    kind: str  #: "word", "number", "particle" (l’, qu’), "compound" or "group" (of a number)
    lang: str  #: whose stemmer made ``stem``; "und" for none
    is_stop: bool  #: too common a word to ask for


class Article(NamedTuple):
    """A news article; None where something is not known."""

    id: Optional[str]
    url: Optional[str]
    title: Optional[str]
    body: Optional[str]  #: paragraphs, separated by line breaks
    date: Optional[str]  #: as printed, ISO 8601: "2020-02-12", "2020-02-12T10:30+01:00", "--02-12"
    source: Optional[str]  #: the outlet
    author: Optional[str]
    lang: Optional[str]  #: "fr", "ar", "es", …
    section: Optional[str]
    ticker: Tuple[str, ...]  #: headlines of other articles around this one on its page
    kind: str  #: "article", "listing" or "fragment"
    agency: Optional[str]  #: news agencies credited
    provenance: Dict[str, str]  #: where each field came from, as far as known

    def __repr__(self) -> str:
        return f"Article(id={self.id!r}, date={self.date!r}, lang={self.lang!r}, title={_shortened(self.title)})"

    def _repr_html_(self) -> str:
        return _html.article(self)


class Snippet(NamedTuple):
    """A piece of an article with its matches."""

    text: str
    matches: List[Range]

    def marked(self, before: str = "**", after: str = "**") -> str:
        """The text with its matches between two marks.

        >>> from newsgrep import Snippet
        >>> Snippet("Le port rouvre.", [(3, 7)]).marked()
        'Le **port** rouvre.'
        """
        return mark(self.text, self.matches, before, after)


def mark(text: str, matches: Sequence[Range], before: str, after: str) -> str:
    """A text with its ascending matches between two marks."""
    parts, done = [], 0
    for start, end in matches:
        parts += [text[done:start], before, text[start:end], after]
        done = end
    return "".join(parts) + text[done:]


class Hit(NamedTuple):
    """An article that matches; its fields are those of ``newsgrep --json``."""

    rank: int  #: offset + 1, …
    score: float  #: 0 where the query only filters
    id: str
    title: Optional[str]
    title_matches: List[Range]
    source: Optional[str]
    author: Optional[str]
    date: Optional[str]
    lang: Optional[str]
    url: Optional[str]
    section: Optional[str]
    snippet: Snippet
    duplicates: List[str]  #: ids of its copies, with group_duplicates=True
    article: Optional[Article]  #: with full=True
    body_matches: List[Range]  #: code points into article.body

    def __repr__(self) -> str:
        return f"Hit(rank={self.rank}, score={self.score:.3f}, id={self.id!r}, title={_shortened(self.title)})"

    def _repr_html_(self) -> str:
        return _html.hits([self])


class Note(NamedTuple):
    """Something about a query that its author should know."""

    message: str
    start: int  #: code points into the query
    end: int


class Suggestion(NamedTuple):
    """A word of the query that few articles hold or none, and what may have been meant."""

    word: str
    documents: int
    better: Optional[str]
    better_documents: int
    start: int  #: code points into the query
    end: int
    message: str  #: all of it as a sentence


class Relaxation(NamedTuple):
    """A wider query that finds something where the one asked finds nothing: offered, never applied."""

    kind: str  #: "word": without a word; "filter": without a condition; "any": any of the words, any=True
    dropped: List[str]  #: what was left out, as in a query
    query: str  #: finds ``articles`` without the filters of the options; of "any", the query as given
    articles: int
    start: int  #: code points into the query: what was left out first
    end: int  #: equal to start where that stands in the options
    message: str  #: all of it as a sentence


@dataclass(frozen=True)
class Results(Sequence[Hit]):
    """The answer to one query: a sequence of hits, best first."""

    query: str
    hits: Tuple[Hit, ...]
    total: int  #: articles that match
    exact: bool  #: False: total is a lower bound
    distinct: Optional[int]  #: total with copies counted once, with group_duplicates=True and exact=True
    took_ms: float
    notes: List[Note]
    suggestions: List[Suggestion]
    corrected: Optional[str]  #: the query with what was suggested
    relaxations: List[Relaxation]  #: where nothing was found: what would find something

    def __len__(self) -> int:
        return len(self.hits)

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    @overload
    def __getitem__(self, place: int) -> Hit: ...

    @overload
    def __getitem__(self, place: slice) -> Tuple[Hit, ...]: ...

    def __getitem__(self, place: Union[int, slice]) -> Union[Hit, Tuple[Hit, ...]]:
        return self.hits[place]

    def to_pandas(self) -> pandas.DataFrame:
        """A row per hit: rank, score, id, date, lang, source, author, title, url, snippet."""
        import pandas

        columns = ("rank", "score", "id", "date", "lang", "source", "author", "title", "url")
        rows: List[Tuple[Any, ...]] = [
            (*(getattr(hit, name) for name in columns), hit.snippet.text) for hit in self.hits
        ]
        return pandas.DataFrame(rows, columns=[*columns, "snippet"])

    def __repr__(self) -> str:
        about = "" if self.exact else "at least "
        return f"<Results of {_shortened(self.query)}: {len(self.hits)} of {about}{self.total} articles>"

    def _repr_html_(self) -> str:
        return _html.results(self)
