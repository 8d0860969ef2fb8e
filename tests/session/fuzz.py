# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens spoiled session files: each is refused in Dutch, or is a right import; nothing between.

Run by `make fuzz`, and in small by the tests: `python -m tests.session.fuzz --count 100000`. It
works in a process of its own, that may not take more memory than the bound. What fails is kept in
`--keep`; move it to tests/session/crashers/ and it is tried for ever.
"""

import argparse
import json
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import UUID

from facilitator.clock import FixedClock
from facilitator.errors import UserError
from facilitator.session import Session, Side, apply_merge, plan_merge, sealing
from facilitator.session.fields import TRAVELLING
from facilitator.session.own import rows_of, values_of
from facilitator.session.reading import session_of_bytes
from facilitator.storage.check import check_content
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY
from tests.session.mutations import mutated
from tests.session.seeds import make_seeds

MEMORY = 256 * 1024 * 1024
CRASHERS = Path(__file__).parent / "crashers"
SLOW = 2.0
"""Seconds that no file may take."""
FRESH_AFTER = 6
"""Imports after which the libraries are made anew, so that their journals stay short."""
PASSPHRASE = "drie woorden samen"

Picture = dict[Any, Any]


class HalfImportError(Exception):
    """A file was neither refused nor imported right."""


class Bench:
    """Two libraries: one that has the region already, and one that is empty."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = FixedClock.on(DAY, 18)
        seeds = make_seeds(folder)
        shutil.move(folder / "een.db", folder / "basis")
        self.seeds = [path.read_bytes() for path in seeds.values()]
        sealing.COST = 2
        self.seeds.append(sealing.seal(self.seeds[0], PASSPHRASE))
        self.used = 0
        self.libraries: list[SqlLibrary] = []
        self.anew()

    def anew(self) -> None:
        for library in self.libraries:
            library.close()
        for path in self.folder.glob("proef*"):
            path.unlink()
        shutil.copyfile(self.folder / "basis", self.folder / "proef1.db")
        self.libraries = [
            open_library(self.folder / f"proef{n}.db", clock=self.clock) for n in (1, 2)
        ]

    def try_file(self, data: bytes) -> str:
        """What came of it, in a word; raises when it is neither refused nor imported right."""
        try:
            session = session_of_bytes(data, PASSPHRASE)
        except UserError as error:
            return _told(error)
        outcomes = [self._import(library, session) for library in self.libraries]
        self.used += 1
        if self.used % FRESH_AFTER == 0:
            self.anew()
        return outcomes[0]

    def _import(self, library: SqlLibrary, session: Session) -> str:
        before = _picture(library, session.region_id)
        try:
            plan = plan_merge(library, session)
            choices = {each.key: Side.THEIRS for each in plan.conflicts}
            changes = apply_merge(library, self.clock, plan, choices, backup=_none)
        except UserError as error:
            if _picture(library, session.region_id) != before:
                raise HalfImportError("refused, and yet something changed") from error
            return f"{_told(error)} bij het samenvoegen"
        _prove(library)
        if changes.touched:
            library.undo(session.region_id, self.clock.now())
        if _picture(library, session.region_id) != before:
            raise HalfImportError("undo does not take it all back")
        return "ingelezen"


def _none(_path: Path, _clock: object) -> None:
    """Backups have tests of their own."""


def _told(error: UserError) -> str:
    if not error.sentence.endswith(".") or len(error.sentence) < 20:
        raise HalfImportError(f"no sentence: {error.sentence!r}") from error
    return f"geweigerd: {error.code}"


def _picture(library: SqlLibrary, region_id: UUID) -> Picture:
    with library.read() as reader:
        rows = rows_of(reader, region_id, TRAVELLING)
    return {key: values_of(row) for key, row in rows.items()}


def _prove(library: SqlLibrary) -> None:
    with library.read() as reader:
        problems = list(check_content(reader._connection))
    if problems:
        raise HalfImportError(problems[0])


def peak_memory() -> int:
    """The most bytes this program ever had in memory.

    Linux counts in `ru_maxrss` what the process that started this one had; its own page does not.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    lines = status.read_text("ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def limit_memory() -> None:
    """Let this process have no more heap than the bound, on top of what loading took."""
    used = peak_memory()
    resource.setrlimit(resource.RLIMIT_DATA, (max(MEMORY, used), -1))


def run(count: int, seed: int, keep: Path) -> dict[str, Any]:
    """Try `count` spoiled files; what failed is written to `keep`."""
    dice = random.Random(seed)
    outcomes: Counter[str] = Counter()
    failures: list[str] = []
    slowest = 0.0
    with tempfile.TemporaryDirectory(prefix="slagvaardig-fuzz-") as folder:
        bench = Bench(Path(folder))
        crashers = [path.read_bytes() for path in sorted(CRASHERS.glob("*.slagvaardig"))]
        for number in range(-len(crashers), count):
            data = crashers[number] if number < 0 else mutated(dice, bench.seeds)
            began = perf_counter()
            try:
                outcomes[bench.try_file(data)] += 1
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
                failures.append(f"{number}: {error!r}")
                _keep(keep, seed, number, data)
                bench.anew()
            slowest = max(slowest, perf_counter() - began)
    peak = peak_memory()
    return {
        "tried": count,
        "replayed": len(crashers),
        "seed": seed,
        "failures": failures,
        "outcomes": dict(outcomes.most_common()),
        "slowest": round(slowest, 3),
        "memory": peak,
    }


def _keep(keep: Path, seed: int, number: int, data: bytes) -> None:
    keep.mkdir(parents=True, exist_ok=True)
    name = f"{seed}-{number}"
    (keep / f"{name}.slagvaardig").write_bytes(data)
    (keep / f"{name}.txt").write_text(traceback.format_exc(), encoding="utf-8")


def side_by_side(arguments: argparse.Namespace) -> int:
    """Share the work among processes, each with a seed of its own."""
    count, workers = arguments.count, arguments.workers
    shares = [count // workers + (n < count % workers) for n in range(workers)]
    command = (sys.executable, "-m", "tests.session.fuzz", "--keep", str(arguments.keep))
    running = [
        subprocess.Popen([*command, "--count", str(share), "--seed", str(arguments.seed + n)])
        for n, share in enumerate(shares)
    ]
    return max(process.wait() for process in running)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.session.fuzz")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=20261007)
    parser.add_argument("--keep", type=Path, default=Path("uitvoer/fuzz"))
    parser.add_argument("--workers", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.workers > 1:
        return side_by_side(arguments)
    limit_memory()
    found = run(arguments.count, arguments.seed, arguments.keep)
    sys.stdout.write(json.dumps(found, indent=2, ensure_ascii=False) + "\n")
    bad = found["failures"] or found["slowest"] > SLOW or found["memory"] > MEMORY
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
