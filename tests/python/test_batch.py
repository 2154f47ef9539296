"""Are many queries answered, whatever they come in, and judged rightly?"""

import io
import pickle
from collections import namedtuple

import pytest

import newsgrep as ng

Query = namedtuple("Query", "query_id text")
Qrel = namedtuple("Qrel", "query_id doc_id relevance iteration")


class Dataset:
    def queries_iter(self):
        return iter([Query("q1", "chalutier"), Query("q2", "puerto")])

    def qrels_iter(self):
        return iter([Qrel("q1", "fr2", 1, "0"), Qrel("q2", "es1", 2, "0"), Qrel("q2", "fr1", 0, "0")])


def shapes():
    pandas = pytest.importorskip("pandas")
    yield {"q1": "chalutier", "q2": "puerto"}
    yield pandas.Series(["chalutier", "puerto"], index=["q1", "q2"])
    yield pandas.DataFrame({"query": ["chalutier", "puerto"], "qid": ["q1", "q2"]})
    yield Dataset()


def test_queries_in_every_shape(ix):
    for queries in shapes():
        run = ix.search_many(queries)
        assert list(run) == ["q1", "q2"]
        assert {hit.id for hit in run["q1"]} == {"fr1", "fr2"} and run["q2"][0].id == "es1"
    assert list(ix.search_many(["chalutier", "puerto"])) == ["1", "2"]


def test_frames_and_trec_runs_agree(ix, tmp_path):
    run = ix.search_many(Dataset())
    frame = run.to_pandas()
    assert list(frame.columns) == ["qid", "docno", "rank", "score"]
    assert frame["rank"].dtype == "int64" and frame["score"].dtype == "float64"
    run.to_trec(tmp_path / "run.txt", "mine")
    lines = [line.split(" ") for line in (tmp_path / "run.txt").read_text().splitlines()]
    assert [(line[0], line[2], int(line[3]), float(line[4])) for line in lines] == list(frame.itertuples(index=False, name=None))
    assert {(line[1], line[5]) for line in lines} == {("Q0", "mine")}
    there = io.StringIO()
    run.to_trec(there, "mine")
    assert there.getvalue() == (tmp_path / "run.txt").read_text()


def test_a_batch_answers_as_search_does(ix):
    run = ix.search_many(["port mer", "puerto"], any=True, ids_only=False)
    for qid, query in (("1", "port mer"), ("2", "puerto")):
        assert run[qid].hits == ix.search(query, any=True).hits


def test_a_bad_query_costs_only_itself(ix):
    run = ix.search_many({"bad": "mot " * 2000, "good": "chalutier"})
    assert list(run.errors) == ["bad"] and len(run["good"]) == 2 and len(run["bad"]) == 0
    assert "1 failed" in repr(run)
    with pytest.raises(KeyError):
        run["other"]


def test_qids_are_used_once(ix):
    pandas = pytest.importorskip("pandas")
    with pytest.raises(ng.InvalidArgumentError, match="q1"):
        ix.search_many(pandas.DataFrame({"qid": ["q1", "q1"], "query": ["a", "b"]}))
    with pytest.raises(ng.InvalidArgumentError, match="search()"):
        ix.search_many("chalutier")


def test_runs_are_judged_from_any_source(ix, tmp_path):
    run = ix.search_many(Dataset())
    run.to_trec(tmp_path / "run.txt")
    (tmp_path / "qrels.txt").write_text("q1 0 fr2 1\nq2 0 es1 2\n")
    judged = ng.evaluate(run, Dataset())
    for ours in (run, tmp_path / "run.txt", run.to_pandas(), dict(run.rankings())):
        for qrels in (tmp_path / "qrels.txt", {"q1": {"fr2": 1}, "q2": {"es1": 2}}):
            assert ng.evaluate(ours, qrels) == judged
    assert judged["R@100"] == 1.0 and set(judged) == set(ng._evaluation.MEASURES)
    assert list(judged.to_pandas().index) == ["q1", "q2"]


def test_measures_by_hand():
    ranking, qrels = {"q": ["x", "a", "y", "b"]}, {"q": {"a": 1, "b": 1}, "unanswered": {"c": 1}}
    judged = ng.evaluate(ranking, qrels, ["MRR@10", "MAP", "R@2", "nDCG@10"])
    assert judged.per_query["q"]["MRR@10"] == 0.5
    assert judged.per_query["q"]["MAP"] == pytest.approx((1 / 2 + 2 / 4) / 2)
    assert judged.per_query["q"]["R@2"] == 0.5
    assert judged.per_query["q"]["nDCG@10"] == pytest.approx((0.63093 + 0.43068) / (1 + 0.63093), abs=1e-4)
    assert judged["MRR@10"] == 0.25
    with pytest.raises(ng.InvalidArgumentError, match="F1"):
        ng.evaluate(ranking, qrels, ["F1"])


def test_comparison():
    qrels = {f"q{i}": {"a": 1} for i in range(12)}
    better = ng.evaluate({qid: ["a", "b"] for qid in qrels}, qrels)
    worse = ng.evaluate({qid: ["b", "a"] for qid in qrels}, qrels)
    difference, p = ng.compare(better, worse, "MRR@10")
    assert difference == 0.5 and p < 0.01
    with pytest.raises(ng.InvalidArgumentError):
        ng.compare(better, ng.evaluate({"z": ["a"]}, {"z": {"a": 1}}))


def test_runs_pickle(ix):
    run = ix.search_many(Dataset())
    again = pickle.loads(pickle.dumps(run))
    assert again.rankings() == run.rankings() and list(again) == list(run)
