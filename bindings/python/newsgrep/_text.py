"""What can be told of a text alone, without an index?"""

from __future__ import annotations

from datetime import date
from typing import List, Optional, Sequence, Union

from . import _newsgrep
from ._values import Article, Token

LANGUAGES = ("fr", "ar", "es", "en")


def analyze(text: str, lang: str, latin: str = "") -> List[Token]:
    """The words of a text, as an index of ``lang`` would hold them.

    Words in Arabic script are always Arabic; ``latin`` is the language of Latin words where ``lang`` is not
    written so.

    >>> [(token.text, token.stem) for token in analyze("L’avocat des riverains", "fr")]
    [('L’', "l'"), ('avocat', 'avocat'), ('des', 'des'), ('riverains', 'riverain')]
    >>> analyze("وبالمغرب", "ar")[0].stem
    'مغرب'
    """
    return _newsgrep.analyze(text, lang, latin)


def fold(word: str) -> str:
    """The folded form of a word: accents, case, hamza seats, digits unified.

    >>> fold("Été"), fold("إسبانيا")
    ('ete', 'اسبانيا')
    """
    return _newsgrep.fold(word)


def stem(word: str, lang: str) -> str:
    """The stem of a word.

    >>> stem("négociations", "fr") == stem("négociation", "fr")
    True
    """
    return _newsgrep.stem(_newsgrep.fold(word), lang)


def detect(text: str, languages: Sequence[str] = LANGUAGES) -> Optional[str]:
    """The likeliest language of a text, or None where there is too little to tell.

    >>> detect("Le maire a parlé devant les habitants de la ville.")
    'fr'
    >>> detect("12 345") is None
    True
    """
    return _newsgrep.detect(text, list(languages)) or None


def parse_date(text: str, now: Union[date, str, None] = None) -> Optional[str]:
    """The date in a text as ISO 8601, or None. Relative dates are read only where ``now`` is given.

    >>> parse_date("Publié le 12 février 2020 à 10h30")
    '2020-02-12T10:30'
    >>> parse_date("il y a 3 jours", now="2020-02-12")
    '2020-02-09'
    """
    return _newsgrep.parse_date(text, iso_date(now)) or None


def extract(
    page: Union[str, bytes],
    *,
    url: str = "",
    charset: str = "",
    lang: str = "",
    languages: Sequence[str] = LANGUAGES,
) -> Optional[Article]:
    """The article of an HTML page, or None where it holds none (a section front, an error page).

    Bytes may be in any encoding; ``charset`` is what HTTP said of it.

    >>> extract("<p>404</p>") is None
    True
    """
    if isinstance(page, str):
        page, charset = page.encode("utf-8", "replace"), "utf-8"
    return _newsgrep.extract(page, url, charset, lang, list(languages))


def iso_date(day: Union[date, str, None]) -> str:
    """A day as the library takes it; "" for None."""
    if day is None:
        return ""
    return day.isoformat() if isinstance(day, date) else str(day)
