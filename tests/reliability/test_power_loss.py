# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The power goes at any moment: the library opens, is whole, and has all that was told.

Every system call of a real process is recorded; for a cut after each of them, disks are made as
they may then be, and opened.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from facilitator.errors import UserError
from tests.reliability.disk import MODES, Disk, read_folder, write_folder
from tests.reliability.recording import Op, record
from tests.reliability.stories import STORIES, prepare

pytestmark = pytest.mark.long

SEED = 20261007
Figures = Callable[[str], None]
SAMPLE = {"bijeenkomst": 160, "documenten": 60, "reservekopie": 140, "nieuw": 70, "bijwerken": 60}
SABOTAGE = [
    ("bijeenkomst", "synchronous=NORMAL"),
    ("bijeenkomst", "synchronous=OFF"),
    ("documenten", "schrijven zonder fsync"),
    ("documenten", "schrijven zonder fsync van de map"),
    ("documenten", "schrijven op de plek zelf"),
]
IN_SAMPLE = {"synchronous=NORMAL", "schrijven zonder fsync", "schrijven op de plek zelf"}


@dataclass(slots=True)
class Verdict:
    """How many disks were looked at, and what was wrong with which."""

    states: int = 0
    bad: list[str] = field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class Simulator:
    """One recorded story."""

    name: str
    folder: Path
    ops: list[Op]

    def cut_everywhere(self, times: int, seed: int) -> Verdict:
        """Every cut, every mode, `times` dice."""
        cuts = ((cut, mode) for cut in range(len(self.ops) + 1) for mode in MODES * times)
        return self._judge(cuts, random.Random(seed))

    def cut_somewhere(self, states: int, seed: int) -> Verdict:
        """A sample of cuts."""
        dice = random.Random(seed)
        cuts = [(dice.randrange(len(self.ops) + 1), dice.choice(MODES)) for _ in range(states)]
        return self._judge(iter(sorted(cuts)), dice)

    def _judge(self, cuts: Iterator[tuple[int, str]], dice: random.Random) -> Verdict:
        disk = Disk(read_folder(self.folder / "begin"), self.folder / "werk")
        done, verdict = 0, Verdict()
        for cut, mode in cuts:
            for op in self.ops[done:cut]:
                disk.follow(op)
            done = cut
            verdict.states += 1
            write_folder(disk.lose_power(mode, dice), self.folder / "na")
            wrong = self._look(disk.told)
            if wrong:
                verdict.bad.append(f"{self.name}, {cut} van {len(self.ops)}, {mode}: {wrong}")
        return verdict

    def _look(self, told: list[str]) -> list[str]:
        try:
            return STORIES[self.name].judge(told, self.folder / "na")
        except (UserError, OSError) as error:
            return [str(error)]


def recorded(strace: str, folder: Path, name: str, mutant: str = "") -> Simulator:
    start, work = folder / "begin", folder / "werk"
    start.mkdir()
    prepare(start)
    write_folder(read_folder(start), work)
    ops = record(strace, work, ["tests.reliability.stories", work, name, mutant])
    return Simulator(name, folder, ops)


def tell(figures: Figures, seed: int, simulator: Simulator, verdict: Verdict) -> None:
    figures(
        f"{verdict.states} disks after {len(simulator.ops)} operations, seed {seed}, "
        f"{len(verdict.bad)} bad"
    )


@pytest.mark.parametrize("name", STORIES)
def test_a_power_cut_loses_nothing_that_was_told(
    strace: str, fast_folder: Path, figures: Figures, name: str
) -> None:
    simulator = recorded(strace, fast_folder, name)
    verdict = simulator.cut_somewhere(SAMPLE[name], SEED)
    tell(figures, SEED, simulator, verdict)
    assert verdict.bad == []


@pytest.mark.torture
@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", STORIES)
def test_a_power_cut_anywhere_loses_nothing_that_was_told(
    strace: str, fast_folder: Path, figures: Figures, name: str, seed: int
) -> None:
    simulator = recorded(strace, fast_folder, name)
    verdict = simulator.cut_everywhere(2, seed)
    tell(figures, seed, simulator, verdict)
    assert verdict.bad == []


@pytest.mark.parametrize(("name", "mutant"), [s for s in SABOTAGE if s[1] in IN_SAMPLE])
def test_the_simulator_finds_what_was_sabotaged(
    strace: str, fast_folder: Path, figures: Figures, name: str, mutant: str
) -> None:
    simulator = recorded(strace, fast_folder, name, mutant)
    verdict = simulator.cut_somewhere(80, SEED)
    tell(figures, SEED, simulator, verdict)
    assert verdict.bad


@pytest.mark.torture
@pytest.mark.parametrize(("name", "mutant"), SABOTAGE)
def test_the_whole_simulator_finds_what_was_sabotaged(
    strace: str, fast_folder: Path, figures: Figures, name: str, mutant: str
) -> None:
    simulator = recorded(strace, fast_folder, name, mutant)
    verdict = simulator.cut_everywhere(1, SEED)
    tell(figures, SEED, simulator, verdict)
    assert len(verdict.bad) > verdict.states // 20
