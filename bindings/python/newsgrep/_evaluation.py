"""How good is a run, and is it better than another?"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, NamedTuple, Sequence, Tuple, Union

from . import _newsgrep
from ._errors import InvalidArgumentError
from ._queries import column_of, qrels_of
from ._run import Run

if TYPE_CHECKING:
    import pandas

MEASURES = ("nDCG@10", "MRR@10", "R@100", "MAP")
_KINDS = {"ndcg": 0, "mrr": 1, "r": 2, "recall": 2, "map": 3}

Ranking = List[Tuple[str, float]]


@dataclass(frozen=True)
class Evaluation(Mapping[str, float]):
    """The means of a run by measure, over all judged queries, as trec_eval counts them.

    A judged query without a ranking counts 0.
    """

    means: Dict[str, float]
    per_query: Dict[str, Dict[str, float]]  #: qid → measure → value

    def __getitem__(self, measure: str) -> float:
        return self.means[measure]

    def __iter__(self) -> Any:
        return iter(self.means)

    def __len__(self) -> int:
        return len(self.means)

    def to_pandas(self) -> pandas.DataFrame:
        """A row per query, a column per measure."""
        import pandas

        return pandas.DataFrame.from_dict(self.per_query, orient="index", columns=list(self.means))

    def __repr__(self) -> str:
        means = ", ".join(f"{name}={value:.4f}" for name, value in self.means.items())
        return f"<Evaluation over {len(self.per_query)} queries: {means}>"


class Comparison(NamedTuple):
    """Whether one run is better than another, by a randomisation test over the queries."""

    difference: float  #: mean of first minus second
    p: float  #: how often chance alone gives a difference so large; at least 1e-5


def evaluate(run: Any, qrels: Any, measures: Sequence[str] = MEASURES) -> Evaluation:
    """Judges a run.

    ``run``: a Run, a TREC file, a dict qid → {docno: score}, [(docno, score), …] or [docno, …], or a DataFrame (qid, docno, score).
    ``qrels``: a TREC file, a dict qid → {docno: gain}, a DataFrame (qid, docno, relevance), or an ir_datasets-like
    object with ``qrels_iter()``.

    >>> evaluate({"q1": ["b", "a"]}, {"q1": {"a": 1}}, ["MRR@10"])
    <Evaluation over 1 queries: MRR@10=0.5000>
    """
    judged = _newsgrep.read_qrels(os.fspath(qrels)) if _is_path(qrels) else qrels_of(qrels)
    names, means, rows = _newsgrep.evaluate(_rankings(run), judged, [_measure(name) for name in measures])
    per_query = {qid: dict(zip(names, row)) for qid, row in rows.items()}
    return Evaluation(dict(zip(names, means)), per_query)


def compare(first: Evaluation, second: Evaluation, measure: str = "nDCG@10") -> Comparison:
    """Compares two evaluations of the same queries; always with the same p.

    >>> run, judged = {"q": ["a"]}, {"q": {"a": 1}}
    >>> compare(evaluate(run, judged), evaluate(run, judged))
    Comparison(difference=0.0, p=1.0)
    """
    values = [{qid: row[measure] for qid, row in one.per_query.items()} for one in (first, second)]
    return Comparison(*_newsgrep.compare(*values))


def _measure(name: str) -> Tuple[int, int]:
    """Which measure of the library a name means, and its depth."""
    match = re.fullmatch(r"(\w+?)(?:@(\d+))?", name)
    kind = _KINDS.get(match[1].lower()) if match else None
    if match is None or kind is None or (match[2] is None and kind != 3):
        raise InvalidArgumentError(f"There is no measure {name!r}; there are nDCG@k, MRR@k, R@k and MAP.")
    return kind, int(match[2] or 1000)


def _rankings(run: Any) -> Dict[str, Ranking]:
    if isinstance(run, Run):
        return run.rankings()
    if _is_path(run):
        return _newsgrep.read_run(os.fspath(run))
    if hasattr(run, "columns"):
        names = (("qid", "query_id"), ("docno", "doc_id"), ("score",))
        rankings: Dict[str, Ranking] = {}
        for qid, docno, score in zip(*(column_of(run, row) for row in names)):
            rankings.setdefault(str(qid), []).append((str(docno), float(score)))
        return rankings
    return {str(qid): _scored(ranking) for qid, ranking in run.items()}


def _scored(ranking: Union[Mapping[str, float], Sequence[Any]]) -> Ranking:
    """A ranking without scores keeps its order."""
    if isinstance(ranking, Mapping):
        return [(str(docno), float(score)) for docno, score in ranking.items()]
    if ranking and not isinstance(ranking[0], str):
        return [(str(docno), float(score)) for docno, score in ranking]
    return [(str(docno), float(-place)) for place, docno in enumerate(ranking)]


def _is_path(given: object) -> bool:
    return isinstance(given, (str, os.PathLike))
