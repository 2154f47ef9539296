"""Full-text search for multilingual news: French, Arabic and Spanish.

>>> import newsgrep as ng
>>> with ng.Index.create("maroc.idx") as ix:
...     with ix.writer() as w:
...         w.add(id="m1", title="صيادو الميناء", body="عاد الصيادون إلى البحر.", lang="ar", date="2024-03-05")
...     for hit in ix.search("بحر"):
...         print(hit.rank, hit.id, hit.date, hit.snippet.marked("[", "]"))
'added'
1 m1 2024-03-05 عاد الصيادون إلى [البحر].
"""

from ._errors import (
    AlreadyExistsError,
    CancelledError,
    CorruptError,
    Error,
    IncompatibleError,
    InvalidArgumentError,
    IOFailedError,
    LimitError,
    LockedError,
    NotFoundError,
)
from ._evaluation import Comparison, Evaluation, compare, evaluate
from ._index import Index, IndexStats
from ._newsgrep import version
from ._overview import Bucket, Line, facets, kwic, timeline
from ._run import Run
from ._text import analyze, detect, extract, fold, parse_date, stem
from ._values import Article, Hit, Note, Relaxation, Results, Snippet, Suggestion, Token
from ._why import Why, WhyClause, WhyPart, WhyPlace
from ._writer import LoadReport, Rejection, Writer

__version__ = version()

__all__ = [
    "AlreadyExistsError",
    "Article",
    "Bucket",
    "CancelledError",
    "Comparison",
    "CorruptError",
    "Error",
    "Evaluation",
    "Hit",
    "IOFailedError",
    "IncompatibleError",
    "Index",
    "IndexStats",
    "InvalidArgumentError",
    "LimitError",
    "Line",
    "LoadReport",
    "LockedError",
    "NotFoundError",
    "Note",
    "Rejection",
    "Relaxation",
    "Results",
    "Run",
    "Snippet",
    "Suggestion",
    "Token",
    "Why",
    "WhyClause",
    "WhyPart",
    "WhyPlace",
    "Writer",
    "analyze",
    "compare",
    "detect",
    "evaluate",
    "extract",
    "facets",
    "fold",
    "kwic",
    "parse_date",
    "stem",
    "timeline",
]
