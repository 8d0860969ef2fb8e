# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A line of facts with icons that can be pressed to change them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role, font, text_width
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_rounded, draw_text

_ICON = 16
_ICON_GAP = 6
_GAP = 12
_MARGIN = 6
_HEIGHT = 26


class LineButton(PaintedButton):
    """Starts 6 px left of where its text does, so that the text lines up with a title above."""

    def __init__(self, name: str, *, trailing: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, radius=6)
        self._name = name
        self._trailing = trailing
        self._parts: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)

    def set_parts(self, parts: Sequence[tuple[str, str]]) -> None:
        """Show these (icon, text); an icon may be empty."""
        self._parts = [(icon, text) for icon, text in parts if text]
        said = ", ".join(text for _, text in self._parts)
        self.setAccessibleName(f"{said}; {self._name}")
        self.setToolTip(f"{said}\n{self._name.capitalize()}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._width() + 2 * _MARGIN + _ICON + 2), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        t = tokens()
        if self.hovered or self.isDown():
            draw_rounded(painter, rect, 6, t.color("sunken" if self.isDown() else "hover"))
        painter.setFont(font(Role.DENSE))
        x, right = rect.left() + _MARGIN, rect.right() - _MARGIN - _ICON
        for icon, text in self._parts:
            if icon:
                box = QRectF(x, rect.top(), _ICON, rect.height())
                draw_icon(painter, box, icon, t.color("text_3"), _ICON)
                x += _ICON + _ICON_GAP
            room = max(right - x, 0)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, round(room + 1)
            )
            draw_text(painter, QRectF(x, rect.top(), room, rect.height()), shown, t.color("text_2"))
            x += text_width(Role.DENSE, shown) + _GAP
        if self._trailing == "caret-down" or self.hovered or self.hasFocus():
            box = QRectF(min(x - 6, right), rect.top(), _ICON, rect.height())
            draw_icon(painter, box, self._trailing, t.color("text_3"), 14)

    def _width(self) -> float:
        width = 0.0
        for icon, text in self._parts:
            width += text_width(Role.DENSE, text) + (_ICON + _ICON_GAP if icon else 0) + _GAP
        return width - _GAP
