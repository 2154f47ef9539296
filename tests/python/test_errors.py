"""Does every failure come as the class that says what it is?"""

import re
from pathlib import Path

import pytest

import newsgrep as ng


def test_index_failures(tmp_path, ix):
    with pytest.raises(ng.NotFoundError) as caught:
        ng.Index.open(tmp_path / "nowhere")
    assert caught.value.code == "not_found" and caught.value.hint
    with pytest.raises(ng.AlreadyExistsError):
        ng.Index.create(ix.path)
    (tmp_path / "other").mkdir()
    with pytest.raises(ng.IncompatibleError):
        ng.Index.open(tmp_path / "other")
    assert ng.Index.open_or_create(ix.path).path == ix.path


def test_an_index_of_a_newer_format_is_refused_with_a_sentence(ix):
    manifest = Path(ix.path, "manifest.json")
    manifest.write_text(re.sub(r'"format":\s*\d+', '"format": 999', manifest.read_text()))
    for call in (lambda: ng.Index.open(ix.path), lambda: ix.search("port"), ix.writer):
        with pytest.raises(ng.IncompatibleError, match=r"999.*newer newsgrep") as caught:
            call()
        assert caught.value.hint


def test_a_damaged_index_is_corrupt(ix):
    columns = next(Path(ix.path).glob("seg-*/text.bin"))
    columns.write_bytes(columns.read_bytes()[:-7])
    with pytest.raises(ng.CorruptError, match="rebuild"):
        ng.Index.open(ix.path).search("port")
    assert ix.verify()


def test_queries_over_a_limit(ix):
    with pytest.raises(ng.LimitError, match="1,?024"):
        ix.search("mot " * 2000)


def test_strict_names_the_place(ix):
    query = "« été » AND (chalutier"
    assert ix.search(query).notes
    with pytest.raises(ng.InvalidArgumentError) as caught:
        ix.search(query, strict=True)
    start, end = caught.value.position
    assert 0 <= start <= end <= len(query)
    assert query[start:end] == "("


@pytest.mark.parametrize("options", [{"sort": "random"}, {"syntax": "sql"}, {"limit": -1}, {"now": "gestern"}])
def test_options_without_meaning(ix, options):
    with pytest.raises(ng.InvalidArgumentError):
        ix.search("port", **options)
    with pytest.raises(ng.Error):
        ix.search("port", offset=10**7)


def test_unknown_options_are_named(ix):
    with pytest.raises(TypeError, match="limits"):
        ix.search_many(["port"], limits=3)


def test_writers_exclude_each_other(ix):
    with ix.writer() as writer:
        with pytest.raises(ng.LockedError):
            ix.writer()
        writer.add(id="x", title="Le quai")
    with pytest.raises(ng.InvalidArgumentError, match="closed"):
        writer.commit()
