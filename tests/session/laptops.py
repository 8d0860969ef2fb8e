# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Real laptops beside the model: each does the same to a library in a file and to the model."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import Entity
from facilitator.domain.ids import new_id
from facilitator.domain.meeting import FrozenVersion, Issue, Meeting
from facilitator.domain.positionering import Phase, RoleAssignment
from facilitator.domain.region import Organisation, Region
from facilitator.exports.build import build_report
from facilitator.exports.picture import to_json
from facilitator.services.commands import Command
from facilitator.session import Side, apply_merge, plan_merge, read_session, save_region
from facilitator.session.own import NAME
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.entities import a_meeting, a_phase, a_region, an_organisation
from tests.builders.rooms import DAY
from tests.session.model import Effect, Laptop, Register, Value, World

MODELLED: dict[type[Entity], tuple[str, ...]] = {
    Organisation: ("name",),
    Agreement: ("text", "deadline", "owner_id", "status"),
    Issue: ("text", "times"),
}
"""What the model says exactly. Of numbers and roles it says what must never happen."""

TOUCHED = "touched"
"""All that the model says of what is in no table of it."""

POINTS = {"owner_id", "organisation_id", "phase_id", "meeting_id"}


@dataclass(frozen=True)
class Base:
    """What the three took along: a region with two phases, two partners and a meeting."""

    region: Region
    meeting: Meeting
    phases: tuple[Phase, ...]
    partners: tuple[Organisation, ...]

    @property
    def entities(self) -> tuple[Entity, ...]:
        return (self.region, self.meeting, *self.phases, *self.partners)


def make_base(path: Path) -> Base:
    region = a_region()
    base = Base(
        region,
        a_meeting(region),
        tuple(a_phase(region, position=n, name=f"Fase {n}") for n in range(2)),
        tuple(an_organisation(region, position=n, name=f"Partner {n}") for n in range(2)),
    )
    clock = FixedClock.on(DAY, 9)
    with (
        open_library(path, clock=clock) as library,
        library.change(Command.REGION_ADDED, region.id, clock.now()) as change,
    ):
        change.tx.add(*base.entities)
    return base


def values(row: Entity) -> dict[str, Value]:
    """The modelled values of a row that are not empty."""
    held = {name: getattr(row, name) for name in MODELLED[type(row)]}
    return {name: value for name, value in held.items() if value is not None}


class Both:
    """One laptop: a library in a file, and what the model says of it."""

    def __init__(self, world: World, base: Base, path: Path, start: frozenset[int]) -> None:
        self.base = base
        self.path = path
        self.clock = FixedClock.on(DAY, 10)
        self.library: SqlLibrary = open_library(path, clock=self.clock)
        self.model = Laptop(world, start)

    @property
    def region_id(self) -> UUID:
        return self.base.region.id

    def rows(self, kind: type[Any]) -> list[Any]:
        with self.library.read() as reader:
            return reader.find(kind, region_id=self.region_id)

    def change(self, *, add: Entity | None = None, save: Entity | None = None) -> None:
        self.clock.advance(timedelta(minutes=1))
        with self.library.change(Command.CAPTURED, self.region_id, self.clock.now()) as change:
            if add is not None:
                change.tx.add(add)
            if save is not None:
                change.tx.save(save)

    def add(self, row: Entity, beside: Entity | None = None) -> None:
        """Add a row that points at what is there, and save another beside it."""
        self.change(add=row, save=beside)
        links = frozenset(_links(row))
        self.model.do(Effect(self._sets(row), refs=links), Effect(gone=frozenset({row.id})))

    def edit(self, row: Entity, **over: Value) -> None:
        """Give some fields another value."""
        fresh: Entity = replace(row, **over)  # pyright: ignore[reportArgumentType] - any field of any row
        self.change(save=fresh)
        names = over if type(row) in MODELLED else {"": TOUCHED}
        sets: dict[Register, Value] = {(row.id, name): value for name, value in names.items()}
        was: dict[Register, Value] = {(row.id, n): getattr(row, n, TOUCHED) for n in names}
        self.model.do(
            Effect(sets, refs=frozenset(_links(fresh, over))),
            Effect(was, refs=frozenset(_links(row, over))),
        )

    def remove(self, row: Entity) -> None:
        """Remove a row that nothing points at."""
        self.clock.advance(timedelta(minutes=1))
        with self.library.change(Command.CAPTURED, self.region_id, self.clock.now()) as change:
            change.tx.remove(row)
        self.model.do(
            Effect(gone=frozenset({row.id})), Effect(self._sets(row), refs=frozenset(_links(row)))
        )

    def _sets(self, row: Entity) -> dict[Register, Value]:
        names = MODELLED.get(type(row), ())
        held = {name: getattr(row, name) for name in names}
        sets: dict[Register, Value] = {
            (row.id, name): value for name, value in held.items() if value is not None
        }
        return sets or {(row.id, ""): TOUCHED}

    def next_number(self) -> int:
        with self.library.read() as reader:
            ever = reader.highest_ever(Agreement, "number", ("region_id", self.region_id))
            return max(ever, reader.highest(Agreement, "number", region_id=self.region_id)) + 1

    def freeze(self) -> None:
        """Hand out all numbers as they are now."""
        with self.library.read() as reader:
            picture = to_json(build_report(reader, self.base.meeting.id, self.clock.today()))
        (meeting,) = [row for row in self.rows(Meeting) if row.id == self.base.meeting.id]
        with self.library.read() as reader:
            told = reader.highest_ever(FrozenVersion, "number", ("meeting_id", meeting.id))
        number = max(told, meeting.frozen_versions) + 1
        version = FrozenVersion(
            region_id=self.region_id,
            meeting_id=meeting.id,
            number=number,
            frozen_at=self.clock.now(),
            picture=picture,
        )
        self.add(version, replace(meeting, frozen_versions=number))

    def undo(self) -> None:
        assert self.library.undo(self.region_id, self.clock.now()) is not None
        self.model.undo()

    def redo(self) -> None:
        assert self.library.redo(self.region_id, self.clock.now()) is not None
        self.model.redo()

    def save(self, folder: Path) -> Path:
        path = folder / f"{new_id().hex}.slagvaardig"
        session = save_region(self.library, self.clock, self.region_id, path)
        assert not [step for step in session.steps if step.name == NAME]
        return path

    def take(self, path: Path, theirs: frozenset[int], *, twice: bool = False) -> None:
        """Open a file and merge it, of every conflict with the newest value."""
        session = read_session(path)
        plan = plan_merge(self.library, session)
        wanted = self.model.conflicts(theirs)
        told = [c for c in plan.conflicts if c.kind != "role_assignment"]
        assert {(c.entity_id, c.field) for c in told} == set(wanted)
        assert plan.known is (theirs <= self.model.known)
        choices = {each.key: each.newest for each in plan.conflicts}
        apply_merge(self.library, self.clock, plan, choices, backup=no_backup)
        chosen: dict[Register, Value] = {}
        for register in wanted:
            heads = self.model.world.heads(self.model.known | theirs, register)
            kept = next(c for c in told if (c.entity_id, c.field) == register)
            values = {_plain(value): value for value in heads}
            assert {plain_order(kept.mine_value), plain_order(kept.theirs_value)} <= set(values)
            mine = choices[kept.key] is Side.MINE
            chosen[register] = values[plain_order(kept.mine_value if mine else kept.theirs_value)]
        chosen |= {(c.entity_id, ""): TOUCHED for c in plan.conflicts if c not in told}
        self.model.merge(theirs, chosen)
        if twice:
            assert plan_merge(self.library, session).known

    def exact(self) -> dict[UUID, dict[str, Value]]:
        return {row.id: values(row) for kind in MODELLED for row in self.rows(kind)}

    def expected(self) -> dict[UUID, dict[str, Value]]:
        names = {name for held in MODELLED.values() for name in held}
        there = {row.id for kind in MODELLED for row in self.rows(kind)}
        picture = self.model.picture()
        kept = {key: held for key, held in picture.items() if key in there or set(held) & names}
        return {key: {n: v for n, v in held.items() if n} for key, held in kept.items()}


def no_backup(_path: Path, _clock: object) -> None:
    """Backups have tests of their own; a thousand of them would take the hour."""


def plain_order(value: object) -> str:
    return json.dumps(value)


def _plain(value: Value) -> str:
    if isinstance(value, UUID):
        return json.dumps(value.hex)
    return json.dumps(value.isoformat() if isinstance(value, date) else value)


def _links(row: Entity, only: Mapping[str, Value] | None = None) -> Iterator[tuple[UUID, UUID]]:
    names = POINTS if only is None else POINTS & set(only)
    for name in names:
        value = getattr(row, name, None)
        if isinstance(value, UUID):
            yield row.id, value


def a_role(base: Base, phase: Phase, partner: UUID, taak: str) -> RoleAssignment:
    return RoleAssignment(
        region_id=base.region.id, phase_id=phase.id, organisation_id=partner, taak=taak
    )
