# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints a row of the agenda: clock time, icon, title, werkvorm, minutes."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.domain.dates import clock_time
from facilitator.domain.timing import PlannedBlock
from ui.fonts import Role, font
from ui.icons import THEME_ICONS, draw_icon
from ui.models.agenda_model import PLANNED_ROLE, gap_text
from ui.text_flags import H_CENTER
from ui.tokens import tokens
from ui.views.voorbereiden import agenda_zones as zones
from ui.views.voorbereiden.wording import BLOCK_ICONS, THEME_KEYS
from ui.widgets.painting import draw_rounded, draw_text

Index = QModelIndex | QPersistentModelIndex
_HOVER = QStyle.StateFlag.State_MouseOver


class AgendaDelegate(QStyledItemDelegate):
    """`row_height` and `locked` are set by the list; a locked agenda has no handles or buttons."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.row_height = zones.ROW
        self.locked = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        planned: PlannedBlock = index.data(PLANNED_ROLE)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(state & QStyle.StateFlag.State_Active) and self._has_focus()
        row = QRectF(rect)
        painter.save()
        self._paint_ground(painter, row, selected=selected, hovered=bool(state & _HOVER))
        if focused:
            draw_rounded(painter, row, 6, None, tokens().color("focus"), width=2)
        _paint_clock(painter, row, planned)
        _paint_icon(painter, row, planned)
        _paint_words(painter, row, planned)
        active = not self.locked and (selected or bool(state & _HOVER))
        _paint_minutes(painter, row, planned.block.minutes, active=active)
        if not self.locked:
            ink = tokens().color("text_2" if selected else "ctl")
            draw_icon(painter, zones.handle_rect(row), "dots-six-vertical-bold", ink, 18)
            ink = tokens().color("text_3")
            draw_icon(painter, zones.menu_rect(row), "dots-three-bold", ink, 18)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, row: QRectF, *, selected: bool, hovered: bool
    ) -> None:
        t = tokens()
        painter.fillRect(row, t.color("surface"))
        painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), t.color("line"))
        if selected or hovered:
            draw_rounded(painter, row, 6, t.color("pri_t" if selected else "hover"))

    def _has_focus(self) -> bool:
        view = self.parent()
        return bool(view.property("rowFocus")) if view else False


def _paint_clock(painter: QPainter, row: QRectF, planned: PlannedBlock) -> None:
    t = tokens()
    rect = zones.clock_rect(row)
    locked = planned.block.locked_start is not None
    painter.setFont(tabular(Role.BODY_STRONG if locked else Role.BODY))
    ink = t.color("text" if locked else "text_2")
    text = clock_time(planned.starts.time())
    draw_text(painter, rect, text, ink)
    if locked:
        width = QFontMetricsF(painter.font()).horizontalAdvance(text)
        box = QRectF(rect.left() + width + 1, rect.top(), 12, rect.height())
        draw_icon(painter, box, "lock-simple-bold", t.color("text_2"), 12)


def _paint_icon(painter: QPainter, row: QRectF, planned: PlannedBlock) -> None:
    t = tokens()
    block = planned.block
    rect = zones.icon_rect(row)
    theme = THEME_KEYS[block.theme] if block.theme else ""
    draw_rounded(painter, rect, 8, t.color(f"{theme}_t" if theme else "sunken"))
    name = f"{THEME_ICONS[theme]}-bold" if theme else BLOCK_ICONS.get(block.kind, "chat-text")
    draw_icon(painter, rect, name, t.color(theme or "text_2"), 16)


def _paint_words(painter: QPainter, row: QRectF, planned: PlannedBlock) -> None:
    t = tokens()
    rect = zones.words_rect(row)
    gap = gap_text(planned)
    below = planned.block.werkvorm.replace("\n", " ")
    middle = rect.center().y()
    if not gap and not below:
        _elided(painter, rect, planned.block.title, font(Role.BODY_STRONG), t.color("text"))
        return
    title = QRectF(rect.left(), middle - 19, rect.width(), 20)
    _elided(painter, title, planned.block.title, font(Role.BODY_STRONG), t.color("text"))
    line = QRectF(rect.left(), middle + 1, rect.width(), 16)
    if gap:
        line.setLeft(_paint_gap(painter, line, gap, short="te kort" in gap))
    _elided(painter, line, below, font(Role.CAPTION), t.color("text_3"))


def _paint_gap(painter: QPainter, line: QRectF, gap: str, *, short: bool) -> float:
    """The warning before a locked start; where the rest of the line may begin."""
    ink = tokens().color("laat" if short else "hint")
    icon = QRectF(line.left(), line.top(), 14, line.height())
    draw_icon(painter, icon, "warning-fill" if short else "clock", ink, 14)
    face = font(Role.CAPTION_MEDIUM)
    _elided(painter, line.adjusted(18, 0, 0, 0), gap, face, ink)
    return line.left() + 18 + QFontMetricsF(face).horizontalAdvance(gap) + 10


def _paint_minutes(painter: QPainter, row: QRectF, minutes: int, *, active: bool) -> None:
    t = tokens()
    box = zones.stepper_rect(row)
    if active:
        draw_rounded(painter, box, 6, t.color("surface"), t.color("ctl"))
        draw_icon(painter, zones.less_rect(row), "minus-bold", t.color("text_2"), 14)
        draw_icon(painter, zones.more_rect(row), "plus-bold", t.color("text_2"), 14)
    painter.setFont(tabular(Role.BODY_STRONG))
    number = QRectF(box.left() + 26, box.top(), 28, box.height())
    draw_text(painter, number, str(minutes), t.color("text"), H_CENTER)
    painter.setFont(font(Role.CAPTION))
    draw_text(
        painter, QRectF(box.left() + 55, box.top(), 24, box.height()), "min", t.color("text_3")
    )


def tabular(role: Role) -> QFont:
    """A role with figures of equal width."""
    face = font(role)
    face.setFeature(QFont.Tag("tnum"), 1)
    return face


def _elided(painter: QPainter, rect: QRectF, text: str, face: QFont, ink: QColor) -> None:
    painter.setFont(face)
    metrics = QFontMetricsF(face)
    # Only the start can be seen; eliding a whole text would take longer than the row.
    shown = metrics.elidedText(text[:300], Qt.TextElideMode.ElideRight, rect.width())
    draw_text(painter, rect, shown, ink)
