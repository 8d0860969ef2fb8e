# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a card, broken into lines once and kept."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_MOST_LINES = 4
_MOST_CHARACTERS = 400
"""Four lines of a card never hold more; the whole text is in the tip and in the capture line."""
_KEPT = 4000


class CardText:
    """Lines of a text for a font and a width; the last one is shortened when there is more."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._kept: dict[tuple[str, int], tuple[str, ...]] = {}

    def lines(self, text: str, width: int) -> tuple[str, ...]:
        """At most four lines of `width` pixels."""
        key = (text, width)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            found = self._kept[key] = self._broken(text, width)
        return found

    def _broken(self, text: str, width: int) -> tuple[str, ...]:
        shown = text[:_MOST_CHARACTERS].replace("\n", " ")
        if self._metrics.horizontalAdvance(shown) <= width:
            return (shown,)
        layout = QTextLayout(shown, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines: list[str] = []
        layout.beginLayout()
        while len(lines) < _MOST_LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            rest = _from_utf16(shown, line.textStart())
            last = len(lines) == _MOST_LINES - 1
            lines.append(rest if last else _from_utf16(shown, line.textStart(), line.textLength()))
        layout.endLayout()
        lines[-1] = self._metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
        return tuple(line.rstrip() for line in lines)


def _from_utf16(text: str, start: int, length: int | None = None) -> str:
    """The part that Qt means, which counts in UTF-16 units."""
    if text.isascii():
        return text[start:] if length is None else text[start : start + length]
    units = text.encode("utf-16-le", "surrogatepass")
    end = None if length is None else 2 * (start + length)
    return units[2 * start : end].decode("utf-16-le", "replace")
