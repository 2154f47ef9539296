"""Why does an article answer a query, or not?"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Dict, List, NamedTuple, Optional


class WhyPlace(NamedTuple):
    """Where in an article a clause holds; numbers count from 1."""

    zone: str  #: "title", "lead", "body" or "ticker"
    paragraph: int
    sentence: int  #: of the paragraph
    word: int  #: of the zone; lead and body count on
    text: str  #: the words themselves


class WhyClause(NamedTuple):
    """A clause of the query, and what it says of the article."""

    text: str  #: as in a query; of one with others below it, its operator: AND, OR, NOT
    holds: bool
    value: Optional[str]  #: of a filter: what the article has there
    place_count: int
    places: List[WhyPlace]  #: the first 20
    clauses: List[WhyClause]


class WhyPart(NamedTuple):
    """What a word adds to the score in one way: weight times what BM25 makes of its frequency."""

    word: str
    channel: str  #: "stem": in any form; "exact": in the form typed; "part": in part
    part: Optional[str]  #: of the last: the letters that a word shares with it
    weight: float
    frequency: float
    value: float


@dataclass(frozen=True)
class Why:
    """What a query says of an article; printed, it explains itself."""

    query: str
    id: str
    title: Optional[str]
    matches: bool
    score: float  #: 0 where the article does not match
    parts: List[WhyPart]  #: add up to the score
    length: float  #: words of the article; those of the title count twice
    average_length: float
    k1: float  #: of BM25
    b: float  #: of BM25
    clause: WhyClause  #: the whole query with the filters of the options
    passed_over: List[str]  #: stop words that are not looked for
    text: str = field(compare=False)  #: all of it for people

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        verdict = f"matches, score {self.score:.3f}" if self.matches else "does not match"
        return f"<Why {self.id!r} {verdict}: {self.query!r}>"


def why_of(as_json: str, text: str) -> Why:
    """Reads what the library says of it."""
    said: Dict[str, Any] = json.loads(as_json)
    del said["type"]
    said["parts"] = [WhyPart(**part) for part in said["parts"]]
    said["clause"] = _clause(said["clause"])
    return Why(**said, text=text)


def _clause(said: Dict[str, Any]) -> WhyClause:
    said["places"] = [WhyPlace(**place) for place in said["places"]]
    said["clauses"] = [_clause(inner) for inner in said["clauses"]]
    return WhyClause(**said)
