# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What partners expect of each other, as a list per partner and as a picture of who of whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.positionering import ANSWER_LABELS, Answer, Expectation
from facilitator.domain.region import Organisation
from facilitator.domain.toets import Finding
from ui.instruments.partner_names import short_names
from ui.instruments.shown import Shown

ANSWER_ICONS = {
    Answer.OPEN: "circle-dashed",
    Answer.AKKOORD: "thumbs-up-fill",
    Answer.BEZWAAR: "hand-palm-fill",
}
ANSWER_TONES = {Answer.OPEN: "laat", Answer.AKKOORD: "klaar", Answer.BEZWAAR: "laat"}
UNANSWERED = "Nog geen antwoord"


@dataclass(frozen=True, slots=True)
class ExpectationRow:
    """One expectation; `first` when it is the first of the partner it is expected of."""

    expectation: Expectation
    giver: Organisation
    taker: Organisation
    first: bool = False
    finding: Finding | None = None

    @property
    def answer(self) -> str:
        """The answer in words."""
        answer = self.expectation.answer
        return UNANSWERED if answer is Answer.OPEN else ANSWER_LABELS[answer]

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        why = f", want: {self.expectation.reason}" if self.expectation.reason else ""
        text = self.expectation.text
        return f"{self.giver.name} verwacht van {self.taker.name}: {text}. {self.answer}{why}."


@dataclass(frozen=True, slots=True)
class ExpectationCell:
    """What one partner expects of another."""

    giver: Organisation
    taker: Organisation
    expectations: tuple[Expectation, ...] = ()

    @property
    def counts(self) -> list[tuple[Answer, int]]:
        """How often each answer was given; answers that were not, are left out."""
        given = [expectation.answer for expectation in self.expectations]
        return [(answer, given.count(answer)) for answer in Answer if answer in given]

    @property
    def spoken(self) -> str:
        """The cell in words."""
        who = f"{self.giver.name} verwacht van {self.taker.name}"
        if self.giver.id == self.taker.id:
            return f"{self.giver.name}: geen verwachting van zichzelf"
        told = ", ".join(f"{number} {ANSWER_LABELS[a].lower()}" for a, number in self.counts)
        return f"{who}: {told or 'niets'}"


@dataclass(frozen=True, slots=True)
class ExpectationMatrix:
    """Who expects of whom: a row for who expects, a column for of whom."""

    partners: tuple[Organisation, ...] = ()
    short: tuple[str, ...] = ()
    rows: tuple[tuple[ExpectationCell, ...], ...] = ()


def rows_of(shown: Shown) -> list[ExpectationRow]:
    """By the partner of whom it is expected, then as they were noted."""
    instruments = shown.instruments
    partners = {partner.id: partner for partner in instruments.organisations}
    rows: list[ExpectationRow] = []
    for taker in instruments.organisations:
        mine = [each for each in instruments.expectations if each.to_id == taker.id]
        rows += [
            ExpectationRow(
                each, partners[each.from_id], taker, number == 0, _finding(shown, each.id)
            )
            for number, each in enumerate(mine)
        ]
    return rows


def who_of_whom(shown: Shown) -> ExpectationMatrix:
    """The picture of who expects of whom."""
    partners = shown.instruments.organisations
    names = short_names(partners)
    between: dict[tuple[UUID, UUID], list[Expectation]] = {}
    for each in shown.instruments.expectations:
        between.setdefault((each.from_id, each.to_id), []).append(each)
    rows = tuple(_across(giver, partners, between) for giver in partners)
    return ExpectationMatrix(partners, tuple(names[each.id] for each in partners), rows)


def _across(
    giver: Organisation,
    takers: Sequence[Organisation],
    between: dict[tuple[UUID, UUID], list[Expectation]],
) -> tuple[ExpectationCell, ...]:
    return tuple(
        ExpectationCell(giver, taker, tuple(between.get((giver.id, taker.id), ())))
        for taker in takers
    )


def _finding(shown: Shown, expectation_id: UUID) -> Finding | None:
    return next(iter(shown.at(Expectation, expectation_id)), None)
