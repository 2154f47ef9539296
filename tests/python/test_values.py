"""Are values safe to print, to show, to pickle and to compare?"""

import pickle

import newsgrep as ng

HOSTILE = "<script>alert(1)</script>\x1b[31m\u202eabc\u2066 & \"q\" le port"


def hostile_index(ix):
    with ix.writer() as writer:
        writer.add(id="h<i>", title=HOSTILE, body=HOSTILE, lang="fr", url="javascript:alert(1)", source="<b>")
    return ix


def test_notebooks_show_text_as_text(ix):
    results = hostile_index(ix).search("alert OR zzz" + HOSTILE)
    article = ix["h<i>"]._repr_html_()
    assert 'dir="auto"' in article and "le port" in article
    for html in (article, ix.search("alert")._repr_html_(), ix.search("alert")[0]._repr_html_(), results._repr_html_()):
        assert "<script" not in html and "javascript:" not in html and "<b>&lt;b&gt;" not in html.replace("<b>&lt;script", "")
        assert not any(c in html for c in "\x1b\u202e\u2066")
    assert "<mark>alert</mark>" in ix.search("alert")._repr_html_()


def test_links_are_http_only(ix):
    assert 'href="https://phare.example/ete"' in ix.search("gazole")._repr_html_()
    assert 'href="https://phare.example/ete"' in ix["fr2"]._repr_html_()


def test_reprs_help(ix):
    assert repr(ix).startswith("<Index '") and "4 articles" in repr(ix)
    assert repr(ix.search("chalutier")) == "<Results of 'chalutier': 2 of 2 articles>"
    assert "id='fr2'" in repr(ix.search("gazole")[0]) and len(repr(ix["fr1"])) < 200
    assert "2 queries" in repr(ix.search_many(["port", "mer"]))
    writer = ix.writer()
    assert "news.idx" in repr(writer)
    writer.close()
    ix.close()
    assert repr(ix) == "<closed Index>" and repr(writer) == "<closed Writer>"


def test_values_pickle_and_compare(ix):
    results = ix.search("chalutier", full=True)
    assert pickle.loads(pickle.dumps(results)) == results
    assert pickle.loads(pickle.dumps(ix["fr1"])) == ix["fr1"]
    tokens = ng.analyze("L’avocat", "fr")
    assert pickle.loads(pickle.dumps(tokens)) == tokens


def test_an_index_pickles_by_its_path(ix):
    again = pickle.loads(pickle.dumps(ix))
    assert again.path == ix.path and len(again) == 4


def test_errors_pickle(ix):
    try:
        ix.search("(été", strict=True)
    except ng.Error as error:
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), str(again), again.position) == (type(error), str(error), error.position)
