# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints a trede: a stair as wide as the ladder leaves, the top one filled."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.instruments.regievoering.ladder_model import LINE_ROLE, TOP, StepLine
from ui.instruments.regievoering.wording import decision_words, stagnation_words
from ui.instruments.two_lines import two_lines
from ui.text_flags import H_CENTER
from ui.tokens import tokens
from ui.widgets.painting import draw_rounded, draw_text
from ui.widgets.tag_look import TagLook, draw_tag, tag_width

Index = QModelIndex | QPersistentModelIndex
GAP = 5
TOP_EXTRA = 14
"""The top has one line more."""
_STAIR = 26
_WIDEST = 90
_LINE = 17
_ROOMY = 52
_SHIELD = 16
_NO_MANDATE = "Geen mandaat"
_POWERLESS = TagLook("laat", "surface", "laat_l", "warning-fill", Role.PILL, 16, 6)


class LadderDelegate(QStyledItemDelegate):
    """`height` says how high a trede is now, the gap below it included; the top is higher."""

    def __init__(self, view: QAbstractItemView, height: Callable[[], int]) -> None:
        super().__init__(view)
        self._view = view
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        line: StepLine = index.data(LINE_ROLE)
        return QSize(100, self._height() + (TOP_EXTRA if line.top else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: StepLine = index.data(LINE_ROLE)
        whole = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        stair = min(_STAIR, _WIDEST // max(1, index.model().rowCount() - 1))
        rect = whole.adjusted(stair * (line.number - 1), 0, 0, -GAP)
        painter.save()
        _paint_stair(painter, rect, line)
        _paint_words(painter, rect.adjusted(42, 0, -11, 0), line)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            draw_rounded(painter, rect, 6, None, tokens().color("focus"), width=2)
            if line.top:
                # The ring alone is too close to the colour that fills the top.
                inner = rect.adjusted(2, 2, -2, -2)
                draw_rounded(painter, inner, 4, None, tokens().color("on_reg"), width=1.5)
        painter.restore()


def _paint_stair(painter: QPainter, rect: QRectF, line: StepLine) -> None:
    t = tokens()
    draw_rounded(
        painter,
        rect,
        6,
        t.color("reg" if line.top else "surface"),
        t.color("reg" if line.top else "line"),
    )
    if not line.top:
        clip = QPainterPath()
        clip.addRoundedRect(rect, 6, 6)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(clip)
        painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), t.color("reg_l"))
        painter.restore()
    badge = QRectF(rect.left() + 12, rect.center().y() - 10, 20, 20)
    draw_rounded(painter, badge, 10, t.color("on_reg" if line.top else "reg_t"))
    painter.setFont(font(Role.CAPTION_STRONG))
    draw_text(painter, badge, str(line.number), t.color("reg"), H_CENTER)


def _paint_words(painter: QPainter, room: QRectF, line: StepLine) -> None:
    """At the left who it is and on which level, at the right the terms and the mandate."""
    count = 3 if line.top or room.height() >= _ROOMY else 2
    pitch = min(_LINE, (room.height() - 2) / count)
    box = QRectF(room.left(), room.center().y() - pitch * count / 2, room.width(), pitch)
    lines = [box.translated(0, pitch * number) for number in range(count)]
    if line.top:
        _paint_top(painter, lines, line)
        return
    _paint_mandate(painter, lines[-1], line)
    last = lines[-1].adjusted(0, 0, -_SHIELD - 6, 0)
    taken = _paint_term(painter, lines[0], stagnation_words(line.step), line)
    also = _paint_term(painter, last, decision_words(line.step), line)
    _paint_who(painter, lines[:-1], line, Role.DENSE_STRONG, taken)
    _paint_text(painter, last, line.level, Role.CAPTION, "text_3", also)


def _paint_top(painter: QPainter, lines: list[QRectF], line: StepLine) -> None:
    """The title comes first; without mandate that takes the room of one of the terms."""
    title, first, second = lines
    taken = 0.0 if line.powerless else _SHIELD + 6.0
    whole = QFontMetricsF(font(Role.DENSE_STRONG)).horizontalAdvance(TOP) <= title.width() - taken
    role = Role.DENSE_STRONG if whole else Role.CAPTION_STRONG
    _paint_text(painter, title, TOP, role, "on_reg", taken)
    _paint_mandate(painter, first if line.powerless else title, line)
    after, within = stagnation_words(line.step), decision_words(line.step)
    if line.powerless:
        _paint_term(painter, second, f"{after}, {within}", line)
        _paint_who(painter, [first], line, Role.CAPTION, tag_width(_NO_MANDATE, _POWERLESS) + 8.0)
        return
    taken = max(
        _paint_term(painter, first, after, line), _paint_term(painter, second, within, line)
    )
    _paint_who(painter, [first, second], line, Role.CAPTION, taken)


def _paint_who(
    painter: QPainter, lines: list[QRectF], line: StepLine, role: Role, taken: float
) -> None:
    """As many lines as there are, beside the terms."""
    metrics = QFontMetricsF(font(role))
    width = lines[0].width() - taken
    parts = two_lines(line.step.who, metrics, width) if len(lines) > 1 else [line.step.who]
    for box, part in zip(lines, parts, strict=False):
        _paint_text(painter, box, part, role, _ink(line, "text"), taken)


def _paint_text(
    painter: QPainter, box: QRectF, text: str, role: Role, ink: str, taken: float
) -> None:
    painter.setFont(font(role))
    room = box.width() - taken
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
    draw_text(painter, box, shown, tokens().color(ink))


def _paint_term(painter: QPainter, box: QRectF, words: str, line: StepLine) -> float:
    """At the right; a term that is missing is a question, with a mark. Gives the width it took."""
    t = tokens()
    missing = words.endswith("?")
    painter.setFont(font(Role.CAPTION_STRONG if missing else Role.CAPTION_MEDIUM))
    ink = t.color(_ink(line, "laat" if missing else "text_2"))
    width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2
    right = QRectF(box.right() - width, box.top(), width, box.height())
    draw_text(painter, right, words, ink)
    if missing:
        mark = QRectF(right.left() - 18, box.top(), 16, box.height())
        draw_icon(painter, mark, "warning-fill", ink, 14)
        width += 18
    return width + 8


def _paint_mandate(painter: QPainter, box: QRectF, line: StepLine) -> None:
    width = tag_width(_NO_MANDATE, _POWERLESS) if line.powerless else _SHIELD
    right = QRectF(box.right() - width, box.top(), width, box.height())
    if line.powerless:
        draw_tag(painter, right, _NO_MANDATE, _POWERLESS)
        return
    name = "shield-check-fill" if line.step.mandate else "shield"
    tone = "pri" if line.step.mandate else "text_3"
    draw_icon(painter, right, name, tokens().color(_ink(line, tone)), _SHIELD)


def _ink(line: StepLine, tone: str) -> str:
    return "on_reg" if line.top else tone
