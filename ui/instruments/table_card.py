# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table in a card: its corners are round, and it is no higher than its rows."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.tokens import tokens
from ui.widgets.painting import draw_rounded

_RADIUS = 10


class TableCard(QWidget):
    """Holds one table, or whatever else fills it."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(inside)
        self._edge = _Edge(self)
        inside.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._edge.setGeometry(self.rect())
            self._edge.raise_()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("surface"))
        painter.end()


class _Edge(QWidget):
    """The corners and the border, over what stands in the card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        area = QRectF(self.rect())
        corners = QPainterPath()
        corners.addRect(area)
        sheet = QPainterPath()
        sheet.addRoundedRect(area, _RADIUS, _RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(corners.subtracted(sheet), t.color("bg"))
        draw_rounded(painter, area, _RADIUS, None, t.color("line"))
        painter.end()
