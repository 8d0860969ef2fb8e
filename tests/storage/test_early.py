# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the first page reads early is what the whole library reads, and nothing gets in between."""

import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy.engine import Connection
from sqlalchemy.sql import ClauseElement

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import Entity
from facilitator.domain.ids import new_id
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.region import Organisation, Region
from facilitator.domain.words import MeetingKind
from facilitator.errors import NotFoundError, StorageError
from facilitator.services.commands import Command
from facilitator.services.overview import overview
from facilitator.services.ports import Reader
from facilitator.services.readiness import readiness
from facilitator.services.regions import add_region
from facilitator.storage import early, queries
from facilitator.storage.driver import connect_raw
from facilitator.storage.early import KINDS_READ, EarlyLibrary, find_text, open_early
from facilitator.storage.errors import DamagedLibraryError, NewerLibraryError, SecondInstanceError
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from facilitator.storage.records import Statement, dialect_of, record
from tests.builders.entities import DAY, MOMENT, a_meeting, a_region, an_agreement, one_of_each

Kind = type[Entity]
KINDS = sorted(KINDS_READ, key=lambda kind: kind.__name__)


@pytest.fixture
def filled(path: Path, clock: FixedClock) -> Path:
    """A closed library with one of each, and a second region with a late afspraak."""
    region = a_region()
    meeting = a_meeting(region)
    late = an_agreement(meeting, number=1, deadline=DAY - timedelta(days=1))
    with (
        open_library(path, clock=clock) as library,
        library.change(Command.REGION_IMPORTED, None, MOMENT) as change,
    ):
        change.tx.add(*one_of_each(), region, meeting, late)
    return path


@pytest.fixture
def library(filled: Path, clock: FixedClock) -> Iterator[EarlyLibrary]:
    opened = open_early(filled, clock=clock)
    assert isinstance(opened, EarlyLibrary)
    yield opened
    opened.close()


class Listening:
    """In the place of a connection: keeps what it was to execute."""

    def __init__(self) -> None:
        self.heard: list[ClauseElement] = []

    def execute(self, clause: ClauseElement) -> Sequence[Any]:
        self.heard.append(clause)
        return ()


@pytest.mark.parametrize("names", [(), ("id",), ("id", "version")])
@pytest.mark.parametrize("kind", KINDS)
def test_its_statements_are_those_of_sqlalchemy(kind: Kind, names: tuple[str, ...]) -> None:
    assert find_text(kind, names) == record(kind, "sqlite").find(names, ()).text


def test_so_is_the_statement_for_tallies() -> None:
    listening = Listening()
    queries.tallies(cast("Connection", listening), DAY)
    assert [Statement(clause, dialect_of("sqlite")).text for clause in listening.heard] == [
        early.TALLIES
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_its_lists_are_those_of_the_whole_library(library: EarlyLibrary, kind: Kind) -> None:
    with library.read() as reader:
        found = reader.find(kind)
    with library.whole().read() as reader:
        assert found == reader.find(kind) != []


def _picture(library: EarlyLibrary | SqlLibrary, today: date) -> object:
    with library.read() as reader:
        rows = overview(reader, today)
        meetings = [meeting for row in rows for meeting in row.meetings]
        return rows, [readiness(reader, meeting.id) for meeting in meetings]


@pytest.mark.parametrize("days", [-400, -1, 0, 1, 400])
def test_the_first_page_is_that_of_the_whole_library(library: EarlyLibrary, days: int) -> None:
    today = DAY + timedelta(days=days)
    first = _picture(library, today)
    assert first == _picture(library.whole(), today)


def test_the_first_page_loads_no_sqlalchemy(filled: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from facilitator.clock import SystemClock\n"
        "from facilitator.services.overview import overview\n"
        "from facilitator.storage.early import open_early\n"
        "library = open_early(Path(sys.argv[1]), clock=SystemClock())\n"
        "with library.read() as reader: print(len(overview(reader, SystemClock().today())))\n"
        "library.close(); print('sqlalchemy' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, filled], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["2", "False"]


def test_filters_and_what_is_not_there(library: EarlyLibrary) -> None:
    with library.read() as reader:
        meeting = reader.find(Meeting)[0]
        assert reader.get(Meeting, meeting.id) == meeting
        found = reader.find(Meeting, region_id=meeting.region_id, kind=meeting.kind)
        assert found == [meeting]
        other = next(kind for kind in MeetingKind if kind is not meeting.kind)
        assert reader.find(Meeting, kind=other) == []
        with pytest.raises(NotFoundError):
            reader.get(Region, new_id())


def test_what_it_does_not_read_itself_comes_from_the_whole_library(
    library: EarlyLibrary, clock: FixedClock
) -> None:
    with library.read() as reader:
        found = reader.find(Agreement)
        region_id = found[0].region_id
        assert reader.find(Organisation, position=0) != []
        assert reader.highest(Agreement, "number", region_id=region_id) == found[0].number
        assert reader.highest_ever(Agreement, "number", ("region_id", region_id)) >= 1
        added = add_region(library.whole(), clock, "Regio Later")
        assert len(reader.field_history(Region, "name", added.id)) == 1
    with library.whole().read() as whole:
        assert found == whole.find(Agreement)


def test_a_change_is_seen_at_once_and_kept(
    library: EarlyLibrary, filled: Path, clock: FixedClock
) -> None:
    with library.read() as reader:
        before = len(reader.find(Region))
    added = add_region(library, clock, "Regio Later")
    with library.read() as reader:
        assert len(reader.find(Region)) == before + 1
    assert library.undo_label(added.id) is not None
    library.save_draft("vak", "half")
    assert library.draft("vak") == "half"
    library.close()
    with open_library(filled, clock=clock) as opened, opened.read() as reader:
        assert reader.get(Region, added.id).name == "Regio Later"


def test_a_read_in_a_read_is_the_same_and_no_change_starts_within(library: EarlyLibrary) -> None:
    with library.read() as outer, library.read() as inner:
        assert inner is outer
        with pytest.raises(RuntimeError), library.change(Command.REGION_ADDED, None, MOMENT):
            pass


def test_a_task_reads_in_its_own_thread(library: EarlyLibrary) -> None:
    found: list[int] = []

    def work() -> None:
        with library.reader_for_thread() as reader:
            found.append(len(reader.find(Region)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [2]
    # The whole library belongs to the thread of the window.
    assert library.draft("vak") == ""


def test_its_slot_is_held_from_the_first_and_free_at_the_end(
    library: EarlyLibrary, filled: Path, clock: FixedClock
) -> None:
    for _ in range(2):
        with pytest.raises(SecondInstanceError):
            open_early(filled, clock=clock)
        library.whole()
    library.close()
    library.close()
    open_early(filled, clock=clock).close()


def test_a_new_library_is_made_and_is_whole(path: Path, clock: FixedClock) -> None:
    opened = open_early(path, clock=clock)
    assert isinstance(opened, SqlLibrary)
    opened.close()


@pytest.mark.parametrize(
    ("pragma", "refusal"),
    [("user_version = 907", NewerLibraryError), ("application_id = 7", DamagedLibraryError)],
)
def test_what_can_not_be_used_is_refused_and_let_go(
    filled: Path, clock: FixedClock, pragma: str, refusal: type[StorageError]
) -> None:
    raw = connect_raw(filled, "rw")
    raw.execute(f"PRAGMA {pragma}")
    raw.close()
    for _ in range(2):
        with pytest.raises(refusal):
            open_early(filled, clock=clock)


def _lists(reader: Reader) -> list[list[Entity]]:
    return [list(reader.find(kind)) for kind in KINDS]


@pytest.mark.parametrize(
    "spoiling",
    [
        "UPDATE meeting SET day = 'gisteren'",
        "UPDATE meeting SET kind = 'borrel'",
        "UPDATE region SET codes = '['",
        "UPDATE agenda_block SET scheduled = 7",
        "UPDATE person SET id = 'x'",
    ],
)
def test_a_value_that_was_never_written_is_damage(
    filled: Path, clock: FixedClock, spoiling: str
) -> None:
    raw = connect_raw(filled, "rw")
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute(spoiling)
    raw.close()
    opened = open_early(filled, clock=clock)
    with opened.read() as reader, pytest.raises(DamagedLibraryError):
        _lists(reader)
    opened.close()


def test_a_damaged_library_refuses_changes(library: EarlyLibrary, clock: FixedClock) -> None:
    assert not library.read_only
    library.refuse_changes("Dit is niet bewaard.")
    assert library.read_only
    with pytest.raises(StorageError, match="niet bewaard"):
        add_region(library, clock, "Regio Later")


def test_an_error_of_the_disk_becomes_a_sentence(library: EarlyLibrary, filled: Path) -> None:
    for name in (filled.name, f"{filled.name}-wal", f"{filled.name}-shm"):
        filled.with_name(name).unlink(missing_ok=True)
    with pytest.raises(StorageError), library.read() as reader:
        reader.find(AgendaBlock)
