# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each organisation answered to a version of the definition, and to the one before."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.instruments import Instruments
from facilitator.domain.regievoering import (
    CONSENT_LABELS,
    Consent,
    ConsentAnswer,
    RegieDefinition,
)
from facilitator.domain.region import Organisation
from ui.instruments.partner_names import short_names

ANSWER_TONES = {
    ConsentAnswer.EENS: "klaar",
    ConsentAnswer.KAN_ERMEE_LEVEN: "bezig",
    ConsentAnswer.BEZWAAR: "laat",
}
ANSWER_ICONS = {
    ConsentAnswer.EENS: "thumbs-up",
    ConsentAnswer.KAN_ERMEE_LEVEN: "smiley-meh",
    ConsentAnswer.BEZWAAR: "hand-palm",
}


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One row; `short` is what the partner is called where its name does not fit.

    `earlier` is what was answered to version `earlier_number`, the last one before.
    """

    organisation_id: UUID
    name: str
    short: str
    answer: ConsentAnswer | None = None
    reason: str = ""
    earlier: ConsentAnswer | None = None
    earlier_number: int = 0
    earlier_reason: str = ""

    @property
    def earlier_words(self) -> str:
        """As in "versie 2: bezwaar, geen budget"; nothing when there is no earlier answer."""
        if self.earlier is None:
            return ""
        why = f", {self.earlier_reason}" if self.earlier_reason else ""
        return f"versie {self.earlier_number}: {self.earlier}{why}"

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        answer = CONSENT_LABELS[self.answer] if self.answer else "Nog niets gezegd"
        parts = (f"{self.name}: {answer}", self.reason, self.earlier_words)
        return ". ".join(part for part in parts if part)


def consent_lines(instruments: Instruments, version: RegieDefinition | None) -> list[ConsentLine]:
    """A row for each organisation, in the order of the region."""
    numbers = {definition.id: definition.number for definition in instruments.definitions}
    given: dict[UUID, dict[int, Consent]] = {}
    for consent in instruments.consents:
        number = numbers.get(consent.definition_id, 0)
        given.setdefault(consent.organisation_id, {})[number] = consent
    short = short_names(instruments.organisations)
    at = version.number if version else 0
    return [
        _line(partner, short[partner.id], given.get(partner.id, {}), at)
        for partner in instruments.organisations
    ]


def counted(lines: list[ConsentLine]) -> dict[ConsentAnswer | None, int]:
    """How many gave each answer; None counts who said nothing yet."""
    return dict(Counter(line.answer for line in lines))


def _line(partner: Organisation, short: str, given: dict[int, Consent], at: int) -> ConsentLine:
    now = given.get(at)
    before = max((number for number in given if number < at), default=0)
    earlier = given.get(before)
    return ConsentLine(
        partner.id,
        partner.name,
        short,
        now.answer if now else None,
        now.reason if now else "",
        earlier.answer if earlier else None,
        before,
        earlier.reason if earlier else "",
    )
