# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A partner that goes leaves nothing dangling, and loses nothing that hung on it."""

import pytest

from facilitator.domain.agreement import Agreement
from facilitator.domain.positionering import Role
from facilitator.domain.regievoering import ConsentAnswer
from facilitator.domain.region import Organisation
from facilitator.errors import InvalidInputError
from facilitator.exports.choose import frozen_report, picture_on
from facilitator.services.finishing import freeze
from facilitator.services.hanging import everything_on
from facilitator.services.history import deadline_histories
from facilitator.services.merging import merge_organisations
from facilitator.services.partners import add_organisation, change_organisation, remove_organisation
from facilitator.services.positionering import set_roles, set_task
from facilitator.storage.check import check
from facilitator.storage.library import SqlLibrary
from tests.builders.rooms import DAY, Room
from tests.builders.rooms_filled import Filled, a_filled_room


@pytest.fixture
def filled(room: Room) -> Filled:
    return a_filled_room(room)


def test_two_partners_become_one_with_all_they_had(filled: Filled, library: SqlLibrary) -> None:
    room = filled.room
    mine = room.capture("Belt @leerplicht @school")
    theirs = room.capture("Schrijft @school @leerplicht")
    expected = (Role.DENKT_MEE,)
    set_roles(library, room.clock, filled.early, room.leerplicht, expected=expected)
    set_task(library, room.clock, filled.early, room.leerplicht, taak="luistert")
    set_task(library, room.clock, filled.early, room.school, taak="belt")
    merge_organisations(library, room.clock, room.school, room.leerplicht)
    seen = filled.seen()
    (partner,) = seen.organisations
    assert partner.aliases == ("scholen", "Leerplicht")
    assert {p.organisation_id for p in seen.people} == {room.school}
    cell = next(c for c in seen.roles if c.phase_id == filled.early)
    assert (cell.claimed, cell.expected) == ((Role.EINDVERANTWOORDELIJK,), expected)
    assert cell.taak == "belt; luistert"
    assert len(seen.roles) == 2
    assert seen.expectations == ()
    (consent,) = seen.consents
    assert (consent.answer, consent.reason) == (ConsentAnswer.BEZWAAR, "geen budget")
    assert {h for r in seen.regie for h in r.holders} == {room.school, None}
    assert seen.forums[0].partners == (room.school,)
    owners = {a.id: (a.owner_id, a.supporting) for a in seen.agreements}
    assert owners == {mine.id: (room.school, ()), theirs.id: (room.school, ())}
    assert room.capture("Zegt het @leerplicht").owner_id == room.school
    assert library.path is not None
    assert check(library.path) == []


def test_a_merge_is_one_step_back(filled: Filled, library: SqlLibrary) -> None:
    before = filled.seen()
    room = filled.room
    merge_organisations(library, room.clock, room.leerplicht, room.school)
    assert library.undo_label(room.region_id) == "organisaties samengevoegd"
    library.undo(room.region_id, room.clock.now())
    after = filled.seen()
    assert [o.name for o in after.organisations] == [o.name for o in before.organisations]
    assert [c.claimed for c in after.roles] == [c.claimed for c in before.roles]
    assert after.forums[0].partners == before.forums[0].partners
    assert library.path is not None
    assert check(library.path) == []


def test_what_was_handed_out_keeps_its_name_after_a_merge(filled: Filled) -> None:
    room = filled.room
    agreement = room.capture("Belt @leerplicht")
    freeze(room.library, room.clock, room.meeting_id, picture_on(DAY))
    merge_organisations(room.library, room.clock, room.school, room.leerplicht)
    with room.library.read() as reader:
        assert reader.get(Agreement, agreement.id).owner_id == room.school
        handed_out = frozen_report(reader, room.meeting_id, 1)
        assert [item.owner for item in handed_out.items] == ["Leerplicht"]
        assert deadline_histories(reader, room.region_id) == {}


def test_what_hangs_on_a_partner_is_named_before_another_takes_it_over(filled: Filled) -> None:
    room = filled.room
    room.capture("Belt @leerplicht")
    with room.library.read() as reader:
        partner = reader.get(Organisation, room.leerplicht)
        assert everything_on(reader, partner) == [
            "1 deelnemer",
            "1 regel",
            "een rol in 1 fase",
            "1 verwachting",
            "regie in 1 fase",
            "1 overleg",
            "een antwoord op de regiedefinitie",
        ]


def test_a_partner_merges_with_another_one_only(room: Room) -> None:
    with pytest.raises(InvalidInputError, match="twee verschillende"):
        merge_organisations(room.library, room.clock, room.school, room.school)


def test_a_renamed_partner_keeps_what_hangs_on_it(filled: Filled) -> None:
    room = filled.room
    before = filled.seen()
    change_organisation(room.library, room.clock, room.school, name="Scholengroep")
    after = filled.seen()
    assert (after.roles, after.forums) == (before.roles, before.forums)


def test_a_partner_with_something_on_it_is_not_removed(filled: Filled) -> None:
    room = filled.room
    with pytest.raises(InvalidInputError) as refused:
        remove_organisation(room.library, room.clock, room.school)
    assert refused.value.sentence == (
        "‘School’ heeft nog een rol in 1 fase, 1 verwachting, regie in 1 fase, 1 overleg en "
        "een antwoord op de regiedefinitie. Haal dat eerst weg, of voeg haar samen met een "
        "andere organisatie."
    )
    bare = add_organisation(room.library, room.clock, room.region_id, "Nieuw").id
    remove_organisation(room.library, room.clock, bare)
    assert len(room.organisations()) == 2
