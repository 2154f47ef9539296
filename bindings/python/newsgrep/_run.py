"""What came back from many queries?"""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING, Dict, Iterator, List, Mapping, Tuple, Union

from . import _newsgrep
from ._errors import NotFoundError
from ._values import Results

if TYPE_CHECKING:
    import pandas


class Run(Mapping[str, Results]):
    """The answers to many queries, by qid, in the order they were asked. A value: it outlives the index."""

    def __init__(self, native: _newsgrep.Batch) -> None:
        self._native = native
        self._places = {qid: place for place, qid in enumerate(native.qids())}

    @property
    def errors(self) -> Dict[str, str]:
        """Why queries failed, by qid; empty where none did."""
        return self._native.errors()

    def to_pandas(self) -> pandas.DataFrame:
        """A row per hit: qid, docno, rank (int64, from 1), score (float64); as PyTerrier and ranx read it."""
        import numpy
        import pandas

        qids, docnos, ranks, scores = self._native.columns()
        return pandas.DataFrame(
            {
                "qid": numpy.asarray(qids, dtype=object),
                "docno": numpy.asarray(docnos, dtype=object),
                "rank": numpy.frombuffer(ranks, dtype="int64"),
                "score": numpy.frombuffer(scores, dtype="float64"),
            },
            copy=False,  # nobody else has these columns
        )

    def to_trec(self, path: Union[str, os.PathLike[str], IO[str]], tag: str = "newsgrep") -> None:
        """Writes lines "qid Q0 docno rank score tag" to a path or an open text file."""
        if isinstance(path, (str, os.PathLike)):
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                self._write_trec(file, tag)
        else:
            self._write_trec(path, tag)

    def rankings(self) -> Dict[str, List[Tuple[str, float]]]:
        """qid → [(docno, score), …], best first."""
        return {qid: self._native.ranking(place) for qid, place in self._places.items()}

    def _write_trec(self, file: IO[str], tag: str) -> None:
        for place in self._places.values():
            file.write(self._native.trec(place, tag))

    def __getitem__(self, qid: str) -> Results:
        place = self._places.get(qid)
        if place is None:
            raise NotFoundError(f"No query of this run has the qid {qid!r}.")
        return self._native.results(place)

    def __contains__(self, qid: object) -> bool:
        return qid in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __reduce__(self) -> Tuple[type, Tuple[_newsgrep.Batch]]:
        return type(self), (self._native,)

    def __repr__(self) -> str:
        failed = len(self.errors)
        return f"<Run of {len(self):,} queries, {self._native.size():,} hits" + (f", {failed} failed>" if failed else ">")
