# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Generated regions: anything a room could fill in, sense or nonsense, and one large region."""

import random
from collections.abc import Sequence
from typing import Any, TypeVar
from uuid import UUID

from hypothesis import strategies as st

from facilitator.domain.agreement import Agreement
from facilitator.domain.instruments import Instruments
from facilitator.domain.overlegstructuur import Forum, ForumLevel
from facilitator.domain.positionering import Answer, Phase, Role, RoleAssignment, in_order
from facilitator.domain.regievoering import ConsentAnswer, PhaseRegie
from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import AgreementKind, Recommendation, Status, Theme
from tests.builders.entities import (
    DAY,
    a_consent,
    a_definition,
    a_forum,
    a_ladder,
    a_person,
    a_phase,
    a_phase_regie,
    a_region,
    a_role,
    a_step,
    an_agreement,
    an_expectation,
    an_organisation,
)

T = TypeVar("T")
TEXTS = ("Belt terug", "Zo snel mogelijk iets regelen", "Kijken of het lukt")


class Maker:
    """Makes a region from a source of choices; the same choices give the same region."""

    def __init__(self, dice: random.Random, *, dense: bool = False) -> None:
        """A dense region has something in every cell of the matrix."""
        self.dice = dice
        self.dense = dense
        self.region = a_region()

    def some(self, values: Sequence[T]) -> list[T]:
        return [value for value in values if self.dice.random() < 0.4]

    def maybe(self, values: Sequence[T]) -> T | None:
        return self.dice.choice([None, *values])

    def phases(self, count: int) -> list[Phase]:
        """Mostly in the order of their weeks, sometimes not, sometimes two in one week."""
        weeks = [self.dice.randrange(0, 16) for _ in range(count)]
        if self.dice.random() < 0.8:
            weeks.sort()
        return [
            a_phase(
                self.region,
                position=n,
                name=f"Fase {n}",
                from_week=week,
                decision_needed=self.dice.random() < 0.4,
            )
            for n, week in enumerate(weeks)
        ]

    def roles(self, phases: list[Phase], partners: list[Organisation]) -> list[RoleAssignment]:
        roles = list(Role)
        pairs = [(p, o) for p in phases for o in (partners if self.dense else self.some(partners))]
        return [
            a_role(p, o, claimed=in_order(self.some(roles)), expected=in_order(self.some(roles)))
            for p, o in pairs
        ]

    def people(self, partners: list[Organisation]) -> list[Person]:
        return [
            a_person(partner, function=f"Functie {n}", mandate=self.dice.random() < 0.5)
            for partner in partners
            for n in range(self.dice.randrange(3))
        ]

    def regie(self, phases: list[Phase], partners: list[Organisation]) -> list[PhaseRegie]:
        ids = [partner.id for partner in partners]
        return [
            a_phase_regie(
                phase,
                initiates_id=self.maybe(ids),
                aligns_id=self.maybe(ids),
                coordinates_id=self.maybe(ids),
                handover=self.dice.choice(["", "in een gesprek"]),
                handover_days=self.maybe([5]),
            )
            for phase in self.some(phases)
        ]

    def forums(self, count: int, phases: list[Phase], partners: list[Organisation]) -> list[Forum]:
        names = [f"Overleg {n}" for n in range(count)]
        return [
            a_forum(
                self.region,
                position=n,
                name=name,
                level=self.dice.choice(list(ForumLevel)),
                chair=self.dice.choice(["", "Functie 0"]),
                every_weeks=self.maybe([1, 2, 4, 6, 26]),
                mandate=self.dice.random() < 0.4,
                partners=tuple(p.id for p in self.some(partners)),
                phases=tuple(p.id for p in self.some(phases)),
                escalates_to=self.dice.choice(["", "Nergens", *names]),
            )
            for n, name in enumerate(names)
        ]

    def agreements(self, count: int, partners: list[Organisation]) -> list[Agreement]:
        ids: list[UUID] = [partner.id for partner in partners]
        meeting: dict[str, Any] = {"region_id": self.region.id}
        return [
            an_agreement(
                number=n,
                text=self.dice.choice(TEXTS),
                kind=self.dice.choice(list(AgreementKind)),
                theme=self.maybe(list(Theme)),
                owner_id=self.maybe(ids),
                deadline=self.maybe([DAY]),
                unknown=tuple(self.some(["overleg 0", "niemand"])),
                recommendations=tuple(self.some(list(Recommendation))),
                status=self.dice.choice(list(Status)),
                **meeting,
            )
            for n in range(1, count + 1)
        ]

    def instruments(self, partners: int, phases: int, forums: int, agreements: int) -> Instruments:
        dice, region = self.dice, self.region
        organisations = [
            an_organisation(region, position=n, name=f"Partner {n}", aliases=())
            for n in range(partners)
        ]
        process = self.phases(phases)
        people = self.people(organisations)
        definitions = [a_definition(region, number=n) for n in range(1, dice.randrange(1, 4))]
        pairs = [(a, b) for a in organisations for b in organisations if a is not b]
        return Instruments(
            region_id=region.id,
            organisations=tuple(organisations),
            people=tuple(people),
            phases=tuple(process),
            roles=tuple(self.roles(process, organisations)),
            expectations=tuple(
                an_expectation(a, b, answer=dice.choice(list(Answer)))
                for a, b in pairs
                if dice.random() < 0.2
            ),
            definitions=tuple(definitions),
            consents=tuple(
                a_consent(definition, partner, answer=dice.choice(list(ConsentAnswer)))
                for definition in definitions
                for partner in self.some(organisations)
            ),
            regie=tuple(self.regie(process, organisations)),
            ladder=a_ladder(region, counts_from_id=self.maybe([p.id for p in process])),
            steps=tuple(
                a_step(
                    region,
                    position=n,
                    who=f"Trede {n}",
                    mandate=dice.random() < 0.5,
                    after_weeks=dice.choice([None, 0, 1, 2, 3, 4]),
                    decides_within_days=dice.choice([None, 0, 1, 3, 5, 7, 10]),
                )
                for n in range(dice.randrange(5))
            ),
            forums=tuple(self.forums(forums, process, organisations)),
            agreements=tuple(self.agreements(agreements, organisations)),
            absent=frozenset(person.id for person in self.some(people)),
        )


@st.composite
def regions(draw: st.DrawFn) -> Instruments:
    """A region of at most 5 partners, 6 phases, 5 forums and 6 agreements."""
    sizes = [draw(st.integers(0, most)) for most in (5, 6, 5, 6)]
    maker = Maker(draw(st.randoms(use_true_random=False)))
    return maker.instruments(*sizes)


def a_large_region() -> Instruments:
    """15 organisations, 10 phases, 20 forums and 300 agreements, filled as far as it goes."""
    return Maker(random.Random(3), dense=True).instruments(15, 10, 20, 300)
