# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists, tallies and history come back right, on both databases alike."""

import threading
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import Entity
from facilitator.domain.ids import new_id
from facilitator.domain.meeting import AgendaBlock, Issue
from facilitator.domain.region import Organisation, Region
from facilitator.domain.words import AgreementKind, Status
from facilitator.services.commands import Command
from facilitator.storage.library import SqlLibrary
from tests.builders.entities import (
    DAY,
    MOMENT,
    a_block,
    a_meeting,
    a_region,
    an_agreement,
    an_issue,
    an_organisation,
)


def store(library: SqlLibrary, *entities: Entity, region_id: UUID | None = None) -> None:
    with library.change(Command.REGION_ADDED, region_id or entities[0].region_id, MOMENT) as change:
        change.tx.add(*entities)


def test_find_filters_by_any_field(library: SqlLibrary) -> None:
    region = a_region()
    meeting = a_meeting(region)
    owner = an_organisation(region)
    block = a_block(meeting)
    mine = an_agreement(meeting, block, number=2, owner_id=owner.id, status=Status.BEZIG)
    loose = an_agreement(meeting, number=1, deadline=DAY)
    store(library, region, meeting, owner, block, mine, loose)
    with library.read() as reader:
        assert reader.find(Agreement, region_id=region.id) == [loose, mine]
        assert reader.find(Agreement, owner_id=owner.id, status=Status.BEZIG) == [mine]
        assert reader.find(Agreement, owner_id=None) == [loose]
        assert reader.find(Agreement, deadline=DAY) == [loose]
        assert reader.find(Agreement, kind=AgreementKind.BESLUIT) == []
        assert reader.highest(Agreement, "number", region_id=region.id) == 2
        assert reader.highest(Agreement, "number", region_id=new_id()) == 0


def test_lists_come_by_position(library: SqlLibrary) -> None:
    region = a_region()
    meeting = a_meeting(region)
    blocks = [a_block(meeting, position=position) for position in (2, 0, 1)]
    store(library, region, meeting, *blocks)
    with library.read() as reader:
        found = reader.find(AgendaBlock, meeting_id=meeting.id)
    assert [block.position for block in found] == [0, 1, 2]


def test_tallies_count_afspraken_by_status_and_what_is_late(library: SqlLibrary) -> None:
    region, empty = a_region(), a_region()
    meeting = a_meeting(region)
    before = DAY - timedelta(days=1)
    agreements = [
        an_agreement(meeting, number=1, deadline=before),
        an_agreement(meeting, number=2, deadline=DAY),
        an_agreement(meeting, number=3, deadline=before, status=Status.KLAAR),
        an_agreement(meeting, number=4, deadline=before, kind=AgreementKind.INZICHT),
    ]
    store(library, region, empty, meeting, *agreements)
    with library.read() as reader:
        tallies = reader.tallies(DAY)
    assert set(tallies) == {region.id}
    assert tallies[region.id].by_status == {Status.OPEN: 2, Status.KLAAR: 1}
    assert tallies[region.id].late == 1


def test_field_history_leaves_out_what_was_undone(library: SqlLibrary) -> None:
    region = a_region()
    meeting = a_meeting(region)
    agreement = an_agreement(meeting, deadline=DAY)
    store(library, region, meeting, agreement)
    for days in (7, 14):
        with library.change(Command.AGREEMENT_CHANGED, region.id, MOMENT) as change:
            current = change.tx.get(Agreement, agreement.id)
            change.tx.save(replace(current, deadline=DAY + timedelta(days=days), visible="x"))
    library.undo(region.id, MOMENT)
    library.undo(region.id, MOMENT)
    library.redo(region.id, MOMENT)
    with library.read() as reader:
        found = reader.field_history(Agreement, "deadline", region.id)
    assert [(change.before, change.after) for change in found] == [
        (None, "2026-10-07"),
        ("2026-10-07", "2026-10-14"),
    ]
    assert {change.entity_id for change in found} == {agreement.id}


def test_history_tells_every_change_with_its_command(library: SqlLibrary) -> None:
    region = a_region(codes=())
    store(library, region)
    later = MOMENT + timedelta(hours=1)
    with library.change(Command.REGION_CHANGED, region.id, later) as change:
        change.tx.save(replace(region, codes=("RMC 99",)))
    *_, last = library.history(Region, region.id)
    assert (last.command, last.at, last.field) == ("regio gewijzigd", later, "codes")
    assert (last.before, last.after) == ([], ["RMC 99"])


def test_text_of_every_alphabet_comes_back(library: SqlLibrary) -> None:
    region = a_region()
    meeting = a_meeting(region)
    text = "<b>R&D</b> 'é' \"ï\" ­ 👩‍👧 عربي % %s ? :x \\ \n\t" + "x" * 20_000
    issue = an_issue(meeting, text=text)
    store(library, region, meeting, issue)
    with library.read() as reader:
        assert reader.find(Issue, text=text) == [issue]


def test_another_thread_reads_what_is_committed(library: SqlLibrary) -> None:
    region = a_region()
    store(library, region)
    seen: list[Region] = []

    def read() -> None:
        with library.reader_for_thread() as reader:
            seen.extend(reader.find(Region))

    with library.change(Command.REGION_CHANGED, region.id, MOMENT) as change:
        change.tx.save(replace(region, name="Nog niet"))
        change.tx.flush()
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    assert seen == [region]


def test_an_organisation_that_supports_is_kept_in_order(library: SqlLibrary) -> None:
    region = a_region()
    meeting = a_meeting(region)
    partners = [an_organisation(region, position=n) for n in range(3)]
    supporting = tuple(partner.id for partner in reversed(partners))
    agreement = an_agreement(meeting, supporting=supporting)
    store(library, region, meeting, *partners, agreement)
    with library.read() as reader:
        assert reader.get(Agreement, agreement.id).supporting == supporting
        assert reader.find(Organisation, region_id=region.id) == partners
