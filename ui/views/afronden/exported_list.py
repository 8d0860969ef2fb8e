# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files that were just made; one click or Enter opens one."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.button import Button, ButtonKind


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

    def _button(self, path: Path) -> Button:
        icon = "file-pdf" if path.suffix == ".pdf" else "presentation-chart"
        name = path.stem.split("_")[1] if path.stem.count("_") > 1 else path.stem
        kind = "PDF" if path.suffix == ".pdf" else "PowerPoint"
        button = Button(f"{name}, {kind} openen", ButtonKind.TINT, icon=icon)
        button.setToolTip(path.name)
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        return button
