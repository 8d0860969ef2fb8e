# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many organisations gave each answer, in icons and words."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.regievoering import ConsentAnswer
from ui.fonts import Role
from ui.instruments.regievoering.consent_lines import ANSWER_ICONS, ANSWER_TONES
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

_SILENT = "silent"


class ConsentCounts(QWidget):
    """An answer that nobody gave is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[str, tuple[QWidget, Label]] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        # Never wider than its card: the window must stay as narrow as it was.
        self.setMinimumWidth(1)
        for answer in ConsentAnswer:
            self._add(answer, f"{ANSWER_ICONS[answer]}-fill", ANSWER_TONES[answer])
        self._add(_SILENT, "circle-dashed", "text_3")

    @property
    def text(self) -> str:
        """All of it in words."""
        return self.accessibleName()

    def show_counts(self, counts: Mapping[ConsentAnswer | None, int]) -> None:
        """Show these."""
        words = {answer: _words(answer, counts.get(answer, 0)) for answer in ConsentAnswer}
        silent = counts.get(None, 0)
        shown = {**words, _SILENT: f"{silent} nog niets" if silent else ""}
        for key, text in shown.items():
            part, label = self._parts[key]
            label.setText(text)
            part.setVisible(bool(text))
        self.setAccessibleName(", ".join(text for text in shown.values() if text))

    def _add(self, key: str, icon: str, tone: str) -> None:
        part = QWidget()
        label = Label("", Role.CAPTION_MEDIUM, tone=tone)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(IconMark(icon, tone))
        row.addWidget(label)
        self._row.addWidget(part)
        self._parts[key] = (part, label)


def _words(answer: ConsentAnswer, count: int) -> str:
    if not count:
        return ""
    if answer is ConsentAnswer.KAN_ERMEE_LEVEN:
        return f"{count} {'kan' if count == 1 else 'kunnen'} ermee leven"
    return f"{count} {answer}"
