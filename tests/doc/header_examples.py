#!/usr/bin/env python3
"""Which examples do the comments of the public headers hold?

    tests/doc/header_examples.py HEADER...

Prints C++: a function per block between @code and @endcode, and a table of them; header_examples.cpp includes it.
"""
import re
import sys
from pathlib import Path
from typing import Iterator

PARAMETERS = "[[maybe_unused]] const ng::Index& index, [[maybe_unused]] ng::Searcher& searcher, " \
    "[[maybe_unused]] const std::string& samples"


def examples(header: str) -> Iterator[tuple[int, str]]:
    """The line on which each example begins, and its code."""
    for found in re.finditer(r"^ */// @code\n(.*?)^ */// @endcode$", header, re.MULTILINE | re.DOTALL):
        code = re.sub(r"^ */// ?", "", found[1], flags=re.MULTILINE)
        yield header.count("\n", 0, found.start(1)) + 1, code


def main() -> None:
    count = 0
    for path in map(Path, sys.argv[1:]):
        for line, code in examples(path.read_text()):
            print(f'void example_{count}({PARAMETERS}) {{\n#line {line} "{path}"\n{code}}}\n')
            count += 1
    print("constexpr Example examples[] = {" + ", ".join(f"example_{i}" for i in range(count)) + "};")


if __name__ == "__main__":
    main()
