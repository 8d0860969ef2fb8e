# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The base of buttons that paint themselves in the colours of the theme."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

RING_RADIUS = "ring_radius"
"""Dynamic property: a widget that has it gets the focus ring, with this corner radius."""


class PaintedButton(QPushButton):
    """A push button (so that screen readers, dialogs and keys know it) with its own looks.

    Subclasses override `paint` and `sizeHint`.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None, *, radius: int = 6) -> None:
        super().__init__(text, parent)
        self.setProperty(RING_RADIUS, radius)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if text:
            self.setAccessibleName(text)
        self._hovered = False

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the button in its present state."""
        raise NotImplementedError

    @property
    def hovered(self) -> bool:
        """Whether the pointer is on it and it can be pressed."""
        return self._hovered and self.isEnabled()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Imported here: the first paint must not wait for Qt's namespace of enums.
        from PySide6.QtCore import Qt

        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        # Qt leaves Enter to the dialog, which would do what another button says.
        if not enter or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self.paint(painter, QRectF(self.rect()))
        painter.end()
