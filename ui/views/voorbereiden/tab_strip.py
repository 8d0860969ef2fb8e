# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The headings of a card that holds more than one list, as tabs with a count."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.fonts import Role, font, text_width
from ui.tokens import tokens
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_text

_HEIGHT = 44


class TabStrip(QWidget):
    """Signals: `chosen(int)`."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._group = QButtonGroup(self)
        self._tabs = [_Tab(name) for name in names]
        for number, tab in enumerate(self._tabs):
            self._group.addButton(tab, number)
            row.addWidget(tab)
        row.addStretch(1)
        self._tabs[0].setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def current(self) -> int:
        """The tab that is shown."""
        return self._group.checkedId()

    def set_count(self, number: int, count: int) -> None:
        """How much there is under a tab."""
        self._tabs[number].set_count(count)

    def choose(self, number: int) -> None:
        """Go to a tab."""
        self._tabs[number].setChecked(True)

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(number)


class _Tab(PaintedButton):
    def __init__(self, name: str) -> None:
        super().__init__(name, radius=4)
        self.setCheckable(True)
        self._count = ""
        self.setFixedHeight(_HEIGHT)

    def set_count(self, count: int) -> None:
        self._count = str(count) if count else ""
        self.setAccessibleName(f"{self.text()}, {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(Role.SECTION, self.text())
        if self._count:
            width += 8 + text_width(Role.BODY, self._count)
        return QSize(round(width + 1), _HEIGHT)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        t = tokens()
        ink = "text" if self.isChecked() else "text_2" if self.hovered else "text_3"
        painter.setFont(font(Role.SECTION))
        draw_text(painter, rect, self.text(), t.color(ink))
        left = text_width(Role.SECTION, self.text()) + 8
        painter.setFont(font(Role.BODY))
        draw_text(painter, rect.adjusted(left, 0, 0, 0), self._count, t.color("text_3"))
        if self.isChecked():
            line = QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2)
            painter.fillRect(line, t.color("pri"))
