# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.instruments import Instruments
from facilitator.domain.tijdlijn import PACT_WEEKS, Tijdlijn, tijdlijn
from facilitator.domain.wat_als import best_single_change, what_if
from tests.builders.entities import a_forum, a_phase, a_region
from tests.builders.regions import a_large_region, regions
from ui.instruments.overlegstructuur.label_layout import Box
from ui.instruments.overlegstructuur.tijdlijn_scene import Node, Scene, scene_of

sizes = st.tuples(st.integers(320, 1400), st.integers(112, 320))


class Mono:
    """Every letter seven pixels wide."""

    def width(self, text: str, *, strong: bool) -> float:
        return len(text) * (7.0 if strong else 6.5)

    def elided(self, text: str, room: float, *, strong: bool) -> str:
        fits = int(room / 7)
        return text if len(text) <= fits else text[: max(0, fits - 1)] + "…"


def scene(
    line: Tijdlijn, width: int = 900, height: int = 140, was: Tijdlijn | None = None
) -> Scene:
    return scene_of(line, width, height, Mono(), was)


def a_line(every_weeks: int | None) -> Tijdlijn:
    region = a_region()
    phases = [a_phase(region, name=f"Fase {week}", from_week=week) for week in (0, 5, 40)]
    forum = a_forum(
        region, name="Tafel", every_weeks=every_weeks, mandate=True, phases=(phases[1].id,)
    )
    return tijdlijn(Instruments(region_id=region.id, phases=tuple(phases), forums=(forum,)))


def words(made: Scene) -> list[str]:
    return [label.upper for label in made.labels]


@given(regions(), sizes)
def test_labels_never_overlap_and_stay_inside(
    instruments: Instruments, size: tuple[int, int]
) -> None:
    line = tijdlijn(instruments)
    if not line.phases:
        return
    best = best_single_change(instruments)
    was = tijdlijn(what_if(instruments, [best.turn])) if best else None
    made = scene(line, *size, was)
    inside = Box(0, 0, *map(float, size))
    for label in made.labels:
        assert label.box.x >= inside.x
        assert label.box.right <= inside.right
        assert label.box.y >= inside.y
        assert label.box.bottom <= made.axis_y
    for one, other in combinations(made.labels, 2):
        assert not one.box.meets(other.box)


@given(regions())
def test_every_route_and_phase_has_its_mark(instruments: Instruments) -> None:
    line = tijdlijn(instruments)
    if not line.phases:
        return
    made = scene(line)
    sure = [route for route in line.routes if route.worst is not None]
    decided = [m for m in made.marks if m.node in {Node.DECIDED, Node.LATER}]
    assert len(decided) == len(sure)
    assert sum(m.node is Node.UNSURE for m in made.marks) == len(line.routes) - len(sure)
    assert all(made.left <= mark.x <= made.right for mark in made.marks)


def test_what_matters_most_is_always_told() -> None:
    made = scene(tijdlijn(a_large_region()))
    assert "ambitie Thuiszitterspact:" in words(made)
    assert any(label.lower.startswith("uiterlijk") for label in made.labels)


def test_beyond_the_ambition_the_time_is_hatched_and_counted() -> None:
    made = scene(a_line(14))
    assert made.spare is None
    assert made.over is not None
    assert made.over.x == made.pact_x
    assert "6 weken over de ambitie" in words(made)
    assert any(mark.late for mark in made.marks)


def test_within_the_ambition_the_rest_is_told() -> None:
    made = scene(a_line(6))
    assert made.over is None
    assert made.spare is not None
    assert "2 weken speling" in words(made)


def test_without_a_guaranteed_decision_the_line_goes_on_to_the_end() -> None:
    made = scene(a_line(None))
    assert "geen besluit gegarandeerd" in words(made)
    assert made.over is not None
    assert made.over.right == made.right


def test_waiting_is_dotted_and_what_comes_before_is_not() -> None:
    strokes = scene(a_line(6)).strokes
    assert [stroke.dotted for stroke in strokes] == [False, True]


def test_the_old_line_stays_while_another_is_tried() -> None:
    made = scene(a_line(4), was=a_line(6))
    assert "was week 11" in words(made)
    assert [mark.words for mark in made.marks if mark.node is Node.GHOST] == ["Was week 11"]


def test_the_axis_always_names_the_ambition() -> None:
    for every in (1, 40, None):
        strong = [tick.number for tick in scene(a_line(every)).ticks if tick.strong]
        assert strong == [str(PACT_WEEKS)]
