# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regie per fase as rows: the phases, and between them how coordination passes on."""

from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from facilitator.domain.positionering import Phase
from facilitator.domain.regievoering import PhaseRegie
from facilitator.services.regievoering import RegiePart
from ui.instruments.partner_names import short_names
from ui.instruments.regievoering.wording import handover_words
from ui.instruments.shown import Shown
from ui.instruments.weeks import weeks_of

PART_LABELS = {
    RegiePart.INITIEERT: "Initiëren",
    RegiePart.STEMT_AF: "Afstemmen",
    RegiePart.COORDINEERT: "Coördineren",
}
NOBODY = "Nog niemand"
_NOTHING = ("", "", "")


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """Who has each part of regie in a phase; `shorts` are for cells in which no name fits.

    `gap`: the toets says that somebody is missing.
    """

    phase: Phase
    weeks: str
    names: tuple[str, ...] = _NOTHING
    shorts: tuple[str, ...] = _NOTHING
    gap: bool = False

    @property
    def title(self) -> str:
        """What stands before the row."""
        return self.phase.name

    def text(self, column: int) -> str:
        """What a cell says."""
        return self.names[column] or (NOBODY if self.gap else "")

    def spoken(self, column: int) -> str:
        """What a screen reader says of a cell."""
        part = PART_LABELS[tuple(RegiePart)[column]].lower()
        return f"{self.phase.name}, {part}: {self.names[column] or NOBODY.lower()}"


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """Between two phases: how coordination passes on; `words` is empty when not agreed."""

    phase: Phase
    following: Phase
    regie: PhaseRegie | None
    words: str
    gap: bool = False

    @property
    def title(self) -> str:
        """Nothing stands before the row: it belongs to two phases."""
        return ""

    def text(self, column: int) -> str:
        """One cell that spans all columns."""
        if column:
            return ""
        return self.words or "Overdracht nog niet afgesproken"

    def spoken(self, column: int) -> str:
        """What a screen reader says."""
        between = f"Van {self.phase.name} naar {self.following.name}"
        return "" if column else f"{between}. {self.text(0)}"


RegieRow = PhaseRow | HandoverRow


def regie_rows(shown: Shown) -> list[RegieRow]:
    """The phases as a pupil goes through them, with a row for each overdracht."""
    instruments = shown.instruments
    process = instruments.process
    regie = {row.phase_id: row for row in instruments.regie}
    full = {partner.id: partner.name for partner in instruments.organisations}
    short = short_names(instruments.organisations)
    handovers = {
        before.id: _handover(shown, before, after, regie) for before, after in pairwise(process)
    }
    rows: list[RegieRow] = []
    weeks = weeks_of(instruments)
    for phase in process:
        given = regie.get(phase.id)
        holders = given.holders if given else ()
        names = tuple(full.get(holder, "") if holder else "" for holder in holders) or _NOTHING
        shorts = tuple(short.get(holder, "") if holder else "" for holder in holders) or _NOTHING
        gap = _found(shown, phase.id, "REG-4", "REG-5")
        rows.append(PhaseRow(phase, weeks[phase.id], names, shorts, gap))
        handover = handovers.get(phase.id)
        if handover is not None:
            rows.append(handover)
    return rows


def _handover(
    shown: Shown, before: Phase, after: Phase, regie: dict[UUID, PhaseRegie]
) -> HandoverRow | None:
    given, then = regie.get(before.id), regie.get(after.id)
    giver = given.coordinates_id if given else None
    taker = then.coordinates_id if then else None
    words = handover_words(given)
    changes = giver is not None and taker is not None and giver != taker
    if not (changes or words):
        return None
    return HandoverRow(before, after, given, words, _found(shown, before.id, "REG-6"))


def _found(shown: Shown, phase_id: UUID, *codes: str) -> bool:
    return any(finding.code in codes for finding in shown.at(Phase, phase_id))
