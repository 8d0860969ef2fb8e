# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Guards over the whole suite: nobody but the driver opens a library.

A test that tries many cases tells how many, with which seed, through `figures`; they close the
output.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings

# A busy machine makes an example slow, which says nothing about us: no test asserts a time.
settings.register_profile("huis", parent=settings(), deadline=None)
settings.load_profile("huis")

_LIBRARY_FILE = re.compile(r"\.db(-wal|-shm|-journal)?$")
_breaches: list[str] = []


class LibraryOpenedError(Exception):
    """Something opened a library file beside SQLite: acknowledged rows can vanish by that."""


def _guard(event: str, args: tuple[object, ...]) -> None:
    if event not in {"open", "sqlite3.connect"}:
        return
    name = os.fsdecode(args[0]) if isinstance(args[0], str | bytes | os.PathLike) else ""
    if event == "sqlite3.connect" or _LIBRARY_FILE.search(name):
        _breaches.append(f"{event}: {name}")
        raise LibraryOpenedError(_breaches[-1])


sys.addaudithook(_guard)


@pytest.fixture(autouse=True)
def _only_the_driver_opens_a_library() -> Iterator[None]:  # pyright: ignore[reportUnusedFunction] pytest runs it
    """Fails a test even when the code under test swallowed the guard's error."""
    _breaches.clear()
    yield
    assert not _breaches


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Takes a line with what was tried: cases, seed, and how many were wrong."""
    return lambda line: record_property("figures", line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    told = [
        f"{report.nodeid.rpartition('::')[2]}: {line}"
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        if report.when == "call"
        for name, line in report.user_properties
        if name == "figures"
    ]
    if told:
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(told))
