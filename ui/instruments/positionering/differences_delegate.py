# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws the two pictures of a partner beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.fonts import Role
from ui.icons import draw_icon
from ui.instruments.positionering.cell_painter import Index
from ui.instruments.positionering.differences import Difference, count_words
from ui.instruments.positionering.letters import GAP, draw_letter
from ui.instruments.positionering.picture import Letter
from ui.instruments.positionering.row_painter import RowPainter
from ui.instruments.positionering.rows_table import INSET
from ui.instruments.two_lines import draw_lines
from ui.tokens import tokens
from ui.widgets.painting import draw_hatch
from ui.widgets.tag_look import draw_tag, gap_look, tag_width

PARTNER, PHASE, OWN, OTHERS, VERDICT = range(5)
_CHIP = 22
_LINE = 17


class DifferencesDelegate(RowPainter):
    """`show` gives it the rows that the model has as words."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Difference] = ()

    def show(self, rows: Sequence[Difference]) -> None:
        """Draw these."""
        self._rows = rows

    def ground(self, index: Index) -> str:
        return "gap" if self._rows[index.row()].differs else "surface"

    def draw_cell(self, painter: QPainter, rect: QRectF, index: Index, *, current: bool) -> None:
        row, column = self._rows[index.row()], index.column()
        inner = rect.adjusted(INSET, 0, -8, 0)
        if column == PARTNER:
            if row.first or self.is_topmost(index):
                self._draw_partner(painter, inner, row)
        elif column == PHASE:
            words = row.phase.name if row.phase else "–"
            draw_lines(painter, inner, words, Role.DENSE, "text" if row.phase else "text_2")
        elif column == VERDICT:
            if row.differs and not current:
                draw_hatch(painter, rect, tokens().color("hatch"))
            self._draw_verdict(painter, inner, row)
        elif row.cell is not None:
            claimed = row.cell.claimed
            letters = (
                [Letter(role) for role in claimed]
                if column == OWN
                else [Letter(role, expected=role not in claimed) for role in row.cell.expected]
            )
            _draw_chips(painter, inner, letters)

    def _draw_partner(self, painter: QPainter, rect: QRectF, row: Difference) -> None:
        if not row.open_ones:
            draw_lines(painter, rect, row.partner.name, Role.DENSE_STRONG, "text")
            return
        room = QRectF(rect.left(), rect.center().y() - _LINE, rect.width(), _LINE)
        draw_lines(painter, room, row.partner.name, Role.DENSE_STRONG, "text", most=1)
        below = room.translated(0, _LINE)
        mark = QRectF(below.left(), below.top(), 14, _LINE)
        draw_icon(painter, mark, "git-fork-bold", tokens().color("laat"), 13)
        below.setLeft(below.left() + 19)
        draw_lines(painter, below, count_words(row.open_ones), Role.CAPTION_STRONG, "laat")

    def _draw_verdict(self, painter: QPainter, rect: QRectF, row: Difference) -> None:
        if row.differs:
            look = gap_look("git-fork-bold")
            width = min(tag_width(row.verdict, look), rect.width())
            draw_tag(
                painter, QRectF(rect.left(), rect.center().y() - 12, width, 24), row.verdict, look
            )
        elif row.cell is not None and row.cell.expected:
            mark = QRectF(rect.left(), rect.top(), 16, rect.height())
            draw_icon(painter, mark, "check-circle-fill", tokens().color("klaar"), 15)
            draw_lines(painter, rect.adjusted(22, 0, 0, 0), row.verdict, Role.DENSE_MEDIUM, "klaar")
        else:
            draw_lines(painter, rect, row.verdict, Role.DENSE, "text_2")


def _draw_chips(painter: QPainter, rect: QRectF, letters: Sequence[Letter]) -> None:
    top = round(rect.center().y() - _CHIP / 2)
    for number, letter in enumerate(letters):
        left = rect.left() + number * (_CHIP + GAP)
        draw_letter(painter, QRectF(left, top, _CHIP, _CHIP), letter)
