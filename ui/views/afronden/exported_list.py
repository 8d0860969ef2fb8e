# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files that were just made; one click or Enter opens one."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.exports.documents import FORMAT_LABELS, Format
from ui.widgets.button import Button, ButtonKind

FORMAT_ICONS = {
    Format.PDF: "file-pdf",
    Format.PPTX: "presentation-chart",
    Format.XLSX: "table",
    Format.ICS: "calendar-check",
}


class ExportedList(QWidget):
    """A button a file, named as the document it holds."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(4)
        self._buttons: list[Button] = []
        self.hide()

    @property
    def has_files(self) -> bool:
        """Whether anything was made."""
        return bool(self._buttons)

    def show_files(self, paths: list[Path]) -> None:
        """Offer these files instead of the ones before."""
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(path) for path in paths]
        for button in self._buttons:
            self._column.addWidget(button)
        self.setVisible(self.has_files)

    def focus_first(self) -> None:
        """Put the focus on the first file, to be opened with Enter."""
        if self._buttons:
            self._buttons[0].setFocus()

    def _button(self, path: Path) -> Button:
        file_format = Format(path.suffix.removeprefix("."))
        name = path.stem.split("_")[1] if path.stem.count("_") > 1 else path.stem
        label = f"{name}, {FORMAT_LABELS[file_format]}"
        button = Button(label, ButtonKind.TINT, icon=FORMAT_ICONS[file_format])
        # The longest name fits the card without the verb.
        button.setAccessibleName(f"{label} openen")
        button.setToolTip(path.name)
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        return button
