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
