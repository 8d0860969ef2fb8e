# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints the cells of Regie per fase: a partner's pill, a hatched gap, an overdracht."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.fonts import Role
from ui.instruments.regievoering.regie_model import ROW_ROLE
from ui.instruments.regievoering.regie_rows import HandoverRow, PhaseRow, RegieRow
from ui.tokens import tokens
from ui.widgets.painting import draw_hatch, draw_rounded
from ui.widgets.tag_look import TagLook, draw_tag, tag_width

Index = QModelIndex | QPersistentModelIndex
_PARTNER = TagLook("text", "sunken", "line", role=Role.CAPTION_MEDIUM, height=24)
_OPEN = TagLook("text_3", "", "line_2", height=24, dashed=True)
_NOBODY = TagLook("laat", "surface", "laat_l", "warning-fill", Role.PILL, 22, 5)
_AGREED = TagLook("reg", "reg_t", "reg_l", "arrow-bend-down-right", Role.CAPTION_MEDIUM, 20)
_GAP = TagLook("laat", "surface", "laat_l", "warning-fill", Role.CAPTION_STRONG, 20)
_AIR = 4


class RegieDelegate(QStyledItemDelegate):
    """Its parent is the view: the current cell gets a border while the view has the focus."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RegieRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        t = tokens()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.fillRect(rect, t.color("hover" if hovered else "surface"))
        if isinstance(row, HandoverRow):
            _paint_handover(painter, rect, row)
        else:
            _paint_cell(painter, rect, row, index.column())
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.color("line"))
        painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), t.color("line"))
        view = self.parent()
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            inner = rect.adjusted(1, 0, 0, -1)
            draw_rounded(painter, inner, 4, None, t.color("focus"), width=2)
        painter.restore()


def _paint_cell(painter: QPainter, rect: QRectF, row: PhaseRow, column: int) -> None:
    name = row.names[column]
    if name:
        fits = tag_width(name, _PARTNER) <= rect.width() - 2 * _AIR
        _pill(painter, rect, name if fits else row.shorts[column], _PARTNER)
    elif row.gap:
        _hatch(painter, rect)
        _pill(painter, rect, row.text(column), _NOBODY)
    else:
        _pill(painter, rect, "Kies partner", _OPEN)


def _paint_handover(painter: QPainter, rect: QRectF, row: HandoverRow) -> None:
    if row.gap:
        _hatch(painter, rect)
    _pill(painter, rect, row.text(0), _GAP if row.gap else _AGREED)


def _hatch(painter: QPainter, rect: QRectF) -> None:
    t = tokens()
    painter.fillRect(rect, t.color("gap"))
    draw_hatch(painter, rect, t.color("hatch"))


def _pill(painter: QPainter, rect: QRectF, text: str, look: TagLook) -> None:
    """In the middle; shortened where there is no room."""
    width = min(float(tag_width(text, look)), rect.width() - 2 * _AIR)
    height = min(float(look.height), rect.height() - 4)
    left = rect.left() + (rect.width() - width) / 2
    top = rect.top() + (rect.height() - 1 - height) / 2
    draw_tag(painter, QRectF(round(left), round(top), width, height), text, look)
