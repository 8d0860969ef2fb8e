# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wie-doet-wat-matrix as it is drawn: rows of phases, a cell for each partner, the toets."""

from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.positionering import ROLE_LABELS, Phase, Role, RoleAssignment
from facilitator.domain.region import Organisation
from facilitator.domain.toets import Finding
from facilitator.domain.words import Theme
from ui.instruments.partner_names import short_names
from ui.instruments.shown import Shown
from ui.instruments.weeks import weeks_of


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in a cell; `expected` when only others say so."""

    role: Role
    expected: bool = False

    @property
    def words(self) -> str:
        """What it stands for, within a sentence."""
        said = ROLE_LABELS[self.role].lower()
        return f"{said} (verwacht, niet genoemd)" if self.expected else said


@dataclass(frozen=True, slots=True)
class PartnerColumn:
    """A partner, what it is called in the header, and what the toets says about it."""

    partner: Organisation
    short: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What a partner does in a phase. `stored` is None while nobody said anything."""

    phase: Phase
    partner: Organisation
    stored: RoleAssignment | None = None

    @property
    def letters(self) -> tuple[Letter, ...]:
        """Those the partner claims, then those only others expect."""
        if self.stored is None:
            return ()
        mine = (Letter(role) for role in self.stored.claimed)
        return (*mine, *(Letter(role, expected=True) for role in self.stored.unclaimed))

    @property
    def task(self) -> str:
        """Taak and termijn in one line."""
        if self.stored is None:
            return ""
        term = f"termijn: {self.stored.termijn}" if self.stored.termijn else ""
        return " · ".join(part for part in (self.stored.taak, term) if part)

    @property
    def spoken(self) -> str:
        """The whole cell in words."""
        said = ", ".join(letter.words for letter in self.letters) or "nog niets"
        task = f". {self.task}" if self.task else ""
        return f"{self.phase.name}, {self.partner.name}: {said}{task}"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A phase with its cells; `findings` are those of the toets about it."""

    phase: Phase
    weeks: str
    cells: tuple[MatrixCell, ...]
    findings: tuple[Finding, ...] = ()
    tested: bool = False

    @property
    def spoken(self) -> str:
        """The phase in words."""
        decision = ", besluit nodig" if self.phase.decision_needed else ""
        return f"Fase {self.phase.name}, {self.weeks}{decision}"

    @property
    def verdict(self) -> str:
        """What the toets says, in words."""
        if self.findings:
            return " ".join(finding.sentence for finding in self.findings)
        return "Sluitend" if self.tested else "Nog niet ingevuld"


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole picture."""

    rows: tuple[MatrixRow, ...] = ()
    columns: tuple[PartnerColumn, ...] = ()

    @property
    def ids(self) -> tuple[tuple[UUID, ...], tuple[UUID, ...]]:
        """What the rows and columns are about; the same ids are the same shape."""
        partners = tuple(column.partner.id for column in self.columns)
        return tuple(row.phase.id for row in self.rows), partners


def matrix_of(shown: Shown) -> Matrix:
    """Draw up the picture of a region."""
    instruments = shown.instruments
    names, weeks = short_names(instruments.organisations), weeks_of(instruments)
    stored = {(cell.phase_id, cell.organisation_id): cell for cell in instruments.roles}
    columns = tuple(
        PartnerColumn(partner, names[partner.id], _about(shown, Organisation, partner.id))
        for partner in instruments.organisations
    )
    rows: list[MatrixRow] = []
    for phase in instruments.phases:
        cells = tuple(
            MatrixCell(phase, column.partner, stored.get((phase.id, column.partner.id)))
            for column in columns
        )
        findings = _about(shown, Phase, phase.id)
        for cell in cells:
            findings += _about(shown, RoleAssignment, cell.stored.id) if cell.stored else ()
        rows.append(MatrixRow(phase, weeks[phase.id], cells, findings, instruments.begun))
    return Matrix(tuple(rows), columns)


def _about(
    shown: Shown, kind: type[Phase | RoleAssignment | Organisation], entity_id: UUID
) -> tuple[Finding, ...]:
    found = (f for f in shown.at(kind, entity_id) if f.theme is Theme.POSITIONERING)
    return tuple(f for f in found if f.code.startswith("POS-") and f.code != "POS-10")
