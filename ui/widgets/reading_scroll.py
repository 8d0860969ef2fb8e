# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts to read in a dialog: as high as they are, and scrolled by key from a bound on."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_EDGE = 8
"""What stays free within the border it gets once it scrolls."""


class ReadingScroll(QScrollArea):
    """Put the texts in `column`. It takes the focus only when there is something to scroll."""

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        inner = QWidget()
        inner.setProperty("page", True)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.setAccessibleName(name)
        # The style sheet draws the frame of a styled panel only.
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setProperty("reading", False)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)

    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def set_most(self, most: int) -> None:
        """Let more or less of it be seen at a time."""
        self._most = most

    @property
    def scrolls(self) -> bool:
        """Whether there is more than the bound lets through."""
        return bool(self.property("reading"))

    def fit(self, width: int) -> None:
        """Be as high as the texts are at this width, up to the bound."""
        scrolls = self.column.totalHeightForWidth(width) > self._most
        if scrolls != self.scrolls:
            self.setProperty("reading", scrolls)
            edge = _EDGE if scrolls else 0
            self.column.setContentsMargins(edge, edge, edge, edge)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setFixedHeight(min(self.column.totalHeightForWidth(width), self._most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit(self.width())
