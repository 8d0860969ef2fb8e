# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Libraries to test on: a file, and a server where there is one."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library, open_library_url
from tests.builders.postgres import PostgresServer, find_programs

DEMANDED = "SLAGVAARDIG_EIS_POSTGRES"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 10, 7, 11, 0, tzinfo=UTC))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "slagvaardig.db"


@pytest.fixture(scope="session")
def server() -> Iterator[PostgresServer]:
    programs = find_programs()
    if programs is None:
        reason = "no PostgreSQL server programs found"
        if os.environ.get(DEMANDED):
            pytest.fail(f"{reason}, and {DEMANDED} is set")
        pytest.skip(reason)
    running = PostgresServer(programs)
    yield running
    running.stop()


@pytest.fixture
def sqlite_library(path: Path, clock: FixedClock) -> Iterator[SqlLibrary]:
    with open_library(path, clock=clock) as opened:
        yield opened


@pytest.fixture
def postgres_library(server: PostgresServer, clock: FixedClock) -> Iterator[SqlLibrary]:
    server.empty()
    with open_library_url(server.url, clock=clock) as opened:
        yield opened


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def library(request: pytest.FixtureRequest) -> SqlLibrary:
    """The same test on both databases, so that they never drift apart."""
    return request.getfixturevalue(f"{request.param}_library")
