"""Do threads, forks and Ctrl-C leave everything whole?"""

import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
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


LONG_CALLS = {
    "search_many": "ix.search_many(endless(), any=True, ids_only=False, limit=10)",
    "load": "w = ix.writer(); say(); w.load(sys.argv[2])",
    "wait": "w = ix.writer(); say(); ix.writer(wait=True)",
}


@long_form
@pytest.mark.parametrize("name", ["search_many", "load", "wait"])
def test_ctrl_c_ends_a_long_call(ix, tmp_path, name):
    big = tmp_path / "big.jsonl"
    if name == "load":
        with open(big, "w") as file:
            for number in range(150_000):
                file.write(f'{{"id": "b{number}", "title": "Titre {number}", "body": "Le corps numéro {number} du port."}}\n')
    script = tmp_path / "long.py"
    script.write_text(textwrap.dedent(f"""
        import signal, sys, time
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background has it ignored
        import newsgrep as ng
        ix = ng.Index.open(sys.argv[1])
        def say():
            print("begun", flush=True)
        def endless():
            say()
            return ["port mer chalutier puerto " + str(i) for i in range(100_000)]
        try:
            {LONG_CALLS[name]}
        except KeyboardInterrupt:
            print("interrupted", flush=True)
            sys.exit(7)
    """))
    command = [sys.executable, str(script), ix.path, str(big)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "begun\n"
        time.sleep(1)
        assert process.poll() is None, "the call was too short to interrupt"
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == "interrupted\n"
        assert process.wait(30) == 7
    assert time.monotonic() - start < 10
    assert len(ix) == 4
