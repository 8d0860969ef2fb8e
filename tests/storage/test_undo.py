# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Undo and redo come from the journal alone, and give back exactly what was."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.ids import new_id
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.region import Organisation, Region
from facilitator.errors import ConflictError, NotFoundError
from facilitator.services.commands import Command
from facilitator.storage.check import check
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.entities import (
    MOMENT,
    a_block,
    a_meeting,
    a_region,
    an_agreement,
    an_organisation,
    one_of_each,
)

Picture = dict[UUID, Entity]


def picture(library: SqlLibrary) -> Picture:
    """Everything that is stored; versions aside, because they only ever go up."""
    with library.read() as reader:
        found = [entity for kind in KINDS for entity in reader.find(kind)]
    return {entity.id: replace(entity, version=0) for entity in found}


def add(library: SqlLibrary, region: Region, *entities: Entity) -> None:
    with library.change(Command.REGION_ADDED, region.id, MOMENT) as change:
        change.tx.add(*entities)


def rename(library: SqlLibrary, region: Region, name: str) -> None:
    with library.change(Command.REGION_CHANGED, region.id, MOMENT) as change:
        change.tx.save(replace(change.tx.get(Region, region.id), name=name))


def test_undo_takes_the_newest_command_back_and_redo_does_it_again(library: SqlLibrary) -> None:
    entities = one_of_each()
    region = entities[0]
    assert isinstance(region, Region)
    add(library, region, *entities)
    before = picture(library)
    rename(library, region, "Regio Noord")
    after = picture(library)

    undone = library.undo(region.id, MOMENT)
    assert undone is not None
    assert undone.command == "regio gewijzigd"
    assert undone.touched == {(Region, region.id)}
    assert picture(library) == before

    library.redo(region.id, MOMENT)
    assert picture(library) == after


def test_undoing_an_addition_removes_it_with_all_that_came_along(library: SqlLibrary) -> None:
    entities = one_of_each()
    region = entities[0]
    assert isinstance(region, Region)
    add(library, region, *entities)
    whole = picture(library)
    library.undo(region.id, MOMENT)
    assert picture(library) == {}
    library.redo(region.id, MOMENT)
    assert picture(library) == whole


def test_labels_name_what_undo_and_redo_would_do(library: SqlLibrary) -> None:
    region = a_region()
    assert library.undo_label(region.id) is None
    add(library, region, region)
    rename(library, region, "Regio Noord")
    assert library.undo_label(region.id) == "regio gewijzigd"
    assert library.redo_label(region.id) is None
    library.undo(region.id, MOMENT)
    assert library.undo_label(region.id) == "regio toegevoegd"
    assert library.redo_label(region.id) == "regio gewijzigd"


def test_there_is_nothing_to_undo_or_redo_in_the_beginning(library: SqlLibrary) -> None:
    assert library.undo(new_id(), MOMENT) is None
    assert library.redo(new_id(), MOMENT) is None


def test_a_new_command_forgets_what_could_be_done_again(library: SqlLibrary) -> None:
    region = a_region()
    add(library, region, region)
    rename(library, region, "Eerst")
    library.undo(region.id, MOMENT)
    rename(library, region, "Anders")
    assert library.redo(region.id, MOMENT) is None
    library.undo(region.id, MOMENT)
    assert picture(library)[region.id] == region


def test_each_region_has_a_stack_of_its_own(library: SqlLibrary) -> None:
    north, south = a_region(name="Noord"), a_region(name="Zuid")
    add(library, north, north)
    add(library, south, south)
    library.undo(north.id, MOMENT)
    assert set(picture(library)) == {south.id}


def test_undo_works_after_the_library_was_closed(path: Path, clock: FixedClock) -> None:
    region = a_region()
    with open_library(path, clock=clock) as library:
        add(library, region, region)
        rename(library, region, "Regio Noord")
    with open_library(path, clock=clock) as library:
        library.undo(region.id, MOMENT)
        assert picture(library)[region.id] == region


def test_undo_refuses_when_somebody_else_changed_the_same(library: SqlLibrary) -> None:
    region = a_region()
    add(library, region, region)
    rename(library, region, "Noord")
    with library.change(Command.REGION_CHANGED, None, MOMENT) as change:
        change.tx.save(replace(change.tx.get(Region, region.id), name="Zuid"))
    with pytest.raises(ConflictError, match="anders gewijzigd"):
        library.undo(region.id, MOMENT)
    assert library.undo_label(region.id) == "regio gewijzigd"


def test_undo_refuses_when_it_was_removed_meanwhile(library: SqlLibrary) -> None:
    region = a_region()
    add(library, region, region)
    rename(library, region, "Noord")
    with library.change(Command.REGION_REMOVED, None, MOMENT) as change:
        change.tx.remove(change.tx.get(Region, region.id))
    with pytest.raises(ConflictError):
        library.undo(region.id, MOMENT)


def test_what_comes_back_has_a_version_no_screen_ever_held(library: SqlLibrary) -> None:
    region = a_region()
    add(library, region, region)
    library.undo(region.id, MOMENT)
    library.redo(region.id, MOMENT)
    with (
        pytest.raises(ConflictError),
        library.change(Command.REGION_CHANGED, region.id, MOMENT) as change,
    ):
        change.tx.save(replace(region, name="Van een oud scherm"))


class Facilitator:
    """Does random things to one region, as long as it is asked."""

    def __init__(self, library: SqlLibrary, dice: random.Random) -> None:
        self.library = library
        self.dice = dice
        self.region = a_region()
        add(library, self.region, self.region)

    def step(self) -> None:
        acts: list[Callable[[], None]] = [
            self.add_partner,
            self.add_meeting,
            self.capture,
            self.capture,
            self.edit,
            self.edit,
            self.remove,
            self.reorder,
            self.undo,
            self.undo,
            self.redo,
        ]
        self.dice.choice(acts)()

    def _some(self, kind: type[Entity]) -> Entity | None:
        with self.library.read() as reader:
            found = reader.find(kind, region_id=self.region.id)
        return self.dice.choice(found) if found else None

    def add_partner(self) -> None:
        add(self.library, self.region, an_organisation(self.region, name=f"P{self.dice.random()}"))

    def add_meeting(self) -> None:
        meeting = a_meeting(self.region)
        blocks = [a_block(meeting, position=n) for n in range(3)]
        add(self.library, self.region, meeting, *blocks)

    def capture(self) -> None:
        meeting, owner = self._some(Meeting), self._some(Organisation)
        if not isinstance(meeting, Meeting):
            return
        with self.library.change(Command.CAPTURED, self.region.id, MOMENT) as change:
            number = change.tx.highest(Agreement, "number", region_id=self.region.id) + 1
            owner_id = owner.id if owner else None
            change.tx.add(an_agreement(meeting, number=number, owner_id=owner_id))

    def edit(self) -> None:
        agreement = self._some(Agreement)
        if isinstance(agreement, Agreement):
            text = self.dice.choice(["a", "b", "é"])
            with self.library.change(Command.AGREEMENT_CHANGED, self.region.id, MOMENT) as change:
                change.tx.save(replace(agreement, text=text, impuls=not agreement.impuls))

    def remove(self) -> None:
        meeting = self._some(Meeting)
        if meeting is None:
            return
        with self.library.change(Command.MEETING_REMOVED, self.region.id, MOMENT) as change:
            for kind in (Agreement, AgendaBlock):
                for entity in change.tx.find(kind, meeting_id=meeting.id):
                    change.tx.remove(entity)
            change.tx.remove(meeting)

    def reorder(self) -> None:
        with self.library.change(Command.BLOCK_MOVED, self.region.id, MOMENT) as change:
            blocks = change.tx.find(AgendaBlock, region_id=self.region.id)
            self.dice.shuffle(blocks)
            for position, block in enumerate(blocks):
                change.tx.save(replace(block, position=position))

    def undo(self) -> None:
        if self.library.undo_label(self.region.id) != Command.REGION_ADDED:
            self.library.undo(self.region.id, MOMENT)

    def redo(self) -> None:
        self.library.redo(self.region.id, MOMENT)


def undo_all_and_redo_all(library: SqlLibrary, region_id: UUID) -> None:
    final = picture(library)
    undone = 0
    while library.undo(region_id, MOMENT) is not None:
        undone += 1
    assert picture(library) == {}
    for _ in range(undone):
        assert library.redo(region_id, MOMENT) is not None
    assert picture(library) == final


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), steps=st.integers(1, 40))
def test_undoing_all_gives_the_beginning_and_redoing_all_the_end(
    tmp_path_factory: pytest.TempPathFactory, seed: int, steps: int
) -> None:
    path = tmp_path_factory.mktemp("undo") / "slagvaardig.db"
    with open_library(path, clock=FixedClock(MOMENT)) as library:
        someone = Facilitator(library, random.Random(seed))
        for _ in range(steps):
            someone.step()
        while library.redo(someone.region.id, MOMENT) is not None:
            pass
        undo_all_and_redo_all(library, someone.region.id)
        assert check(path) == []


def test_three_hundred_steps_there_and_back(library: SqlLibrary) -> None:
    someone = Facilitator(library, random.Random(20261007))
    for _ in range(300):
        someone.step()
    undo_all_and_redo_all(library, someone.region.id)
    with library.read() as reader, pytest.raises(NotFoundError):
        reader.get(Region, new_id())
