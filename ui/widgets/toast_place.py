# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Room in a layout for a toast, so that it covers nothing anybody works in."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.toast import Toast

_ABOVE, _BELOW = 8, 4


class ToastPlace(QWidget):
    """Takes no room without a toast; with one it grows upward, as high as the sentence needs.

    Stand it in a column that has room to give, above what ends that column. Tell the host with
    `ToastHost.add_place`. Signals: `changed()` when it came in sight, went or was switched off.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toast: Toast | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(0)

    @property
    def is_open(self) -> bool:
        """Whether a toast that is put here would be seen and could be answered."""
        return self.isVisible() and self.isEnabled()

    def hold(self, toast: Toast) -> None:
        """Put a toast here."""
        self._toast = toast
        if toast.parentWidget() is not self:
            toast.set_narrow(narrow=True)
            toast.setParent(self)
        self._fit()

    def release(self) -> None:
        """Give the room back."""
        self._toast = None
        self.setFixedHeight(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.changed.emit()

    def _fit(self) -> None:
        if self._toast is not None:
            self._toast.fit(self.width())
            self._toast.move(0, _ABOVE)
            self.setFixedHeight(_ABOVE + self._toast.height() + _BELOW)
