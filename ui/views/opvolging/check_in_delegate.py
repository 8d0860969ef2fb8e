# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints a row of the check-in: six statuses to choose from, what, for when, what went before."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from facilitator.domain.agreement import Agreement
from facilitator.domain.words import KIND_LABELS, Status
from facilitator.services.opvolging import CheckInRow, NewRow
from ui.capture.tints import THEME_KEYS
from ui.fonts import Role, font
from ui.icons import THEME_ICONS, draw_icon
from ui.models.check_in_model import CheckInModel, CheckInRole, Heading
from ui.models.check_in_words import (
    STATUS_LOOKS,
    deadline_text,
    earlier_text,
    late_by,
    marks,
    new_date_text,
)
from ui.tokens import tokens
from ui.widgets.painting import draw_rounded, draw_text
from ui.widgets.stacked_bar import draw_bar
from ui.widgets.tag_look import draw_tag, gap_look, hint_look, tag_width

Index = QModelIndex | QPersistentModelIndex
HEADING, ROW = 34, 46
_LEFT, _SEGMENT, _SEGMENTS_HIGH = 14, 30, 28
_WORD, _DATE, _BEFORE, _NOTES = 96, 132, 204, 40
_DECIDE, _WAITS = "kies hoe verder", "nog niet bewaard"
_LONGEST = 300
"""More characters than fit in any window: measuring a whole page of text takes long."""


def segments(rect: QRectF) -> list[QRectF]:
    """Where the six statuses of a row are."""
    top = rect.top() + (ROW - _SEGMENTS_HIGH) / 2
    left = rect.left() + _LEFT
    return [
        QRectF(left + n * _SEGMENT, top, _SEGMENT, _SEGMENTS_HIGH) for n in range(len(STATUS_LOOKS))
    ]


def status_at(rect: QRectF, point: QPointF) -> Status | None:
    """The status under the pointer."""
    hit = (s for s, box in zip(STATUS_LOOKS, segments(rect), strict=True) if box.contains(point))
    return next(hit, None)


class CheckInDelegate(QStyledItemDelegate):
    """`open_id` is the row whose editor is open, `open_height` what that needs below the row.

    `open_status` is what the row becomes when it is stored.
    """

    def __init__(self, model: CheckInModel) -> None:
        super().__init__(model)
        self._model = model
        self.open_id: UUID | None = None
        self.open_height = 0
        self.open_status: Status | None = None
        self.hovered: tuple[int, Status | None] = (-1, None)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = index.data(CheckInRole.ENTRY)
        del option
        if isinstance(entry, Heading):
            return QSize(80, HEADING)
        opened = isinstance(entry, CheckInRow) and entry.agreement.id == self.open_id
        return QSize(80, ROW + (self.open_height if opened else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(CheckInRole.ENTRY)
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue] -- the stub misses the fields
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] -- the stub misses the fields
        painter.save()
        if isinstance(entry, Heading):
            _paint_heading(painter, rect, entry)
        elif isinstance(entry, CheckInRow | NewRow):
            selected = bool(state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, rect, index.row(), selected=selected)
            if isinstance(entry, NewRow):
                _paint_new(painter, rect, entry, self._model.today)
            else:
                self._paint_row(painter, rect, index.row(), entry)
            if selected and state & QStyle.StateFlag.State_HasFocus:
                ring = rect.adjusted(1, 1, -1, -1)
                draw_rounded(painter, ring, 6, None, tokens().color("focus"), width=2)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Over a status its name; elsewhere the whole text of the afspraak."""
        over = status_at(QRectF(view.visualRect(index)), QPointF(event.pos()))
        if over is None or not isinstance(index.data(CheckInRole.ENTRY), CheckInRow):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), STATUS_LOOKS[over].word, view)
        return True

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, number: int, *, selected: bool
    ) -> None:
        t = tokens()
        fill = "pri_t" if selected else "hover" if number == self.hovered[0] else "surface"
        painter.fillRect(rect, t.color(fill))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.color("line"))

    def _paint_row(self, painter: QPainter, rect: QRectF, number: int, row: CheckInRow) -> None:
        t = tokens()
        hovered, over = self.hovered
        status = row.status
        if row.agreement.id == self.open_id and self.open_status is not None:
            status = self.open_status
        _paint_segments(painter, rect, status, over if number == hovered else None)
        line = QRectF(rect.left(), rect.top(), rect.width() - 16, ROW)
        left = segments(rect)[-1].right() + 10
        look = STATUS_LOOKS[status]
        painter.setFont(font(Role.DENSE_STRONG))
        draw_text(
            painter, line.adjusted(left - line.left(), 0, 0, 0), look.word, t.color(look.tone)
        )
        left += _WORD
        _paint_theme(painter, QRectF(left, line.top(), 18, ROW), row.agreement)
        left += 28
        right = self._paint_right(painter, line, row)
        tone = "text" if row.status.running else "text_3"
        who = ", ".join(part for part in (row.owner or "geen eigenaar", row.function) if part)
        words = (row.agreement.text, f"{row.agreement.label}  {who}")
        _paint_words(painter, QRectF(left, line.top(), right - left - 12, ROW), words, tone)

    def _paint_right(self, painter: QPainter, line: QRectF, row: CheckInRow) -> float:
        """The columns at the right; returns where they begin."""
        t = tokens()
        late = late_by(row.status, row.deadline, self._model.today)
        box = QRectF(line.right() - _DATE, line.top(), _DATE, ROW)
        if late:
            draw_icon(
                painter, QRectF(box.left(), box.top(), 16, ROW), "clock-fill", t.color("laat"), 15
            )
        painter.setFont(font(Role.DENSE_STRONG if late else Role.DENSE))
        tone = "laat" if late else "text_2" if row.status.running else "text_3"
        text = deadline_text(row, self._model.today)
        draw_text(painter, box.adjusted(20 if late else 0, 0, 0, 0), text, t.color(tone))
        waits = row.agreement.id != self.open_id and self._model.waits(row.agreement.id)
        left = _paint_before(painter, line.adjusted(0, 0, -_DATE - 12, 0), row, waits=waits)
        if not row.notes:
            return left
        notes = QRectF(left - _NOTES, line.top(), _NOTES, ROW)
        box = QRectF(notes.left(), notes.top(), 16, ROW)
        draw_icon(painter, box, "note", t.color("text_3"), 15)
        painter.setFont(font(Role.CAPTION))
        draw_text(painter, notes.adjusted(20, 0, 0, 0), str(row.notes), t.color("text_3"))
        return notes.left()


def _paint_heading(painter: QPainter, rect: QRectF, heading: Heading) -> None:
    t = tokens()
    painter.fillRect(rect, t.color("sunken"))
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.color("line"))
    painter.setFont(font(Role.DENSE_STRONG))
    line = rect.adjusted(_LEFT, 0, -16, 0)
    title = _short(painter, heading.title, line.width() - 290)
    draw_text(painter, line, title, t.color("laat" if heading.urgent else "text"))
    left = line.left() + QFontMetricsF(painter.font()).horizontalAdvance(title) + 10
    painter.setFont(font(Role.DENSE))
    count = str(heading.counts.total)
    draw_text(painter, QRectF(left, rect.top(), 40, rect.height()), count, t.color("text_3"))
    left += QFontMetricsF(painter.font()).horizontalAdvance(count) + 12
    if heading.counts.laat:
        late = f"{heading.counts.laat} te laat"
        look = gap_look("clock-fill")
        box = QRectF(left, rect.center().y() - 11, tag_width(late, look), 22)
        draw_tag(painter, box, late, look)
    draw_bar(painter, QRectF(line.right() - 96, rect.center().y() - 4, 96, 8), heading.counts)


def _paint_segments(painter: QPainter, rect: QRectF, status: Status, over: Status | None) -> None:
    t = tokens()
    boxes = segments(rect)
    whole = boxes[0].united(boxes[-1])
    draw_rounded(painter, whole, 6, t.color("surface"))
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(whole, 6, 6)
    painter.setClipPath(clip)
    for (value, look), box in zip(STATUS_LOOKS.items(), boxes, strict=True):
        chosen = value is status
        if chosen or value is over:
            painter.fillRect(box, t.color(f"{look.tone}_t" if chosen else "hover"))
        if box is not boxes[0]:
            painter.fillRect(QRectF(box.left(), box.top(), 1, box.height()), t.color("line_2"))
        ink = t.color(look.tone if chosen else "text_3")
        draw_icon(painter, box, look.chosen if chosen else look.icon, ink, 15)
    painter.restore()
    draw_rounded(painter, whole, 6, None, t.color("line_2"))


def _paint_new(painter: QPainter, rect: QRectF, row: NewRow, today: date) -> None:
    """No statuses: it is captured now and walked through the next time."""
    t = tokens()
    line = rect.adjusted(_LEFT, 0, -16, 0)
    painter.setFont(font(Role.DENSE_STRONG))
    left = segments(rect)[-1].right() + 10
    draw_text(painter, line, KIND_LABELS[row.agreement.kind], t.color("text_2"))
    _paint_theme(painter, QRectF(left + _WORD, line.top(), 18, ROW), row.agreement)
    painter.setFont(font(Role.DENSE))
    box = QRectF(line.right() - _DATE, line.top(), _DATE, ROW)
    draw_text(painter, box, new_date_text(row, today), t.color("text_2"))
    left += _WORD + 28
    who = f"{row.agreement.label}  {row.owner or ''}".strip()
    room = QRectF(left, line.top(), box.left() - left - 12, ROW)
    _paint_words(painter, room, (row.agreement.text, who), "text")


def _paint_theme(painter: QPainter, box: QRectF, agreement: Agreement) -> None:
    if agreement.theme is not None:
        key = THEME_KEYS[agreement.theme]
        draw_icon(painter, box, THEME_ICONS[key], tokens().color(key), 16)


def _paint_words(painter: QPainter, rect: QRectF, words: tuple[str, str], tone: str) -> None:
    """What was agreed, and under it which one and whose it is."""
    t = tokens()
    for text, area, role, ink in (
        (words[0], rect.adjusted(0, 5, 0, -20), Role.DENSE_MEDIUM, tone),
        (words[1], rect.adjusted(0, 25, 0, -4), Role.CAPTION, "text_3"),
    ):
        painter.setFont(font(role))
        draw_text(painter, area, _short(painter, text, area.width()), t.color(ink))


def _short(painter: QPainter, text: str, width: float) -> str:
    """As much of a text as fits on one line."""
    line = " ".join(text[:_LONGEST].split())
    metrics = QFontMetricsF(painter.font())
    return metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(width, 0))


def _paint_before(painter: QPainter, line: QRectF, row: CheckInRow, *, waits: bool) -> float:
    """What the room has to do with it, else how it stood; returns where it begins."""
    if waits or row.must_decide:
        look, words = hint_look(), _WAITS if waits else _DECIDE
        width = min(tag_width(words, look), _BEFORE)
        box = QRectF(line.right() - width, line.center().y() - 11, width, 22)
        draw_tag(painter, box, words, look)
        return box.left() - 12
    needs = mark_lines(row)
    lines = needs or [earlier_text(row)]
    if not lines[0]:
        return line.right()
    painter.setFont(font(Role.CAPTION_MEDIUM if needs else Role.CAPTION))
    shown = [_short(painter, text, _BEFORE) for text in lines]
    width = max(map(QFontMetricsF(painter.font()).horizontalAdvance, shown)) + 2
    box = QRectF(line.right() - width, line.top(), width, ROW)
    high = ROW / 2 - 6 if len(shown) > 1 else ROW
    for number, text in enumerate(shown):
        part = QRectF(box.left(), box.center().y() + (number - len(shown) / 2) * high, width, high)
        draw_text(painter, part, text, tokens().color("hint" if needs else "text_3"))
    return box.left() - 12


def mark_lines(row: CheckInRow) -> list[str]:
    """Why the room has to look at a row, on lines that fit."""
    metrics = QFontMetricsF(font(Role.CAPTION_MEDIUM))
    return marks(row, lambda text: metrics.horizontalAdvance(text) <= _BEFORE)
