"""Do timelines, facets and concordances count every match once?"""

import pytest

import newsgrep as ng


def test_timelines_have_no_gaps_and_add_up(ix):
    with ix.writer() as writer:
        writer.add(id="undated", title="Un port sans date", lang="fr")
    buckets = ng.timeline(ix, "port OR puerto")
    assert [bucket.start for bucket in buckets] == ["2023-12-01", "2024-01-01", "2024-02-01", "2024-03-01", None]
    assert [bucket.matches for bucket in buckets] == [1, 0, 1, 1, 1]
    assert [bucket.share for bucket in buckets[:4]] == [1.0, 0.0, 1.0, 0.5]


@pytest.mark.parametrize("by", ["day", "week", "month", "year"])
def test_each_period_counts_all(ix, by):
    buckets = ng.timeline(ix, "port OR puerto", by)
    assert sum(bucket.matches for bucket in buckets) == ix.count("port OR puerto")
    assert buckets[0].matches == 1 and buckets[0].start <= "2023-12-31" < buckets[1].start
    assert all(0 <= bucket.share <= 1 for bucket in buckets)


def test_bounds_hold(ix):
    assert [bucket[:2] for bucket in ng.timeline(ix, "port OR puerto", "year", since="2024-03-01")] == [("2024-01-01", 1)]
    assert ng.timeline(ix, "absent") == []
    with pytest.raises(ng.InvalidArgumentError, match="decade"):
        ng.timeline(ix, "port", "decade")


def test_facets(ix):
    assert ng.facets(ix, "port OR puerto") == [("Le Phare", 2), ("El Faro", 1)]
    assert ng.facets(ix, "port OR puerto", "author") == [(None, 3)]
    with pytest.raises(ng.InvalidArgumentError, match="mood"):
        ng.facets(ix, "port", "mood")


def test_concordances(ix):
    lines = ng.kwic(ix, "chalutier")
    assert [(line.id, line.match) for line in lines] == [("fr1", "chalutiers"), ("fr2", "chalutiers")]
    assert lines[0].left == "Les " and lines[0].right == " ont repris la mer après l’été."
    assert ng.kwic(ix, "بحر", width=12)[0].match.endswith("بحر")
    assert len(ng.kwic(ix, "port", limit=1)) == 1
