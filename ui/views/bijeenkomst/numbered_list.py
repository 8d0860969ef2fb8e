# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions or remarks with a number or a dot before each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import Role, sized_font
from ui.tokens import tokens
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded

_DOT = 22


class NumberedList(QWidget):
    """Rows of wrapped text; `theme` colours the numbers."""

    def __init__(self, *, numbered: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbered = numbered
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._shown: tuple[Sequence[tuple[str, str]], str] = ((), "")

    def set_rows(self, rows: Sequence[tuple[str, str]], theme: str) -> None:
        """Show (text, remark) pairs; does nothing when they are the same."""
        shown = (tuple(rows), theme)
        if shown == self._shown:
            return
        self._shown = shown
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for number, (text, remark) in enumerate(rows, 1):
            mark = str(number) if self._numbered else "•"
            self._column.addWidget(_Row(mark, text, remark, theme))


class _Row(QWidget):
    def __init__(self, mark: str, text: str, remark: str, theme: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(_Dot(mark, theme), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.setContentsMargins(0, 1, 0, 0)
        label = Label(text, Role.BODY_MEDIUM, wrap=True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        words.addWidget(label)
        if remark:
            words.addWidget(Label(remark, Role.CAPTION, tone="text_3", wrap=True))
        row.addLayout(words, 1)


class _Dot(QWidget):
    def __init__(self, mark: str, theme: str) -> None:
        super().__init__()
        self._mark, self._theme = mark, theme
        self.setFixedSize(_DOT, _DOT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        fill, border = t.color(f"{self._theme}_t"), t.color(f"{self._theme}_l")
        draw_rounded(painter, QRectF(self.rect()), _DOT / 2, fill, border)
        painter.setFont(sized_font(12, 600))
        painter.setPen(t.color(self._theme))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._mark)
        painter.end()
