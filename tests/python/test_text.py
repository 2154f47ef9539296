"""Are words, languages, dates and pages told as the library tells them, in code points?"""

import random

import pytest

import newsgrep as ng


@pytest.mark.parametrize("lang, text", [
    ("fr", "L’avocat 😀 des porte-drapeaux, pêcheurs : 5.400 €"),
    ("ar", "وبالمغرب 😀 والمـــغرب، ١٢٣ ق"),
    ("es", "«Diciéndole» 😀 entregárselo"),
])  # fmt: skip
def test_tokens_lie_where_they_say(lang, text):
    tokens = ng.analyze(text, lang)
    assert tokens
    for token in tokens:
        assert text[token.start : token.end] == token.text
        assert ng.fold(token.text) == token.exact or token.kind in ("particle", "number", "compound")
    assert [token.position for token in tokens] == sorted(token.position for token in tokens)


def test_any_text_is_accepted():
    rng = random.Random(7)
    for _ in range(300):
        text = "".join(chr(rng.choice([rng.randrange(32, 127), rng.randrange(0x600, 0x6FF), rng.randrange(0x1F600, 0x1F640)]))
                       for _ in range(40))  # fmt: skip
        for token in ng.analyze(text, rng.choice(["fr", "ar", "es", "en", "xx"])):
            assert 0 <= token.start < token.end <= len(text)
            assert text[token.start : token.end] == token.text


def test_many_languages_in_turn_are_not_mixed_up():
    for _ in range(3):
        for lang in ("fr", "es", "ar", "en", "de", "it"):
            assert ng.analyze("maisons", lang)[0].lang == ("fr" if lang == "ar" else lang) or lang == "ar"


def test_pages_become_articles():
    page = (
        "<html><head><title>Les pêcheurs reprennent la mer</title></head><body><h1>Les pêcheurs reprennent la mer</h1>"
        "<p>Après trois semaines de tempête, les sardiniers ont quitté le port dimanche à l'aube, ont annoncé les "
        "coopératives.</p><p>Les prises restent modestes, mais les mareyeurs espèrent un retour à la normale avant la "
        "fin du mois.</p></body></html>"
    )
    article = ng.extract(page, url="https://phare.example/mer")
    assert article.title == "Les pêcheurs reprennent la mer" and article.lang == "fr" and article.url
    assert ng.extract(page.encode("windows-1252"), charset="windows-1252").body == article.body
    assert ng.extract("<script>go()</script>") is None


def test_dates():
    assert ng.parse_date("no date here") is None
    assert ng.parse_date("منذ يومين", now="2020-02-12") == "2020-02-10"
    with pytest.raises(ng.InvalidArgumentError, match="soon"):
        ng.parse_date("il y a 3 jours", now="soon")
