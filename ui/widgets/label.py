# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text in one of the roles and tones of the design."""

import re

from PySide6.QtWidgets import QLabel, QWidget

from ui.fonts import Role, font

_HEADINGS = {Role.PAGE_TITLE, Role.QUESTION, Role.QUESTION_DENSE, Role.SECTION, Role.WELCOME}


_LONG_WORD = re.compile(r"\S{33,}")
_BREAK = "\u200b"
"""Shows nothing and lets a line end there."""


class Label(QLabel):
    """Plain text, never markup. `tone` is one of the tones named in the style sheet.

    With `wrap` a word that is longer than the line is broken too: it would be cut off.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        *,
        tone: str = "text",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWordWrap(wrap)
        self.setText(text)
        self.setFont(font(role))
        self.setProperty("tone", tone)

    def setText(self, text: str) -> None:
        if "<" in text:
            # What a user typed must never be read as HTML. Without < Qt takes it as plain anyway.
            from PySide6.QtCore import Qt  # costs much at first use: see ui.text_flags

            self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(_LONG_WORD.sub(_breakable, text) if self.wordWrap() else text)

    def text(self) -> str:
        return super().text().replace(_BREAK, "")

    @property
    def tone(self) -> str:
        """The token that colours it."""
        return str(self.property("tone"))

    def set_tone(self, tone: str) -> None:
        """Give it another colour."""
        if tone != self.tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_role(self, role: Role) -> None:
        """Give it another size."""
        self.setFont(font(role))


def _breakable(word: re.Match[str]) -> str:
    return _BREAK.join(word[0])
