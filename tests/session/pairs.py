# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two laptops with one region, and short ways to work on it and to merge."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import Entity
from facilitator.exports.choose import picture_on
from facilitator.services.capturing import capture
from facilitator.services.commands import Command
from facilitator.services.finishing import freeze
from facilitator.session import MergePlan, Side, apply_merge, plan_merge, session_of
from facilitator.session.fields import TRAVELLING
from facilitator.session.own import rows_of, values_of
from facilitator.storage.library import SqlLibrary
from tests.builders.rooms import DAY, Room

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True)
class Pair:
    """`one` and `two` each work by themselves; a minute passes with everything they do."""

    room: Room
    one: SqlLibrary
    two: SqlLibrary
    clock: FixedClock

    @property
    def region_id(self) -> UUID:
        return self.room.region_id

    def rows(self, library: SqlLibrary, kind: type[E]) -> list[E]:
        own = {"id" if kind.__name__ == "Region" else "region_id": self.region_id}
        with library.read() as reader:
            return reader.find(kind, **own)

    def the(self, library: SqlLibrary, kind: type[E]) -> E:
        """The only row of a kind, or the first."""
        return self.rows(library, kind)[0]

    def edit(self, library: SqlLibrary, row: Entity, **over: Any) -> None:
        self.clock.advance(timedelta(minutes=1))
        with library.change(Command.AGREEMENT_CHANGED, self.region_id, self.clock.now()) as change:
            change.tx.save(replace(change.tx.get(type(row), row.id), **over))

    def add(self, library: SqlLibrary, *rows: Entity) -> None:
        self.clock.advance(timedelta(minutes=1))
        with library.change(Command.CAPTURED, self.region_id, self.clock.now()) as change:
            change.tx.add(*rows)

    def remove(self, library: SqlLibrary, row: Entity) -> None:
        self.clock.advance(timedelta(minutes=1))
        with library.change(Command.AGENDA_CHANGED, self.region_id, self.clock.now()) as change:
            change.tx.remove(change.tx.get(type(row), row.id))

    def capture(self, library: SqlLibrary, line: str) -> Agreement:
        self.clock.advance(timedelta(minutes=1))
        return capture(library, self.clock, self.room.meeting_id, None, line).agreement

    def freeze(self, library: SqlLibrary) -> None:
        self.clock.advance(timedelta(minutes=1))
        freeze(library, self.clock, self.room.meeting_id, picture_on(DAY))

    def plan(self, sender: SqlLibrary, taker: SqlLibrary) -> MergePlan:
        return plan_merge(taker, session_of(sender, self.clock, self.region_id))

    def send(
        self,
        sender: SqlLibrary,
        taker: SqlLibrary,
        side: Side | None = None,
        choices: Mapping[str, Side] | None = None,
    ) -> MergePlan:
        """Merge what the one has into the other, `side` wins every conflict."""
        self.clock.advance(timedelta(minutes=1))
        plan = self.plan(sender, taker)
        chosen = {each.key: side for each in plan.conflicts} if side else choices
        apply_merge(taker, self.clock, plan, chosen)
        return plan

    def meet(self, side: Side = Side.THEIRS) -> None:
        """Both ways; afterwards both have the same."""
        self.send(self.two, self.one, side)
        self.send(self.one, self.two, side)
        assert self.picture(self.one) == self.picture(self.two)

    def picture(self, library: SqlLibrary) -> dict[tuple[str, str], dict[str, Any]]:
        """Everything of the region, without the versions that only one library knows."""
        with library.read() as reader:
            rows = rows_of(reader, self.region_id, TRAVELLING)
        return {key: dict(values_of(row)) for key, row in rows.items()}

    def numbers(self, library: SqlLibrary) -> dict[str, str]:
        """Per text the number as people say it."""
        return {row.text: row.label for row in self.rows(library, Agreement)}
