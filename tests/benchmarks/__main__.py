# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run the rows: `python -m tests.benchmarks --out uitvoer/bench.json [--only WORD]`."""

import argparse
import tempfile
from pathlib import Path

from tests.benchmarks import table
from tests.benchmarks.measure import Result, compare
from tests.benchmarks.rows import ROWS


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--out", type=Path, default=Path("uitvoer/bench.json"))
    parser.add_argument("--only", default="", help="alleen rijen met dit woord in hun naam")
    return parser.parse_args()


def main() -> None:
    arguments = _arguments()
    results: list[Result] = []
    for make_rows in ROWS:
        # Each row gets a folder of its own on the disk that the program would use.
        with tempfile.TemporaryDirectory(prefix="slagvaardig-bench-") as folder:
            for row in make_rows(Path(folder)):
                if arguments.only.lower() in row.name.lower():
                    results.append(compare(row))
                    print(table.as_text(results[-1:]).splitlines()[-1], flush=True)
    print(f"\n{table.as_text(results)}")
    table.write(results, arguments.out)
    print(f"\nOpgeslagen in {arguments.out}")


if __name__ == "__main__":
    main()
