# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dialog for a fault of ours: what happened, that nothing is lost, a report to save."""

import platform
import traceback
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from facilitator.errors import UserError
from facilitator.files import write_file
from ui.dialogs.child_dialog import ChildDialog
from ui.fonts import Role, font
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label

_WHAT = (
    "Er ging iets mis in Slagvaardig. Wat je hebt vastgelegd, staat op schijf. "
    "Bewaar het rapport en stuur het naar wie jou helpt met Slagvaardig."
)
_PRIVATE = "Kijk het rapport na voor je het deelt: er kan tekst uit de bijeenkomst in staan."


def report_text(error: BaseException) -> str:
    """The error with the environment it arose in."""
    trace = "".join(traceback.format_exception(error))
    versions = f"Python {platform.python_version()}, PySide6 {pyside_version}"
    return f"{versions}, {platform.platform()}\n\n{trace}"


class ErrorReport(ChildDialog):
    """Shows the report and saves or copies it."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Er ging iets mis")
        self.resize(640, 420)
        self._report = QPlainTextEdit(report_text(error))
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName("Rapport")
        self._report.setFont(font(Role.CAPTION))
        self._message = Label("", Role.DENSE, tone="laat", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(Label("Er ging iets mis", Role.PAGE_TITLE))
        column.addWidget(Label(_WHAT, tone="text_2", wrap=True))
        column.addWidget(self._report, 1)
        column.addWidget(Label(_PRIVATE, Role.CAPTION, tone="text_2", wrap=True))
        column.addWidget(self._message)
        column.addLayout(self._buttons())

    def save_to(self, path: Path) -> bool:
        """Write the report; False when that did not work, and the dialog says why."""
        try:
            write_file(path, self._report.toPlainText().encode("utf-8", "replace"))
        except UserError as error:
            self._message.setText(error.sentence)
            return False
        except OSError:
            self._message.setText("Bewaren lukt hier niet. Kies een andere map.")
            return False
        return True

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        copy = Button("Kopiëren", ButtonKind.GHOST)
        save = Button("Rapport opslaan…")
        close = Button("Verder werken", ButtonKind.PRIMARY)
        copy.clicked.connect(self._on_copy)
        save.clicked.connect(self._on_save)
        close.clicked.connect(self.accept)
        for button in (copy, save, close):
            row.addWidget(button)
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())

    def _on_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, "Rapport opslaan", "slagvaardig-rapport.txt", "Tekst (*.txt)"
        )
        if name:
            self.save_to(Path(name))
