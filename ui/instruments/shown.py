# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every instrument shows: the region as it is stored, and where it is not watertight."""

from dataclasses import dataclass, field
from uuid import UUID

from facilitator.domain.entities import Entity
from facilitator.domain.instruments import Instruments
from facilitator.domain.toets import Finding, Severity, run_toets
from facilitator.domain.words import Theme
from facilitator.services.instruments import read_instruments
from facilitator.services.ports import Reader


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture for all instruments, read and tested together, so that they can't disagree.

    `locked` says that the meeting is vastgesteld: one only looks.
    """

    instruments: Instruments
    findings: tuple[Finding, ...]
    locked: bool = False
    _places: dict[tuple[type[Entity], UUID], list[Finding]] = field(
        default_factory=dict[tuple[type[Entity], UUID], list[Finding]], init=False, repr=False
    )

    def __post_init__(self) -> None:
        for finding in self.findings:
            self._places.setdefault((finding.place.kind, finding.place.id), []).append(finding)

    def at(self, kind: type[Entity], entity_id: UUID) -> list[Finding]:
        """What the toets says about one row."""
        return self._places.get((kind, entity_id), [])

    def of_theme(self, theme: Theme | None) -> list[Finding]:
        """The findings of a theme; all of them when none is named."""
        return [f for f in self.findings if theme is None or f.theme is theme]

    def gaps(self, theme: Theme | None = None) -> int:
        """How many findings of a theme are a gat."""
        return sum(finding.severity is Severity.GAT for finding in self.of_theme(theme))


def read_shown(reader: Reader, region_id: UUID, meeting_id: UUID | None, *, locked: bool) -> Shown:
    """Read the instruments and run the toets over them."""
    instruments = read_instruments(reader, region_id, meeting_id)
    return Shown(instruments, tuple(run_toets(instruments)), locked)
