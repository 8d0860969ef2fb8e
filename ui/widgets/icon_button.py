# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A square button with only an icon; its name is spoken and shown as a tip."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_rounded


class IconButton(PaintedButton):
    """`name` says what happens ("Pauzeren"); `tone` names the colour of the icon."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        size: int = 32,
        tone: str = "text_2",
        bordered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, radius=6)
        self._icon = icon
        self._tone = tone
        self._bordered = bordered
        self.setFixedSize(size, size)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what happens when it is pressed."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon: str) -> None:
        """Change the icon, as from pause to play."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height())

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        t = tokens()
        pressed = self.isDown() or self.isChecked()
        fill = t.sunken if pressed else t.hover if self.hovered else ""
        border = t.color("line_2") if self._bordered else None
        if fill or border:
            color = t.color("sunken" if pressed else "hover" if self.hovered else "surface")
            draw_rounded(painter, rect, 6, color, border)
        tone = self._tone if self.isEnabled() else "text_3"
        draw_icon(painter, rect, self._icon, t.color(tone), 18 if self.height() >= 32 else 16)
