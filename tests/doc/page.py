#!/usr/bin/env python3
"""Does everything that a page of ours says to type do what the page says?

    tests/doc/page.py [--write] PAGE PREFIX

Goes through the fenced blocks of a Markdown page from top to bottom, in an empty folder that looks like a clone, with the
newsgrep that is installed at PREFIX:
  console   what follows "$ " (and goes on behind "> ") is run; it must print the lines below it, in which … stands for
            anything
  python    runs to its end
  text      is for the eye only
A block of any kind below a line that ends in "`name`:" is the file of that name. Nothing else may stand on a page.
With --write, the page is made to say what was printed where it said something else: look at the difference.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator, List, NamedTuple

SOURCE = Path(__file__).resolve().parents[2]
PYTHON = "/usr/bin/python3"  # that the module is built for


class Block(NamedTuple):
    start: int  # of its text on the page
    kind: str
    name: str  # of the file that it is, or ""
    text: str


class Outcome(NamedTuple):
    command: str  # "" for a block that is none
    said: str  # what the page says that it prints
    printed: str
    is_true: bool


def blocks(page: str) -> Iterator[Block]:
    r"""The fenced blocks of a page.

    >>> [(block.kind, block.name, block.text) for block in blocks("See `a.py`:\n\n```python\nx = 1\n```\n")]
    [('python', 'a.py', 'x = 1\n')]
    """
    fence = re.compile(r"(?:`(?P<name>[^`\n]+)`:\n+)?```(?P<kind>\w*)[^\n]*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
    for found in fence.finditer(page):
        yield Block(found.start("text"), found["kind"], found["name"] or "", found["text"])


def commands(text: str) -> Iterator[tuple[str, str]]:
    r"""Each command of a console block, and what it prints.

    >>> list(commands("$ head |\n> wc\n1\n\n$ true\n"))
    [('head |\nwc', '1\n\n'), ('true', '')]
    """
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command = re.match(r".*\n(?:> .*\n)*", part)
        assert command
        yield command[0].strip().replace("\n> ", "\n"), part[command.end():]


def fits(printed: str, said: str) -> bool:
    r"""Whether that was printed, where … stands for anything and blank lines at the end for nothing.

    >>> fits("12 articles\nin 3 ms\n", "12 articles\nin … ms\n\n"), fits("13 articles\n", "12 articles\n")
    (True, False)
    """
    pattern = ".*".join(re.escape(piece) for piece in said.rstrip().split("…"))
    return re.fullmatch(pattern, printed.rstrip(), re.DOTALL) is not None


class Clone:
    """A folder that looks like a clone of the project, with newsgrep installed."""

    def __init__(self, folder: Path, prefix: Path) -> None:
        self.folder = folder
        for name in ("bindings", "tests"):  # what commands on our pages read
            (folder / name).symlink_to(SOURCE / name)
        tools = folder / ".bin"
        tools.mkdir()
        (tools / "python3").symlink_to(PYTHON)
        library = next(prefix.rglob("libnewsgrep.so")).parent
        self.environment = {
            "PATH": f"{tools}:{prefix}/bin:{os.environ['PATH']}",
            "HOME": str(folder / ".home"),
            "LC_ALL": "C.UTF-8",
            "LD_LIBRARY_PATH": str(library),
            "PKG_CONFIG_PATH": str(library / "pkgconfig"),
            "CMAKE_PREFIX_PATH": str(prefix),
            "PYTHONPATH": str(prefix / "lib/python3/dist-packages"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def run(self, *command: str) -> tuple[int, str]:
        """How a command ended, and all that it printed."""
        done = subprocess.run(command, cwd=self.folder, env=self.environment, text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
        return done.returncode, done.stdout

    def outcomes(self, block: Block) -> Iterator[Outcome]:
        """What came of each command of a block."""
        if block.name:
            (self.folder / block.name).write_text(block.text)
        elif block.kind == "console":
            for command, said in commands(block.text):
                status, printed = self.run("bash", "-c", command)
                yield Outcome(command, said, printed, status <= 2 and fits(printed, said))
        elif block.kind == "python":
            status, printed = self.run(PYTHON, "-c", block.text)
            yield Outcome("", "", printed, status == 0)
        elif block.kind != "text":
            yield Outcome("", "", f"Nobody runs a block of kind '{block.kind}'.", False)


def cut(printed: str, width: int = 118) -> str:
    """What was printed, as a page shows it."""
    lines = printed.rstrip().split("\n") if printed.strip() else []
    return "".join((line if len(line) <= width else line[:width].rsplit(" ", 1)[0] + " …") + "\n" for line in lines)


def rewritten(block: Block, outcomes: List[Outcome]) -> str:
    """A block that says what was printed; the blank lines before a command stay."""
    if block.kind != "console" or block.name:
        return block.text
    return "".join("$ " + one.command.replace("\n", "\n> ") + "\n" + (one.said if one.is_true else cut(one.printed))
                   for one in outcomes)


def main() -> int:
    is_written, (path, prefix) = "--write" in sys.argv, sys.argv[-2:]
    page = Path(path).read_text()
    faults, parts, done = [], [], 0
    with tempfile.TemporaryDirectory() as folder:
        clone = Clone(Path(folder), Path(prefix).resolve())
        for block in blocks(page):
            outcomes = list(clone.outcomes(block))
            line = page.count("\n", 0, block.start) + 1
            faults += [f"{path}:{line}: $ {one.command}\n{one.printed}\nbut the page says:\n{one.said}"
                       for one in outcomes if not one.is_true]
            parts += [page[done:block.start], rewritten(block, outcomes)]
            done = block.start + len(block.text)
    if is_written:
        Path(path).write_text("".join(parts) + page[done:])
    print("\n".join(faults) or f"{path}: {len(parts) // 2} blocks do what they say.")
    return 1 if faults or not parts else 0


if __name__ == "__main__":
    sys.exit(main())
