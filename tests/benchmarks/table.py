# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shows the results: a table to read and a file for machines."""

import json
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.measure import Result

HEADING = ("wat", "verhouding", "doel", "mediaan", "basis", "p99", "")


def _cells(result: Result) -> tuple[str, ...]:
    milliseconds = [f"{seconds * 1000:.2f} ms" for seconds in (result.median, result.basis)]
    verdict = "gehaald" if result.met else "NIET GEHAALD"
    ratio, target = f"{result.ratio:.2f}", f"≤ {result.target:g}"
    p99 = f"{result.p99 * 1000:.2f} ms"
    if result.p99_aim:
        p99 += f" (streven {result.p99_aim * 1000:g})"
    return (result.name, ratio, target, *milliseconds, p99, verdict)


def as_text(results: Sequence[Result]) -> str:
    """Give the table with aligned columns; the first column to the left, figures to the right."""
    rows = [HEADING, *(_cells(result) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADING))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in {0, len(HEADING) - 1} else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def as_json(results: Sequence[Result]) -> str:
    """Give the results for machines; `mediaan` and `basis` in milliseconds."""
    rows = [
        {
            "naam": result.name,
            "verhouding": round(result.ratio, 3),
            "doel": result.target,
            "mediaan": round(result.median * 1000, 4),
            "basis": round(result.basis * 1000, 4),
        }
        for result in results
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def write(results: Sequence[Result], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(as_json(results), encoding="utf-8")
