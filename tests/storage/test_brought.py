# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A region that came along behaves as one that was made here, on both databases."""

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.region import Region
from facilitator.domain.steps import Made, MadeLines, Step, StepKind, StepLine
from facilitator.services.capturing import capture
from facilitator.session import Side, apply_merge, plan_merge, session_of
from facilitator.storage.brought import read_steps, write_steps
from facilitator.storage.check import check_content
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.entities import MOMENT
from tests.builders.rooms import a_room


def problems(library: SqlLibrary) -> list[str]:
    with library.read() as reader:
        return list(check_content(reader._connection))


def test_a_region_comes_along_is_worked_on_and_merged(
    library: SqlLibrary, clock: FixedClock, tmp_path: Path
) -> None:
    with open_library(tmp_path / "elders.db", clock=clock) as elsewhere:
        room = a_room(elsewhere, clock)
        row = room.capture("@leerplicht belt de school >1 december")
        room.capture("te veel")
        elsewhere.undo(room.region_id, clock.now())
        apply_merge(
            library, clock, plan_merge(library, session_of(elsewhere, clock, room.region_id))
        )
        assert problems(library) == []
        (change,) = [c for c in library.history(Agreement, row.id) if c.field == "text"]
        assert (change.command, change.after) == ("regel vastgelegd", "belt de school")
        added = capture(library, clock, room.meeting_id, None, "hier vastgelegd").agreement
        assert added.number == 3
        room.capture("daar vastgelegd")
        plan = plan_merge(library, session_of(elsewhere, clock, room.region_id))
        assert plan.added == {"agreement": 1}
        apply_merge(library, clock, plan, {each.key: Side.MINE for each in plan.conflicts})
    assert problems(library) == []
    with library.read() as reader:
        told = {a.text: a.number for a in reader.find(Agreement)}
    assert sorted(told.values()) == [1, 3, 4]
    while library.undo(room.region_id, clock.now()) is not None:
        pass
    with library.read() as reader:
        assert reader.find(Agreement) == reader.find(Region) == []
    assert problems(library) == []


def test_field_history_leaves_out_what_was_undone_elsewhere(
    library: SqlLibrary, clock: FixedClock, tmp_path: Path
) -> None:
    with open_library(tmp_path / "elders.db", clock=clock) as elsewhere:
        room = a_room(elsewhere, clock)
        room.capture("blijft")
        room.capture("gaat")
        elsewhere.undo(room.region_id, clock.now())
        apply_merge(
            library, clock, plan_merge(library, session_of(elsewhere, clock, room.region_id))
        )
    with library.read() as reader:
        told = [c.after for c in reader.field_history(Agreement, "text", room.region_id)]
        assert reader.highest_ever(Agreement, "number", ("region_id", room.region_id)) == 2
    assert told == ["blijft"]


def test_steps_that_were_kept_line_by_line_are_still_read() -> None:
    region = "0" * 32
    head = ["1" * 32, "regio", "2026-10-07T09:00:00+00:00", "normal", None, []]
    text = json.dumps([[*head, [["region", region, "insert", "name", None, "Rivierenland"]]]])
    (step,) = read_steps(text)
    assert list(step.lines) == [StepLine("region", region, "insert", "name", None, "Rivierenland")]
    made = MadeLines((Made("region", region, {"name": "Rivierenland"}),))
    assert read_steps(write_steps([replace(step, lines=made)])) == (step,)


def test_what_was_made_comes_back_as_it_was_whatever_its_shape() -> None:
    def step(number: int, *made: Made) -> Step:
        lines = MadeLines(made)
        return Step(UUID(int=number), "regel vastgelegd", MOMENT, StepKind.NORMAL, None, (), lines)

    one, other = {"text": "a", "number": 1}, {"number": 2, "text": "b"}
    steps = (
        step(1, Made("agreement", "a", {**one}), Made("agreement", "b", {**other})),
        step(2, Made("definition", "c", {**one}), Made("agreement", "d", {**one, "text": None})),
        step(3, Made("agreement", "e", {"text": "c", "supporting": ["x", "y"]})),
        step(4, Made("agreement", "f", {**other, "number": True})),
    )
    text = write_steps(steps)
    assert read_steps(text) == steps
    assert text.count('"number"') == 3
