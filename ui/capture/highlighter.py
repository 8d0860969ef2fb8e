# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gives what was recognised in the line its colour and weight."""

from collections.abc import Callable

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from facilitator.capture.reading import Reading
from ui.capture.aligned import field_spans
from ui.capture.tints import tint_of
from ui.tokens import tokens


class TokenHighlighter(QSyntaxHighlighter):
    """Asks `read` how the line reads; the tint behind the words is painted by the edit."""

    def __init__(self, document: QTextDocument, read: Callable[[str], Reading]) -> None:
        super().__init__(document)
        self._read = read

    def highlightBlock(self, text: str) -> None:
        reading = self._read(text)
        spans = field_spans(text, reading.line)
        for token in reading.tokens:
            shape = QTextCharFormat()
            shape.setForeground(tokens().color(tint_of(token, reading).ink))
            shape.setFontWeight(QFont.Weight.DemiBold)
            start, end = spans(token.start, token.end)
            self.setFormat(start, end - start, shape)
