# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each rule against an independent, naive reading of the table, over generated regions."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings

from facilitator.domain.instruments import Instruments
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.positionering import Phase
from facilitator.domain.toets.afspraken import RULES as AFSPRAKEN
from facilitator.domain.toets.index import Index
from facilitator.domain.toets.overlegstructuur import RULES as OVERLEGSTRUCTUUR
from facilitator.domain.toets.positionering import RULES as POSITIONERING
from facilitator.domain.toets.positionering import TABLE_RULES
from facilitator.domain.toets.regievoering import RULES as REGIEVOERING
from facilitator.domain.words import RECOMMENDATION_LABELS, THEME_LABELS, Recommendation, Theme
from tests.builders.regions import regions

Naive = Callable[[Instruments], list[str]]
VAGUE_HERE = ("zo snel mogelijk", "iets", "kijken of")


def letters(region: Instruments, phase: Phase) -> str:
    """All letters claimed in a phase, one after another."""
    return "".join("".join(c.claimed) for c in region.roles if c.phase_id == phase.id)


def phases_where(wanted: Callable[[Instruments, Phase], bool]) -> Naive:
    return lambda region: [p.name for p in region.phases if wanted(region, p)]


def mine(region: Instruments, organisation_id: object) -> str:
    return "".join("".join(c.claimed) for c in region.roles if c.organisation_id == organisation_id)


def names(region: Instruments) -> dict[object, str]:
    return {o.id: o.name for o in region.organisations}


def without_role(region: Instruments) -> list[str]:
    return [o.name for o in region.organisations if mine(region, o.id) == ""]


def busy_and_nowhere(region: Instruments) -> list[str]:
    return [
        o.name
        for o in region.organisations
        if any(letter in mine(region, o.id) for letter in "EUB")
        and not any(o.id in forum.partners for forum in region.forums)
    ]


def expectations(answer: str) -> Naive:
    def found(region: Instruments) -> list[str]:
        name = names(region)
        return [
            f"{name[e.from_id]} → {name[e.to_id]}"
            for e in region.expectations
            if e.answer == answer
        ]

    return found


def in_the_room(region: Instruments, organisation_id: object) -> list[bool]:
    """The mandates of who is there."""
    return [
        p.mandate
        for p in region.people
        if p.organisation_id == organisation_id and p.id not in region.absent
    ]


def nobody_there(region: Instruments) -> list[str]:
    if not region.people:
        return []
    return [o.name for o in region.organisations if not in_the_room(region, o.id)]


def no_mandate_there(region: Instruments) -> list[str]:
    there = {o.name: in_the_room(region, o.id) for o in region.organisations}
    return [name for name, mandates in there.items() if mandates and not any(mandates)]


def not_claimed(region: Instruments) -> list[str]:
    phase = {p.id: p.name for p in region.phases}
    return [
        f"{names(region)[c.organisation_id]}, {phase[c.phase_id]}"
        for c in region.roles
        if [r for r in c.expected if r not in c.claimed]
    ]


def latest(region: Instruments) -> object:
    numbers = sorted((d.number, d.id) for d in region.definitions)
    return numbers[-1][1] if numbers else None


def objections(region: Instruments) -> list[str]:
    return [
        names(region)[c.organisation_id]
        for c in region.consents
        if c.definition_id == latest(region) and c.answer == "bezwaar"
    ]


def silent(region: Instruments) -> list[str]:
    said = [c.organisation_id for c in region.consents if c.definition_id == latest(region)]
    return [o.name for o in region.organisations if region.definitions and o.id not in said]


def holders(region: Instruments, phase: Phase) -> int:
    found = [r for r in region.regie if r.phase_id == phase.id]
    return sum(holder is not None for r in found for holder in r.holders)


def coordinator(region: Instruments, phase: Phase) -> object:
    return next((r.coordinates_id for r in region.regie if r.phase_id == phase.id), None)


def not_handed_over(region: Instruments) -> list[str]:
    ordered = sorted(region.phases, key=lambda p: (p.from_week, p.position))
    found: list[str] = []
    for n in range(len(ordered) - 1):
        one, other = ordered[n], ordered[n + 1]
        before, after = coordinator(region, one), coordinator(region, other)
        agreed = any(
            r.handover != "" or r.handover_days is not None
            for r in region.regie
            if r.phase_id == one.id
        )
        if before and after and before != after and not agreed:
            found.append(f"{one.name} → {other.name}")
    return found


def top_without_mandate(region: Instruments) -> list[str]:
    top = [s for s in region.steps if s.position == len(region.steps) - 1]
    return [s.who for s in top if not s.mandate]


def without_term(region: Instruments) -> list[str]:
    return [s.who for s in region.steps if None in (s.after_weeks, s.decides_within_days)]


def no_table(region: Instruments) -> list[str]:
    tables = [f for f in region.forums if f.level == "bovenschools" and f.mandate]
    return [] if tables else ["Bovenschools overleg"]


def doubles(region: Instruments) -> list[str]:
    return [
        f"{one.name} en {other.name}"
        for one, other in combinations(region.forums, 2)
        if one.partners
        and set(one.partners) == set(other.partners)
        and any(phase in other.phases for phase in one.phases)
    ]


def followed(region: Instruments, forum: Forum) -> Iterator[Forum]:
    """Where opschaling leads, for as many steps as there can be."""
    for _ in range(len(region.forums) + 1):
        step = [f for f in region.forums if f.name == forum.escalates_to]
        if not step:
            return
        forum = step[0]
        yield forum


def nowhere_or_round(region: Instruments) -> list[str]:
    known = {f.name for f in region.forums}
    lost = [f.name for f in region.forums if f.escalates_to and f.escalates_to not in known]
    rounds: list[str] = []
    told: set[str] = set()
    for forum in region.forums:
        walk = [f.name for f in followed(region, forum)]
        if forum.name in walk and forum.name not in told:
            circle = [forum.name, *walk[: walk.index(forum.name)]]
            told.update(circle)
            rounds.append(" → ".join([*circle, forum.name]))
    return lost + rounds


def dead_ends(region: Instruments) -> list[str]:
    return [f.name for f in region.forums if f.escalates_to == "" and not f.mandate]


def in_view(region: Instruments, week: int) -> bool:
    """Who has the pupil in view in one week, phase by phase."""
    ordered = sorted(region.phases, key=lambda p: (p.from_week, p.position))
    current = [p for p in ordered if p.from_week <= week][-1:]
    return any(
        coordinator(region, phase) is not None or any(phase.id in f.phases for f in region.forums)
        for phase in current
    )


def unseen(region: Instruments) -> list[str]:
    """Walks far beyond the last phase: what is unseen there stays so."""
    horizon = 40
    weeks = [w for w in range(horizon) if region.phases and not in_view(region, w)]
    starts = [w for w in weeks if w - 1 not in weeks]
    found: list[str] = []
    for start in starts:
        end = start
        while end in weeks:
            end += 1
        if end == horizon:
            found.append(f"vanaf week {start}")
        elif end == start + 1:
            found.append(f"in week {start}")
        else:
            found.append(f"van week {start} tot week {end}")
    return found


def half_a_forum(region: Instruments) -> list[str]:
    return [f.name for f in region.forums if f.chair == "" or f.every_weeks is None]


def afspraken(region: Instruments, *statuses: str) -> list[tuple[str, str, object, object]]:
    return [
        (f"A-{a.number:03d}", a.text.lower(), a.owner_id, a.deadline)
        for a in region.agreements
        if a.kind == "afspraak" and a.status in statuses
    ]


RUNNING = ("open", "bezig", "geblokkeerd")


def unlabelled(region: Instruments) -> list[str]:
    used = [
        r
        for a in region.agreements
        if a.kind == "afspraak" and a.status != "vervallen"
        for r in a.recommendations
    ]
    return [RECOMMENDATION_LABELS[r] for r in Recommendation if r not in used]


def unthemed(region: Instruments) -> list[str]:
    used = [a.theme for a in region.agreements if a.kind == "afspraak" and a.status != "vervallen"]
    return [THEME_LABELS[t] for t in Theme if t not in used]


def one(label: str, fires: Callable[[Instruments], bool]) -> Naive:
    return lambda region: [label] if fires(region) else []


NAIVE: dict[str, Naive] = {
    "POS-1": phases_where(lambda r, p: letters(r, p).count("E") == 0),
    "POS-2": phases_where(lambda r, p: letters(r, p).count("E") > 1),
    "POS-3": phases_where(lambda r, p: "U" not in letters(r, p)),
    "POS-4": phases_where(lambda r, p: p.decision_needed and "B" not in letters(r, p)),
    "POS-5": phases_where(lambda r, p: letters(r, p).count("B") > 1),
    "POS-6": without_role,
    "POS-7": busy_and_nowhere,
    "POS-8": expectations("open"),
    "POS-9": expectations("bezwaar"),
    "POS-10": nobody_there,
    "POS-11": not_claimed,
    "MAN-1": no_mandate_there,
    "REG-1": one("Definitie van regie", lambda r: not r.definitions),
    "REG-2": objections,
    "REG-3": silent,
    "REG-4": phases_where(lambda r, p: holders(r, p) == 0),
    "REG-5": phases_where(lambda r, p: holders(r, p) in {1, 2}),
    "REG-6": not_handed_over,
    "REG-7": one("Escalatieladder", lambda r: not r.steps),
    "REG-8": top_without_mandate,
    "REG-9": without_term,
    "OVL-1": phases_where(lambda r, p: not any(p.id in f.phases for f in r.forums)),
    "OVL-2": no_table,
    "OVL-3": doubles,
    "OVL-4": nowhere_or_round,
    "OVL-5": dead_ends,
    "OVL-6": unseen,
    "OVL-8": half_a_forum,
    "AFS-1": lambda r: [a[0] for a in afspraken(r, *RUNNING) if a[2] is None],
    "AFS-2": lambda r: [a[0] for a in afspraken(r, *RUNNING) if a[3] is None],
    "AFS-3": lambda r: [
        a[0] for a in afspraken(r, *RUNNING) if any(word in a[1] for word in VAGUE_HERE)
    ],
    "AFS-4": unlabelled,
    "AFS-5": unthemed,
}
"""What the table of the issue says, without any of the program's own lookups."""

RULES = {
    rule.__name__.upper().replace("_", "-"): rule
    for rule in (*POSITIONERING, *TABLE_RULES, *REGIEVOERING, *OVERLEGSTRUCTUUR, *AFSPRAKEN)
}


def test_every_rule_of_the_table_is_there() -> None:
    """OVL-7 is held by the tests of the tijdlijn, week by week."""
    assert set(RULES) == {*NAIVE, "OVL-7"}
    assert len(RULES) == 34


@pytest.mark.parametrize("code", NAIVE)
@settings(max_examples=40, deadline=None)
@given(region=regions())
def test_a_rule_fires_where_the_table_says_so_and_nowhere_else(
    code: str, region: Instruments
) -> None:
    found = list(RULES[code](Index(region)))
    assert sorted(f.place.label for f in found) == sorted(NAIVE[code](region))
    assert {f.code for f in found} <= {code}
