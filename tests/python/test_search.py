"""Does a search give hits whose fields and ranges are right?"""

import pickle

import pytest

import newsgrep as ng


def test_hits_have_the_fields_of_the_json(ix):
    results = ix.search("chalutiers", sort="date")
    assert [hit.id for hit in results] == ["fr1", "fr2"]
    assert (results.total, results.exact, len(results)) == (2, True, 2)
    hit = results[1]
    assert (hit.rank, hit.date, hit.lang, hit.source, hit.author) == (2, "2024-02-01", "fr", "Le Phare", None)
    assert hit.url == "https://phare.example/ete"
    assert hit.score == 0 or hit.score > 0


def test_ranges_count_code_points(ix):
    hit = ix.search("ميناء")[0]
    assert [hit.title[start:end] for start, end in hit.title_matches] == ["ميناء"]
    hit = ix.search("avocat")[0]
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.matches] == ["avocat"]
    assert "L’[avocat] des" in hit.snippet.marked("[", "]")
    full = ix.search("avocat", full=True)[0]
    assert [full.article.body[start:end] for start, end in full.body_matches] == ["avocat"]


def test_options_narrow_and_order(ix):
    assert [hit.id for hit in ix.search("port OR puerto OR ميناء", sort="-date")] == ["es1", "fr2", "fr1", "ar1"]
    assert [hit.id for hit in ix.search("port puerto", any=True, lang="es")] == ["es1"]
    assert ix.count("chalutier", source=["phare"], since="2024-03") == 1
    assert len(ix.search("chalutier", 1, offset=1)) == 1
    assert ix.search("chalutier", ids_only=True)[0].title is None
    assert "chaluti" in ix.explain("chalutiers")


def test_articles_by_id_and_one_after_the_other(ix):
    assert len(ix) == 4 and bool(ix)
    assert ix["es1"].title == "El puerto reabre tras la tormenta"
    assert ix.get("nobody") is None and "nobody" not in ix and "fr1" in ix
    with pytest.raises(KeyError, match="nobody"):
        ix["nobody"]
    assert [article.id for article in ix] == ["ar1", "fr1", "fr2", "es1"]


def test_results_outlive_the_index(ix):
    results, article, run = ix.search("mer"), ix["fr1"], ix.search_many(["mer"])
    cursor = iter(ix)
    ix.close()
    assert results[0].id == article.id == run["1"][0].id == "fr1"
    assert len(list(cursor)) == 4
    with pytest.raises(ng.InvalidArgumentError, match="closed"):
        ix.search("mer")


def test_every_call_sees_the_newest_commit(ix):
    with ix.writer() as writer:
        writer.add(id="new", title="Une seiche géante", lang="fr")
        assert len(ix) == 4
    assert len(ix) == 5 and ix.search("seiche").total == 1


def test_what_may_have_been_meant(ix):
    results = ix.search("été gzaole")
    assert [(one.word, one.better) for one in results.suggestions] == [("gzaole", "gazole")]
    assert results.corrected == "été gazole"
    assert (results.suggestions[0].start, results.suggestions[0].end) == (4, 10)


def test_what_would_find_something(ix):
    query = "chalutier ميناء"
    results = ix.search(query)
    assert results.total == 0 and {one.kind for one in results.relaxations} == {"word", "any"}
    for one in results.relaxations:
        assert ix.search(one.query, any=one.kind == "any").total == one.articles > 0
        assert one.message and (one.kind == "any" or [query[one.start : one.end]] == one.dropped)
    assert ix.search(query, relaxations=False).relaxations == [] == ix.search("chalutier").relaxations


def test_a_filter_may_be_what_is_too_much(ix):
    (without_filter, *_) = ix.search("chalutier", since="2025").relaxations
    assert (without_filter.kind, without_filter.articles) == ("filter", 2)
    assert without_filter.start == without_filter.end  # it is not in the query


def test_similar_articles(ix):
    similar = ix.similar("fr1")
    assert similar[0].id == "fr2" and "fr1" not in [hit.id for hit in similar] and "chalutiers" in similar.query
    assert len(ix.similar("fr1", 0)) == 0 == ix.similar("fr1", lang="es").total
    with pytest.raises(ng.NotFoundError, match="nobody"):
        ix.similar("nobody")


def test_why_an_article_matches(ix):
    hit = ix.search("chalutier port")[0]
    why = ix.why("chalutier port", hit.id)
    assert why.matches and why.score == hit.score == pytest.approx(sum(part.value for part in why.parts))
    (place,) = why.clause.clauses[0].places
    assert (hit.id, place.zone, place.text) == ("fr2", "title", "chalutiers")
    assert "matches" in repr(why) and str(why).startswith("fr2")


def test_why_an_article_does_not_match(ix):
    why = ix.why("port -chalutier", "fr1", lang="es")
    assert not why.matches and why.score == 0 and why.parts == []
    assert pickle.loads(pickle.dumps(why)) == why
    with pytest.raises(ng.NotFoundError, match="nobody"):
        ix.why("port", "nobody")


def test_several_indexes_are_searched_as_one(ix, tmp_path):
    with ng.Index.create(tmp_path / "more.idx") as more, more.writer() as writer:
        writer.add(id="more", title="Le chalutier coule", lang="fr")
    both = ng.Index.open(ix.path, tmp_path / "more.idx")
    assert (len(both), both.path, len(both.paths)) == (5, ix.path, 2)
    assert sorted(hit.id for hit in both.search("chalutier")) == ["fr1", "fr2", "more"]
    assert pickle.loads(pickle.dumps(both)).paths == both.paths and "more.idx" in repr(both)
    with pytest.raises(ng.InvalidArgumentError):
        both.writer()


def test_slices_and_frames(ix):
    results = ix.search("chalutier")
    assert results[:1] == results.hits[:1] and results[-1] is results.hits[-1]
    frame = pytest.importorskip("pandas") and results.to_pandas()
    assert list(frame["id"]) == [hit.id for hit in results]
    assert list(frame.columns)[:3] == ["rank", "score", "id"]
