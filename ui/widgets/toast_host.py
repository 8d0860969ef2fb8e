# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shows one toast at a time, bottom centre of a window, above the capture line."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.motion import slide_in
from ui.widgets.shadow import soft_shadow
from ui.widgets.toast import Toast

_STAYS_MS = 6000
_WIDTH = 560
_MARGIN = 16


class ToastHost(QObject):
    """A success goes by itself after six seconds; an error stays until it is answered."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toast: Toast | None = None
        self._bottom = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS_MS)
        self._timer.timeout.connect(self.dismiss)
        window.installEventFilter(self)

    @property
    def current(self) -> Toast | None:
        """What is shown now."""
        return self._toast

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
        self._timer.stop()
        if self._toast is not None:
            self._toast.hide()
            self._toast.deleteLater()
            self._toast = None

    def set_bottom(self, pixels: int) -> None:
        """How much at the bottom to keep free, such as the height of the capture line."""
        self._bottom = pixels
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show(self, toast: Toast, on_action: Callable[[], object] | None) -> None:
        self.dismiss()
        self._toast = toast
        toast.closed.connect(self.dismiss)
        if on_action is not None:
            toast.action_chosen.connect(on_action)
        # After the handler, so that a toast the handler shows is not taken away by this one.
        toast.action_chosen.connect(toast.hide)
        soft_shadow(toast)
        self._place()
        toast.show()
        toast.raise_()
        slide_in(toast, 160, rise=8)
        event = QAccessibleEvent(toast, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(event)

    def _place(self) -> None:
        if self._toast is None:
            return
        width = min(_WIDTH, self._window.width() - 2 * _MARGIN)
        self._toast.setFixedWidth(width)
        height = max(44, self._toast.sizeHint().height())
        self._toast.setFixedHeight(height)
        x = (self._window.width() - width) // 2
        self._toast.move(x, self._window.height() - height - _MARGIN - self._bottom)
