# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One begrip, edited in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.domain.region import Term
from facilitator.services.regions import TermInput
from ui.widgets.icon_button import IconButton


class TermRow(QWidget):
    """Three fields and a button.

    Signals: `changed()` when a field was left after a change; `removed()`.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, term: Term | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.term = _field("Begrip", term.term if term else "")
        self.meaning = _field("Wat verstaan we eronder?", term.meaning if term else "")
        self.source = _field("Bron", term.source if term else "")
        self.remove = IconButton("trash", "Begrip weghalen")
        self._stored = self.value()
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.term, 2)
        first.addWidget(self.source, 2)
        first.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self.meaning)
        for field in (self.term, self.meaning, self.source):
            field.editingFinished.connect(self._on_finished)
        self.remove.clicked.connect(self.removed)

    @property
    def blank(self) -> bool:
        """Whether nothing was filled in yet."""
        return not (self.term.text().strip() or self.meaning.text().strip())

    @property
    def complete(self) -> bool:
        """Whether it can be stored."""
        return bool(self.term.text().strip() and self.meaning.text().strip())

    def value(self) -> TermInput:
        """What the fields say."""
        return TermInput(
            term=self.term.text(), meaning=self.meaning.text(), source=self.source.text()
        )

    def _on_finished(self) -> None:
        if self.value() != self._stored:
            self._stored = self.value()
            self.changed.emit()


def _field(name: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setCursorPosition(0)
    return field
