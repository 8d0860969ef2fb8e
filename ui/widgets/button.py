# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The button: primary, standard, tint, ghost, link or alert."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from ui.fonts import sized_font
from ui.icons import draw_icon
from ui.tokens import Tokens, tokens
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_rounded


class ButtonKind(StrEnum):
    """How much a button asks for attention; one primary on a screen."""

    PRIMARY = "primary"
    STANDARD = "standard"
    TINT = "tint"
    GHOST = "ghost"
    LINK = "link"
    ALERT = "alert"


# height: (pixels of text, padding, gap, icon, radius)
_SIZES = {
    28: (13, 10, 6, 16, 6),
    32: (14, 12, 8, 16, 6),
    36: (14, 12, 8, 16, 6),
    40: (14, 16, 8, 18, 8),
    52: (17, 24, 12, 20, 10),
}
_CARET = 18
_STRONG = {ButtonKind.PRIMARY, ButtonKind.TINT, ButtonKind.LINK, ButtonKind.ALERT}


class Button(PaintedButton):
    """A button of 28, 32, 36, 40 or 52 pixels high.

    `icon` stands before the text, `trailing` after it ("caret-down" for a menu).
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.STANDARD,
        *,
        icon: str = "",
        trailing: str = "",
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        self._pixels, self._padding, self._gap, self._icon_size, radius = _SIZES[height]
        super().__init__(text, parent, radius=radius)
        self._kind = kind
        self._icon = icon
        self._trailing = trailing
        self._radius = radius
        self.setFont(sized_font(self._pixels, 600 if kind in _STRONG else 500))
        self.setFixedHeight(height)

    @property
    def kind(self) -> ButtonKind:
        """Its kind."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the kind, as when a step becomes the one to take."""
        self._kind = kind
        self.setFont(sized_font(self._pixels, 600 if kind in _STRONG else 500))
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Change the icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._content_width()) + 2 * self._padding, self.minimumHeight())

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        fill, border, ink = self._colors(tokens())
        draw_rounded(painter, rect, self._radius, fill, border)
        # A left-aligned start keeps the text in place when there is a caret at the right.
        x = rect.center().x() - self._content_width() / 2
        if self._icon:
            box = QRectF(x, rect.top(), self._icon_size, rect.height())
            draw_icon(painter, box, self._icon, ink, self._icon_size)
            x += self._icon_size + self._gap
        painter.setPen(ink)
        painter.setFont(self.font())
        width = self._text_width()
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(QRectF(x, rect.top(), width + 1, rect.height()), int(flags), self.text())
        if self._trailing:
            box = QRectF(x + width + self._gap, rect.top(), _CARET, rect.height())
            draw_icon(painter, box, self._trailing, ink, 16)

    def _text_width(self) -> float:
        metrics = QFontMetrics(self.font())
        return metrics.size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width()

    def _content_width(self) -> float:
        width = self._text_width()
        if self._icon:
            width += self._icon_size + (self._gap if self.text() else 0)
        if self._trailing:
            width += _CARET + self._gap
        return width

    def _colors(self, t: Tokens) -> tuple[QColor | None, QColor | None, QColor]:
        if not self.isEnabled():
            if self._kind in {ButtonKind.GHOST, ButtonKind.LINK, ButtonKind.ALERT}:
                return None, None, t.color("text_3")
            return t.color("sunken"), t.color("line"), t.color("text_3")
        fill, border, ink = self._names()
        return (
            t.color(fill) if fill else None,
            t.color(border) if border else None,
            t.color(ink),
        )

    def _names(self) -> tuple[str, str, str]:
        down = self.isDown() or self.isChecked()
        state = 2 if down else int(self.hovered)
        return _LOOKS[self._kind][state]


# kind: normal, hover, pressed; each (fill, border, ink)
_LOOKS: dict[ButtonKind, tuple[tuple[str, str, str], ...]] = {
    ButtonKind.PRIMARY: (
        ("pri", "", "on_pri"),
        ("pri_h", "", "on_pri"),
        ("pri_p", "", "on_pri"),
    ),
    ButtonKind.STANDARD: (
        ("surface", "line_2", "text"),
        ("hover", "line_2", "text"),
        ("sunken", "ctl", "text"),
    ),
    ButtonKind.TINT: (
        ("pri_t", "pri_l", "pri"),
        ("pri_t", "pri", "pri"),
        ("pri_l", "pri_l", "pri"),
    ),
    ButtonKind.GHOST: (("", "", "text_2"), ("hover", "", "text"), ("sunken", "", "text")),
    ButtonKind.ALERT: (("", "", "laat"), ("laat_t", "", "laat"), ("laat_t", "laat_l", "laat")),
    ButtonKind.LINK: (("", "", "pri"), ("pri_t", "", "pri"), ("pri_l", "", "pri")),
}
