# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Attendance without leaving the page: a sheet under the button."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import AppContext
from ui.fonts import Role
from ui.tokens import tokens
from ui.views.bijeenkomst.attendance_panel import AttendancePanel
from ui.widgets.icon_button import IconButton
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded
from ui.widgets.shadow import soft_shadow

_WIDTH = 520
_HEIGHT = 520


class AttendancePopover(QWidget):
    """A child of the page, so that the capture line stays where it is.

    Signals: `closed()`.
    """

    closed = Signal()

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setAccessibleName("Aanwezigheid")
        self.panel = AttendancePanel(context)
        close = IconButton("x", "Aanwezigheid sluiten", size=28)
        close.clicked.connect(self.close_panel)
        head = QHBoxLayout()
        head.addWidget(Label("Wie is er?", Role.SECTION))
        head.addStretch(1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.panel, 1)
        self.hide()

    def open_under(self, button: QWidget) -> None:
        """Open with its right edge under the button."""
        corner = button.mapTo(self._page, QPoint(button.width(), button.height() + 6))
        room = self._page.height() - corner.y() - 16
        self.setFixedSize(min(_WIDTH, self._page.width() - 16), max(260, min(_HEIGHT, room)))
        self.move(max(8, corner.x() - self.width()), corner.y())
        soft_shadow(self)
        self.show()
        self.raise_()
        self.panel.focus_first()

    def close_panel(self) -> None:
        """Close it and give the focus back."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        draw_rounded(painter, QRectF(self.rect()), 10, t.color("surface"), t.color("line_2"))
        painter.end()
