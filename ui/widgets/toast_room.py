# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps toasts above what stands at the bottom of a page, also when that grows."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.widgets.toast_host import ToastHost


class ToastRoom(QObject):
    """While `bottom` is in sight, toasts keep off it; afterwards they go down again."""

    def __init__(self, toasts: ToastHost, bottom: QWidget) -> None:
        super().__init__(bottom)
        self._toasts = toasts
        self._bottom = bottom
        bottom.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in {QEvent.Type.Show, QEvent.Type.Resize} and self._bottom.isVisible():
            self._toasts.set_bottom(self._bottom.height())
        elif kind == QEvent.Type.Hide:
            self._toasts.set_bottom(0)
        return False
