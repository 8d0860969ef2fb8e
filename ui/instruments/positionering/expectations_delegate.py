# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws an expectation: of whom, by whom, what, and the answer."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from facilitator.domain.positionering import Answer
from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.instruments.positionering.cell_painter import Index
from ui.instruments.positionering.expectations import ANSWER_ICONS, ANSWER_TONES, ExpectationRow
from ui.instruments.positionering.row_painter import RowPainter
from ui.instruments.positionering.rows_table import INSET
from ui.instruments.two_lines import draw_lines
from ui.tokens import tokens
from ui.widgets.tag_look import draw_tag, gap_look, tag_width

TAKER, GIVER, TEXT, ANSWER = range(4)


class ExpectationsDelegate(RowPainter):
    """`show` gives it the rows that the model has as words."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[ExpectationRow] = ()

    def show(self, rows: Sequence[ExpectationRow]) -> None:
        """Draw these."""
        self._rows = rows

    def draw_cell(self, painter: QPainter, rect: QRectF, index: Index, *, current: bool) -> None:
        row, column = self._rows[index.row()], index.column()
        inner = rect.adjusted(INSET, 0, -8, 0)
        if column == TAKER:
            words = row.taker.name if row.first or self.is_topmost(index) else ""
            draw_lines(painter, inner, words, Role.DENSE_STRONG, "text")
        elif column == GIVER:
            draw_lines(painter, inner, row.giver.name, Role.DENSE, "text")
        elif column == TEXT:
            draw_lines(painter, inner, row.expectation.text, Role.DENSE, "text")
        else:
            self._draw_answer(painter, inner, row)

    def _draw_answer(self, painter: QPainter, rect: QRectF, row: ExpectationRow) -> None:
        answer, reason = row.expectation.answer, row.expectation.reason
        if answer is Answer.AKKOORD:
            ink = tokens().color(ANSWER_TONES[answer])
            mark = QRectF(rect.left(), rect.top(), 18, rect.height())
            draw_icon(painter, mark, ANSWER_ICONS[answer], ink, 16)
            draw_lines(painter, rect.adjusted(24, 0, 0, 0), row.answer, Role.DENSE_MEDIUM, "klaar")
            return
        look = gap_look(ANSWER_ICONS[answer])
        width = min(tag_width(row.answer, look), rect.width())
        top = rect.center().y() - 12 - (9 if reason else 0)
        draw_tag(painter, QRectF(rect.left(), top, width, 24), row.answer, look)
        if reason:
            painter.setFont(font(Role.CAPTION))
            height = QFontMetricsF(painter.font()).height()
            below = QRectF(rect.left() + 2, top + 25, rect.width() - 2, height)
            draw_lines(painter, below, reason, Role.CAPTION, "text_2", most=1)
