# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The treden of the escalatieladder, the highest one first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.domain.regievoering import EscalationStep
from facilitator.domain.words import LEVEL_LABELS
from ui.instruments.regievoering.wording import decision_words, stagnation_words

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The StepLine of a row."""
TOP = "Doorzettingsmacht (regionale afspraak)"


@dataclass(frozen=True, slots=True)
class StepLine:
    """A trede; `number` counts from the ground, `top` has the doorzettingsmacht."""

    step: EscalationStep
    number: int
    top: bool

    @property
    def level(self) -> str:
        """On which level it is."""
        return LEVEL_LABELS[self.step.level]

    @property
    def powerless(self) -> bool:
        """The ladder ends without anyone who may decide."""
        return self.top and not self.step.mandate

    @property
    def spoken(self) -> str:
        """The whole trede for a screen reader."""
        mandate = "met mandaat" if self.step.mandate else "zonder mandaat"
        terms = (stagnation_words(self.step), decision_words(self.step))
        known = (self.step.after_weeks is not None, self.step.decides_within_days is not None)
        said = [words for words, is_known in zip(terms, known, strict=True) if is_known]
        missing = [] if all(known) else ["nog geen termijn"]
        title = [TOP] if self.top else []
        parts = [f"Trede {self.number}", *title, self.step.who, self.level, mandate]
        return ", ".join([*parts, *said, *missing])


class LadderModel(QAbstractListModel):
    """Rows are StepLines, from the top of the ladder down."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[StepLine] = []

    @property
    def lines(self) -> Sequence[StepLine]:
        """The rows, from the top."""
        return self._lines

    def set_steps(self, steps: Sequence[EscalationStep]) -> None:
        """Show these; `steps` begins at the ground."""
        count = len(steps)
        lines = [StepLine(step, n, n == count) for n, step in enumerate(steps, start=1)][::-1]
        if lines != self._lines:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()

    def row_of(self, step_id: UUID | None) -> int:
        """Where a trede is shown; -1 when it is not."""
        return next((n for n, line in enumerate(self._lines) if line.step.id == step_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return line.step.who
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None
