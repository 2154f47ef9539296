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


def test_types(tmp_path):
    pytest.importorskip("mypy")
    settings = tmp_path / "mypy.ini"
    settings.write_text("[mypy]\n[mypy-pandas.*,numpy.*]\nignore_missing_imports = True\nfollow_imports = skip\n")
    place = {**os.environ, "MYPYPATH": str(PACKAGE.parent)}
    command = [sys.executable, "-m", "mypy", "--strict", "-p", "newsgrep", "--config-file", str(settings)]
    outcome = subprocess.run(command, capture_output=True, text=True, env=place, cwd=tmp_path)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
