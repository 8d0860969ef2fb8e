# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The base of every dialog: it goes when it is closed, and the window gets its focus back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.widgets.focus_ring import FocusRing


class ChildDialog(QDialog):
    """Belongs to the window of `parent`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The ring of the window below stays in that window.
        self._ring = FocusRing(self)
        self.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        # Not every window system makes the window below active again by itself.
        parent = self.parentWidget()
        if parent is not None:
            parent.window().activateWindow()
