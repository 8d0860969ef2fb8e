# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints a captured item: the words, under them what is vague, dashed where one is missing."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.domain.dates import short_date
from facilitator.domain.words import KIND_LABELS, STATUS_LABELS, AgreementKind, Status, Theme
from ui.fonts import Role, font
from ui.icons import THEME_ICONS, draw_icon
from ui.models.outcome_model import ROW_ROLE, OutcomeColumn, OutcomeRow
from ui.tokens import tokens
from ui.views.afronden.wording import hint_words
from ui.widgets.painting import draw_rounded, draw_text

Index = QModelIndex | QPersistentModelIndex
_ROW = 40
_LINE = 18
_META = 20
_PAD = 8
_TEXT_INSET = 16
_MOST_LINES = 3
_KIND_ICONS = {
    AgreementKind.BESLUIT: "scales",
    AgreementKind.INZICHT: "lightbulb",
    AgreementKind.PARKEERPUNT: "tray",
}
_KEYS = {Theme.POSITIONERING: "pos", Theme.REGIEVOERING: "reg", Theme.OVERLEGSTRUCTUUR: "ovl"}


class OutcomeDelegate(QStyledItemDelegate):
    """The table sets the heights, with `row_height`, and says over which row the mouse is."""

    hovered_row = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OutcomeRow = index.data(ROW_ROLE)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        t = tokens()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == self.hovered_row
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


def row_height(row: OutcomeRow, width: int) -> int:
    """Height of a row whose text has `width` pixels: some lines, and one for what it is."""
    lines = len(_broken(_shown(row), font(Role.DENSE_MEDIUM), width - _TEXT_INSET, _MOST_LINES))
    return max(_ROW, 2 * _PAD + lines * _LINE + (_META if _has_meta(row) else 0))


def _has_meta(row: OutcomeRow) -> bool:
    agreement = row.item.agreement
    plain = agreement.kind is AgreementKind.AFSPRAAK and agreement.status is Status.OPEN
    return bool(row.hints) or agreement.impuls or not plain


def _paint_text(painter: QPainter, rect: QRectF, row: OutcomeRow) -> None:
    meta = _META if _has_meta(row) else 0
    room = rect.height() - 2 * _PAD - meta
    lines = min(_MOST_LINES, max(1, int((room + 1) // _LINE)))
    top = rect.top() + max(_PAD, (rect.height() - meta - lines * _LINE) / 2)
    face = font(Role.DENSE_MEDIUM)
    face.setStrikeOut(row.item.dropped)
    painter.setFont(face)
    painter.setPen(_ink(row, "text"))
    for number, line in enumerate(_broken(_shown(row), face, rect.width(), lines)):
        area = QRectF(rect.left(), top + number * _LINE, rect.width(), _LINE)
        draw_text(painter, area, line, _ink(row, "text"))
    if meta:
        _paint_meta(
            painter, QRectF(rect.left(), rect.bottom() - _PAD - _META + 4, rect.width(), 18), row
        )


def _shown(row: OutcomeRow) -> str:
    """Only the start can be seen; laying out 20,000 characters would take longer than the row."""
    return row.item.agreement.text[:400].replace("\n", " ")


def _broken(text: str, face: QFont, width: float, lines: int) -> list[str]:
    """The text in at most `lines` lines; the last one is shortened."""
    metrics = QFontMetricsF(face)
    if lines > 1 and metrics.horizontalAdvance(text) > width:
        layout = QTextLayout(text, face)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        first = text[: line.textLength()]
        layout.endLayout()
        rest = _broken(text[len(first) :].lstrip(), face, width, lines - 1)
        shown = metrics.elidedText(first.rstrip(), Qt.TextElideMode.ElideRight, width)
        return [shown, *rest] if rest != [""] else [shown]
    return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]


def _paint_meta(painter: QPainter, rect: QRectF, row: OutcomeRow) -> None:
    """What it is when it is no open afspraak, and what could be sharper: icon and word."""
    agreement = row.item.agreement
    words: list[tuple[str, str, str]] = []
    if agreement.kind is not AgreementKind.AFSPRAAK:
        words.append((_KIND_ICONS[agreement.kind], KIND_LABELS[agreement.kind], "text_2"))
    if agreement.status is not Status.OPEN:
        words.append(("circle-half-fill", STATUS_LABELS[agreement.status], "text_2"))
    if agreement.impuls:
        words.append(("lightning-fill", "impuls", "pri"))
    words += [("warning-circle-fill", hint_words(hint), "hint") for hint in row.hints]
    face = font(Role.CAPTION_MEDIUM)
    metrics = QFontMetricsF(face)
    x = rect.left()
    for icon, word, tone in words:
        width = metrics.horizontalAdvance(word)
        if x > rect.left() and x + 18 + width > rect.right():
            break
        ink = _ink(row, tone)
        draw_icon(painter, QRectF(x, rect.top(), 14, rect.height()), icon, ink, 14)
        room = QRectF(x + 18, rect.top(), rect.right() - x - 18, rect.height())
        _elided(painter, room, word, face, ink)
        x += 18 + width + 14


def _paint_field(
    painter: QPainter, rect: QRectF, row: OutcomeRow, text: str, missing: str, icon: str
) -> None:
    if text or not missing:
        _paint_lines(painter, rect.adjusted(8, 0, -8, 0), text, _ink(row, "text"))
        return
    t = tokens()
    box = QRectF(rect.left() + 2, rect.center().y() - 15, min(rect.width() - 10, 150), 30)
    draw_rounded(painter, box, 6, None, t.color("ctl"), dashed=True)
    draw_icon(painter, QRectF(box.left() + 8, box.top(), 16, 30), icon, t.color("text_3"), 16)
    painter.setFont(font(Role.DENSE))
    draw_text(painter, box.adjusted(30, 0, 0, 0), missing, t.color("text_3"))


def _paint_lines(painter: QPainter, rect: QRectF, text: str, ink: QColor) -> None:
    """A name in one line, or in two when the row has the room."""
    face = font(Role.DENSE)
    painter.setFont(face)
    lines = _broken(text, face, rect.width(), 2 if rect.height() >= 2 * _LINE else 1)
    top = rect.center().y() - len(lines) * _LINE / 2
    for number, line in enumerate(lines):
        draw_text(
            painter, QRectF(rect.left(), top + number * _LINE, rect.width(), _LINE), line, ink
        )


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
