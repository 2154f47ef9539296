#!/usr/bin/env python3
"""How was each topic covered over time? Topics in; a TREC run, a table of months and a figure out.

    coverage_study.py INDEX TOPICS.tsv OUT [--qrels QRELS] [--tag NAME]

TOPICS.tsv holds a qid, a tab and a query per line. OUT gets run.txt, timeline.csv and, where matplotlib is installed,
timeline.png: for each topic the articles a month. With judgements, the run's measures are printed, too.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path
from typing import Dict, List, Tuple

import newsgrep as ng

Timelines = Dict[str, List[Tuple[str, int]]]  # qid → [(month, articles), …]


def read_topics(path: Path) -> Dict[str, str]:
    with open(path, encoding="utf-8", newline="") as file:
        return {qid: query for qid, query in csv.reader(file, delimiter="\t")}


def timelines(ix: ng.Index, topics: Dict[str, str]) -> Timelines:
    """Articles a month that hold all words of each topic."""
    return {
        qid: [(bucket.start[:7], bucket.matches) for bucket in ng.timeline(ix, query, "month") if bucket.start]
        for qid, query in topics.items()
    }


def write_table(path: Path, months: Timelines) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["qid", "month", "articles"])
        table.writerows((qid, month, count) for qid, row in months.items() for month, count in row)


def draw(path: Path, months: Timelines, topics: Dict[str, str]) -> bool:
    """A line per topic; False where matplotlib is not installed."""
    try:
        import matplotlib

        matplotlib.use("Agg")
        from matplotlib import pyplot
    except ImportError:
        return False
    axis = sorted({month for row in months.values() for month, _ in row})
    figure, axes = pyplot.subplots(figsize=(9, 4), layout="constrained")
    for qid, row in months.items():
        counts = dict(row)
        axes.plot(axis, [counts.get(month, 0) for month in axis], marker="o", label=f"{qid}: {topics[qid]}")
    axes.set_ylabel("articles a month")
    axes.tick_params(axis="x", rotation=60)
    axes.legend()
    figure.savefig(path, dpi=120)
    return True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("index", "topics", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--qrels", type=Path)
    parser.add_argument("--tag", default="newsgrep")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)

    topics = read_topics(arguments.topics)
    with ng.Index.open(arguments.index) as ix:
        run = ix.search_many(topics, any=True)
        run.to_trec(arguments.out / "run.txt", arguments.tag)
        months = timelines(ix, topics)
    write_table(arguments.out / "timeline.csv", months)
    has_figure = draw(arguments.out / "timeline.png", months, topics)

    print(run)
    print("run.txt, timeline.csv" + (", timeline.png" if has_figure else " (no figure: matplotlib is not installed)"))
    if arguments.qrels:
        print(ng.evaluate(run, arguments.qrels))


if __name__ == "__main__":
    main()
