"""Which queries, documents and judgements does an object of the caller's hold?

pandas and ir_datasets are never imported here: an object is known by what it can do.
"""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Mapping, Tuple

from ._errors import InvalidArgumentError


def queries_of(given: Any) -> Tuple[List[str], List[str]]:
    """Query ids and texts, in their order. Raises InvalidArgumentError for a qid used twice.

    >>> queries_of(["port", "mer"])
    (['1', '2'], ['port', 'mer'])
    """
    pairs = [(str(qid), str(text)) for qid, text in _query_pairs(given)]
    qids = [qid for qid, _ in pairs]
    if len(set(qids)) < len(qids):
        twice = next(qid for place, qid in enumerate(qids) if qid in qids[:place])
        raise InvalidArgumentError(f"The qid {twice!r} stands for two queries; give each its own.")
    return qids, [text for _, text in pairs]


def _query_pairs(given: Any) -> Iterable[Tuple[Any, Any]]:
    if isinstance(given, str):
        raise InvalidArgumentError("search_many() takes several queries; for one there is search().")
    if hasattr(given, "queries_iter"):
        return ((query.query_id, query_text(query)) for query in given.queries_iter())
    if hasattr(given, "columns"):
        return zip(*(column_of(given, names) for names in (("qid", "query_id"), ("query", "text"))))
    if hasattr(given, "items"):
        return list(given.items())
    return ((str(place), text) for place, text in enumerate(given, 1))


def query_text(query: Any) -> str:
    """What an ir_datasets query asks: the text, or the title of a topic."""
    if hasattr(query, "default_text"):
        return str(query.default_text())
    return str(next(getattr(query, name) for name in ("text", "query", "title") if hasattr(query, name)))


def qrels_of(given: Any) -> Dict[str, Dict[str, int]]:
    """Judgements qid → docno → gain, from a mapping, a DataFrame or an object with qrels_iter()."""
    if isinstance(given, Mapping):
        return {str(qid): {str(docno): int(gain) for docno, gain in row.items()} for qid, row in given.items()}
    if hasattr(given, "qrels_iter"):
        rows: Iterable[Any] = ((row.query_id, row.doc_id, row.relevance) for row in given.qrels_iter())
    elif hasattr(given, "columns"):
        names = (("qid", "query_id"), ("docno", "doc_id"), ("relevance", "label", "rel"))
        rows = zip(*(column_of(given, row) for row in names))
    else:
        raise InvalidArgumentError("Judgements are a file, a dict, a DataFrame, or an object with qrels_iter().")
    grades: Dict[str, Dict[str, int]] = {}
    for qid, docno, gain in rows:
        grades.setdefault(str(qid), {})[str(docno)] = int(gain)
    return grades


def column_of(table: Any, names: Tuple[str, ...]) -> List[Any]:
    """The first column of a table that has one of these names."""
    for name in names:
        if name in table.columns:
            return list(table[name])
    raise InvalidArgumentError(f"The table has no column {names[0]!r}; it has {', '.join(map(str, table.columns))}.")


def documents_of(given: Any) -> Iterable[Any]:
    """What a writer can add, one by one: of a table its rows as dicts, of a dataset its documents."""
    if hasattr(given, "docs_iter"):
        return (_dataset_document(document) for document in given.docs_iter())
    if hasattr(given, "to_dict") and hasattr(given, "columns"):
        return ({name: _known(value) for name, value in row.items()} for row in given.to_dict("records"))
    return given  # type: ignore[no-any-return]


def _dataset_document(document: Any) -> Dict[str, Any]:
    text = getattr(document, "text", None) or getattr(document, "body", None)
    if text is None:
        text = document.default_text()
    fields = {"id": document.doc_id, "title": getattr(document, "title", None), "body": text}
    for name in ("url", "date", "lang", "source", "author"):
        fields[name] = getattr(document, name, None)
    return fields


def _known(value: Any) -> Any:
    """pandas writes what is not there as NaN or NaT, which differ from themselves."""
    return None if value is None or (isinstance(value, float) or hasattr(value, "isoformat")) and value != value else value
