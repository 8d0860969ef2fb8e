# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The header of the matrix: short names of partners on two lines, and who has no part yet."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.fonts import Role, font, text_width
from ui.icons import draw_icon
from ui.instruments.positionering.frozen_header import FrozenHeader
from ui.instruments.positionering.matrix_model import MatrixModel
from ui.instruments.positionering.picture import PartnerColumn
from ui.instruments.positionering.wording import pill_of
from ui.instruments.two_lines import count_lines, draw_lines
from ui.text_flags import H_CENTER, LEFT
from ui.tokens import tokens
from ui.widgets.painting import draw_text

HEIGHT = 44
_LINE = 15
_MARK = 12
_PADDING = 2


class MatrixHeader(FrozenHeader):
    """Of a MatrixModel."""

    def __init__(self) -> None:
        super().__init__(HEIGHT)

    def draw_section(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        column = model.partner_at(section) if isinstance(model, MatrixModel) else None
        if column is not None:
            self._draw_partner(painter, QRectF(rect), column)
            return
        painter.setFont(font(Role.CAPTION if section == 0 else Role.DENSE_STRONG))
        words = str(model.headerData(section, Qt.Orientation.Horizontal))
        room = QRectF(rect).adjusted(14 if section == 0 else 9, 0, -4, 0)
        draw_text(painter, room, words, tokens().color("text_2" if section == 0 else "text"), LEFT)

    def _draw_partner(self, painter: QPainter, rect: QRectF, column: PartnerColumn) -> None:
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        role = _role_for(column.short, inner.width())
        most = 1 if column.findings else 2
        lines = count_lines(column.short, role, inner.width(), most)
        height = _LINE * (lines + bool(column.findings))
        name = QRectF(inner.left(), rect.center().y() - height / 2, inner.width(), _LINE * lines)
        draw_lines(painter, name, column.short, role, "text", most=most, align=H_CENTER)
        if column.findings:
            below = QRectF(inner.left(), name.bottom(), inner.width(), _LINE)
            self._draw_gap(painter, below, pill_of(column.findings[0])[0])

    def _draw_gap(self, painter: QPainter, rect: QRectF, words: str) -> None:
        painter.setFont(font(Role.PILL))
        metrics = QFontMetricsF(painter.font())
        if metrics.horizontalAdvance(words) + _MARK + 2 > rect.width():
            words = words.rpartition(" ")[2]
        used = metrics.horizontalAdvance(words) + _MARK + 2
        left = rect.center().x() - used / 2
        ink = tokens().color("laat")
        draw_icon(painter, QRectF(left, rect.top(), _MARK, rect.height()), "warning-fill", ink, 11)
        draw_text(painter, rect.adjusted(left - rect.left() + _MARK + 2, 0, 8, 0), words, ink, LEFT)


def _role_for(name: str, width: float) -> Role:
    """A word that just does not fit is better a little smaller than cut off."""
    longest = max(name.split(), key=len, default="")
    return Role.CAPTION_STRONG if text_width(Role.CAPTION_STRONG, longest) <= width else Role.PILL
