# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was made at once stands as what was told field by field, whatever else happened to it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.steps import (
    LineOp,
    Made,
    MadeLines,
    Plain,
    Step,
    StepKind,
    StepLine,
)
from facilitator.session.resolve import resolve

REGION = "0" * 32
START = datetime(2026, 10, 7, 9, tzinfo=UTC)
IDS = st.sampled_from(["1" * 32, "2" * 32, "3" * 32])
TEXTS = st.sampled_from(["", "a", "b"])


def _organisation(key: str, text: str) -> Made:
    values: dict[str, Plain] = {"region_id": REGION, "name": text, "position": len(text)}
    return Made("organisation", key, values)


def _agreement(key: str, text: str) -> Made:
    values: dict[str, Plain] = {"region_id": REGION, "owner_id": "1" * 32, "text": text}
    values |= {"supporting": ["2" * 32], "number": 1, "captured_at": START.isoformat()}
    return Made("agreement", key, values)


def _renamed(key: str, text: str) -> tuple[StepLine, ...]:
    return (StepLine("organisation", key, LineOp.UPDATE, "name", None, text),)


def _removed(key: str) -> tuple[StepLine, ...]:
    return (StepLine("organisation", key, LineOp.DELETE, "name", "a", None),)


MADE = st.one_of(st.builds(_organisation, IDS, TEXTS), st.builds(_agreement, IDS, TEXTS))
MAKES = st.lists(MADE, min_size=1, max_size=3).map(lambda made: MadeLines(tuple(made)))
CHANGES = st.one_of(MAKES, st.builds(_renamed, IDS, TEXTS), st.builds(_removed, IDS))


@st.composite
def histories(draw: st.DrawFn) -> list[Step]:
    """Steps of several laptops; each came after one or two others."""
    region = MadeLines((Made("region", REGION, {"name": "Rivierenland"}),))
    steps = [Step(UUID(int=1), "regio", START, StepKind.NORMAL, None, (), region)]
    for number in range(2, draw(st.integers(2, 9))):
        known = st.sampled_from([step.id for step in steps])
        after = tuple(sorted(draw(st.sets(known, min_size=1, max_size=2))))
        lines = draw(CHANGES)
        at = START + timedelta(minutes=draw(st.integers(0, 9)))
        steps.append(Step(UUID(int=number), "x", at, StepKind.NORMAL, None, after, lines))
    return steps


@given(histories())
def test_what_was_made_at_once_stands_as_when_told_field_by_field(steps: list[Step]) -> None:
    apart = [replace(step, lines=tuple(step.lines)) for step in steps]
    one, other = resolve(steps), resolve(apart)
    assert one.entities == other.entities
    assert one.contests == other.contests
