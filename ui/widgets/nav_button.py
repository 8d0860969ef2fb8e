# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A line of the sidebar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import sized_font
from ui.icons import draw_icon, has_icon
from ui.tokens import tokens
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_rounded, draw_text


class NavButton(PaintedButton):
    """Checked while its page is shown: tinted, bold and with the filled icon."""

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFixedHeight(34)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, 34)

    def nextCheckState(self) -> None:
        """The page that is shown decides what is checked, not the press."""

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        t = tokens()
        on = self.isChecked()
        ink = t.color("pri" if on else "text" if self.hovered else "text_2")
        if not self.isEnabled():
            ink = t.color("text_3")
        if on:
            draw_rounded(painter, rect, 6, t.color("pri_t"))
        elif self.isDown() or self.hovered:
            draw_rounded(painter, rect, 6, t.color("line" if self.isDown() else "hover"))
        filled = f"{self._icon}-fill"
        name = filled if on and has_icon(filled) else self._icon
        draw_icon(painter, QRectF(10, 0, 18, rect.height()), name, ink, 18)
        painter.setFont(sized_font(14, 600 if on else 500))
        draw_text(painter, rect.adjusted(38, 0, -4, 0), self.text(), ink)
