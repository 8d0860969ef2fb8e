# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The toets and the tijdlijn of a large region, against reading every value of it once."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from facilitator.domain.instruments import Instruments
from facilitator.domain.tijdlijn import tijdlijn
from facilitator.domain.toets import run_toets
from tests.benchmarks.measure import Row, timed
from tests.builders.regions import a_large_region


def rows_of(region: Instruments) -> list[tuple[Any, tuple[str, ...]]]:
    """Every row, with the names of its fields."""
    lists = [getattr(region, field.name) for field in fields(region)]
    rows = [row for each in lists if isinstance(each, tuple) for row in each]
    return [(row, tuple(field.name for field in fields(row))) for row in rows]


def one_pass(rows: list[tuple[Any, tuple[str, ...]]]) -> int:
    """Count what is filled in: the least that anybody who looks at all rows has to do."""
    filled = 0
    for row, names in rows:
        for name in names:
            if getattr(row, name):
                filled += 1
    return filled


def toets_of_a_large_region(_: Path) -> Iterator[Row]:
    region = a_large_region()
    rows = rows_of(region)
    yield Row(
        "toets en tijdlijn, 15 organisaties × 10 fasen × 20 overleggen × 300 afspraken",
        5.0,
        product=timed(lambda: (run_toets(region), tijdlijn(region))),
        baseline=timed(lambda: one_pass(rows)),
        rounds=200,
    )
