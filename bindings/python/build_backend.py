"""How does pip get a wheel? CMake installs the package into a folder, which is packed. PEP 517, standard library only."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from pathlib import Path
from typing import Any, Dict, Iterator, Optional, Tuple

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent


def build_wheel(wheel_directory: str, config_settings: Any = None, metadata_directory: Optional[str] = None) -> str:
    tag = _tag()
    name = f"newsgrep-{_version()}-{tag}.whl"
    with tempfile.TemporaryDirectory() as work:
        prefix = _installed(Path(work))
        _pack(Path(wheel_directory, name), {**dict(_files(prefix)), **_metadata(tag)})
    return name


def prepare_metadata_for_build_wheel(metadata_directory: str, config_settings: Any = None) -> str:
    """Spares pip a whole build where it asks for the name and version only."""
    for name, content in _metadata(_tag()).items():
        if not name.endswith("RECORD"):
            path = Path(metadata_directory, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
    return f"newsgrep-{_version()}.dist-info"


def build_sdist(sdist_directory: str, config_settings: Any = None) -> str:
    raise NotImplementedError("The package is built from a checkout of newsgrep; there is no source archive of it alone.")


def _installed(work: Path) -> Path:
    """Builds a module that holds the whole library, and installs nothing but the package."""
    settings = {
        "CMAKE_BUILD_TYPE": "Release",
        "BUILD_SHARED_LIBS": "OFF",
        "NEWSGREP_BUILD_TOOLS": "OFF",
        "NEWSGREP_BUILD_PYTHON": "ON",
        "NEWSGREP_PYTHON": sys.executable,
        "NEWSGREP_PYTHON_DIR": ".",
    }
    build, prefix = work / "build", work / "prefix"
    given = [f"-D{name}={value}" for name, value in settings.items()]
    subprocess.run(["cmake", "-S", SOURCE, "-B", build, *given], check=True)
    jobs = os.environ.get("CMAKE_BUILD_PARALLEL_LEVEL", str(os.cpu_count() or 1))
    subprocess.run(["cmake", "--build", build, "--target", "newsgrep_python", "--parallel", jobs], check=True)
    subprocess.run(["cmake", "--install", build, "--prefix", prefix, "--component", "python"], check=True)
    if not (prefix / "newsgrep").is_dir():
        raise RuntimeError("CMake did not find pybind11; run tools/install-dependencies and try again.")
    return prefix


def _version() -> str:
    header = (SOURCE / "include/newsgrep/version.hpp").read_text()
    return re.search('VERSION_STRING "([0-9.]+)"', header)[1]  # type: ignore[index]


def _tag() -> str:
    python = f"cp{sys.version_info.major}{sys.version_info.minor}"
    return f"{python}-{python}-{re.sub('[-.]', '_', sysconfig.get_platform())}"


def _files(prefix: Path) -> Iterator[Tuple[str, bytes]]:
    for path in sorted(prefix.rglob("*")):
        if path.is_file():
            yield path.relative_to(prefix).as_posix(), path.read_bytes()


def _metadata(tag: str) -> Dict[str, bytes]:
    folder = f"newsgrep-{_version()}.dist-info"
    about = f"Metadata-Version: 2.1\nName: newsgrep\nVersion: {_version()}\nRequires-Python: >=3.9\n"
    wheel = f"Wheel-Version: 1.0\nGenerator: newsgrep\nRoot-Is-Purelib: false\nTag: {tag}\n"
    return {
        f"{folder}/METADATA": f"{about}License: GPL-3.0-or-later\n".encode(),
        f"{folder}/WHEEL": wheel.encode(),
        f"{folder}/RECORD": b"",
    }


def _pack(path: Path, files: Dict[str, bytes]) -> None:
    """A wheel is a zip whose RECORD names each file with its digest."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        record = ""
        for name, content in files.items():
            if name.endswith("RECORD"):
                wheel.writestr(name, f"{record}{name},,\n")
                continue
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            record += f"{name},sha256={digest},{len(content)}\n"
            wheel.writestr(name, content)
