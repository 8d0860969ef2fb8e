# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints a vraagstuk: theme, the words on at most three lines, who named it and how often."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.domain.meeting import Issue
from ui.fonts import Role, font
from ui.icons import THEME_ICONS, draw_icon
from ui.models.issues_model import ISSUE_ROLE, times_text
from ui.tokens import tokens
from ui.views.voorbereiden.wording import THEME_KEYS
from ui.widgets.painting import draw_rounded, draw_text
from ui.widgets.tag_look import NEUTRAL, draw_tag, tag_width

Index = QModelIndex | QPersistentModelIndex
_LEFT = 46
_RIGHT = 16
_LINE = 18
_LINES = 3
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


class IssueDelegate(QStyledItemDelegate):
    """Belongs to the list whose width decides how the words break."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        issue: Issue = index.data(ISSUE_ROLE)
        width = self._view.viewport().width()
        lines = _text_height(issue, width - _LEFT - _RIGHT - _times_width(issue))
        return QSize(width, round(lines) + (17 if issue.named_by else 0) + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        issue: Issue = index.data(ISSUE_ROLE)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        t = tokens()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = "pri_t" if selected else "hover" if hovered else "surface"
        painter.save()
        painter.fillRect(rect, t.color(ground))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.color("line"))
        if selected and self._view.property("rowFocus"):
            draw_rounded(painter, QRectF(rect), 0, None, t.color("focus"), width=2)
        self._paint_issue(painter, QRectF(rect), issue)
        painter.restore()

    def _paint_issue(self, painter: QPainter, rect: QRectF, issue: Issue) -> None:
        t = tokens()
        theme = THEME_KEYS[issue.theme] if issue.theme else ""
        box = QRectF(rect.left() + 15, rect.top(), 20, rect.height())
        name = f"{THEME_ICONS[theme]}-bold" if theme else "chat-text"
        draw_icon(painter, box, name, t.color(theme or "text_3"), 18)
        width = rect.width() - _LEFT - _RIGHT - _times_width(issue)
        height = _text_height(issue, width)
        words = QRectF(rect.left() + _LEFT, rect.top() + 9, width, height)
        painter.setFont(font(Role.DENSE))
        painter.setPen(t.color("text"))
        painter.drawText(words, _WRAP, _shown(issue))
        if issue.named_by:
            painter.setFont(font(Role.CAPTION))
            below = QRectF(words.left(), words.bottom(), width, 17)
            named = QFontMetricsF(painter.font()).elidedText(
                issue.named_by[:200], Qt.TextElideMode.ElideRight, width
            )
            draw_text(painter, below, named, t.color("text_3"))
        self._paint_times(painter, rect, issue)

    def _paint_times(self, painter: QPainter, rect: QRectF, issue: Issue) -> None:
        times = times_text(issue)
        if times:
            pill = tag_width(times, NEUTRAL)
            left = rect.right() - _RIGHT - pill
            draw_tag(painter, QRectF(left, rect.center().y() - 11, pill, 22), times, NEUTRAL)


def _text_height(issue: Issue, width: float) -> float:
    metrics = QFontMetricsF(font(Role.DENSE))
    needed = metrics.boundingRect(QRectF(0, 0, max(width, 60), 10_000), _WRAP, _shown(issue))
    return min(needed.height(), _LINES * _LINE)


def _shown(issue: Issue) -> str:
    """Only what fits is laid out; the dialog shows the whole text."""
    text = issue.text
    return f"{text[:200].rstrip()}…" if len(text) > 200 else text


def _times_width(issue: Issue) -> int:
    times = times_text(issue)
    return tag_width(times, NEUTRAL) + 12 if times else 0
