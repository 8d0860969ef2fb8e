# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from fractions import Fraction
from uuid import UUID

from hypothesis import given, settings

from facilitator.capture.line import parse
from facilitator.domain.instruments import Instruments
from facilitator.domain.tijdlijn import tijdlijn
from facilitator.domain.wat_als import (
    FREQUENCIES,
    TERMS,
    Dial,
    Turn,
    best_single_change,
    prefill_of,
    what_if,
)
from tests.builders.capture import EXAMPLE
from tests.builders.entities import a_forum, a_ladder, a_phase, a_region, a_step
from tests.builders.regions import regions


def a_table(every: int | None = 6) -> Instruments:
    region = a_region()
    phase = a_phase(region, from_week=5)
    forum = a_forum(
        region, every_weeks=every, phases=(phase.id,), chair="Directeur SWV VO Voorbeeld"
    )
    return Instruments(
        region_id=region.id,
        organisations=EXAMPLE.organisations,
        phases=(phase,),
        forums=(forum,),
    )


def test_the_proposal_is_the_mildest_turn_that_helps() -> None:
    region = a_table()
    proposal = best_single_change(region)
    assert proposal is not None
    assert proposal.turn == Turn(Dial.FREQUENTIE, region.forums[0].id, 4)
    assert (proposal.before, proposal.after) == (11, 9)
    assert proposal.sentence == (
        "Komt Thuiszitterstafel elke 4 weken bijeen in plaats van elke 6 weken, "
        "dan valt het besluit uiterlijk in week 9 in plaats van week 11."
    )
    reading = parse(proposal.prefill, EXAMPLE)
    assert reading.owner is not None
    assert reading.owner.name == "SWV VO Voorbeeld"
    assert reading.text == 'Laat "Thuiszitterstafel" elke 4 weken bijeenkomen'


def test_a_frequency_that_nobody_agreed_yet_can_be_proposed() -> None:
    proposal = best_single_change(a_table(every=None))
    assert proposal is not None
    assert proposal.before is None
    assert "elke 52 weken bijeen, dan valt het besluit uiterlijk in week 57." in proposal.sentence


def test_a_shorter_term_of_the_ladder_is_proposed_in_words() -> None:
    region = a_region()
    phase = a_phase(region, from_week=0)
    ladder = Instruments(
        region_id=region.id,
        phases=(phase,),
        ladder=a_ladder(region, counts_from_id=phase.id),
        steps=(a_step(region, mandate=True, after_weeks=1, decides_within_days=10),),
    )
    proposal = best_single_change(ladder)
    assert proposal is not None
    assert proposal.sentence.startswith(
        "Beslist trede 1 binnen 5 werkdagen in plaats van 10 werkdagen, dan valt het besluit"
    )
    stalled = replace(ladder, steps=(replace(ladder.steps[0], after_weeks=3),))
    assert (best_single_change(stalled) or proposal).sentence.startswith("Komt trede 1 na 2 weken")


def test_nothing_is_proposed_when_nothing_helps() -> None:
    assert best_single_change(Instruments(region_id=a_region().id)) is None
    assert best_single_change(a_table(every=1)) is None


def every_turn(region: Instruments) -> list[Turn]:
    turns = [
        Turn(Dial.FREQUENTIE, forum.id, value)
        for forum in region.forums
        for value in FREQUENCIES
        if forum.every_weeks is None or value < forum.every_weeks
    ]
    for step in region.steps:
        weeks, days = step.after_weeks, step.decides_within_days
        turns += [Turn(Dial.STILSTAND, step.id, v) for v in range(4, 0, -1) if v < (weeks or 5)]
        turns += [Turn(Dial.BESLISTERMIJN, step.id, v) for v in TERMS if days is None or v < days]
    return turns


@settings(max_examples=200, deadline=None)
@given(region=regions())
def test_the_proposal_does_what_it_says_and_no_dial_can_do_better_as_mildly(
    region: Instruments,
) -> None:
    """Turned one by one through the whole tijdlijn, instead of route by route."""
    before = tijdlijn(region).worst
    mildest: dict[tuple[Dial, UUID], Fraction] = {}
    for turn in every_turn(region):
        after = tijdlijn(what_if(region, [turn])).worst
        if after is not None and (before is None or after < before):
            mildest.setdefault((turn.dial, turn.id), after)
    proposal = best_single_change(region)
    assert (proposal is None) == (not mildest)
    if proposal is not None:
        assert proposal.after == tijdlijn(what_if(region, [proposal.turn])).worst
        assert proposal.after == min(mildest.values())
        assert "None" not in proposal.sentence + proposal.prefill


def test_turning_stores_nothing() -> None:
    region = a_table()
    turned = what_if(region, [Turn(Dial.FREQUENTIE, region.forums[0].id, 2)])
    assert turned.forums[0].every_weeks == 2
    assert region.forums[0].every_weeks == 6


@given(regions())
def test_the_line_for_any_turn_reads_back_as_text_with_a_theme(instruments: Instruments) -> None:
    turns = [Turn(Dial.FREQUENTIE, forum.id, 3) for forum in instruments.forums]
    for dial in (Dial.STILSTAND, Dial.BESLISTERMIJN):
        turns += [Turn(dial, step.id, 2) for step in instruments.steps]
    for turn in turns:
        line = prefill_of(instruments, turn)
        reading = parse(line, replace(EXAMPLE, organisations=instruments.organisations))
        assert reading.theme is not None
        assert reading.deadline is None
        assert not reading.unknown
        assert "3 weken" in reading.text or "2 we" in reading.text
