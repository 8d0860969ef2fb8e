# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kills `slagvaardig-cli capture` at random moments, and looks at what is left.

A process of its own, without threads and with the command already imported, so that a round costs
a fork and not the start of an interpreter: `python -m tests.reliability.kill_loop LIBRARY ROUNDS
SEED [MUTANT]`. Tells the outcome as JSON.
"""

import gc
import io
import json
import os
import random
import signal
import sys
import time
from contextlib import closing, redirect_stdout
from dataclasses import asdict, dataclass, field
from pathlib import Path

from facilitator.cli import main as cli
from facilitator.clock import SystemClock
from facilitator.storage.check import check
from facilitator.storage.driver import connect_raw
from facilitator.storage.opening import open_library
from tests.reliability.sabotage import sabotage

REGION = "Regio Voorbeeld"
BLOCK = "Regievoering"
LINES = 60
MOST_ACKS = 40
MOST_SECONDS = 0.002


@dataclass(slots=True)
class Outcome:
    """What the rounds showed; `lost` and `bad` must stay empty."""

    kills: int = 0
    acked: int = 0
    unacked: int = 0
    lost: list[str] = field(default_factory=list[str])
    bad: list[str] = field(default_factory=list[str])


class KillLoop:
    """One library, killed and opened again and again."""

    def __init__(self, library: Path, seed: int) -> None:
        self.outcome = Outcome()
        self._library = library
        self._dice = random.Random(seed)
        self._known: dict[str, str] = {}
        self._highest = 0

    def run(self, rounds: int) -> Outcome:
        self._warm_up()
        # Nothing of this process is garbage to a child; looking for it would only copy pages.
        gc.freeze()
        for number in range(1, rounds + 1):
            texts = [f"Ronde {number}, regel {line}: belt de school" for line in range(1, LINES)]
            fresh = dict(zip(self._killed(texts), texts, strict=False))
            self._known |= fresh
            self._look(number, fresh)
        self._look_at_all()
        self.outcome.kills, self.outcome.acked = rounds, len(self._known)
        return self.outcome

    def _warm_up(self) -> None:
        """Load what the command loads when it is used, so that no child has to."""
        with redirect_stdout(io.StringIO()) as told:
            _capture(self._library, "Warm gedraaid\n")
        self._known[told.getvalue().strip()] = "Warm gedraaid"
        self._highest = 1

    def _killed(self, texts: list[str]) -> list[str]:
        """The numbers that were told before the kill."""
        typed, told = os.pipe(), os.pipe()
        child = os.fork()
        if child == 0:
            _become_the_command(self._library, typed[0], told[1])
        os.close(typed[0])
        os.close(told[1])
        os.write(typed[1], "".join(f"{text}\n" for text in texts).encode())
        with os.fdopen(told[0], encoding="utf-8") as answers:
            acks = [answers.readline() for _ in range(self._dice.randint(1, MOST_ACKS))]
            # Between two numbers there is no event to wait for: any moment is what is meant.
            time.sleep(self._dice.random() * MOST_SECONDS)  # noqa: TID251 - there is no event
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            acks += answers.readlines()
        os.close(typed[1])
        # A number without its line end was cut while it was told: nobody has read it.
        return [ack.strip() for ack in acks if ack.endswith("\n")]

    def _look(self, number: int, fresh: dict[str, str]) -> None:
        """At this round and at the pages. The next command repairs, as it would for a user."""
        with closing(connect_raw(self._library, "ro")) as raw:
            query = f"SELECT number, text FROM agreement WHERE number > {self._highest}"
            rows = raw.execute(query).fetchall()
            sound = raw.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        self._compare(rows, fresh)
        self._highest = max([self._highest, *(row[0] for row in rows)])
        self.outcome.unacked += len(rows) - len(fresh)
        if not sound:
            self.outcome.bad.append(f"ronde {number}: quick_check")

    def _look_at_all(self) -> None:
        open_library(self._library, clock=SystemClock()).close()
        with closing(connect_raw(self._library, "ro")) as raw:
            self._compare(raw.execute("SELECT number, text FROM agreement").fetchall(), self._known)
        self.outcome.bad += check(self._library)

    def _compare(self, rows: list[tuple[int, str]], acked: dict[str, str]) -> None:
        stored = {f"A-{number:03d}": text for number, text in rows}
        self.outcome.lost += [label for label, text in acked.items() if stored.get(label) != text]


def _capture(library: Path, typed: str) -> None:
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()))
    cli(["capture", "--library", str(library), "--region", REGION, "--block", BLOCK])


def _become_the_command(library: Path, stdin: int, stdout: int) -> None:
    """In the child: the command, with pipes for a terminal. Never returns."""
    try:
        os.dup2(stdin, 0)
        os.dup2(stdout, 1)
        os.closerange(3, 64)
        sys.stdin = io.TextIOWrapper(os.fdopen(0, "rb"))
        sys.stdout = io.TextIOWrapper(os.fdopen(1, "wb"), encoding="utf-8")
        cli(["capture", "--library", str(library), "--region", REGION, "--block", BLOCK])
    finally:
        os._exit(3)


if __name__ == "__main__":
    place, rounds_wanted, seed_given = sys.argv[1:4]
    sabotage(sys.argv[4] if len(sys.argv) > 4 else "")
    print(json.dumps(asdict(KillLoop(Path(place), int(seed_given)).run(int(rounds_wanted)))))
