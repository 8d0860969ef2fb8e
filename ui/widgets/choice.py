# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A drop-down list with the house's caret."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from ui.icons import draw_icon
from ui.tokens import tokens


class Choice(QComboBox):
    """As QComboBox; `name` is what a screen reader says."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # The style sheet reaches the items only with a list view of our own.
        self.setView(QListView())
        self.setMinimumHeight(32)

    def select_data(self, data: object) -> None:
        """Choose the item with this data."""
        for index in range(self.count()):
            if self.itemData(index) == data:
                self.setCurrentIndex(index)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRectF(self.width() - 28, 0, 22, self.height())
        tone = "text_2" if self.isEnabled() else "text_3"
        draw_icon(painter, box, "caret-down", tokens().color(tone), 16)
        painter.end()
