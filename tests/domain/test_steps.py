# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines that are kept entity by entity are the same lines."""

from facilitator.domain.steps import LineOp, Made, MadeLines, Plain, StepLine

MADE = MadeLines(
    (Made("region", "a", {"name": "Rivierenland"}), Made("person", "b", {"position": 1, "x": True}))
)
LINES = (
    StepLine("region", "a", LineOp.INSERT, "name", None, "Rivierenland"),
    StepLine("person", "b", LineOp.INSERT, "position", None, 1),
    StepLine("person", "b", LineOp.INSERT, "x", None, True),
)


def test_lines_of_what_was_made_are_a_sequence_like_any_other() -> None:
    assert tuple(MADE) == LINES
    assert len(MADE) == len(LINES)
    assert (MADE[0], MADE[-1], MADE[1:]) == (LINES[0], LINES[2], LINES[1:])
    assert LINES[1] in MADE


def test_they_equal_the_same_lines_however_those_are_kept() -> None:
    assert MADE == LINES
    assert LINES == MADE
    assert hash(MADE) == hash(LINES)
    assert MadeLines(MADE.made) == MADE
    each: tuple[dict[str, Plain], ...] = ({"position": 1}, {"x": True})
    apart = MadeLines((*MADE.made[:1], *(Made("person", "b", values) for values in each)))
    assert apart == MADE
    assert MadeLines(MADE.made[:1]) != MADE
    assert MadeLines(MADE.made[:1]) != LINES
