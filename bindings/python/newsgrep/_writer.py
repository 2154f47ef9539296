"""How do articles get into an index?"""

from __future__ import annotations

import os
from collections import Counter
from datetime import date as Day
from types import TracebackType
from typing import Any, Callable, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Type, Union

from . import _newsgrep
from ._errors import InvalidArgumentError
from ._queries import documents_of
from ._text import LANGUAGES, iso_date
from ._values import Article

_FIELDS = ("id", "url", "title", "body", "date", "source", "author", "lang", "section", "ticker", "agency")
#: fields that come with an article and are made anew
_IGNORED = ("kind", "provenance", "type")


class Rejection(NamedTuple):
    """An input record that was not used; the rest was."""

    file: str
    record: int  #: counts from 1
    byte: int
    reason: str


class LoadReport(NamedTuple):
    """What became of the input; read = added + replaced + unchanged + skipped + rejected."""

    read: int
    added: int
    replaced: int
    unchanged: int
    skipped: int
    rejected: int
    rejections: List[Rejection]
    skips: List[Rejection]

    def __repr__(self) -> str:
        counts = ", ".join(f"{name}={getattr(self, name)}" for name in self._fields[:6])
        return f"LoadReport({counts})"


class Writer:
    """Adds, replaces and removes articles; nothing shows until commit().

    As a context manager it commits at the end, or drops everything since the last commit where an exception
    leaves the block, Ctrl-C included. Belongs to the process that opened it.
    """

    def __init__(self, native: _newsgrep.Writer) -> None:
        self._native = native

    def add(
        self,
        article: Union[Article, Mapping[str, Any], None] = None,
        *,
        id: Optional[str] = None,
        title: Optional[str] = None,
        body: Optional[str] = None,
        lang: Optional[str] = None,
        source: Optional[str] = None,
        author: Optional[str] = None,
        date: Union[str, Day, None] = None,
        url: Optional[str] = None,
        section: Optional[str] = None,
        agency: Optional[str] = None,
        ticker: Sequence[str] = (),
    ) -> str:
        """Takes an article in, given as an Article, a mapping or by keywords, and says what that did.

        The same id with other content replaces. Without an id, one is made from the URL, else from the text.
        A date may be ISO 8601, a date, or free text ("12 février 2020"). Without ``lang`` it is detected.

        :returns: "added", "replaced" or "unchanged"
        """
        if article is not None:
            return self._add(_fields_of(article))
        return self._native.add(id, url, title, body, iso_date(date), source, author, lang, section, list(ticker), agency)

    def add_all(self, articles: Any) -> Counter[str]:
        """Adds many: an iterable of Articles or mappings, a DataFrame with a row each, or an ir_datasets-like
        object with ``docs_iter()``. Counts what each add() said."""
        documents: Iterable[Any] = documents_of(articles)
        return Counter(self._add(_fields_of(document)) for document in documents)

    def load(
        self,
        paths: Union[str, os.PathLike[str], Sequence[Union[str, os.PathLike[str]]]],
        *,
        format: str = "auto",
        lang: str = "",
        languages: Sequence[str] = LANGUAGES,
        columns: Optional[Mapping[str, str]] = None,
        threads: int = 2,
        progress: Optional[Callable[[int, int, int, int], object]] = None,
    ) -> LoadReport:
        """Reads every file at and below ``paths``: page dumps, JSONL, CSV, HTML, feeds, WARC, archives of them.

        One bad record never stops a load; see ``rejections``. ``columns`` maps a field to its name in the input.
        ``progress(articles, rejected, bytes, bytes_total)`` is called now and then; what it raises ends the load.
        """
        files = [os.fspath(path) for path in ([paths] if isinstance(paths, (str, os.PathLike)) else paths)]
        named = list((columns or {}).items())
        counts, rejections, skips = self._native.load(files, format, lang, list(languages), named, threads, progress)
        return LoadReport(*counts, [Rejection(*row) for row in rejections], [Rejection(*row) for row in skips])

    def remove(self, id: str) -> bool:
        """Takes an article out; False if there is none with this id."""
        return self._native.remove(id)

    def commit(self) -> None:
        """Publishes everything since the last commit; after this returns, it survives a power cut."""
        self._native.commit()

    def optimize(self) -> None:
        """Merges all into one segment, then commits."""
        self._native.optimize()

    def close(self) -> None:
        """Drops what was not committed and lets others write. Closing again does nothing."""
        self._native.close()

    @property
    def closed(self) -> bool:
        return self._native.closed()

    def _add(self, fields: Mapping[str, Any]) -> str:
        values: List[Any] = [fields.get(name) for name in _FIELDS]
        values[4] = iso_date(values[4])
        values[9] = list(values[9] or ())
        texts: List[Any] = [value if value is None or isinstance(value, list) else str(value) for value in values]
        return self._native.add(*texts)

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        try:
            if kind is None and not self.closed:
                self.commit()
        finally:
            self.close()

    def __reduce__(self) -> Tuple[Any, ...]:
        raise InvalidArgumentError("A writer cannot be pickled: there is one per index. Pickle the index.")

    def __repr__(self) -> str:
        return "<closed Writer>" if self.closed else f"<Writer of {self._native.path!r}>"


def _fields_of(article: Union[Article, Mapping[str, Any]]) -> Mapping[str, Any]:
    fields = article._asdict() if isinstance(article, Article) else article
    unknown = [name for name in fields if name not in _FIELDS and name not in _IGNORED]
    if unknown:
        raise InvalidArgumentError(f"An article has no field {unknown[0]!r}; its fields are {', '.join(_FIELDS)}.")
    return fields
