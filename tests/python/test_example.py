"""Does the example do what its first lines say?"""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import newsgrep as ng

SOURCE = Path(os.environ.get("NEWSGREP_SOURCE_DIR", Path(__file__).parents[2]))
SCRIPT = SOURCE / "bindings/python/examples/coverage_study.py"


def study(*arguments):
    done = subprocess.run([sys.executable, SCRIPT, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_study_of_the_samples(tmp_path):
    with ng.Index.create(tmp_path / "news.idx") as ix, ix.writer() as writer:
        writer.load(SOURCE / "tests/support/samples")
    (tmp_path / "topics.tsv").write_text("t1\tbarrage\nt2\tمغرب\n", encoding="utf-8")
    with ng.Index.open(tmp_path / "news.idx") as ix:
        counts = {qid: ix.count(f"{word} since:1900") for qid, word in (("t1", "barrage"), ("t2", "مغرب"))}
        best = ix.search("barrage")[0].id
    (tmp_path / "qrels.txt").write_text(f"t1 0 {best} 1\n")
    said = study(tmp_path / "news.idx", tmp_path / "topics.tsv", tmp_path / "out", "--qrels", tmp_path / "qrels.txt")
    assert "MRR@10=1.0000" in said and counts["t1"] and counts["t2"]
    assert (tmp_path / "out/run.txt").read_text().startswith(f"t1 Q0 {best} 1 ")
    rows = [line.split(",") for line in (tmp_path / "out/timeline.csv").read_text().splitlines()[1:]]
    for qid, count in counts.items():
        assert sum(int(row[2]) for row in rows if row[0] == qid) == count
    if importlib.util.find_spec("matplotlib"):
        assert (tmp_path / "out/timeline.png").read_bytes()[:4] == b"\x89PNG"
