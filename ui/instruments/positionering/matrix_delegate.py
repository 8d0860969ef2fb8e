# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws the cells of the matrix: the phase, the letters of a partner, what the toets says."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.instruments.positionering.cell_painter import CellPainter, Index
from ui.instruments.positionering.letters import draw_letters
from ui.instruments.positionering.matrix_model import MatrixModel
from ui.instruments.positionering.picture import MatrixCell, MatrixRow
from ui.instruments.positionering.wording import pill_of
from ui.instruments.two_lines import count_lines, draw_lines
from ui.text_flags import H_CENTER
from ui.tokens import tokens
from ui.widgets.painting import draw_hatch, draw_text, fill
from ui.widgets.tag_look import draw_tag, gap_look, tag_width

_LINE = 17
_HIGH_ENOUGH = 50
"""A row in which a name of two lines still leaves room for the weeks."""
_DECISION = "besluit nodig"


class MatrixDelegate(CellPainter):
    """Of a MatrixModel."""

    def __init__(self, model: MatrixModel) -> None:
        super().__init__()
        self._model = model

    def ground(self, index: Index) -> str:
        row = self._model.row_at(index)
        return "gap" if row is not None and row.findings else "surface"

    def draw_cell(self, painter: QPainter, rect: QRectF, index: Index, *, current: bool) -> None:
        row, cell = self._model.row_at(index), self._model.cell_at(index)
        if row is None:
            return
        if cell is not None:
            self._draw_letters(painter, rect, cell, current=current)
        elif index.column() == 0:
            self._draw_phase(painter, rect, row)
        else:
            self._draw_toets(painter, rect, row, current=current)

    def _draw_letters(
        self, painter: QPainter, rect: QRectF, cell: MatrixCell, *, current: bool
    ) -> None:
        t = tokens()
        if cell.letters:
            draw_letters(painter, rect, cell.letters)
        elif not current:
            middle = rect.center()
            fill(painter, QRectF(middle.x() - 1, middle.y() - 1, 2, 2), t.color("ctl"))
        if cell.task:
            # A turned-over corner: there is more to read here.
            box = QRectF(rect.right() - 13, rect.top() + 1, 12, 12)
            draw_icon(painter, box, "note-pencil", t.color("text_2"), 11)

    def _draw_phase(self, painter: QPainter, rect: QRectF, row: MatrixRow) -> None:
        inner = rect.adjusted(14, 0, -8, 0)
        most = 1 if rect.height() < _HIGH_ENOUGH else 2
        lines = count_lines(row.phase.name, Role.DENSE_STRONG, inner.width(), most)
        top = rect.center().y() - _LINE * (lines + 1) / 2
        name = QRectF(inner.left(), top, inner.width(), _LINE * lines)
        draw_lines(painter, name, row.phase.name, Role.DENSE_STRONG, "text", most=most)
        words = f"{row.weeks}, {_DECISION}" if row.phase.decision_needed else row.weeks
        below = QRectF(inner.left(), name.bottom(), inner.width(), _LINE)
        draw_lines(painter, below, words, Role.CAPTION, "text_2", most=1)

    def _draw_toets(
        self, painter: QPainter, rect: QRectF, row: MatrixRow, *, current: bool
    ) -> None:
        t = tokens()
        inner = rect.adjusted(9, 0, -8, 0)
        if not row.findings:
            _draw_whole(painter, inner, tested=row.tested)
            return
        if not current:
            draw_hatch(painter, rect, t.color("hatch"))
        words, icon = pill_of(row.findings[0])
        more = len(row.findings) - 1
        look = gap_look(icon)
        room = inner.width() - (20 if more else 0)
        pill = QRectF(inner.left(), inner.center().y() - 12, min(tag_width(words, look), room), 24)
        draw_tag(painter, pill, words, look)
        if more:
            painter.setFont(font(Role.CAPTION_STRONG))
            place = QRectF(pill.right() + 1, pill.top(), 19, pill.height())
            draw_text(painter, place, f"+{more}", t.color("laat"), H_CENTER)


def _draw_whole(painter: QPainter, rect: QRectF, *, tested: bool) -> None:
    ink = tokens().color("klaar" if tested else "text_2")
    icon = "check-circle-fill" if tested else "circle-dashed"
    draw_icon(painter, QRectF(rect.left(), rect.top(), 16, rect.height()), icon, ink, 15)
    painter.setFont(font(Role.DENSE_MEDIUM))
    draw_text(painter, rect.adjusted(22, 0, 0, 0), "Sluitend" if tested else "Nog leeg", ink)
