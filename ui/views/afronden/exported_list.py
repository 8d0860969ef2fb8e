# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files that were just made, in one row: Enter opens the first, a menu holds them all."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from facilitator.exports.documents import FORMAT_LABELS, Format
from ui.icons import icon
from ui.widgets.button import Button, ButtonKind

FORMAT_ICONS = {
    Format.PDF: "file-pdf",
    Format.PPTX: "presentation-chart",
    Format.XLSX: "table",
    Format.ICS: "calendar-check",
}


class ExportedList(QWidget):
    """As high for one file as for a hundred, so that what stands under it stays in sight."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 4, 0, 0)
        self._row.setSpacing(8)
        self._first: Button | None = None
        self.menu = QMenu(self)
        self.all = Button("", trailing="caret-down")
        self.all.setMenu(self.menu)
        self._row.addWidget(self.all)
        self.hide()

    @property
    def has_files(self) -> bool:
        """Whether anything was made."""
        return self._count > 0

    def show_files(self, paths: list[Path]) -> None:
        """Offer these files instead of the ones before."""
        self._count = len(paths)
        self.menu.clear()
        for path in paths:
            # A name may hold &, which a menu would take for a mnemonic.
            action = self.menu.addAction(icon(_icon(path)), _label(path).replace("&", "&&"))
            action.setToolTip(path.name)
            action.triggered.connect(partial(_open, path))
        self.all.setText(f"Alle {len(paths)}")
        self.all.setAccessibleName(f"Een van de {len(paths)} documenten openen")
        self.all.setVisible(len(paths) > 1)
        self._show_first(paths[0] if paths else None, alone=len(paths) == 1)
        self.setVisible(self.has_files)

    def focus_first(self) -> None:
        """Put the focus on the first file, to be opened with Enter."""
        if self._first is not None:
            self._first.setFocus()

    def _show_first(self, path: Path | None, *, alone: bool) -> None:
        if self._first is not None:
            self._row.removeWidget(self._first)
            self._first.hide()
            self._first.deleteLater()
            self._first = None
        if path is None:
            return
        # Beside the menu the longest name fits without the format, which the icon tells too.
        said = _label(path) if alone else _document(path)
        button = Button(said, ButtonKind.TINT, icon=_icon(path))
        button.setAccessibleName(f"{_label(path)} openen")
        button.setToolTip(path.name)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(partial(_open, path))
        self._row.insertWidget(0, button, 1)
        self._first = button
        self.setTabOrder(button, self.all)


def _open(path: Path, *_: object) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _icon(path: Path) -> str:
    return FORMAT_ICONS[_format(path)]


def _format(path: Path) -> Format:
    return Format(path.suffix.removeprefix("."))


def _document(path: Path) -> str:
    parts = path.stem.split("_")
    return parts[1] if len(parts) > 2 else path.stem


def _label(path: Path) -> str:
    """The document, for whom when it is a copy of one organisation, and the format."""
    parts = path.stem.split("_")
    whom = f" voor {parts[3].replace('-', ' ')}" if len(parts) > 4 else ""
    return f"{_document(path)}{whom}, {FORMAT_LABELS[_format(path)]}"
