# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints a row of the Overzicht: two lines of text, the stage, the bar of actions."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.domain.dates import weekday_date
from facilitator.services.overview import RegionOverview, Stage
from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.models.regions_model import (
    ROW_ROLE,
    STAGES,
    RegionColumn,
    cell_text,
    done_text,
    late_text,
    next_text,
)
from ui.models.tally_bar import counts_of
from ui.tokens import tokens
from ui.views.overzicht.wording import distance, meetings_line
from ui.widgets.painting import draw_rounded, draw_text
from ui.widgets.stacked_bar import draw_bar

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 48
PADDING = 16
_BAR = 128


class RegionDelegate(QStyledItemDelegate):
    """Paints with the same code in light and dark; `today` makes dates relative."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._hovered = -1

    def set_hovered_row(self, row: int) -> None:
        """The row under the pointer, -1 for none."""
        self._hovered = row

    def set_today(self, today: date) -> None:
        """Dates are told as seen from here."""
        self._today = today

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RegionOverview = index.data(ROW_ROLE)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- the stub misses the fields
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] -- the stub misses the fields
        t = tokens()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        fill = t.pri_t if selected else t.hover if index.row() == self._hovered else t.surface
        painter.save()
        painter.fillRect(rect, QColor(fill))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.color("line"))
        column = RegionColumn(index.column())
        self._paint_cell(painter, QRectF(rect).adjusted(PADDING, 0, -4, -1), row, column)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, rect: QRectF, row: RegionOverview, column: RegionColumn
    ) -> None:
        match column:
            case RegionColumn.REGION:
                line = meetings_line(row, STAGES[row.stage])
                _two_lines(painter, rect, row.region.name, line, Role.BODY_STRONG)
            case RegionColumn.STAGE:
                _segments(painter, rect, row.stage if row.current else 0)
            case RegionColumn.NEXT:
                self._paint_next(painter, rect, row)
            case RegionColumn.DONE:
                _bar(painter, rect, row)
            case RegionColumn.LATE:
                _late(painter, rect, row)
            case RegionColumn.RUNNING | RegionColumn.LAST:
                tone = "text" if column is RegionColumn.RUNNING else "text_2"
                painter.setFont(font(Role.DENSE))
                draw_text(painter, rect, cell_text(row, column), tokens().color(tone))

    def _paint_next(self, painter: QPainter, rect: QRectF, row: RegionOverview) -> None:
        if row.next_day is None:
            tone = "hint" if row.stage is Stage.OPVOLGING else "text_2"
            box = QRectF(rect.left(), rect.top(), 16, rect.height())
            draw_icon(painter, box, "calendar-x", tokens().color(tone), 16)
            painter.setFont(font(Role.DENSE_MEDIUM))
            draw_text(painter, rect.adjusted(22, 0, 0, 0), next_text(row), tokens().color(tone))
            return
        title = "Vandaag" if row.next_day == self._today else weekday_date(row.next_day)
        what = "check-in" if row.next_is_check_in else "bijeenkomst"
        _two_lines(painter, rect, title, f"{what} {distance(row.next_day, self._today)}", Role.BODY)


def _two_lines(painter: QPainter, rect: QRectF, first: str, second: str, role: Role) -> None:
    t = tokens()
    top = QRectF(rect.left(), rect.top() + 5, rect.width(), 20)
    below = QRectF(rect.left(), rect.top() + 26, rect.width(), 16)
    for text, area, face, tone in (
        (first, top, role, "text"),
        (second, below, Role.CAPTION, "text_3"),
    ):
        painter.setFont(font(face))
        shown = QFontMetricsF(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, area.width()
        )
        draw_text(painter, area, shown, t.color(tone))


def _segments(painter: QPainter, rect: QRectF, done: int) -> None:
    t = tokens()
    for number in range(4):
        part = QRectF(rect.left() + number * 22, rect.center().y() - 2, 18, 4)
        tone = "pri" if number < done else "line_2"
        draw_rounded(painter, part, 2, t.color(tone))


def _bar(painter: QPainter, rect: QRectF, row: RegionOverview) -> None:
    t = tokens()
    painter.setFont(font(Role.DENSE))
    if not row.tally.total:
        draw_text(painter, rect, done_text(row), t.color("text_3"))
        return
    room = rect.width() - 76
    width = min(_BAR, room)
    if width >= 40:
        bar = QRectF(rect.left(), rect.center().y() - 4, width, 8)
        draw_bar(painter, bar, counts_of(row.tally))
        rect = rect.adjusted(width + 12, 0, 0, 0)
    draw_text(painter, rect, done_text(row), t.color("text_2"))


def _late(painter: QPainter, rect: QRectF, row: RegionOverview) -> None:
    t = tokens()
    painter.setFont(font(Role.DENSE_MEDIUM if row.tally.late else Role.DENSE))
    tone = "laat" if row.tally.late else "text_2"
    if row.tally.total:
        box = QRectF(rect.left(), rect.top(), 16, rect.height())
        draw_icon(painter, box, "clock-fill" if row.tally.late else "check-bold", t.color(tone), 15)
        rect = rect.adjusted(22, 0, 0, 0)
    draw_text(painter, rect, late_text(row), t.color(tone))
