# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Session files to mutate: everything a region can hold, worked on side by side and merged."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.ids import new_id
from facilitator.domain.region import Region
from facilitator.domain.words import Status
from facilitator.exports.choose import picture_on
from facilitator.services.commands import Command
from facilitator.services.finishing import freeze, reopen
from facilitator.session import Side, apply_merge, plan_merge, save_region, session_of
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.entities import (
    a_consent,
    a_definition,
    a_figure,
    a_forum,
    a_ladder,
    a_phase,
    a_phase_regie,
    a_role,
    a_step,
    a_term,
    an_attendance,
    an_entry,
    an_expectation,
    an_issue,
)
from tests.builders.rooms import DAY, Room, a_room


def make_seeds(folder: Path) -> dict[str, Path]:
    """Files of one region as it grew on two laptops, and the library that all of it came from."""
    clock = FixedClock.on(DAY, 13)
    with (
        open_library(folder / "een.db", clock=clock) as one,
        open_library(folder / "twee.db", clock=clock) as two,
    ):
        room = a_room(one, clock)
        paths = {"kaal": _saved(one, room, folder / "kaal.slagvaardig")}
        _fill(one, room)
        apply_merge(two, clock, plan_merge(two, session_of(one, clock, room.region_id)))
        paths["vol"] = _saved(one, room, folder / "vol.slagvaardig")
        _differ(one, room, "een")
        _differ(two, room, "twee")
        plan = plan_merge(one, session_of(two, clock, room.region_id))
        apply_merge(one, clock, plan, {each.key: Side.THEIRS for each in plan.conflicts})
        paths["samen"] = _saved(one, room, folder / "samen.slagvaardig")
    return paths


def _saved(library: SqlLibrary, room: Room, path: Path) -> Path:
    save_region(library, room.clock, room.region_id, path)
    return path


def _fill(library: SqlLibrary, room: Room) -> None:
    """One of every kind, a version that was handed out, a reopening and an undo."""
    clock = room.clock
    agreement = room.capture("@leerplicht belt binnen vijf dagen >1 december #regie !")
    room.capture("b: de school meldt op tijd")
    with library.read() as reader:
        region = reader.get(Region, room.region_id)
    meeting = room.meeting()
    school, leerplicht = room.organisations()
    phase, definition = a_phase(region), a_definition(region)
    with library.change(Command.PHASES_SEEDED, room.region_id, clock.now()) as change:
        change.tx.add(
            *(a_term(region), a_figure(region, reference_date=DAY), phase, definition),
            *(an_issue(meeting), an_attendance(meeting, room.people()[0], arrived_at=clock.now())),
            a_role(phase, school, taak="belt"),
            an_expectation(school, leerplicht),
            a_consent(definition, school),
            a_phase_regie(phase, coordinates_id=school.id),
            a_ladder(region, counts_from_id=phase.id),
            a_step(region),
            a_forum(region, partners=(school.id,), phases=(phase.id,)),
        )
    freeze(library, clock, meeting.id, picture_on(DAY))
    reopen(library, clock, meeting.id, "De datum klopte niet")
    with library.change(Command.CHECKED_IN, room.region_id, clock.now()) as change:
        change.tx.add(an_entry(agreement, meeting, note="Loopt", deadline=DAY))
    room.capture("te veel")
    library.undo(room.region_id, clock.now())


def _differ(library: SqlLibrary, room: Room, word: str) -> None:
    """What each laptop did by itself: the same fields, and a line of its own."""
    clock = room.clock
    clock.advance(timedelta(minutes=5))
    with library.read() as reader:
        first, *_ = reader.find(Agreement, region_id=room.region_id)
    changed = replace(first, text=f"Belt met {word}", status=Status.BEZIG)
    with library.change(Command.AGREEMENT_CHANGED, room.region_id, clock.now()) as change:
        change.tx.save(changed)
    fresh = replace(first, id=new_id(), number=first.number + 5, version=0)
    with library.change(Command.CAPTURED, room.region_id, clock.now()) as change:
        change.tx.add(replace(fresh, text=f"Nieuw op {word}"))
