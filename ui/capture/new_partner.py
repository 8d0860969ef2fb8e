# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new partner without leaving the line: a name and a kind."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.dialogs.kind_choice import KindChoice
from ui.fonts import Role
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded
from ui.widgets.shadow import soft_shadow

_WIDTH = 460
_GAP = 6


class NewPartner(QWidget):
    """A sheet above the line; Enter adds, Esc goes back.

    Signals: `confirmed(str, str)` with the name and the kind's code, `dismissed()`.
    """

    confirmed = Signal(str, str)
    dismissed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.name = QLineEdit()
        self.name.setAccessibleName("Naam van de partij")
        self.name.setMinimumWidth(170)
        self.kind = KindChoice("Soort partij")
        self.add = Button("Toevoegen", ButtonKind.PRIMARY)
        self.error = Label("", Role.CAPTION_MEDIUM, tone="laat", wrap=True)
        self._build()
        self.name.returnPressed.connect(self._on_confirmed)
        self.add.clicked.connect(self._on_confirmed)
        self.setFixedWidth(min(_WIDTH, window.width() - 16))
        self.hide()

    def open_above(self, field: QWidget, x: int, name: str) -> None:
        """Ask for the kind of the partner called `name`."""
        self.name.setText(name)
        self.kind.follow(self.name)
        self.show_error("")
        window = self._window
        corner = field.mapTo(window, QPoint(x, 0))
        left = max(8, min(corner.x(), window.width() - self.width() - 8))
        self.move(left, max(8, corner.y() - self.height() - _GAP))
        soft_shadow(self)
        self.show()
        self.raise_()
        self.name.setFocus()
        self.name.selectAll()

    def show_error(self, sentence: str) -> None:
        """Say why it was refused."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.dismissed.emit()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_confirmed()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        draw_rounded(painter, QRectF(self.rect()), 10, t.color("surface"), t.color("line_2"))
        painter.end()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(Label("Nieuwe partij", Role.SECTION))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.kind)
        row.addWidget(self.add)
        column.addLayout(row)
        column.addWidget(self.error)

    def _on_confirmed(self) -> None:
        self.confirmed.emit(self.name.text(), self.kind.kind.value)
