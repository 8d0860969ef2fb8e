# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A system call fails: one clear sentence, what was acknowledged is there, the next run works.

The real command runs under strace, which lets the k-th call of a kind fail, once or from then on.
Which calls touch the library's folder is recorded first, so that no run is spent on another file.
"""

import io
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest

from facilitator.cli import main as cli
from facilitator.storage.check import check
from facilitator.storage.opening import open_library
from tests.cli.conftest import ROOT
from tests.reliability.disk import read_folder, write_folder
from tests.reliability.stories import BLOCK, LIBRARY, REGION, Look, clock, look, prepare

pytestmark = pytest.mark.long

SEED = 20261007
Figures = Callable[[str], None]
SAMPLE = {"capture": 14, "backup": 10, "export": 6}
LINES = ("Belt de school", "Maakt een lijst", "Nodigt uit")
ERRORS = {
    "pwrite64": ("ENOSPC", "EIO"),
    "write": ("ENOSPC", "EIO"),
    "fsync": ("EIO",),
    "fdatasync": ("EIO",),
    "ftruncate": ("EIO",),
    "rename": ("EACCES",),
    "openat": ("EACCES", "EMFILE"),
    "unlink": ("EACCES",),
}
NOT_FOR_GOOD = {"write", "openat"}
"""For good these would also keep the command from speaking, or from loading its own modules."""

_CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")
_TRAILS = ("Traceback", "Error", "Exception", "sqlite", "server")


@dataclass(frozen=True, slots=True)
class Failure:
    """The `count`-th call of this kind gives this error, perhaps every one after it too."""

    call: str
    error: str
    count: int
    for_good: bool

    @property
    def option(self) -> str:
        return f"inject={self.call}:error={self.error}:when={self.count}{'+' * self.for_good}"


@dataclass(frozen=True, slots=True)
class Ran:
    """What the command said, and which calls it made in the folder, by kind and count."""

    code: int
    out: list[str]
    err: list[str]
    calls: list[tuple[str, int]]
    failed: bool


@dataclass(frozen=True, slots=True)
class Bench:
    """One command on a library that is put back for every run."""

    strace: str
    folder: Path
    command: str

    def put_back(self) -> None:
        if not self._start.exists():
            self._start.mkdir()
            prepare(self._start)
        write_folder(read_folder(self._start), self.work)

    @property
    def work(self) -> Path:
        return self.folder / "werk"

    @property
    def _start(self) -> Path:
        return self.folder / "begin"

    def run(self, failure: Failure | None = None) -> Ran:
        log = self.folder / "strace"
        traced = [self.strace, "-f", "--seccomp-bpf", "-qq", "-y", "-o", log]
        traced += ["-e", f"trace={','.join(ERRORS)}", "-e", "signal=none"]
        traced += ["-e", failure.option] if failure else []
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
        ran = subprocess.run(
            [*map(str, traced), sys.executable, "-m", "facilitator.cli", *self._arguments()],
            cwd=ROOT,
            env=environment,
            input="".join(f"{line}\n" for line in LINES),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        seen = log.read_text(encoding="utf-8", errors="replace").splitlines()
        failed = any("INJECTED" in line and str(self.work) in line for line in seen)
        return Ran(
            ran.returncode,
            ran.stdout.splitlines(),
            ran.stderr.splitlines(),
            list(_counted(seen, str(self.work))),
            failed,
        )

    def _run_here(self) -> list[str]:
        """The next run, in this process: nothing fails and no interpreter has to start."""
        told, complained = io.StringIO(), io.StringIO()
        typed = io.TextIOWrapper(io.BytesIO("".join(f"{line}\n" for line in LINES).encode()))
        with redirect_stdout(told), redirect_stderr(complained), patch.object(sys, "stdin", typed):
            code = cli(self._arguments())
        return [] if code == 0 else [f"daarna: {complained.getvalue()}"]

    def _arguments(self) -> list[str]:
        library = str(self.work / LIBRARY)
        region = ["--region", REGION]
        wanted = ["--documents", "actielijst", "--formats", "pdf"]
        return {
            "capture": ["capture", "--library", library, *region, "--block", BLOCK],
            "backup": ["backup", "--library", library, "--to", str(self.work / "kopie" / "a.db")],
            "export": ["export", "--library", library, *region, "--out", str(self._out), *wanted],
        }[self.command]

    @property
    def _out(self) -> Path:
        return self.work / "uit"

    def failures(self) -> list[Failure]:
        """Every call in the folder, with every error, once and for good."""
        self.put_back()
        calls = self.run().calls
        return [
            Failure(call, error, count, for_good)
            for call, count in calls
            for error in ERRORS[call]
            for for_good in (False, True)
            if not (for_good and call in NOT_FOR_GOOD)
        ]

    def try_one(self, failure: Failure) -> list[str]:
        """What is wrong after one failing run and a run in which nothing fails."""
        self.put_back()
        ran = self.run(failure)
        wrong = [] if ran.failed else ["er ging niets fout"]
        wrong += list(_unclear(ran)) + self._lost(ran)
        after = self._again(ran)
        return [f"{failure.option}: {each}" for each in wrong + after]

    def _lost(self, ran: Ran) -> list[str]:
        """What was told must be there, without any repair but the program's own opening."""
        open_library(self.work / LIBRARY, clock=clock()).close()
        wrong = check(self.work / LIBRARY)
        if self.command == "capture":
            lines = look(self.work / LIBRARY).lines
            told = len(ran.out)
            if lines[:told] != LINES[:told] or lines != LINES[: len(lines)]:
                wrong.append(f"verteld {ran.out}, gevonden {lines}")
        elif ran.code == 0 and self._made() is None:
            wrong.append("gelukt zonder bestand")
        return wrong

    def _made(self) -> Path | None:
        name = "kopie/a.db" if self.command == "backup" else "uit/*.pdf"
        return next(self.work.glob(name), None)

    def _again(self, ran: Ran) -> list[str]:
        before = look(self.work / LIBRARY).lines
        if self.command == "backup" and ran.code == 0:
            return []
        wrong = self._run_here()
        if self.command == "capture" and look(self.work / LIBRARY) != Look((*before, *LINES)):
            wrong.append("daarna staat er iets anders")
        return wrong + check(self.work / LIBRARY)


def _counted(lines: list[str], folder: str) -> Iterator[tuple[str, int]]:
    counts: dict[str, int] = {}
    for line in lines:
        found = _CALL.match(line)
        if found is None:
            continue
        counts[found[1]] = counts.get(found[1], 0) + 1
        if folder in line and "-shm" not in line:
            yield found[1], counts[found[1]]


def _unclear(ran: Ran) -> Iterator[str]:
    """A failure that mattered is one Dutch sentence and code 2; one that did not is silence."""
    if ran.code == 0:
        if ran.err:
            yield f"gelukt, en toch: {ran.err}"
    elif ran.code != 2 or len(ran.err) != 1 or not ran.err[0].endswith("."):
        yield f"code {ran.code}: {ran.err}"
    elif any(trail in ran.err[0] for trail in _TRAILS):
        yield f"geen gewone zin: {ran.err[0]}"


@pytest.fixture(params=["capture", "backup", "export"])
def bench(request: pytest.FixtureRequest, strace: str, fast_folder: Path) -> Bench:
    return Bench(strace, fast_folder, request.param)


def test_a_failing_call_is_told_and_loses_nothing(bench: Bench, figures: Figures) -> None:
    failures = random.Random(SEED).sample(bench.failures(), SAMPLE[bench.command])
    wrong = [each for failure in failures for each in bench.try_one(failure)]
    figures(f"{len(failures)} failing calls, seed {SEED}, {len(wrong)} bad")
    assert wrong == []


@pytest.mark.torture
@pytest.mark.parametrize("part", range(8))
def test_any_failing_call_is_told_and_loses_nothing(
    bench: Bench, figures: Figures, part: int
) -> None:
    failures = bench.failures()[part::8]
    wrong = [each for failure in failures for each in bench.try_one(failure)]
    figures(f"{len(failures)} failing calls, {len(wrong)} bad")
    assert wrong == []
