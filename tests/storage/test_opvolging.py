# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A check-in on both databases, and what versions from before there were any still hold."""

import gzip
from datetime import date
from pathlib import Path

from facilitator.clock import FixedClock
from facilitator.domain.meeting import FrozenVersion
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.words import Status
from facilitator.exports.picture import from_json
from facilitator.services.opvolging import Need, progress
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.damage import write_bytes
from tests.builders.follow_up import FollowUp
from tests.builders.rooms import a_room

SCHEMA_2 = Path(__file__).parent / "schemas" / "schema_2.gz"
JAN, FEB, MAR = (date(2027, month, 12) for month in (1, 2, 3))


def test_a_check_in_on_this_database(library: SqlLibrary, clock: FixedClock) -> None:
    follow = FollowUp(a_room(library, clock))
    late = follow.room.capture("Belt @school >1-12-2026")
    waits = follow.room.capture("Wacht @school >1-6-2027")
    follow.freeze(follow.room.meeting_id)
    first = follow.meeting(JAN)
    follow.answer(late, first, Status.BEZIG, note="Half", deadline=FEB)
    follow.answer(waits, first, Status.GEBLOKKEERD, reason="Geld", unblocker="Rector")
    follow.answer(waits, first, None, not_before=MAR)
    follow.freeze(first)
    second = follow.meeting(FEB)
    found = follow.rows(second)
    assert [row.agreement.id for row in found.hidden] == [waits.id]
    assert [(row.status, row.postponed) for row in found.rows] == [(Status.BEZIG, 1)]
    follow.answer(late, second, Status.OPEN)
    third = follow.meeting(MAR)
    assert [row.needs for row in follow.rows(third).first] == [
        (Need.TE_LAAT,),
        (Need.GEBLOKKEERD,),
    ]
    with library.read() as reader:
        told = progress(reader, follow.room.region_id, MAR, third)
    assert [bar.tally.by_status[Status.BEZIG] for bar in told.bars] == [0, 1, 0, 0]
    assert told.version is not None
    assert told.version.title == "Check-in 1"
    while library.undo(follow.room.region_id, clock.now()) is not None:
        pass
    with library.read() as reader:
        assert reader.find(CheckInEntry) == []


def test_history_since_a_moment_leaves_out_what_came_before(
    library: SqlLibrary, clock: FixedClock
) -> None:
    follow = FollowUp(a_room(library, clock))
    agreement = follow.room.capture("Belt")
    check_in = follow.meeting(JAN)
    follow.answer(agreement, check_in, Status.BEZIG)
    since = clock.now()
    follow.answer(agreement, check_in, Status.KLAAR)
    with library.read() as reader:
        kind, region = type(agreement), follow.room.region_id
        every = reader.field_history(kind, "status", region)
        later = reader.field_history(kind, "status", region, since)
    assert [change.after for change in every] == ["open", "bezig", "klaar"]
    assert [change.after for change in later] == ["klaar"]


def test_a_picture_from_before_there_were_check_ins_still_reads(
    path: Path, clock: FixedClock
) -> None:
    write_bytes(path, gzip.decompress(SCHEMA_2.read_bytes()))
    with open_library(path, clock=clock) as library, library.read() as reader:
        (version,) = reader.find(FrozenVersion)
    report = from_json(version.picture)
    assert [item.text for item in report.items] == ["Belt binnen vijf werkdagen terug"]
    assert (report.progress, report.closed, report.items[0].history) == (None, (), ())
