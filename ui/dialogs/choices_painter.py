# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints rows in which a side is chosen: both values whole, the words that differ standing out."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.models.choices_model import ROW_ROLE, ChoiceColumn, ChoiceRow, ChoicesModel, Pick
from ui.text_difference import Span
from ui.tokens import tokens
from ui.widgets.painting import draw_rounded, draw_row_focus
from ui.widgets.wrapped_text import WrappedText

Index = QModelIndex | QPersistentModelIndex
INSET, BESIDE_MARK = 12, 22
"""Where text begins in a cell, and how much further beside a mark."""
EMPTY = "leeg"
SIDES = {ChoiceColumn.HERE: Pick.HERE, ChoiceColumn.THERE: Pick.THERE}
_RIGHT, _ABOVE, _LINE, _NOTE_GAP = 12, 9, 18, 2
_SHORT, _MOST_LINE = 3 * _LINE, 300
_KEPT = 400
"""Cells whose lines are kept: some screens full."""


class ChoicesPainter(QStyledItemDelegate):
    """The chosen value is in a box with a tick, the other one has an empty circle.

    What a row is about and what is chosen stay in sight while a high row scrolls by.
    """

    def __init__(self, model: ChoicesModel, parent: QObject) -> None:
        super().__init__(parent)
        self._choices = model
        self._kept: dict[tuple[int, int, int], list[WrappedText]] = {}
        model.modelReset.connect(self._kept.clear)

    def row_height(self, number: int, widths: list[int]) -> int:
        """What a row needs to show all of it, with these widths of its columns."""
        told = self._choices.rows[number].key is None
        if told:
            widths = [widths[0], sum(widths[1:])]
        needed = max(
            _height(self.cell_texts(number, ChoiceColumn(column), width))
            for column, width in enumerate(widths)
        )
        return needed + 2 * _ABOVE

    def cell_texts(self, number: int, column: ChoiceColumn, width: int) -> list[WrappedText]:
        """The texts of a cell, below each other, whole."""
        key = (number, column, width)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            found = self._kept[key] = self._made(number, column, width)
        return found

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ChoiceRow = index.data(ROW_ROLE)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        selected = bool(state & QStyle.StateFlag.State_Selected)
        t = tokens()
        column = ChoiceColumn(index.column())
        painter.save()
        painter.fillRect(rect, t.color("pri_t" if selected else "surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.color("line"))
        tone = "text"
        if column in SIDES and row.key is not None:
            tone = self._paint_side(painter, rect, index)
        elif mark := _mark(row, column):
            _draw_mark(painter, rect, mark, "hint")
            tone = "hint" if row.key is None else "text"
        self._paint_texts(painter, rect, index, tone)
        view = self.parent()
        if selected and isinstance(view, QAbstractItemView) and view.hasFocus():
            last = ChoiceColumn.WHAT if row.key is None else ChoiceColumn.THERE
            ends = column is ChoiceColumn.ABOUT, column is last
            draw_row_focus(painter, rect, t.color("focus"), first=ends[0], last=ends[1])
        painter.restore()

    def _made(self, number: int, column: ChoiceColumn, width: int) -> list[WrappedText]:
        row, room = self._choices.rows[number], width - INSET - _RIGHT
        if column is ChoiceColumn.ABOUT:
            about = WrappedText(self._about(number, room), Role.DENSE_MEDIUM, room)
            return [about, *([WrappedText(row.note, Role.CAPTION, room)] if row.note else [])]
        beside = room - BESIDE_MARK
        if row.key is None:
            told = f"{row.what}: {row.there}" if row.what else row.there
            return [WrappedText(told, Role.DENSE, beside)]
        if column is ChoiceColumn.WHAT:
            return [WrappedText(row.what, Role.DENSE, beside if row.contested else room)]
        here = column is ChoiceColumn.HERE
        marks: tuple[Span, ...] = self._choices.marks(number)[0 if here else 1]
        return [WrappedText((row.here if here else row.there) or EMPTY, Role.DENSE, beside, marks)]

    def _about(self, number: int, room: int) -> str:
        """What a row is about; right under a row about the same one line is enough."""
        rows = self._choices.rows
        about = rows[number].about
        if not number or rows[number - 1].about != about:
            return about
        line = about[:_MOST_LINE].replace("\n", " ")
        metrics = QFontMetricsF(font(Role.DENSE_MEDIUM))
        return metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)

    def _paint_side(self, painter: QPainter, rect: QRect, index: Index) -> str:
        """The box and the mark of a side; the tone of its text."""
        pick = self._choices.pick_of(index)
        chosen = pick is SIDES[ChoiceColumn(index.column())]
        if chosen:
            t = tokens()
            box = QRectF(rect).adjusted(INSET - 7, 4, -5, -5)
            draw_rounded(painter, box, 6, t.color("klaar_t"), t.color("klaar_b"))
        _draw_mark(
            painter,
            rect,
            "check-circle-fill" if chosen else "circle",
            "klaar" if chosen else "text_3",
        )
        empty = not str(index.data())
        return "text_3" if empty else "text" if chosen or pick is Pick.OPEN else "text_2"

    def _paint_texts(self, painter: QPainter, rect: QRect, index: Index, tone: str) -> None:
        row: ChoiceRow = index.data(ROW_ROLE)
        column = ChoiceColumn(index.column())
        beside = column in SIDES or bool(_mark(row, column))
        left = rect.x() + INSET + (BESIDE_MARK if beside else 0)
        texts = self.cell_texts(index.row(), column, rect.width())
        # Two long texts beside each other go on together: they are read line by line.
        stays = column not in SIDES or _height(texts) <= _SHORT
        top = float(_in_sight(rect, _height(texts)) if stays else rect.y() + _ABOVE)
        for number, text in enumerate(texts):
            color = tokens().color("text_2" if number else tone)
            text.draw(painter, QPointF(left, top), color, QRectF(rect))
            top += text.height + _NOTE_GAP


def _mark(row: ChoiceRow, column: ChoiceColumn) -> str:
    if column is not ChoiceColumn.WHAT:
        return ""
    if row.key is None:
        return "warning-circle-fill"
    return "git-fork-bold" if row.contested else ""


def _draw_mark(painter: QPainter, rect: QRect, name: str, tone: str) -> None:
    """Beside the first line that is in sight."""
    box = QRectF(rect.x() + INSET, _in_sight(rect, _LINE), 16, _LINE)
    draw_icon(painter, box, name, tokens().color(tone), 16)


def _in_sight(rect: QRect, height: int) -> int:
    """Where something of this height goes: at the top of a row, or of what is seen of it."""
    return max(rect.y(), min(0, rect.bottom() - height - 2 * _ABOVE)) + _ABOVE


def _height(texts: list[WrappedText]) -> int:
    return sum(text.height for text in texts) + _NOTE_GAP * (len(texts) - 1)
