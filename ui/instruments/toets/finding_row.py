# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One finding of the toets: what is missing, where, and the way to an afspraak."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.toets import Finding, Severity
from facilitator.domain.words import THEME_LABELS
from ui.capture.tints import THEME_KEYS
from ui.fonts import Role
from ui.icons import THEME_ICONS
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded

MAKE = "Maak er een afspraak van"
EDIT = "Scherper maken"
_MARKS = {
    Severity.GAT: ("warning-fill", "laat", "Gat"),
    Severity.LET_OP: ("warning-circle-fill", "hint", "Let op"),
}


class FindingRow(QWidget):
    """Enter or a click goes to the place; A makes an afspraak of it.

    Signals: `place_wanted()`, `made()`, `moved(int)` to the row above (-1) or below (1).
    """

    place_wanted = Signal()
    made = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding: Finding | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._mark = IconMark("warning-fill", "laat", size=16)
        self._sentence = Label("", Role.DENSE, wrap=True)
        self._theme = IconMark("users-three", "pos", size=16)
        self.button = Button(MAKE, ButtonKind.TINT, icon="plus", height=28)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._theme)
        row.addWidget(self.button)
        self.button.clicked.connect(self.made)

    def show_finding(self, finding: Finding, offered: str, *, locked: bool) -> None:
        """Show a finding; `offered` is the partner that could own the afspraak it is about."""
        self.finding = finding
        icon, tone, word = _MARKS[finding.severity]
        self._mark.set(icon, tone)
        self._sentence.setText(finding.sentence)
        self._theme.setVisible(finding.theme is not None)
        if finding.theme is not None:
            key = THEME_KEYS[finding.theme]
            self._theme.set(THEME_ICONS[key], key)
            self._theme.setToolTip(THEME_LABELS[finding.theme])
        text = f"Geef aan {offered}" if offered else MAKE if finding.prefill else EDIT
        self.button.setText(text)
        self.button.set_icon("user" if offered else "plus" if finding.prefill else "pencil-simple")
        self.button.setVisible(not locked)
        self.setAccessibleName(f"{word}: {finding.sentence}")
        self.setAccessibleDescription(f"{finding.code}. Enter gaat erheen, A: {text.lower()}.")
        self.setToolTip(f"{word}, {finding.code}. Enter of een klik gaat erheen.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.place_wanted.emit()
        elif key == Qt.Key.Key_A and not self.button.isHidden():
            self.made.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.place_wanted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), tokens().color("hover"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().color("line"))
        if self.hasFocus():
            # Inside: around it there is no room, a row is as wide as what it scrolls in.
            whole, t = QRectF(self.rect()), tokens()
            draw_rounded(painter, whole, 6, t.color("pri_t"), t.color("focus"), width=2)
        painter.end()
