# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The base of dialogs that begin with something to read, however long it is."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.house_dialog import MARGIN, HouseDialog
from ui.widgets.reading_scroll import ReadingScroll


class ReadingDialog(HouseDialog):
    """Subclasses put texts in `said`; beyond `most` pixels they scroll."""

    def __init__(
        self,
        title: str,
        action: str,
        parent: QWidget | None = None,
        *,
        width: int,
        most: int,
        name: str = "",
    ) -> None:
        super().__init__(title, action, parent, width=width)
        self.said = ReadingScroll(name or title, most)
        self.body.addWidget(self.said)

    def setVisible(self, visible: bool) -> None:
        # Before it is shown, since Qt puts it in the middle by the size it has by then.
        if visible:
            self.ensurePolished()
            self.fit()
        super().setVisible(visible)

    def fit(self) -> None:
        """Be as high as all of it needs."""
        self.fit_to(self.minimumWidth())

    def fit_to(self, width: int) -> None:
        """A wrapped text knows its height only when it knows its width: nothing may overlap."""
        self.said.fit(width - 2 * MARGIN)
        column = self.layout()
        if column is not None:
            self.resize(width, column.totalHeightForWidth(width))
