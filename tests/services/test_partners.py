# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator.domain.meeting import Attendance
from facilitator.domain.words import OrganisationKind
from facilitator.errors import FrozenMeetingError, InvalidInputError
from facilitator.services.live import set_attendance
from facilitator.services.partners import (
    add_organisation,
    add_person,
    change_organisation,
    change_person,
    paste_people,
    remove_organisation,
    remove_person,
)
from facilitator.services.people_list import PersonInput
from tests.builders.rooms import Room


def test_a_partner_keeps_its_place_and_aliases(room: Room) -> None:
    add_organisation(
        room.library, room.clock, room.region_id, "Jeugdteam", aliases=["jt", " jt ", ""]
    )
    last = room.organisations()[-1]
    assert (last.name, last.aliases, last.position) == ("Jeugdteam", ("jt",), 2)


def test_a_partner_cannot_have_the_name_of_another(room: Room) -> None:
    with pytest.raises(InvalidInputError, match="Er is al een organisatie ‘SCHOOL’"):
        add_organisation(room.library, room.clock, room.region_id, "SCHOOL")
    with pytest.raises(InvalidInputError, match="Er is al een organisatie ‘school’"):
        add_organisation(room.library, room.clock, room.region_id, "Nieuw", aliases=["school"])
    with pytest.raises(InvalidInputError, match="Er is al een organisatie ‘School’"):
        change_organisation(room.library, room.clock, room.leerplicht, name="School")


def test_a_renamed_partner_keeps_what_hangs_on_it(room: Room) -> None:
    agreement = room.capture("Belt @leerplicht")
    change_organisation(
        room.library, room.clock, room.leerplicht, name="LPA", kind=OrganisationKind.GEMEENTE
    )
    assert room.organisations()[1].name == "LPA"
    assert room.agreements() == [agreement]


def test_a_partner_on_which_nothing_hangs_goes_with_its_people(room: Room) -> None:
    set_attendance(room.library, room.clock, room.meeting_id, room.mentor, present=False)
    remove_organisation(room.library, room.clock, room.school)
    assert [o.name for o in room.organisations()] == ["Leerplicht"]
    assert [p.function for p in room.people()] == ["Leerplichtambtenaar"]


@pytest.mark.parametrize("line", ["Belt @leerplicht", "Belt @school @leerplicht"])
def test_a_partner_with_agreements_stays_and_they_are_named(room: Room, line: str) -> None:
    room.capture(line)
    with pytest.raises(InvalidInputError, match="nog partij bij A-001"):
        remove_organisation(room.library, room.clock, room.leerplicht)


def test_many_agreements_are_counted_instead_of_listed(room: Room) -> None:
    for index in range(7):
        room.capture(f"Belt {index} @leerplicht")
    with pytest.raises(InvalidInputError, match=r"A-005 en nog 2\."):
        remove_organisation(room.library, room.clock, room.leerplicht)


def test_a_participant_of_a_known_partner_joins_it_by_alias(room: Room) -> None:
    add_person(
        room.library,
        room.clock,
        room.region_id,
        PersonInput(function="Rector", organisation="Scholen"),
    )
    assert room.people()[-1].organisation_id == room.school


def test_a_participant_of_an_unknown_partner_brings_it(room: Room) -> None:
    add_person(
        room.library, room.clock, room.region_id, PersonInput(function="Arts", organisation="GGD")
    )
    assert room.organisations()[-1].name == "GGD"


def test_a_participant_without_a_function_leaves_nothing_behind(room: Room) -> None:
    with pytest.raises(InvalidInputError, match="Vul een functie in"):
        add_person(
            room.library, room.clock, room.region_id, PersonInput(function=" ", organisation="GGD")
        )
    assert len(room.organisations()) == 2


def test_a_participant_takes_agreements_along_to_the_right_organisation(room: Room) -> None:
    room.capture("Belt @mentor @leerplicht")
    change_person(
        room.library,
        room.clock,
        room.mentor,
        PersonInput(function="Mentor", organisation="Leerplicht", name=" "),
    )
    agreement = room.agreements()[0]
    assert (agreement.owner_id, agreement.owner_person_id) == (room.leerplicht, room.mentor)
    assert agreement.supporting == ()
    assert room.people()[0].name is None


def test_a_removed_participant_leaves_the_agreement_with_the_organisation(room: Room) -> None:
    room.capture("Belt @mentor")
    set_attendance(room.library, room.clock, room.meeting_id, room.mentor, present=False)
    remove_person(room.library, room.clock, room.mentor)
    agreement = room.agreements()[0]
    assert (agreement.owner_id, agreement.owner_person_id) == (room.school, None)
    with room.library.read() as reader:
        assert reader.find(Attendance, meeting_id=room.meeting_id) == []


def test_who_owns_something_vastgesteld_cannot_change_it_from_the_side(room: Room) -> None:
    room.capture("Belt @mentor")
    room.freeze()
    with pytest.raises(FrozenMeetingError):
        remove_person(room.library, room.clock, room.mentor)
    with pytest.raises(FrozenMeetingError):
        change_person(
            room.library,
            room.clock,
            room.mentor,
            PersonInput(function="Mentor", organisation="Leerplicht"),
        )


def test_pasting_adds_in_one_step_who_is_not_there_yet(room: Room) -> None:
    pasted = "Mentor\tSchool\nArts\tGGD\nArts\tGGD\nVerpleegkundige\tggd"
    paste_people(room.library, room.clock, room.region_id, pasted)
    assert [p.function for p in room.people()[2:]] == ["Arts", "Verpleegkundige"]
    assert [o.name for o in room.organisations()] == ["School", "Leerplicht", "GGD"]
    room.library.undo(room.region_id, room.clock.now())
    assert len(room.people()) == 2
    assert len(room.organisations()) == 2


def test_a_new_partner_gets_the_kind_that_was_shown(room: Room) -> None:
    paste_people(room.library, room.clock, room.region_id, "Arts\tGGD\nMentor\tSchool")
    shown = PersonInput(function="Coach", organisation="Team", kind=OrganisationKind.JEUGDHULP)
    add_person(room.library, room.clock, room.region_id, shown)
    school, _, ggd, team = room.organisations()
    assert (ggd.kind, team.kind) == (OrganisationKind.JGZ, OrganisationKind.JEUGDHULP)
    known = PersonInput(function="Rector", organisation="school", kind=OrganisationKind.MBO)
    add_person(room.library, room.clock, room.region_id, known)
    assert room.organisations()[0] == school
