# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from hypothesis import given

from facilitator.domain.instruments import Instruments
from facilitator.domain.overlegstructuur import ForumLevel
from facilitator.domain.toets import run_toets
from tests.builders.entities import a_forum, a_phase, a_region, an_organisation
from tests.builders.regions import regions
from ui.instruments.overlegstructuur.kaart import Kaart, kaart_of
from ui.instruments.shown import Shown


def kaart(instruments: Instruments) -> Kaart:
    return kaart_of(Shown(instruments, tuple(run_toets(instruments))))


@given(regions())
def test_every_overleg_has_one_pill_over_exactly_its_phases(instruments: Instruments) -> None:
    made = kaart(instruments)
    assert sorted(p.forum.name for p in made.pills) == sorted(f.name for f in instruments.forums)
    for pill in made.pills:
        covered = {made.phase_ids[n] for a, b in pill.runs for n in range(a, b + 1)}
        assert covered == set(pill.forum.phases)
        for (_, end), (start, _) in zip(pill.runs, pill.runs[1:], strict=False):
            assert start > end + 1


@given(regions())
def test_overleggen_in_one_lane_never_overlap(instruments: Instruments) -> None:
    for band in kaart(instruments).bands:
        taken: set[tuple[int, int]] = set()
        for pill in band.pills:
            first, last = pill.extent
            cells = {(pill.lane, n) for n in range(first, last + 1)}
            assert not cells & taken
            assert pill.lane < band.lanes
            taken |= cells


@given(regions())
def test_gaps_are_those_of_the_toets(instruments: Instruments) -> None:
    made = kaart(instruments)
    covered = {phase for forum in instruments.forums for phase in forum.phases}
    for column, cell in zip(made.columns, made.seen, strict=True):
        if column.gap is not None:
            assert column.phase.id not in covered
        if column.phase.id in covered:
            assert cell.fine


def test_the_foot_says_who_has_the_pupil_in_view_and_who_decides() -> None:
    region = a_region()
    phases = [a_phase(region, position=n, from_week=n * 3, decision_needed=n > 0) for n in range(3)]
    ids = [phase.id for phase in phases]
    team = a_forum(region, name="Team", phases=tuple(ids[:2]), mandate=False)
    tafel = a_forum(region, name="Tafel", phases=(ids[1],), mandate=True)
    made = kaart(Instruments(region_id=region.id, phases=tuple(phases), forums=(team, tafel)))
    assert [cell.text for cell in made.seen] == ["Team", "2 overleggen", "Niemand"]
    assert [cell.text for cell in made.deciding] == ["Niet nodig", "Tafel", "Niemand"]
    assert [cell.fine for cell in made.deciding] == [None, True, False]


def test_partners_stand_on_the_pill_by_what_people_call_them() -> None:
    region = a_region()
    swv = an_organisation(region, name="SWV VO Voorbeeld", aliases=("swv",))
    phase = a_phase(region)
    forum = a_forum(region, phases=(phase.id,), partners=(swv.id,), level=ForumLevel.LOKAAL)
    made = kaart(
        Instruments(region_id=region.id, organisations=(swv,), phases=(phase,), forums=(forum,))
    )
    assert [partner.name for partner in made.pills[0].partners] == ["SWV"]
