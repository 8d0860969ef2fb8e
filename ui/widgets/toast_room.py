# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps toasts above what stands at the bottom of a page, also when that grows."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

from ui.widgets.toast_host import ToastHost

_PLACED = {QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize}


class ToastRoom(QObject):
    """While `bottom` is in sight, toasts stay above its top; afterwards they go down again."""

    def __init__(self, toasts: ToastHost, bottom: QWidget) -> None:
        super().__init__(bottom)
        self._toasts = toasts
        self._bottom = bottom
        bottom.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _PLACED and self._bottom.isVisible():
            window = self._bottom.window()
            top = self._bottom.mapTo(window, QPoint(0, 0)).y()
            self._toasts.set_bottom(window.height() - top)
        elif kind == QEvent.Type.Hide:
            self._toasts.set_bottom(0)
        return False
