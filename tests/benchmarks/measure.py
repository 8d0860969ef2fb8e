# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures two ways of doing one thing, in turns, and compares their medians."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

#: Runs once and says how many seconds it took.
Run = Callable[[], float]

MIN_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: the program against its baseline."""

    name: str
    target: float
    product: Run
    baseline: Run
    rounds: int = MIN_ROUNDS
    warm_up: int = 2
    p99_aim: float = 0
    """What nearly every time should stay under, in seconds; 0 for no such aim."""

    def __post_init__(self) -> None:
        if self.rounds < MIN_ROUNDS:
            raise ValueError(f"{self.name}: a median of {self.rounds} says too little")


@dataclass(frozen=True, slots=True)
class Result:
    """What a row came to; times in seconds."""

    name: str
    target: float
    product: tuple[float, ...] = field(repr=False)
    baseline: tuple[float, ...] = field(repr=False)
    p99_aim: float = 0

    @property
    def median(self) -> float:
        return statistics.median(self.product)

    @property
    def basis(self) -> float:
        return statistics.median(self.baseline)

    @property
    def ratio(self) -> float:
        return self.median / self.basis

    @property
    def p99(self) -> float:
        ordered = sorted(self.product)
        return ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))]

    @property
    def met(self) -> bool:
        return self.ratio <= self.target


def timed(work: Callable[[], object]) -> Run:
    """Make a run of `work`: called once, timed from outside."""

    def run() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return run


def compare(row: Row) -> Result:
    """Run both in turns, so that a slow minute of the machine hits them alike."""
    for _ in range(row.warm_up):
        row.product()
        row.baseline()
    product: list[float] = []
    baseline: list[float] = []
    for number in range(row.rounds):
        gc.collect()
        turns = [(product, row.product), (baseline, row.baseline)]
        for times, run in turns if number % 2 == 0 else reversed(turns):
            times.append(run())
    return Result(row.name, row.target, tuple(product), tuple(baseline), row.p99_aim)
