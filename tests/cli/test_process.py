# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real program: what only a process of its own can show."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import REGION, ROOT, Run, real

_LOADED = """
import sys
from facilitator.cli import main
code = main(sys.argv[1:])
roots = {name.partition(".")[0] for name in sys.modules}
heavy = {"PySide6", "shiboken6", "qtawesome", "reportlab", "pptx", "xlsxwriter", "openpyxl"}
print(code, sorted(roots & (heavy | {"icalendar", "defusedxml"})))
"""


def _loaded_by(*arguments: str | Path) -> str:
    command = [sys.executable, "-c", _LOADED, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, env=environment)
    return ran.stdout.decode().splitlines()[-1]


def test_the_demo_needs_no_qt(tmp_path: Path) -> None:
    loaded = "0 ['icalendar', 'pptx', 'reportlab', 'xlsxwriter']"
    assert _loaded_by("demo", "--out", tmp_path / "uit") == loaded
    assert len(list((tmp_path / "uit").iterdir())) == 8


def test_reading_a_line_loads_no_exporter(library: Path) -> None:
    assert _loaded_by("parse", "--library", library, "--region", REGION, "Belt") == "0 []"


def test_each_number_comes_out_before_the_next_line_goes_in(library: Path, run: Run) -> None:
    process = real("capture", "--library", library, "--region", REGION, "--block", "Pauze")
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in (24, 25):
            process.stdin.write(b"Belt >vr\n")
            process.stdin.flush()
            assert process.stdout.readline() == f"A-{number:03d}{os.linesep}".encode()
        process.kill()
    shown = run("show", "--library", library, "--region", REGION, "--json").json
    assert len(shown["afspraken"]) == 25


@pytest.fixture
def listens_to_ctrl_c() -> Iterator[None]:
    """A shell in the background ignores Ctrl+C, and so would every program started from it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("listens_to_ctrl_c")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_stops_with_a_sentence(library: Path) -> None:
    process = real("capture", "--library", library, "--region", REGION, "--block", "Pauze")
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"Belt\n")
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 2
    assert err.decode().splitlines() == ["Gestopt. Wat al vastgelegd was, is bewaard."]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no broken pipes of this kind")
def test_a_reader_that_stops_reading_is_no_crash(library: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    process = real("show", "--library", library, "--region", REGION, "--json", stdout=write_end)
    os.close(write_end)
    _, err = process.communicate()
    assert process.returncode == 2
    assert err.decode().splitlines() == [
        "De uitvoer werd niet verder gelezen; de rest is niet getoond."
    ]


def test_dutch_text_comes_out_as_utf_8_in_any_locale(library: Path) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C",
        "PYTHONIOENCODING": "ascii",
    }
    command = [sys.executable, "-m", "facilitator.cli", "parse", "--library", str(library)]
    ran = subprocess.run(
        [*command, "--region", REGION, "Één 💡"],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=environment,
    )
    assert "Één 💡" in ran.stdout.decode("utf-8")
