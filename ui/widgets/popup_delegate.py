# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws the rows of a popup: icon, text with the match in bold, detail, right-hand text."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.text_flags import RIGHT
from ui.tokens import tokens
from ui.widgets.painting import draw_rounded, draw_text
from ui.widgets.popup_row import PopupRow

ROW = 34
_DIVIDER = 9


class PopupDelegate(QStyledItemDelegate):
    """Used by Popup."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(Qt.ItemDataRole.UserRole)
        divided = isinstance(row, PopupRow) and row.divided
        return QSize(200, ROW + (_DIVIDER if divided else 0))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, PopupRow):
            return
        t = tokens()
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue] - missing in the stubs
        if row.divided:
            painter.fillRect(QRectF(rect.left(), rect.top() + 4, rect.width(), 1), t.color("line"))
            rect.setTop(rect.top() + _DIVIDER)
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stubs
        active = bool(state & QStyle.StateFlag.State_Selected)
        if active:
            draw_rounded(painter, rect, 6, t.color("pri_t"))
        inner = rect.adjusted(10, 0, -10, 0)
        if row.icon:
            box = QRectF(inner.left(), inner.top(), 18, inner.height())
            draw_icon(painter, box, row.icon, t.color("pri" if active else "text_2"), 18)
            inner.setLeft(inner.left() + 28)
        inner = self._paint_end(painter, inner, row)
        self._paint_text(painter, inner, row)

    def _paint_end(self, painter: QPainter, inner: QRectF, row: PopupRow) -> QRectF:
        if not row.end:
            return inner
        painter.setFont(font(Role.DENSE))
        draw_text(painter, inner, row.end, tokens().color("text_2"), RIGHT)
        width = QFontMetricsF(painter.font()).horizontalAdvance(row.end)
        return inner.adjusted(0, 0, -width - 12, 0)

    def _paint_text(self, painter: QPainter, inner: QRectF, row: PopupRow) -> None:
        t = tokens()
        x = inner.left()
        for text, bold in _runs(row):
            painter.setFont(font(Role.BODY_STRONG if bold else Role.BODY))
            x = self._paint_run(painter, inner, x, text, "pri" if bold else "text")
        if row.detail:
            painter.setFont(font(Role.BODY))
            self._paint_run(painter, inner, x + 4, row.detail, "text_2")
        painter.setPen(t.color("text"))

    def _paint_run(self, painter: QPainter, inner: QRectF, x: float, text: str, tone: str) -> float:
        metrics = QFontMetricsF(painter.font())
        room = max(0.0, inner.right() - x)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        box = QRectF(x, inner.top(), room + 1, inner.height())
        draw_text(painter, box, shown, tokens().color(tone))
        return x + metrics.horizontalAdvance(shown)


def _runs(row: PopupRow) -> list[tuple[str, bool]]:
    """The text cut in plain and matching runs."""
    runs: list[tuple[str, bool]] = []
    end = 0
    for start, length in sorted(row.matches):
        runs += [(row.text[end:start], False), (row.text[start : start + length], True)]
        end = start + length
    runs.append((row.text[end:], False))
    return [(text, bold) for text, bold in runs if text]
