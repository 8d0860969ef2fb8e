# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers that were told to people are remembered, also when what carried them was undone."""

from dataclasses import replace
from datetime import UTC, datetime

from facilitator.domain.agreement import Agreement
from facilitator.domain.ids import new_id
from facilitator.services.commands import Command
from facilitator.storage.library import SqlLibrary
from tests.builders.entities import a_meeting, a_region, an_agreement

NOW = datetime(2026, 10, 7, 11, tzinfo=UTC)


def test_the_highest_number_ever_counts_what_was_undone(library: SqlLibrary) -> None:
    region = a_region()
    meeting = a_meeting(region_id=region.id)
    other = a_meeting(region_id=region.id)
    with library.change(Command.REGION_ADDED, region.id, NOW) as change:
        change.tx.add(region, meeting, other)
    for number in (1, 7):
        item = replace(an_agreement(region_id=region.id, meeting_id=meeting.id), number=number)
        with library.change(Command.CAPTURED, region.id, NOW) as change:
            change.tx.add(item)
    library.undo(region.id, NOW)
    with library.read() as reader:
        assert reader.highest_ever(Agreement, "number", ("meeting_id", meeting.id)) == 7
        assert reader.highest_ever(Agreement, "number", ("meeting_id", other.id)) == 0
        assert reader.highest_ever(Agreement, "number", ("meeting_id", new_id())) == 0


def test_another_parent_and_another_kind_of_change_count_for_nothing(
    library: SqlLibrary,
) -> None:
    here, there = a_region(), a_region()
    rows = [a_meeting(here), a_meeting(there)]
    with library.change(Command.REGION_IMPORTED, None, NOW) as change:
        change.tx.add(here, there, *rows)
    for meeting, number in zip(rows, (4, 9), strict=True):
        with library.change(Command.CAPTURED, meeting.region_id, NOW) as change:
            change.tx.add(an_agreement(meeting, number=number))
        library.undo(meeting.region_id, NOW)
    with library.change(Command.CAPTURED, here.id, NOW) as change:
        kept = an_agreement(rows[0], number=2)
        change.tx.add(kept)
    with library.change(Command.AGREEMENT_CHANGED, here.id, NOW) as change:
        change.tx.save(replace(kept, text="Anders"))
    library.undo(here.id, NOW)
    with library.read() as reader:
        assert reader.highest_ever(Agreement, "number", ("region_id", here.id)) == 4
        assert reader.highest_ever(Agreement, "number", ("region_id", there.id)) == 9


def test_what_a_running_change_adds_counts_at_once(library: SqlLibrary) -> None:
    region = a_region()
    meeting = a_meeting(region)
    with library.change(Command.REGION_IMPORTED, region.id, NOW) as change:
        change.tx.add(region, meeting, an_agreement(meeting, number=5))
        assert change.tx.highest_ever(Agreement, "number", ("region_id", region.id)) == 5
