# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A template to choose: its name, how long it takes, and what it is for."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.agenda import AgendaTemplate
from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.text_flags import RIGHT
from ui.tokens import tokens
from ui.views.voorbereiden.agenda_delegate import tabular
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_rounded, draw_text

_WRAP = int(Qt.TextFlag.TextWordWrap)
_LINE = 16


class TemplateCard(PaintedButton):
    """One of a group: the arrow keys go from one to the next."""

    def __init__(self, template: AgendaTemplate, parent: QWidget | None = None) -> None:
        super().__init__(template.name, parent, radius=8)
        self.template = template
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(74 if template.description else 44)
        self.setAccessibleName(f"{template.name}, {template.minutes} minuten")
        self.setAccessibleDescription(template.description)
        self.setToolTip(template.description)

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        t = tokens()
        on = self.isChecked()
        fill = "pri_t" if on else "hover" if self.hovered else "surface"
        draw_rounded(painter, rect, 8, t.color(fill), t.color("pri" if on else "line_2"))
        mark = QRectF(rect.left() + 12, rect.top() + 10, 20, 22)
        name = "check-circle-fill" if on else "circle"
        draw_icon(painter, mark, name, t.color("pri" if on else "ctl"), 20)
        head = QRectF(rect.left() + 42, rect.top() + 10, rect.width() - 42 - 96, 22)
        _elided(painter, head, self.template.name)
        painter.setFont(tabular(Role.DENSE))
        minutes = QRectF(rect.right() - 96, head.top(), 82, 22)
        draw_text(painter, minutes, f"{self.template.minutes} min", t.color("text_3"), RIGHT)
        painter.setFont(font(Role.CAPTION))
        painter.setPen(t.color("text_2"))
        words = QRectF(head.left(), head.bottom(), rect.width() - 42 - 14, 2 * _LINE + 2)
        painter.drawText(words, _WRAP, self.template.description)


def _elided(painter: QPainter, rect: QRectF, text: str) -> None:
    painter.setFont(font(Role.BODY_STRONG))
    shown = QFontMetricsF(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, rect.width()
    )
    draw_text(painter, rect, shown, tokens().color("text"))
