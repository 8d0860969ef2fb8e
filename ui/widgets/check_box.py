# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A check box with the house's tick."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.painted_button import RING_RADIUS
from ui.widgets.painting import draw_rounded, draw_text

_BOX = 18
_GAP = 8


class CheckBox(QCheckBox):
    """As QCheckBox; the whole line can be pressed."""

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setChecked(checked)
        self.setProperty(RING_RADIUS, 4)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(_BOX + _GAP + QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2, 24)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride] - the point is not used
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setFont(self.font())
        box = QRectF(0, (self.height() - _BOX) / 2, _BOX, _BOX)
        border = "text_2" if self.underMouse() else "ctl"
        if not self.isEnabled():
            draw_rounded(painter, box, 4, t.color("sunken"), t.color("line"))
        elif self.isChecked():
            draw_rounded(painter, box, 4, t.color("pri"))
        else:
            draw_rounded(painter, box, 4, t.color("surface"), t.color(border))
        if self.isChecked():
            draw_icon(
                painter, box, "check-bold", t.color("on_pri" if self.isEnabled() else "text_3"), 14
            )
        words = QRectF(_BOX + _GAP, 0, self.width() - _BOX - _GAP, self.height())
        tone = "text" if self.isEnabled() else "text_3"
        draw_text(painter, words, self.shown_text(), t.color(tone))
        painter.end()

    def shown_text(self) -> str:
        """The words, shortened with an ellipsis where there is no room for all."""
        room = self.width() - _BOX - _GAP
        return QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
