# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The phases at the left of Regie per fase, with their weeks where the rows are high enough."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.fonts import Role, font
from ui.instruments.regievoering.regie_model import ROW_ROLE
from ui.instruments.regievoering.regie_rows import PhaseRow
from ui.instruments.two_lines import two_lines
from ui.tokens import tokens
from ui.widgets.painting import draw_text

PHASE_WIDTH = 186
_TWO_LINES = 37
_WRAPS = 28


class PhaseHeader(QHeaderView):
    """A vertical header: it stays in sight, and screen readers read it with each cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setFixedWidth(PHASE_WIDTH)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(PHASE_WIDTH, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        row = self.model().headerData(logicalIndex, Qt.Orientation.Vertical, ROW_ROLE)
        t = tokens()
        painter.save()
        painter.fillRect(rect, t.color("surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.color("line"))
        if isinstance(row, PhaseRow):
            _paint_phase(painter, QRectF(rect).adjusted(14, 0, -6, -1), row)
        painter.restore()


def _paint_phase(painter: QPainter, room: QRectF, row: PhaseRow) -> None:
    """The name, on two lines when it needs them and has them; else its weeks below it."""
    t = tokens()
    painter.setFont(font(Role.DENSE_STRONG))
    metrics = QFontMetricsF(painter.font())
    names = [row.title]
    if metrics.horizontalAdvance(row.title) > room.width() and room.height() >= _WRAPS:
        painter.setFont(font(Role.CAPTION_STRONG))
        metrics = QFontMetricsF(painter.font())
        names = two_lines(row.title, metrics, room.width())
    weeks = len(names) == 1 and room.height() >= _TWO_LINES
    pitch = 17 if weeks else 14 if len(names) > 1 else room.height()
    top = room.center().y() - pitch * (len(names) + weeks) / 2
    for number, name in enumerate(names):
        box = QRectF(room.left(), top + number * pitch, room.width(), pitch)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        draw_text(painter, box, shown, t.color("text"))
    if weeks:
        painter.setFont(font(Role.CAPTION))
        box = QRectF(room.left(), top + pitch, room.width(), pitch)
        draw_text(painter, box, row.weeks, t.color("text_3"))
