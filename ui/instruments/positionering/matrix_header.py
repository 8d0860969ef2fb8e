# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The header of the matrix: short names of partners on two lines, and who has no part yet."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.instruments.positionering.frozen_header import FrozenHeader
from ui.instruments.positionering.matrix_model import MatrixModel
from ui.instruments.positionering.picture import PartnerColumn
from ui.instruments.positionering.wording import pill_of
from ui.instruments.two_lines import two_lines
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
        painter.setFont(font(Role.CAPTION_STRONG))
        lines = two_lines(column.short, QFontMetricsF(painter.font()), inner.width())
        if column.findings:
            lines = lines[:1] if len(lines) == 1 else [self._elided(column.short, inner.width())]
        height = _LINE * (len(lines) + bool(column.findings))
        top = rect.center().y() - height / 2
        for number, line in enumerate(lines):
            place = QRectF(inner.left(), top + number * _LINE, inner.width(), _LINE)
            draw_text(painter, place, line, tokens().color("text"), H_CENTER)
        if column.findings:
            place = QRectF(inner.left(), top + len(lines) * _LINE, inner.width(), _LINE)
            self._draw_gap(painter, place, pill_of(column.findings[0])[0])

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

    def _elided(self, text: str, width: float) -> str:
        metrics = QFontMetricsF(font(Role.CAPTION_STRONG))
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
