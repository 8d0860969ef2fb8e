# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each partner claims beside what others expect of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.positionering import ROLE_LABELS, Phase, Role, RoleAssignment
from facilitator.domain.region import Organisation
from facilitator.domain.toets import Finding
from ui.instruments.shown import Shown


@dataclass(frozen=True, slots=True)
class Difference:
    """One phase of one partner; a partner that nobody names in any phase has one without a phase.

    `open_ones` is how many phases of the partner differ; it is told at its first row.
    """

    partner: Organisation
    phase: Phase | None = None
    cell: RoleAssignment | None = None
    first: bool = False
    open_ones: int = 0
    finding: Finding | None = None

    @property
    def id(self) -> UUID:
        """What the row is about."""
        return self.cell.id if self.cell else self.partner.id

    @property
    def differs(self) -> bool:
        """Whether others expect what the partner does not name."""
        return self.cell is not None and bool(self.cell.unclaimed)

    @property
    def verdict(self) -> str:
        """How the two pictures compare, in a few words."""
        if self.cell is None:
            return "Noemt nog geen rol"
        if self.cell.unclaimed:
            letters = " en ".join(self.cell.unclaimed)
            return f"{letters} niet genoemd"
        return "Klopt" if self.cell.expected else ""

    @property
    def sentence(self) -> str:
        """The two pictures in words."""
        if self.cell is None or self.phase is None:
            return "Niemand noemt hier een rol: de partner zelf niet, en anderen ook niet."
        mine = _words(self.cell.claimed) or "niets"
        theirs = _words(self.cell.expected)
        expected = f" Anderen verwachten: {theirs}." if theirs else ""
        return f"Zegt zelf: {mine}.{expected}"

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        where = f"{self.partner.name}, {self.phase.name}" if self.phase else self.partner.name
        verdict = f" {self.verdict}." if self.verdict else ""
        return f"{where}. {self.sentence}{verdict}"


def differences_of(shown: Shown, *, only_open: bool = False) -> list[Difference]:
    """By partner, then by phase; `only_open` leaves out what does not differ."""
    instruments = shown.instruments
    cells = {(cell.organisation_id, cell.phase_id): cell for cell in instruments.roles}
    rows: list[Difference] = []
    for partner in instruments.organisations:
        told = [
            (phase, cell)
            for phase in instruments.phases
            if (cell := cells.get((partner.id, phase.id))) and (cell.claimed or cell.expected)
        ]
        rows += _of_partner(shown, partner, told, only_open=only_open)
    return rows


def count_words(open_ones: int) -> str:
    """As in "3 verschillen"."""
    return "1 verschil" if open_ones == 1 else f"{open_ones or 'Geen'} verschillen"


def _of_partner(
    shown: Shown,
    partner: Organisation,
    told: Sequence[tuple[Phase, RoleAssignment]],
    *,
    only_open: bool,
) -> list[Difference]:
    open_ones = sum(bool(cell.unclaimed) for _, cell in told)
    kept = [(phase, cell) for phase, cell in told if cell.unclaimed or not only_open]
    if not kept:
        return [] if only_open else [Difference(partner, first=True)]
    return [
        Difference(partner, phase, cell, number == 0, open_ones, _finding(shown, cell))
        for number, (phase, cell) in enumerate(kept)
    ]


def _finding(shown: Shown, cell: RoleAssignment) -> Finding | None:
    found = shown.at(RoleAssignment, cell.id)
    return next((finding for finding in found if finding.code == "POS-11"), None)


def _words(roles: Sequence[Role]) -> str:
    return ", ".join(ROLE_LABELS[role].lower() for role in roles)
