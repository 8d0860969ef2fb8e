# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints a captured item: the words, under them what is vague, dashed where one is missing."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.domain.dates import short_date
from facilitator.domain.words import KIND_LABELS, STATUS_LABELS, AgreementKind, Status, Theme
from ui.fonts import Role, font
from ui.icons import THEME_ICONS, draw_icon
from ui.models.outcome_model import ROW_ROLE, OutcomeColumn, OutcomeRow
from ui.tokens import tokens
from ui.views.afronden.wording import hint_words
from ui.widgets.painting import draw_rounded, draw_text
from ui.widgets.tag_look import NEUTRAL, draw_tag, tag_width

Index = QModelIndex | QPersistentModelIndex
ROW = 40
ROW_WITH_HINTS = 50
_KEYS = {Theme.POSITIONERING: "pos", Theme.REGIEVOERING: "reg", Theme.OVERLEGSTRUCTUUR: "ovl"}


class OutcomeDelegate(QStyledItemDelegate):
    """One height for a plain row, one for a row with hints, so that nothing is measured."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: OutcomeRow | None = index.data(ROW_ROLE)
        return QSize(40, ROW_WITH_HINTS if row and row.hints else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OutcomeRow = index.data(ROW_ROLE)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        t = tokens()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.fillRect(rect, QColor(t.pri_t if selected else t.hover if hovered else t.surface))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.color("line"))
        _paint_cell(painter, QRectF(rect).adjusted(0, 0, 0, -1), row, OutcomeColumn(index.column()))
        painter.restore()


def _paint_cell(painter: QPainter, rect: QRectF, row: OutcomeRow, column: OutcomeColumn) -> None:
    agreement = row.item.agreement
    match column:
        case OutcomeColumn.THEME:
            _paint_theme(painter, rect, agreement.theme)
        case OutcomeColumn.NUMBER:
            painter.setFont(font(Role.CAPTION))
            draw_text(painter, rect.adjusted(4, 0, 0, 0), agreement.label, _ink(row, "text_3"))
        case OutcomeColumn.TEXT:
            _paint_text(painter, rect.adjusted(4, 0, -12, 0), row)
        case OutcomeColumn.OWNER:
            missing = "Kies eigenaar" if row.item.lacks_owner else ""
            _paint_field(painter, rect, row, row.item.owner, missing, "user-plus")
        case OutcomeColumn.DEADLINE:
            day = short_date(agreement.deadline) if agreement.deadline else ""
            missing = "Datum" if row.item.lacks_date else ""
            _paint_field(painter, rect, row, day, missing, "calendar-plus")


def _paint_theme(painter: QPainter, rect: QRectF, theme: Theme | None) -> None:
    key = _KEYS[theme] if theme else ""
    icon = THEME_ICONS[key] if key else "chat-text"
    draw_icon(painter, rect, icon, tokens().color(key or "text_3"), 18)


def _paint_text(painter: QPainter, rect: QRectF, row: OutcomeRow) -> None:
    agreement = row.item.agreement
    line = QRectF(rect.left(), rect.top(), rect.width(), 28 if row.hints else rect.height())
    if agreement.kind is not AgreementKind.AFSPRAAK:
        line = _paint_pill(painter, line, KIND_LABELS[agreement.kind])
    if agreement.status is not Status.OPEN:
        line = _paint_pill(painter, line, STATUS_LABELS[agreement.status])
    if agreement.impuls:
        draw_icon(
            painter,
            QRectF(line.left(), line.top(), 16, line.height()),
            "lightning-fill",
            tokens().color("pri"),
            14,
        )
        line = line.adjusted(22, 0, 0, 0)
    face = font(Role.DENSE_MEDIUM)
    face.setStrikeOut(row.item.dropped)
    _elided(painter, line, agreement.text, face, _ink(row, "text"))
    if row.hints:
        _paint_hints(painter, QRectF(rect.left(), rect.top() + 26, rect.width(), 18), row)


def _paint_pill(painter: QPainter, line: QRectF, word: str) -> QRectF:
    """A small pill before the text; the room that is left."""
    width = tag_width(word, NEUTRAL)
    pill = QRectF(line.left(), line.center().y() - 10, width, 20)
    draw_tag(painter, pill, word, NEUTRAL)
    return line.adjusted(width + 8, 0, 0, 0)


def _paint_hints(painter: QPainter, rect: QRectF, row: OutcomeRow) -> None:
    ink = tokens().color("hint")
    face = font(Role.CAPTION_MEDIUM)
    metrics = QFontMetricsF(face)
    x = rect.left()
    for hint in row.hints:
        words = hint_words(hint)
        width = metrics.horizontalAdvance(words)
        if x > rect.left() and x + 18 + width > rect.right():
            break
        icon_box = QRectF(x, rect.top(), 14, rect.height())
        draw_icon(painter, icon_box, "warning-circle-fill", ink, 14)
        room = QRectF(x + 18, rect.top(), rect.right() - x - 18, rect.height())
        _elided(painter, room, words, face, ink)
        x += 18 + width + 14


def _paint_field(
    painter: QPainter, rect: QRectF, row: OutcomeRow, text: str, missing: str, icon: str
) -> None:
    if text or not missing:
        _elided(painter, rect.adjusted(8, 0, -8, 0), text, font(Role.DENSE), _ink(row, "text"))
        return
    t = tokens()
    box = QRectF(rect.left() + 2, rect.center().y() - 15, min(rect.width() - 10, 150), 30)
    draw_rounded(painter, box, 6, None, t.color("ctl"), dashed=True)
    draw_icon(painter, QRectF(box.left() + 8, box.top(), 16, 30), icon, t.color("text_3"), 16)
    painter.setFont(font(Role.DENSE))
    draw_text(painter, box.adjusted(30, 0, 0, 0), missing, t.color("text_3"))


def _ink(row: OutcomeRow, tone: str) -> QColor:
    return tokens().color("text_3" if row.item.dropped else tone)


def _elided(painter: QPainter, rect: QRectF, text: str, face: QFont, ink: QColor) -> None:
    painter.setFont(face)
    # Only the start can be seen; eliding 20,000 characters would take longer than the row.
    start = text[:400].replace("\n", " ")
    metrics = QFontMetricsF(face)
    draw_text(
        painter, rect, metrics.elidedText(start, Qt.TextElideMode.ElideRight, rect.width()), ink
    )
