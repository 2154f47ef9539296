"""Do threads, forks and Ctrl-C leave everything whole?"""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

import newsgrep as ng

#: Hang on the scheduling of a busy machine; `tests/run --all` sets NEWSGREP_LONG.
long_form = pytest.mark.skipif("NEWSGREP_LONG" not in os.environ, reason="a long form; set NEWSGREP_LONG")


def test_eight_threads_search_while_one_writes(ix):
    wrong, done = [], threading.Event()

    def read():
        seen = 0
        while not done.is_set():
            count = ix.search("seiche", exact=True).total
            if count < seen or ix["fr1"].id != "fr1" or len(ng.analyze("L’avocat des mers", "fr")) != 4:
                wrong.append((seen, count))
            seen = count

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for number in range(12):
        with ix.writer() as writer:
            writer.add(id=f"s{number}", title=f"Une seiche géante, la {number}e", lang="fr")
    done.set()
    for thread in threads:
        thread.join()
    assert not wrong and ix.count("seiche") == 12


def test_one_writer_serves_several_threads(ix):
    with ix.writer() as writer:
        def add(start):
            for number in range(start, start + 50):
                writer.add(id=f"t{number}", title=f"Le quai {number}", lang="fr")

        threads = [threading.Thread(target=add, args=(start,)) for start in (0, 50, 100, 150)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert ix.count("quai") == 200


def test_other_threads_run_during_a_long_call(ix):
    turns = 0
    done = threading.Event()

    def count():
        nonlocal turns
        while not done.is_set():
            turns += 1
            time.sleep(0.001)

    thread = threading.Thread(target=count)
    thread.start()
    ix.search_many(["port mer chalutier puerto"] * 3000, any=True, ids_only=False)
    done.set()
    thread.join()
    assert turns > 5


def child_ids(path, inherited):
    return [hit.id for hit in inherited.search("chalutier", sort="date")]


def test_forked_children_search_on(ix):
    ix.search("mer")
    with multiprocessing.get_context("fork").Pool(2) as pool:
        answers = pool.starmap(child_ids, [(ix.path, ix)] * 6)
    assert answers == [["fr1", "fr2"]] * 6


@long_form
def test_forks_while_threads_search(ix):
    done = threading.Event()

    def read():
        while not done.is_set():
            ix.search("chalutier")

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(10):
            child = os.fork()
            if child == 0:
                os._exit(0 if ix.search("chalutier").total == 2 else 1)
            assert wait_for(child) == 0
    finally:
        done.set()
        for thread in threads:
            thread.join()


def wait_for(child, seconds=20):
    """The exit status of a child; -1 where it hangs, and is killed."""
    for _ in range(seconds * 100):
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid == child:
            return status
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -1


def test_a_child_leaves_the_writer_to_its_parent(ix):
    with ix.writer(memory=1) as writer:
        writer.add(id="kept", title="Gardé")
        child = os.fork()
        if child == 0:
            try:
                writer.commit()
            except ng.InvalidArgumentError:
                writer.close()
                os._exit(0)
            os._exit(1)
        assert wait_for(child) == 0
    assert "kept" in ix and ix.verify() == []


#: A call that takes seconds, and what it needs: articles in the index, articles in a file, articles to be committed.
LONG_CALLS = {
    "search": "ix.search(slow())",
    "count": "ix.count(slow())",
    "kwic": "ng.kwic(ix, slow())",
    "timeline": "ng.timeline(ix, slow(), 'month')",
    "search_many": "ix.search_many([slow()] * 1000, threads=2)",
    "load": "say(); w.load(sys.argv[2])",
    "commit": "w.load(sys.argv[2]); say(); w.commit()",
    "optimize": "w.load(sys.argv[2]); say(); w.optimize()",
    "wait": "say(); ix.writer(wait=True)",
}

SCRIPT = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background has it ignored
import newsgrep as ng
ix = ng.Index.open(sys.argv[1])
def say():
    print("begun", flush=True)
def slow():
    say()
    return " ".join(["port NEAR/900 mer"] * 60)
w = ix.writer() if "w" in {names} else None
try:
    {call}
except KeyboardInterrupt:
    print("interrupted", flush=True)
else:
    print("went to its end")
if {writes}:
    assert len(ix) == 4  # nothing is published
    w.commit()  # and nothing is lost
    assert len(ix) > 4
w and w.close()
assert [hit.id for hit in ix.search("gazole")] == ["fr2"]  # index and searchers are fit for use
"""


@pytest.fixture(scope="session")
def many_articles(tmp_path_factory):
    """A file that takes seconds to load, and to commit."""
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    with open(path, "w") as file:
        for number in range(40_000 if "NEWSGREP_LONG" in os.environ else 8_000):
            body = " ".join(f"mot{number * 7 % 5003}x{word} port mer" for word in range(40))
            file.write(json.dumps({"id": f"b{number}", "title": f"Titre {number}", "body": body, "lang": "fr"}) + "\n")
    return path


def make_slow(ix):
    """So that a search for places takes seconds."""
    with ix.writer() as writer:
        for number in range(300):
            writer.add(id=f"l{number}", title="Long", body="port mer quai " * 3000, lang="fr")


@pytest.mark.parametrize("name", LONG_CALLS)
def test_ctrl_c_ends_a_long_call(ix, tmp_path, many_articles, name):
    call = LONG_CALLS[name]
    if "slow" in call:
        make_slow(ix)
    script = tmp_path / "long.py"
    writes = name in ("load", "commit", "optimize")
    script.write_text(SCRIPT.format(call=call, names={"w"} if writes or name == "wait" else set(), writes=writes))
    command = [sys.executable, str(script), ix.path, str(many_articles)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "begun\n"
        time.sleep(0.3)
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == "interrupted\n"
        took = time.monotonic() - start
        assert process.wait(120) == 0
    assert took < 20  # some 50 ms where others leave the machine alone


def test_what_a_progress_function_raises_ends_the_load(ix, many_articles):
    def stop(articles, *_):
        raise RuntimeError(f"enough of {articles}")

    with ix.writer() as writer:
        with pytest.raises(RuntimeError, match="enough of"):
            writer.load(many_articles, progress=stop)
        writer.close()
    assert len(ix) == 4
