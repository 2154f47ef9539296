#!/usr/bin/env python3
"""Does everything that a page of ours says to type do what the page says?

    tests/doc/page.py PAGE PREFIX

Goes through the fenced blocks of a Markdown page from top to bottom, in an empty folder that looks like a clone, with the
newsgrep that is installed at PREFIX:
  console   what follows "$ " (and goes on behind "> ") is run; it must print the lines below it, in which … stands for
            anything
  python    runs to its end
  text      is for the eye only
A block of any kind below a line that ends in "`name`:" is the file of that name. Nothing else may stand on a page.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator, NamedTuple

SOURCE = Path(__file__).resolve().parents[2]
PYTHON = "/usr/bin/python3"  # that the module is built for


class Block(NamedTuple):
    line: int  # of its first line, from 1
    kind: str
    name: str  # of the file that it is, or ""
    text: str


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page."""
    fence = re.compile(r"(?:`(?P<name>[^`\n]+)`:\n+)?```(?P<kind>\w*)[^\n]*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
    for found in fence.finditer(page):
        line = page.count("\n", 0, found.start("text")) + 1
        yield Block(line, found["kind"], found["name"] or "", found["text"])


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block, and what it prints."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command = re.match(r".*\n(?:> .*\n)*", part)
        assert command
        yield command[0].strip().replace("\n> ", "\n"), part[command.end():]


def fits(printed: str, said: str) -> bool:
    """Whether that was printed, where … stands for anything and blank lines at the end for nothing."""
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

    def faults_of(self, block: Block) -> Iterator[str]:
        """What a block promises and does not keep."""
        if block.name:
            (self.folder / block.name).write_text(block.text)
        elif block.kind == "console":
            for command, said in commands(block.text):
                status, printed = self.run("bash", "-c", command)
                if status > 2 or not fits(printed, said):
                    yield f"$ {command}\n{printed}(ended with {status}), but the page says:\n{said}"
        elif block.kind == "python":
            status, printed = self.run(PYTHON, "-c", block.text)
            if status != 0:
                yield f"ended with {status}:\n{printed}"
        elif block.kind != "text":
            yield f"a block of kind '{block.kind}' that nobody runs"


def main() -> int:
    page, prefix = Path(sys.argv[1]), Path(sys.argv[2]).resolve()
    found = list(blocks(page.read_text()))
    if not found:
        print(f"{page}: there is no block to run.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        clone = Clone(Path(folder), prefix)
        faults = [f"{page}:{block.line}: {fault}" for block in found for fault in clone.faults_of(block)]
    print("\n".join(faults) or f"{page}: {len(found)} blocks do what they say.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
