# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A change is stored whole or not at all, on both databases alike."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.entities import Entity
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.region import Region
from facilitator.errors import ConflictError, NotFoundError, StorageError
from facilitator.services.commands import Command
from facilitator.storage.check import check_content
from facilitator.storage.errors import ReadOnlyError
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from facilitator.storage.records import Plain, record
from tests.builders.entities import (
    MOMENT,
    a_block,
    a_meeting,
    a_region,
    an_agreement,
    one_of_each,
)

E = TypeVar("E", bound=Entity)


def store(library: SqlLibrary, *entities: Entity, region_id: UUID | None = None) -> None:
    with library.change(Command.REGION_ADDED, region_id or entities[0].region_id, MOMENT) as change:
        change.tx.add(*entities)


def stored(library: SqlLibrary, entity: E) -> E:
    with library.read() as reader:
        return reader.get(type(entity), entity.id)


def told(entity: Entity) -> Plain:
    """The JSON values of an entity."""
    mapping = record(type(entity), "sqlite")
    return mapping.in_order(mapping.plain(entity))


def test_every_kind_comes_back_as_it_was_stored(library: SqlLibrary) -> None:
    entities = one_of_each()
    store(library, *entities)
    assert [stored(library, entity) for entity in entities] == entities


def test_what_is_brought_with_its_json_values_is_as_what_is_added(library: SqlLibrary) -> None:
    entities = one_of_each()
    plain = [told(entity) for entity in entities]
    with library.change(Command.SESSION_MERGED, entities[0].region_id, MOMENT) as change:
        change.tx.bring(entities, plain)
    assert [replace(stored(library, entity), version=0) for entity in entities] == entities
    with library.read() as reader:
        assert list(check_content(reader._connection)) == []


def test_what_was_brought_and_then_changed_is_told_as_it_became(library: SqlLibrary) -> None:
    one, other = a_region(), a_region(name="Andere")
    plain = [told(region) for region in (one, other)]
    with library.change(Command.SESSION_MERGED, one.id, MOMENT) as change:
        change.tx.bring([one, other], plain)
        change.tx.save(replace(change.tx.get(Region, one.id), name="Anders"))
    assert stored(library, one).name == "Anders"
    with library.read() as reader:
        assert list(check_content(reader._connection)) == []


def test_children_may_be_added_before_their_parents(library: SqlLibrary) -> None:
    entities = one_of_each()
    store(library, *reversed(entities))
    assert stored(library, entities[-1]) == entities[-1]


def test_a_change_is_kept_after_reopening(path: Path, clock: FixedClock) -> None:
    region = a_region()
    with open_library(path, clock=clock) as library:
        store(library, region)
    with open_library(path, clock=clock) as library:
        assert stored(library, region) == region


def test_changes_name_what_was_touched(library: SqlLibrary) -> None:
    region, meeting = a_region(), a_meeting()
    meeting = replace(meeting, region_id=region.id)
    with library.change(Command.REGION_ADDED, region.id, MOMENT) as change:
        change.tx.add(region, meeting)
        with pytest.raises(RuntimeError):
            _ = change.changes
    assert change.changes.touched == {(Region, region.id), (Meeting, meeting.id)}
    assert change.changes.command == "regio toegevoegd"


def test_an_error_within_a_change_leaves_nothing(library: SqlLibrary) -> None:
    region = a_region()

    def fail() -> None:
        with library.change(Command.REGION_ADDED, region.id, MOMENT) as change:
            change.tx.add(region)
            assert change.tx.find(Region) == [region]
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with library.read() as reader:
        assert reader.find(Region) == []
    assert library.undo_label(region.id) is None


def test_saving_raises_the_version_by_one(library: SqlLibrary) -> None:
    region = a_region()
    store(library, region)
    with library.change(Command.REGION_CHANGED, region.id, MOMENT) as change:
        change.tx.save(replace(region, name="Regio Noord"))
        assert change.tx.get(Region, region.id).version == 1
    assert stored(library, region) == replace(region, name="Regio Noord", version=1)


def test_saving_twice_in_one_change_counts_once(library: SqlLibrary) -> None:
    region = a_region()
    store(library, region)
    with library.change(Command.REGION_CHANGED, region.id, MOMENT) as change:
        change.tx.save(replace(region, name="Eerst"))
        assert change.tx.find(Region)[0].name == "Eerst"
        change.tx.save(replace(region, name="Toen"))
        change.tx.save(replace(change.tx.get(Region, region.id), ambition="Nul"))
    expected = replace(region, name="Toen", ambition="Nul", version=1)
    assert stored(library, region) == expected
    changed = [change.field for change in library.history(Region, region.id)]
    assert changed[-2:] == ["name", "ambition"]


def test_an_old_version_is_refused_and_nothing_is_overwritten(library: SqlLibrary) -> None:
    region = a_region()
    store(library, region)
    with library.change(Command.REGION_CHANGED, region.id, MOMENT) as change:
        change.tx.save(replace(region, name="Nieuw"))
    with (
        pytest.raises(ConflictError, match="gewijzigd"),
        library.change(Command.REGION_CHANGED, region.id, MOMENT) as change,
    ):
        change.tx.save(replace(region, name="Ander"))
    assert stored(library, region) == replace(region, name="Nieuw", version=1)


def test_saving_what_did_not_change_leaves_no_trace(library: SqlLibrary) -> None:
    region = a_region()
    store(library, region)
    with library.change(Command.REGION_CHANGED, region.id, MOMENT) as change:
        change.tx.save(replace(region))
    assert change.changes.touched == frozenset()
    assert stored(library, region).version == 0
    assert library.undo_label(region.id) == Command.REGION_ADDED


def test_changing_back_within_one_change_leaves_no_trace(library: SqlLibrary) -> None:
    region = a_region()
    store(library, region)
    with library.change(Command.REGION_CHANGED, region.id, MOMENT) as change:
        change.tx.save(replace(region, name="Even"))
        assert change.tx.find(Region, name="Even")
        change.tx.save(region)
    assert stored(library, region) == region
    assert library.undo_label(region.id) == Command.REGION_ADDED


def test_adding_and_removing_within_one_change_leaves_no_trace(library: SqlLibrary) -> None:
    region = a_region()
    with library.change(Command.REGION_ADDED, region.id, MOMENT) as change:
        change.tx.add(region)
        assert change.tx.find(Region) == [region]
        change.tx.remove(region)
    assert change.changes.touched == frozenset()
    assert library.undo_label(region.id) is None


def test_a_parent_with_children_stays(library: SqlLibrary) -> None:
    region = a_region()
    store(library, region, a_meeting(region))
    with (
        pytest.raises(StorageError, match="hangt nog iets aan"),
        library.change(Command.REGION_REMOVED, region.id, MOMENT) as change,
    ):
        change.tx.remove(region)
    assert stored(library, region) == region


def test_a_parent_goes_with_its_children_in_any_order(library: SqlLibrary) -> None:
    region, *others = one_of_each()
    store(library, region, *others)
    with library.change(Command.REGION_REMOVED, region.id, MOMENT) as change:
        for entity in [region, *others]:
            change.tx.remove(entity)
    with pytest.raises(NotFoundError):
        stored(library, region)


def test_what_hangs_on_nothing_is_refused(library: SqlLibrary) -> None:
    with pytest.raises(StorageError, match="Waar dit bij hoort"):
        store(library, a_meeting())


def test_a_number_is_given_once_in_a_region(library: SqlLibrary) -> None:
    region = a_region()
    meeting = a_meeting(region)
    with pytest.raises(ConflictError):
        store(library, region, meeting, an_agreement(meeting), an_agreement(meeting))


def test_what_is_not_there_is_not_found(library: SqlLibrary) -> None:
    region = a_region()
    for act in ("save", "remove"):
        with (
            pytest.raises(NotFoundError),
            library.change(Command.REGION_CHANGED, region.id, MOMENT) as change,
        ):
            getattr(change.tx, act)(region)


def test_moments_come_back_in_utc(library: SqlLibrary) -> None:
    region = a_region()
    meeting = a_meeting(region)
    amsterdam = timezone(timedelta(hours=2))
    at = datetime(2026, 10, 7, 14, 30, 15, 123456, tzinfo=amsterdam)
    block = a_block(meeting, started_at=at)
    store(library, region, meeting, block)
    with library.read() as reader:
        started = reader.get(AgendaBlock, block.id).started_at
    assert started == at
    assert started is not None
    assert started.tzinfo is UTC


@pytest.mark.parametrize(
    "wrong",
    [
        {"started_at": datetime(2026, 10, 7)},  # noqa: DTZ001 a naive moment is what is tested
        {"title": 3},
        {"minutes": "10"},
        {"minutes": True},
        {"scheduled": 1},
        {"theme": "regievoering"},
        {"deelvragen": ["lijst"]},
        {"meeting_id": "tekst"},
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(
    library: SqlLibrary, wrong: dict[str, object]
) -> None:
    region = a_region()
    meeting = a_meeting(region)
    with pytest.raises((TypeError, ValueError)):
        store(library, region, meeting, a_block(meeting, **wrong))
    with library.read() as reader:
        assert reader.find(Region) == []


def test_a_read_within_a_change_sees_it(library: SqlLibrary) -> None:
    region = a_region()
    with library.change(Command.REGION_ADDED, region.id, MOMENT) as change:
        change.tx.add(region)
        with library.read() as reader:
            assert reader.find(Region) == [region]


def test_a_change_within_a_change_is_a_fault(library: SqlLibrary) -> None:
    with (
        library.change(Command.REGION_ADDED, None, MOMENT),
        pytest.raises(RuntimeError),
        library.change(Command.REGION_ADDED, None, MOMENT),
    ):
        pass


def test_a_draft_is_kept_until_it_is_emptied(library: SqlLibrary) -> None:
    assert library.draft("vangregel") == ""
    library.save_draft("vangregel", "Belt de sch")
    library.save_draft("vangregel", "Belt de school")
    assert library.draft("vangregel") == "Belt de school"
    library.save_draft("vangregel", "")
    assert library.draft("vangregel") == ""


def test_a_read_only_library_refuses_to_write(path: Path, clock: FixedClock) -> None:
    region = a_region()
    with open_library(path, clock=clock) as library:
        store(library, region)
        with open_library(path, clock=clock, read_only=True) as beside:
            assert stored(beside, region) == region
            with pytest.raises(ReadOnlyError):
                store(beside, a_region())
            with pytest.raises(ReadOnlyError):
                beside.save_draft("x", "y")
