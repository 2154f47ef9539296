"""Do the examples in the docstrings say the truth, and do the stubs?"""

import doctest
import importlib
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import newsgrep as ng

PACKAGE = Path(ng.__file__).parent
MODULES = ["newsgrep"] + [f"newsgrep.{module.name}" for module in pkgutil.iter_modules([str(PACKAGE)])]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    outcome = doctest.testmod(importlib.import_module(name))
    assert outcome.failed == 0


def test_there_are_examples(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert sum(doctest.testmod(importlib.import_module(name)).attempted for name in MODULES) > 20


@pytest.fixture
def checker(tmp_path):
    """Runs a module of mypy on the package as it is built; what it says, nothing where all is well."""
    pytest.importorskip("mypy")
    settings = tmp_path / "mypy.ini"
    settings.write_text("[mypy]\n[mypy-pandas.*,numpy.*,matplotlib.*]\nignore_missing_imports = True\nfollow_imports = skip\n")

    def check(module, option, *arguments):
        command = [sys.executable, "-m", module, option, str(settings), *arguments]
        place = {**os.environ, "MYPYPATH": str(PACKAGE.parent), "PYTHONPATH": str(PACKAGE.parent)}
        outcome = subprocess.run(command, capture_output=True, text=True, env=place, cwd=tmp_path)
        return "" if outcome.returncode == 0 else outcome.stdout + outcome.stderr

    return check


def test_types(checker):
    assert checker("mypy", "--config-file", "--strict", "-p", "newsgrep") == ""


def test_types_of_the_example(checker):
    example = Path(os.environ["NEWSGREP_SOURCE_DIR"], "bindings/python/examples/coverage_study.py")
    assert checker("mypy", "--config-file", "--strict", str(example)) == ""


def test_the_stub_tells_what_the_module_has(checker, tmp_path):
    """All but the metaclass of pybind11 and the ``__init__`` that it gives to classes nobody can make."""
    allowed = tmp_path / "allowed"
    allowed.write_text(r"newsgrep\._newsgrep\.(ArticleCursor|Batch|Index|SearchOptions|Writer)(\.__init__)?")
    stubtest = ("mypy.stubtest", "--mypy-config-file", "newsgrep._newsgrep", "--allowlist", str(allowed))
    assert checker(*stubtest, "--ignore-unused-allowlist") == ""
