"""Do articles get in, in whatever shape they come?"""

from datetime import date, datetime

import pytest

import newsgrep as ng


def test_add_says_what_it_did(ix):
    with ix.writer() as writer:
        assert writer.add(id="a", title="Le quai") == "added"
        assert writer.add(id="a", title="Le quai neuf") == "replaced"
        assert writer.add(id="a", title="Le quai neuf") == "unchanged"
        assert writer.remove("a") and not writer.remove("a")


@pytest.mark.parametrize(
    "given, kept",
    [
        ("2024-03-05", "2024-03-05"),
        (date(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5, 10, 30, 15), "2024-03-05T10:30:15"),
        ("5 mars 2024", "2024-03-05"),
        ("٥ مارس ٢٠٢٤", "2024-03-05"),
        (None, None),
    ],
)
def test_dates(ix, given, kept):
    with ix.writer() as writer:
        writer.add(id="d", title="Le quai", date=given)
    assert ix["d"].date == kept


def test_what_is_no_article_is_refused(ix):
    with ix.writer() as writer:
        with pytest.raises(ng.InvalidArgumentError, match="yesterdayish"):
            writer.add(id="d", title="Le quai", date="yesterdayish")
        with pytest.raises(ng.InvalidArgumentError, match="headline"):
            writer.add({"id": "d", "headline": "Le quai"})
        with pytest.raises(ng.InvalidArgumentError):
            writer.add(id="empty")


def test_an_exception_drops_the_block(ix):
    with pytest.raises(RuntimeError):
        with ix.writer() as writer:
            writer.add(id="lost", title="Perdu")
            raise RuntimeError
    assert "lost" not in ix and writer.closed
    ix.writer().close()


def test_articles_go_from_one_index_to_another(ix, tmp_path):
    with ng.Index.create(tmp_path / "copy.idx") as copy:
        with copy.writer() as writer:
            assert writer.add_all(ix)["added"] == 4
        for article in ix:
            assert copy[article.id]._replace(provenance={}) == article._replace(provenance={})


def test_frames_and_datasets(ix):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"id": ["p1", "p2"], "title": ["Le môle", None], "body": ["Texte", "La jetée"],
                              "date": [pandas.Timestamp("2024-01-02"), pandas.NaT]})  # fmt: skip
    with ix.writer() as writer:
        assert writer.add_all(frame) == {"added": 2}
    assert ix["p1"].date.startswith("2024-01-02") and ix["p2"].title is None and ix["p2"].date is None

    class Document:
        doc_id, text = "d1", "La digue du nord"

    class Dataset:
        def docs_iter(self):
            yield Document()

    with ix.writer() as writer:
        writer.add_all(Dataset())
    assert ix.search("digue")[0].id == "d1"


def test_files_are_loaded_with_a_report(ix, tmp_path):
    file = tmp_path / "more.jsonl"
    file.write_text('{"kop": "La criée", "body": "Du poisson"}\n{oops\n{"title": "Le phare", "body": "La nuit"}\n')
    seen = []
    with ix.writer() as writer:
        report = writer.load(file, columns={"title": "kop"}, progress=lambda *counts: seen.append(counts))
    assert (report.read, report.added, report.rejected) == (3, 2, 1)
    assert report.rejections[0].record == 2 and report.rejections[0].reason.endswith(".")
    assert "rejected=1" in repr(report) and ix.search("criée").total == 1
    with ix.writer() as writer, pytest.raises(ng.InvalidArgumentError, match="pdf"):
        writer.load([file], format="pdf")


def test_what_progress_raises_ends_the_load(ix, tmp_path):
    file = tmp_path / "many.jsonl"
    file.write_text("".join(f'{{"id": "m{i}", "title": "Titre {i}", "body": "Corps {i}"}}\n' for i in range(3000)))

    def stop(*_):
        raise ValueError("enough")

    with pytest.raises(ValueError, match="enough"):
        with ix.writer() as writer:
            writer.load(file, progress=stop)
    assert len(ix) == 4
