# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints a captured item as a card: what, who, when, and what is missing in words."""

from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.domain.words import KIND_LABELS, AgreementKind
from ui.capture.tints import THEME_KEYS
from ui.fonts import Role, font
from ui.icons import THEME_ICONS, draw_icon
from ui.models.agreement_item import NO_DATE, NO_OWNER, AgreementItem
from ui.models.agreements_model import AgreementRole
from ui.tokens import Tokens, tokens
from ui.views.bijeenkomst.card_text import CardText
from ui.widgets.painting import draw_rounded, draw_text
from ui.widgets.tag_look import NEUTRAL, PRIMARY, TagLook, draw_tag, tag_width

UNDO = "Ongedaan maken"
_LINE = 19
_META = 16
_GAP = 8
_TOP = 10
_LEFT = 14
_RIGHT = 12
_TAG_ROW = 26
_MOST_PICTURES = 60
_SLIDE = 8
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Card:
    """What one paint needs."""

    item: AgreementItem
    rect: QRectF
    fresh: bool
    selected: bool
    focused: bool


class AgreementDelegate(QStyledItemDelegate):
    """Signals: `undo_wanted()` when 'Ongedaan maken' on the fresh card was clicked."""

    undo_wanted = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._text = CardText(font(Role.DENSE_MEDIUM))
        self._dense = font(Role.DENSE_MEDIUM)
        self._caption = font(Role.CAPTION)
        self._strong = font(Role.CAPTION_MEDIUM)
        self._ascent = QFontMetricsF(self._dense).ascent()
        self._caption_metrics = QFontMetricsF(self._caption)
        self._pictures: dict[tuple[object, ...], QImage] = {}
        self.tint = 0.0
        """How much of the fresh card's tint is left, from 1 to 0."""
        self.arrived = 1.0
        """How far the fresh card has come in, up to 1."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        item = index.data(AgreementRole.ITEM)
        width = _width(option)
        if not isinstance(item, AgreementItem):
            return QSize(width, 60)
        lines = len(self._text.lines(item.agreement.text, width - _LEFT - _RIGHT))
        height = _TOP + lines * _LINE + 6 + _META + _TOP + _GAP
        height += _TAG_ROW if _tags(item) and _has_facts(item) else 0
        height += _META + 7 if index.data(AgreementRole.FRESH) else 0
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item = index.data(AgreementRole.ITEM)
        if not isinstance(item, AgreementItem):
            return
        rect = QRectF(option.rect).adjusted(0, 0, 0, -_GAP)  # pyright: ignore[reportAttributeAccessIssue] - missing in the stubs
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stubs
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        card = _Card(item, rect, bool(index.data(AgreementRole.FRESH)), selected, focused)
        if card.fresh or card.selected:
            painter.save()
            if card.fresh and self.arrived < 1:
                painter.setOpacity(self.arrived)
                painter.translate(0, -_SLIDE * (1 - self.arrived))
            self._paint_card(painter, card, tokens())
            painter.restore()
        else:
            painter.drawImage(rect.topLeft(), self._picture(painter, card))

    def _picture(self, painter: QPainter, card: _Card) -> QImage:
        """The card as it was painted before: a new row on top moves all others, unchanged."""
        t, ratio = tokens(), painter.device().devicePixelRatioF()
        key = (card.item, card.rect.width(), card.rect.height(), ratio, t.bg)
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= _MOST_PICTURES:
                self._pictures.clear()
            size = (card.rect.size() * ratio).toSize()
            picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            own = QPainter(picture)
            own.setRenderHints(painter.renderHints())
            area = QRectF(0, 0, card.rect.width(), card.rect.height())
            self._paint_card(own, replace(card, rect=area), t)
            own.end()
            self._pictures[key] = picture
        return picture

    def _paint_card(self, painter: QPainter, card: _Card, t: Tokens) -> None:
        item, rect = card.item, card.rect
        self._paint_sheet(painter, card, t)
        y = self._paint_text(painter, card, t)
        if _tags(item):
            self._paint_tags(painter, card, y + 4)
            y += _TAG_ROW if _has_facts(item) else 0
        self._paint_meta(painter, QRectF(rect.left(), y + 6, rect.width(), _META), item, t)
        if card.fresh:
            self._paint_fresh(painter, rect, t)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        clicked = event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        if clicked and index.data(AgreementRole.FRESH):
            rect = option.rect  # pyright: ignore[reportAttributeAccessIssue] - missing in the stubs
            if isinstance(event, QMouseEvent) and _on_undo(rect, event.position().toPoint()):
                self.undo_wanted.emit()
                return True
        return super().editorEvent(event, model, option, index)

    def _paint_sheet(self, painter: QPainter, card: _Card, t: Tokens) -> None:
        fill, border = t.color("surface"), t.color("line")
        if card.selected:
            fill, border = t.color("pri_t"), t.color("pri_l")
        elif card.fresh and self.tint > 0:
            fill = _mixed(t.color("surface"), t.color("pri_t"), self.tint)
            border = t.color("pri_l")
        if card.focused:
            draw_rounded(painter, card.rect, 8, fill, t.color("focus"), width=2)
        else:
            draw_rounded(painter, card.rect, 8, fill, border)
        if card.item.agreement.theme is not None:
            strip = QRectF(card.rect.left(), card.rect.top() + 10, 3, card.rect.height() - 20)
            painter.fillRect(strip, t.color(THEME_KEYS[card.item.agreement.theme]))

    def _paint_text(self, painter: QPainter, card: _Card, t: Tokens) -> float:
        width = int(card.rect.width()) - _LEFT - _RIGHT
        painter.setFont(self._dense)
        painter.setPen(t.color("text_3" if card.item.dropped else "text"))
        x, y = card.rect.left() + _LEFT, card.rect.top() + _TOP
        for line in self._text.lines(card.item.agreement.text, width):
            painter.drawText(int(x), int(y + 2 + self._ascent), line)
            y += _LINE
        return y

    def _paint_tags(self, painter: QPainter, card: _Card, y: float) -> None:
        x = card.rect.left() + _LEFT
        for text, look in _tags(card.item):
            width = tag_width(text, look)
            draw_tag(painter, QRectF(x, y, width, 20), text, look)
            x += width + 6

    def _paint_meta(self, painter: QPainter, row: QRectF, item: AgreementItem, t: Tokens) -> None:
        right = row.right() - _RIGHT
        theme = item.agreement.theme
        if theme is not None:
            key = THEME_KEYS[theme]
            box = QRectF(right - 16, row.top(), 16, _META)
            draw_icon(painter, box, f"{THEME_ICONS[key]}-bold", t.color(key), 14)
            right -= 24
        date = item.date_text or (NO_DATE if item.lacks_date else "")
        owner = item.owner or (NO_OWNER if item.lacks_owner else "")
        date_width = self._caption_metrics.horizontalAdvance(date) + 18 if date else 0
        x = row.left() + _LEFT
        if owner:
            room = QRectF(x, row.top(), right - x - date_width - 12, _META)
            x += self._paint_fact(painter, room, "user", owner, t, missing=item.lacks_owner) + 10
        if date:
            room = QRectF(x, row.top(), right - x, _META)
            self._paint_fact(painter, room, "calendar-blank", date, t, missing=item.lacks_date)

    def _paint_fact(
        self, painter: QPainter, room: QRectF, icon: str, text: str, t: Tokens, *, missing: bool
    ) -> float:
        name, tone = ("warning-circle-fill", "hint") if missing else (icon, "text_3")
        draw_icon(painter, QRectF(room.left(), room.top(), 14, _META), name, t.color(tone), 14)
        painter.setFont(self._strong if missing else self._caption)
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 18)
        words = room.adjusted(18, 0, 0, 0)
        draw_text(painter, words, shown, t.color("hint" if missing else "text_2"))
        return 18 + metrics.horizontalAdvance(shown)

    def _paint_fresh(self, painter: QPainter, rect: QRectF, t: Tokens) -> None:
        row = QRectF(rect.left() + _LEFT, rect.bottom() - _TOP - _META, 200, _META)
        draw_icon(
            painter,
            QRectF(row.left(), row.top(), 14, _META),
            "check-circle-fill",
            t.color("pri"),
            14,
        )
        painter.setFont(self._strong)
        draw_text(painter, row.adjusted(20, 0, 0, 0), "Zojuist", t.color("pri"))
        width = QFontMetricsF(self._strong).horizontalAdvance(UNDO)
        right = QRectF(rect.right() - _RIGHT - width, row.top(), width + 2, _META)
        draw_text(painter, right, UNDO, t.color("pri"))
        box = QRectF(right.left() - 20, row.top(), 16, _META)
        draw_icon(painter, box, "arrow-u-up-left-bold", t.color("pri"), 14)


def _tags(item: AgreementItem) -> list[tuple[str, TagLook]]:
    tags: list[tuple[str, TagLook]] = []
    if item.agreement.kind is not AgreementKind.AFSPRAAK:
        tags.append((KIND_LABELS[item.agreement.kind], NEUTRAL))
    if item.agreement.impuls:
        tags.append(("Impuls", _IMPULS))
    if item.dropped:
        tags.append(("Vervallen", _DROPPED))
    return tags


def _has_facts(item: AgreementItem) -> bool:
    """Whether the last row has more to tell than the theme; if not, the tags stand there."""
    return bool(item.owner or item.date_text or item.lacks_owner or item.lacks_date)


_IMPULS = TagLook(PRIMARY.ink, PRIMARY.fill, PRIMARY.border, "lightning-fill")
_DROPPED = TagLook("verv", "verv_t", "", "prohibit-bold")


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget  # pyright: ignore[reportAttributeAccessIssue] - missing in the stubs
    return view.viewport().width() if isinstance(view, QListView) else 260


def _on_undo(rect: QRect, point: QPoint) -> bool:
    return point.x() > rect.center().x() and point.y() > rect.bottom() - _GAP - _TOP - _META - 6


def _mixed(base: QColor, over: QColor, part: float) -> QColor:
    def mix(low: int, high: int) -> int:
        return round(low + (high - low) * part)

    return QColor(
        mix(base.red(), over.red()),
        mix(base.green(), over.green()),
        mix(base.blue(), over.blue()),
    )
