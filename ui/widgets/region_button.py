# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The picker of the sidebar: an icon, a name that may be shortened, a caret."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import sized_font
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_rounded, draw_text


class RegionButton(PaintedButton):
    """Opens its menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, radius=8)
        self.setFixedHeight(36)
        self.setFont(sized_font(14, 600))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = ""

    def set_region(self, name: str) -> None:
        """Show a name."""
        self._name = name
        self.setAccessibleName(f"Regio: {name}")
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 36)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        t = tokens()
        pressed = self.isDown()
        fill = "sunken" if pressed else "hover" if self.hovered else "surface"
        draw_rounded(painter, rect, 8, t.color(fill), t.color("ctl" if pressed else "line_2"))
        draw_icon(painter, QRectF(10, 0, 16, rect.height()), "map-pin", t.color("pri"), 16)
        caret = QRectF(rect.right() - 26, 0, 18, rect.height())
        draw_icon(painter, caret, "caret-down", t.color("text_2"), 16)
        from PySide6.QtCore import Qt  # costs much at first use: see ui.text_flags

        words = rect.adjusted(34, 0, -28, 0)
        face, metrics = self.font(), QFontMetricsF(self.font())
        if metrics.horizontalAdvance(self._name) > words.width():
            # A name a little too long is read whole in a smaller size.
            face = sized_font(13, 600)
            metrics = QFontMetricsF(face)
        shown = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, words.width())
        painter.setFont(face)
        draw_text(painter, words, shown, t.color("text"))
