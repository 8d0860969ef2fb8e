# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A name on at most two lines, broken between words where that is possible."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF


def two_lines(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """One line when it fits, else two; what does not fit on the second ends in an ellipsis."""
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    words = text.split()
    first = words[:1]
    for count in range(2, len(words)):
        if metrics.horizontalAdvance(" ".join(words[:count])) > width:
            break
        first = words[:count]
    rest = " ".join(words[len(first) :])
    elide = Qt.TextElideMode.ElideRight
    lines = [metrics.elidedText(" ".join(first), elide, width)]
    return [*lines, metrics.elidedText(rest, elide, width)] if rest else lines
