# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shows one toast at a time, where it covers nothing anybody works in."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.widgets.motion import slide_in
from ui.widgets.shadow import soft_shadow
from ui.widgets.toast import Toast
from ui.widgets.toast_place import ToastPlace

_STAYS_MS = 6000
_WIDTH = 560
_MARGIN = 16


class ToastHost(QObject):
    """A success goes by itself after six seconds; an error stays until it is answered.

    It stands in the first place that is in sight; only where there is none, on a page without
    anything to work in, over the bottom of the window.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toast: Toast | None = None
        self._on_action: Callable[[], object] | None = None
        self._places: list[ToastPlace] = []
        self._holder: ToastPlace | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS_MS)
        self._timer.timeout.connect(self.dismiss)
        window.installEventFilter(self)

    @property
    def current(self) -> Toast | None:
        """What is shown now."""
        return self._toast

    def add_place(self, place: ToastPlace) -> None:
        """Somewhere a toast may stand while that is in sight."""
        self._places.append(place)
        place.changed.connect(self._place)

    def success(
        self, sentence: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """Tell what was done, with a way back ("Ongedaan maken")."""
        self._show(Toast(sentence, action, error=False, parent=self._window), on_action)
        self._timer.start()

    def error(
        self, sentence: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """Tell what did not work and what to do next ("Opnieuw")."""
        self._show(Toast(sentence, action, error=True, parent=self._window), on_action)
        self._timer.stop()

    def dismiss(self) -> None:
        """Take the toast away."""
        self._take()
        self._leave()

    def outdate(self, action: Callable[[], object]) -> None:
        """Take the toast away that offers this, unless another one comes in its place at once."""
        toast = self._toast
        if toast is not None and self._on_action == action:
            QTimer.singleShot(0, self, lambda: self._outdated(toast))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._holder is None:
            self._place()
        return False

    def _show(self, toast: Toast, on_action: Callable[[], object] | None) -> None:
        self._take()
        self._toast = toast
        self._on_action = on_action
        toast.closed.connect(self.dismiss)
        if on_action is not None:
            toast.action_chosen.connect(on_action)
        # After the handler, so that a toast the handler shows is not taken away by this one.
        toast.action_chosen.connect(lambda: self._answered(toast))
        self._place()
        if self._holder is None:
            slide_in(toast, 160, rise=8)
        event = QAccessibleEvent(toast, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(event)

    def _outdated(self, toast: Toast) -> None:
        if toast is self._toast:
            self.dismiss()

    def _answered(self, toast: Toast) -> None:
        toast.hide()
        if toast is self._toast:
            self._leave()

    def _take(self) -> None:
        self._timer.stop()
        if self._toast is not None:
            self._toast.hide()
            self._toast.deleteLater()
            self._toast = None

    def _leave(self) -> None:
        """Give the room back; not between two toasts, where it would go to and fro."""
        if self._holder is not None:
            self._holder.release()
            self._holder = None

    def _place(self) -> None:
        toast = self._toast
        if toast is None:
            return
        # Those of pages that were thrown away are gone; they were hidden first, so hold nothing.
        self._places = [each for each in self._places if isValid(each)]
        place = next((each for each in self._places if each.is_open), None)
        if place is not self._holder:
            self._leave()
            self._holder = place
        if place is not None:
            toast.setGraphicsEffect(None)  # pyright: ignore[reportArgumentType] -- the stub misses that None takes it away
            place.hold(toast)
        else:
            self._float(toast)
        toast.show()
        toast.raise_()

    def _float(self, toast: Toast) -> None:
        if toast.parentWidget() is not self._window:
            toast.setParent(self._window)
        toast.set_narrow(narrow=False)
        if toast.graphicsEffect() is None:
            soft_shadow(toast)
        width = min(_WIDTH, self._window.width() - 2 * _MARGIN)
        toast.fit(width)
        x = (self._window.width() - width) // 2
        toast.move(x, self._window.height() - toast.height() - _MARGIN)
