# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The focus ring: one overlay that follows the keyboard focus over all painted widgets."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.tokens import tokens
from ui.widgets.painted_button import RING_RADIUS
from ui.widgets.painting import draw_rounded

_DISTANCE = 4
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """Make one per window. Widgets with the property RING_RADIUS get the ring.

    A click that moves the focus draws no ring; the keyboard does.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._radius = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def target(self) -> QWidget | None:
        """What the ring is around."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = tokens().color("focus")
        radius = self._radius + _DISTANCE
        ring = QRectF(self._shape().translated(-self.pos()))
        draw_rounded(painter, ring, radius, None, color, width=2)
        painter.end()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._leave()
        radius = now.property(RING_RADIUS) if now else None
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is None or radius is None or by_mouse or now.window() is not self._window:
            self.hide()
            return
        self._target, self._radius = now, int(radius)
        ancestor: QWidget | None = now
        while ancestor is not None:
            ancestor.installEventFilter(self)
            ancestor.destroyed.connect(self._on_destroyed)
            self._watched.append(ancestor)
            ancestor = None if ancestor is self._window else ancestor.parentWidget()
        self._place()

    def _on_destroyed(self) -> None:
        # The dying widget has dropped its filters itself; the others keep a harmless one.
        self._target = None
        self._watched.clear()
        self.hide()

    def _leave(self) -> None:
        # What is deleted loses the focus on its way out, before it tells that it is gone.
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
            widget.destroyed.disconnect(self._on_destroyed)
        self._watched.clear()
        self._target = None

    def _place(self) -> None:
        if self._target is None or not self._target.isVisibleTo(self._window):
            self.hide()
            return
        visible = self._shape() & self._visible_area()
        if visible.isEmpty():
            self.hide()
            return
        self.setGeometry(visible)
        self.raise_()
        self.show()
        self.update()

    def _shape(self) -> QRect:
        if self._target is None:
            return QRect()
        corner = self._target.mapTo(self._window, QPoint(0, 0))
        d = _DISTANCE
        return QRect(corner, self._target.size()).adjusted(-d, -d, d, d)

    def _visible_area(self) -> QRect:
        """What scroll areas leave of it; other parents leave room for the ring around a child."""
        area = self._window.rect()
        for widget in self._watched[1:]:
            if widget.objectName() == "qt_scrollarea_viewport":
                area &= QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
        return area
