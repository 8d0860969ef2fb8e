# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Warns under a text field for what could lead to one pupil or one person; refuses nothing."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from facilitator.capture.privacy import privacy_hints
from ui.fonts import Role
from ui.widgets.label import Label


class PrivacyNote(Label):
    """Shown only while there is something to warn for."""

    def __init__(self, *fields: QLineEdit | QPlainTextEdit) -> None:
        super().__init__("", Role.DENSE_MEDIUM, tone="hint", wrap=True)
        self.setContentsMargins(0, 0, 0, 8)
        self._fields = fields
        for field in fields:
            field.textChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        text = "\n".join(
            f.text() if isinstance(f, QLineEdit) else f.toPlainText() for f in self._fields
        )
        sentences = [hint.sentence for hint in privacy_hints(text)]
        self.setText("\n".join(sentences))
        self.setVisible(bool(sentences))
