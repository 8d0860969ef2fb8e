# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Commands run in this process; a few tests start the real one."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from facilitator.cli import main
from facilitator.clock import FixedClock
from facilitator.play.run import play_example
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY

ROOT = Path(__file__).parents[2]
REGION = "Regio Voorbeeld"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command here; `typed` are the bytes on standard input."""

    def run_here(*arguments: str | Path, typed: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run_here


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library in which the example was played."""
    path = tmp_path / "bibliotheek.db"
    with open_library(path, clock=FixedClock.on(DAY)) as opened:
        play_example(opened)
    return path


def real(*arguments: str | Path, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """The real process, as a user would start it."""
    return subprocess.Popen(
        [sys.executable, "-m", "facilitator.cli", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )
