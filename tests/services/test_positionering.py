# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator.domain.positionering import Role, RoleAssignment
from facilitator.errors import InvalidInputError, NotFoundError
from facilitator.services.partners import add_organisation
from facilitator.services.positionering import (
    Settlement,
    add_phase,
    change_phase,
    clear_cell,
    move_phase,
    remove_phase,
    seed_phases,
    set_roles,
    set_task,
    settle_difference,
    toggle_role,
)
from facilitator.services.regions import add_region
from facilitator.services.seeds import SEED_PHASES
from tests.builders.rooms import Room
from tests.builders.rooms_filled import Filled, a_filled_room

E, U, B = Role.EINDVERANTWOORDELIJK, Role.VOERT_UIT, Role.BESLIST


@pytest.fixture
def filled(room: Room) -> Filled:
    return a_filled_room(room)


def cell(filled: Filled, phase: object, partner: object) -> RoleAssignment | None:
    found = [c for c in filled.seen().roles if (c.phase_id, c.organisation_id) == (phase, partner)]
    return found[0] if found else None


def test_a_region_can_start_from_the_seed_once(room: Room) -> None:
    seed_phases(room.library, room.clock, room.region_id)
    with pytest.raises(InvalidInputError, match="Er zijn al fasen"):
        seed_phases(room.library, room.clock, room.region_id)
    assert room.library.undo_label(room.region_id) == "fasen klaargezet"
    weeks = [seed.from_week for seed in SEED_PHASES]
    assert weeks == sorted(weeks)


def test_phases_are_added_renamed_and_moved(filled: Filled) -> None:
    room = filled.room
    third = add_phase(room.library, room.clock, room.region_id, " Nazorg ").id
    first = add_phase(room.library, room.clock, room.region_id, "Preventie", position=0).id
    change_phase(room.library, room.clock, third, name="Terugkeer", from_week=13)
    move_phase(room.library, room.clock, filled.late, 0)
    seen = filled.seen().phases
    assert [(p.position, p.name) for p in seen] == [
        (0, "Thuiszitter"),
        (1, "Preventie"),
        (2, "Signalering"),
        (3, "Terugkeer"),
    ]
    assert {p.id: p.from_week for p in seen}[first] == 7
    with pytest.raises(InvalidInputError, match="‘signalering’ staat er al"):
        change_phase(room.library, room.clock, third, name="signalering")
    with pytest.raises(InvalidInputError, match="aantal weken"):
        change_phase(room.library, room.clock, third, from_week=-1)


def test_letters_toggle_in_the_order_of_the_list(filled: Filled) -> None:
    room = filled.room
    for role in (U, B, E, B):
        toggle_role(room.library, room.clock, filled.early, room.leerplicht, role)
    found = cell(filled, filled.early, room.leerplicht)
    assert found is not None
    assert found.claimed == (E, U)
    toggle_role(room.library, room.clock, filled.early, room.leerplicht, B, expected=True)
    found = cell(filled, filled.early, room.leerplicht)
    assert found is not None
    assert (found.claimed, found.unclaimed) == ((E, U), (B,))


def test_an_empty_cell_is_no_row(filled: Filled) -> None:
    room = filled.room
    toggle_role(room.library, room.clock, filled.early, room.school, E)
    assert cell(filled, filled.early, room.school) is None
    set_task(room.library, room.clock, filled.early, room.school, taak=" belt ", termijn="5 dagen")
    found = cell(filled, filled.early, room.school)
    assert found is not None
    assert (found.taak, found.termijn, found.claimed) == ("belt", "5 dagen", ())
    clear_cell(room.library, room.clock, filled.early, room.school)
    assert cell(filled, filled.early, room.school) is None


@pytest.mark.parametrize(
    ("settlement", "claimed"), [(Settlement.TAKEN, (E, U)), (Settlement.DROPPED, (E,))]
)
def test_a_difference_is_settled_by_one_of_the_two(
    filled: Filled, settlement: Settlement, claimed: tuple[Role, ...]
) -> None:
    room = filled.room
    set_roles(room.library, room.clock, filled.early, room.school, expected=(U,))
    settle_difference(room.library, room.clock, filled.early, room.school, settlement)
    found = cell(filled, filled.early, room.school)
    assert found is not None
    assert (found.claimed, found.expected) == (claimed, ())


def test_a_phase_with_something_on_it_goes_only_to_another_one(filled: Filled) -> None:
    room = filled.room
    with pytest.raises(InvalidInputError) as refused:
        remove_phase(room.library, room.clock, filled.late)
    assert "de rol van 1 partner, de regie, 1 overleg en het begin van de escalatieladder" in str(
        refused.value
    )
    remove_phase(room.library, room.clock, filled.late, to=filled.early)
    seen = filled.seen()
    assert [p.id for p in seen.phases] == [filled.early]
    assert {c.phase_id for c in seen.roles} == {filled.early}
    (regie,) = seen.regie
    assert (regie.initiates_id, regie.coordinates_id) == (room.leerplicht, room.school)
    assert seen.ladder is not None
    assert seen.ladder.counts_from_id == filled.early
    assert seen.forums[0].phases == (filled.early,)


def test_a_phase_can_go_with_everything_on_it_and_come_back_so(filled: Filled) -> None:
    room, before = filled.room, filled.seen()
    remove_phase(room.library, room.clock, filled.late, everything=True)
    seen = filled.seen()
    assert [p.id for p in seen.phases] == [filled.early]
    assert {c.phase_id for c in (*seen.roles, *seen.regie)} == {filled.early}
    assert seen.ladder is not None
    assert seen.ladder.counts_from_id is None
    assert seen.forums[0].phases == (filled.early,)
    room.library.undo(room.region_id, room.clock.now())
    again = filled.seen()
    assert [c.claimed for c in again.roles] == [c.claimed for c in before.roles]
    assert [r.holders for r in again.regie] == [r.holders for r in before.regie]
    assert again.forums[0].phases == before.forums[0].phases


def test_a_bare_phase_just_goes(filled: Filled) -> None:
    room = filled.room
    bare = add_phase(room.library, room.clock, room.region_id, "Los", position=0).id
    remove_phase(room.library, room.clock, bare)
    assert [p.position for p in filled.seen().phases] == [0, 1]


def test_a_partner_of_another_region_has_no_cell_here(filled: Filled) -> None:
    room = filled.room
    other = add_region(room.library, room.clock, "Elders").id
    stranger = add_organisation(room.library, room.clock, other, "Vreemd").id
    with pytest.raises(NotFoundError, match="andere regio"):
        toggle_role(room.library, room.clock, filled.early, stranger, E)
