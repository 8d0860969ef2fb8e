# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws who expects of whom: how often, with the answers."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.fonts import Role, font, text_width
from ui.icons import draw_icon
from ui.instruments.positionering.cell_painter import CellPainter, Index
from ui.instruments.positionering.expectation_matrix_model import ExpectationMatrixModel
from ui.instruments.positionering.expectations import ANSWER_ICONS, ANSWER_TONES
from ui.instruments.two_lines import draw_lines
from ui.tokens import tokens
from ui.widgets.painting import draw_text, fill

_ICON = 16
_GAP = 5


class ExpectationMatrixDelegate(CellPainter):
    """Of an ExpectationMatrixModel."""

    def __init__(self, model: ExpectationMatrixModel) -> None:
        super().__init__()
        self._model = model

    def ground(self, index: Index) -> str:
        return "sunken" if index.row() + 1 == index.column() else "surface"

    def draw_cell(self, painter: QPainter, rect: QRectF, index: Index, *, current: bool) -> None:
        t = tokens()
        cell = self._model.cell_at(index)
        if cell is None:
            words = str(self._model.data(index))
            draw_lines(painter, rect.adjusted(14, 0, -8, 0), words, Role.DENSE_STRONG, "text")
            return
        if cell.giver.id == cell.taker.id:
            return
        if not cell.counts:
            middle = rect.center()
            if not current:
                fill(painter, QRectF(middle.x() - 1, middle.y() - 1, 2, 2), t.color("ctl"))
            return
        widths = [_width(number) for _, number in cell.counts]
        left = rect.center().x() - (sum(widths) + _GAP * (len(widths) - 1)) / 2
        painter.setFont(font(Role.DENSE_STRONG))
        for (answer, number), width in zip(cell.counts, widths, strict=True):
            ink = t.color(ANSWER_TONES[answer])
            mark = QRectF(left, rect.top(), _ICON, rect.height())
            draw_icon(painter, mark, ANSWER_ICONS[answer], ink, 15)
            if number > 1:
                words = QRectF(mark.right() + 2, rect.top(), width, rect.height())
                draw_text(painter, words, str(number), ink)
            left += width + _GAP


def _width(number: int) -> float:
    return _ICON + (2 + text_width(Role.DENSE_STRONG, str(number)) if number > 1 else 0)
