"""What is in an index, and which articles match?"""

from __future__ import annotations

import os
from datetime import date
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple, TypeVar, Union

from . import _newsgrep
from ._errors import InvalidArgumentError, NotFoundError
from ._queries import queries_of
from ._run import Run
from ._text import LANGUAGES, iso_date
from ._values import Article, Note, Results
from ._why import Why, why_of
from ._writer import Writer

PathLike = Union[str, "os.PathLike[str]"]
Names = Union[str, Sequence[str], None]
Found = TypeVar("Found")

#: for counts and batches, which nobody reads word by word
QUIET: Dict[str, Any] = {"suggestions": False, "relaxations": False}


class IndexStats(NamedTuple):
    """The state of an index; sizes in bytes."""

    articles: int
    generation: int  #: counts commits
    bytes: int
    groups: int  #: of articles that are copies of each other
    grouped: int  #: articles that are in one
    segments: int


class Index:
    """A directory of articles that can be searched.

    Every call sees the newest commit. Share it between threads as you like; it pickles by its path, and a forked
    child can go on with it. Several directories can be opened, and are searched, as one.

    >>> import newsgrep as ng
    >>> with ng.Index.create("news.idx") as ix:
    ...     with ix.writer() as w:
    ...         w.add(id="a", title="Le port rouvre", body="Les chalutiers ont repris la mer.", lang="fr")
    ...     hit = ix.search("chalutier")[0]
    ...     print(hit.title, hit.snippet.marked("[", "]"))
    'added'
    Le port rouvre Les [chalutiers] ont repris la mer.
    """

    def __init__(self, native: _newsgrep.Index) -> None:
        self._native: Optional[_newsgrep.Index] = native

    @classmethod
    def open(cls, path: PathLike, *more: PathLike) -> Index:
        """Opens what is there. Raises NotFoundError, IncompatibleError, CorruptError.

        Several indexes are searched as one, with the scores of one that holds all; they must be of the same
        languages, and cannot be written to through this handle.
        """
        return cls(_newsgrep.Index.open([os.fspath(one) for one in (path, *more)]))

    @classmethod
    def create(cls, path: PathLike, languages: Sequence[str] = LANGUAGES) -> Index:
        """Makes an empty index for articles in these languages. Raises AlreadyExistsError."""
        return cls(_newsgrep.Index.create(os.fspath(path), list(languages)))

    @classmethod
    def open_or_create(cls, path: PathLike, languages: Sequence[str] = LANGUAGES) -> Index:
        """Opens the index, made first if nothing is there."""
        return cls(_newsgrep.Index.open_or_create(os.fspath(path), list(languages)))

    @property
    def path(self) -> str:
        """Its directory; of several, the first."""
        return self.native.paths[0]

    @property
    def paths(self) -> List[str]:
        """Its directories, in the order given."""
        return self.native.paths

    @property
    def languages(self) -> List[str]:
        return self.native.languages

    def close(self) -> None:
        """Lets go of the index's files; what it gave stays. Closing again does nothing."""
        self._native = None

    def search(
        self,
        query: str,
        limit: int = 10,
        *,
        offset: int = 0,
        sort: str = "relevance",
        lang: Names = None,
        source: Names = None,
        since: Union[str, date, None] = None,
        until: Union[str, date, None] = None,
        any: bool = False,
        syntax: Optional[str] = None,
        exact: bool = False,
        group_duplicates: bool = False,
        context: int = 0,
        snippets: bool = True,
        full: bool = False,
        ids_only: bool = False,
        suggestions: bool = True,
        relaxations: bool = True,
        now: Union[str, date, None] = None,
        strict: bool = False,
    ) -> Results:
        """The best articles for a query.

        ``sort``: "relevance", "date" (newest first) or "-date". ``any`` joins words by OR; it reads them as plain
        text unless ``syntax`` says "newsgrep", "lucene" or "nexis". ``exact`` counts all matches beyond 1,000.
        ``context``: sentences around the best one in the snippet. ``full`` brings whole articles, ``ids_only``
        rank, score and id alone. ``suggestions`` and ``relaxations`` say what may have been meant by words that
        nobody wrote, and what would find something where nothing is found. ``now`` is what relative dates count
        from. ``strict`` raises InvalidArgumentError, with its position, where a query reads oddly.
        """
        options = _options(
            limit, offset, sort, lang, source, since, until, any, syntax, exact, group_duplicates, context,
            snippets, full, ids_only, suggestions, relaxations, now,
        )  # fmt: skip
        if strict:
            refuse_notes(self.native.notes(query, options))
        return self.native.search(query, options)

    def count(self, query: str, **options: Any) -> int:
        """How many articles match; options as of search()."""
        return self.search(query, 0, exact=True, **{**QUIET, **options}).total

    def similar(self, id: str, limit: int = 10, **options: Any) -> Results:
        """The articles most like the one with this id, by the up to 25 words that tell most of it.

        Those words are the ``query`` of what comes back. Options as of search(). Raises NotFoundError.

        >>> import newsgrep as ng
        >>> ix = ng.Index.create("similar.idx")
        >>> with ix.writer() as w:
        ...     _ = w.add(id="a", title="Le port rouvre", body="Les chalutiers sortent.", lang="fr")
        ...     _ = w.add(id="b", title="Grève au port", body="Les chalutiers restent à quai.", lang="fr")
        ...     _ = w.add(id="c", title="Un jardin", body="Les roses fleurissent.", lang="fr")
        >>> [hit.id for hit in ix.similar("a")]
        ['b']
        """
        return self._known(id, self.native.similar(id, search_options(limit, **options)))

    def explain(self, query: str, **options: Any) -> str:
        """How a query is read: tree, words with their stems, filters; options as of search()."""
        return self.native.explain(query, search_options(**options))

    def why(self, query: str, id: str, **options: Any) -> Why:
        """Which clauses of a query hold for the article with this id, where, and what its score is made of.

        Options as of search(). Raises NotFoundError.

        >>> import newsgrep as ng
        >>> ix = ng.Index.create("why.idx")
        >>> with ix.writer() as w:
        ...     _ = w.add(id="a", title="Le port rouvre", body="Les chalutiers sortent.", lang="fr")
        >>> why = ix.why("port -chalutier", "a")
        >>> why.matches, [(clause.text, clause.holds) for clause in why.clause.clauses]
        (False, [('port', True), ('NOT', False)])
        """
        return why_of(*self._known(id, self.native.why(query, id, search_options(**options))))

    def search_many(self, queries: object, limit: int = 1000, threads: int = 2, **options: Any) -> Run:
        """Answers many queries on several threads, from one state of the index.

        ``queries``: a dict qid → query, a list (qids "1", "2", …), a pandas Series (qids are its index) or
        DataFrame (columns qid, query), or an ir_datasets-like object with ``queries_iter()``. Hits have rank,
        score and id alone unless ``ids_only=False``; other options as of search(). A query that fails costs only
        itself: see ``Run.errors``.

        >>> import newsgrep as ng
        >>> ix = ng.Index.open_or_create("news.idx")
        >>> ix.search_many({"q1": "chalutier", "q2": "port"}).to_pandas()[["qid", "docno", "rank"]].values.tolist()
        [['q1', 'a', 1], ['q2', 'a', 1]]
        """
        options = {"ids_only": True, **QUIET, **options}
        qids, texts = queries_of(queries)
        return Run(self.native.search_many(qids, texts, search_options(limit=limit, **options), threads))

    def writer(self, *, memory: int = 512 << 20, wait: bool = False) -> Writer:
        """The one writer of the index; raises LockedError while another lives, unless told to ``wait``.

        ``memory``: bytes of articles to hold before they are written to disk.
        """
        return Writer(self.native.writer(memory, wait))

    def stats(self) -> IndexStats:
        return IndexStats(*self.native.stats())

    def verify(self) -> List[str]:
        """Checks every byte against its checksum; one sentence per fault."""
        return self.native.verify()

    def get(self, id: str) -> Optional[Article]:
        """The article with this id, or None."""
        return self.native.article(id)

    def __getitem__(self, id: str) -> Article:
        return self._known(id, self.native.article(id))

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self.native.article(id) is not None

    def __len__(self) -> int:
        return self.native.article_count()

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Article]:
        """All articles of the newest commit."""
        return self.native.articles()

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __reduce__(self) -> Tuple[Any, Tuple[str, ...]]:
        return type(self).open, tuple(self.paths)

    def __repr__(self) -> str:
        if self._native is None:
            return "<closed Index>"
        return f"<Index {', '.join(map(repr, self.paths))}: {len(self):,} articles, languages {', '.join(self.languages)}>"

    def _known(self, id: str, found: Optional[Found]) -> Found:
        """What was found of the article with this id."""
        if found is None:
            raise NotFoundError(f"{' and '.join(self.paths)}: there is no article with the id {id!r}.")
        return found

    @property
    def native(self) -> _newsgrep.Index:
        """For the modules of this package."""
        if self._native is None:
            raise InvalidArgumentError("This index is closed; open it again with Index.open(path).")
        return self._native


def refuse_notes(notes: List[Note]) -> None:
    """Raises what is odd about a query, first thing first."""
    if notes:
        raise InvalidArgumentError(notes[0].message, (notes[0].start, notes[0].end))


def search_options(limit: int = 10, **given: Any) -> _newsgrep.SearchOptions:
    """The options of search() by name, with its defaults."""
    unknown = given.keys() - _DEFAULTS.keys()
    if unknown:
        raise TypeError(f"search() has no option {sorted(unknown)[0]!r}; it has {', '.join(_DEFAULTS)}.")
    return _options(limit, **{**_DEFAULTS, **given})


_DEFAULTS: Dict[str, Any] = {
    name: default
    for name, default in (Index.search.__kwdefaults__ or {}).items()
    if name != "strict"
}


def _options(
    limit: int,
    offset: int,
    sort: str,
    lang: Names,
    source: Names,
    since: Union[str, date, None],
    until: Union[str, date, None],
    any: bool,
    syntax: Optional[str],
    exact: bool,
    group_duplicates: bool,
    context: int,
    snippets: bool,
    full: bool,
    ids_only: bool,
    suggestions: bool,
    relaxations: bool,
    now: Union[str, date, None],
) -> _newsgrep.SearchOptions:
    if limit < 0 or offset < 0 or context < 0:
        raise InvalidArgumentError("limit, offset and context count from 0; give numbers that are not negative.")
    return _newsgrep.SearchOptions(
        limit, offset, sort, _list(lang), _list(source), iso_date(since), iso_date(until), any,
        syntax or ("plain" if any else "newsgrep"), exact, group_duplicates, context, snippets, full, ids_only,
        suggestions, relaxations, iso_date(now),
    )  # fmt: skip


def _list(names: Names) -> List[str]:
    if names is None:
        return []
    return [names] if isinstance(names, str) else list(names)
