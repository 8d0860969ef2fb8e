# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One message: what was done, or what did not work."""

from typing import TypeVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.fonts import Role
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icon_button import IconButton
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded

B = TypeVar("B", Button, IconButton)
_LEAST = 44
_INSET = 12


class Toast(QWidget):
    """Made by ToastHost. In one row, or narrow: the action under the sentence.

    Signals: `action_chosen()`, `closed()`.
    """

    action_chosen = Signal()
    closed = Signal()

    def __init__(
        self, sentence: str, action: str, *, error: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._error = error
        self._narrow: bool | None = None
        self.setAccessibleName(sentence)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._label = Label(sentence, wrap=True)
        self._action = self._button(action) if action else None
        self._close = self._cross() if error else None
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """For a column: denser type, and the action on a line of its own."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._label.set_role(Role.DENSE if narrow else Role.BODY)
        self._grid.setContentsMargins(*((34 - _INSET, 8, 6, 6) if narrow else (42, 5, 8, 5)))
        # A link keeps some room before its word; so the word stands under the sentence.
        self._label.setContentsMargins(_INSET if narrow else 0, 0, 0, 0)
        if narrow:
            self._put(self._label, 0, 0, columns=2)
            self._put(self._action, 1, 0, Qt.AlignmentFlag.AlignLeft)
            self._put(self._close, 1, 1)
        else:
            self._put(self._label, 0, 0)
            self._put(self._action, 0, 1)
            self._put(self._close, 0, 2)

    def fit(self, width: int) -> None:
        """Be so wide, and as high as the sentence needs then."""
        self.setFixedSize(width, max(_LEAST, self._grid.totalHeightForWidth(width)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        ground, border = ("laat_t", "laat_l") if self._error else ("surface", "line_2")
        draw_rounded(painter, QRectF(self.rect()), 8, t.color(ground), t.color(border))
        icon, tone = (
            ("warning-circle-fill", "laat") if self._error else ("check-circle-fill", "klaar")
        )
        place = QRectF(9, 8, 18, 18) if self._narrow else QRectF(14, 0, 20, self.height())
        draw_icon(painter, place, icon, t.color(tone), 18)
        painter.end()

    def _put(
        self,
        widget: QWidget | None,
        row: int,
        column: int,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag(0),  # noqa: B008 -- a constant of Qt
        *,
        columns: int = 1,
    ) -> None:
        if widget is not None:
            self._grid.addWidget(widget, row, column, 1, columns, align)

    def _button(self, action: str) -> Button:
        kind = ButtonKind.STANDARD if self._error else ButtonKind.LINK
        button = Button(action, kind, height=32)
        button.clicked.connect(self.action_chosen)
        return _by_tab(button)

    def _cross(self) -> IconButton:
        close = IconButton("x", "Melding sluiten", size=28)
        close.clicked.connect(self.closed)
        return _by_tab(close)


def _by_tab(button: B) -> B:
    """A click leaves the focus where one works: it would go when the toast goes."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
