# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One letter of the bar under the matrix: on or off in the cell that is chosen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from facilitator.domain.positionering import ROLE_LABELS, Role
from ui.fonts import sized_font
from ui.instruments.positionering.letters import draw_letter
from ui.instruments.positionering.picture import Letter
from ui.text_flags import H_CENTER
from ui.tokens import tokens
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_rounded, draw_text

_SIZE = QSize(28, 28)
_CHIP = 20


class LetterButton(PaintedButton):
    """For the mouse; the keyboard types the letter in the cell itself."""

    def __init__(self, role: Role, *, expected: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.role = role
        self.expected = expected
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key = f"Shift+{role}" if expected else role.value
        said = f"Anderen verwachten: {ROLE_LABELS[role].lower()}" if expected else ROLE_LABELS[role]
        self.setAccessibleName(said)
        self.setToolTip(f"{said} ({key})")

    def sizeHint(self) -> QSize:
        return _SIZE

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        t = tokens()
        inner = QRectF(0, 0, _CHIP, _CHIP)
        inner.moveCenter(rect.center())
        if self.isChecked():
            draw_rounded(painter, rect, 6, t.color("pri_t"), t.color("pri_l"))
            draw_letter(painter, inner, Letter(self.role, expected=self.expected))
            return
        ground = t.color("hover") if self.hovered else None
        draw_rounded(painter, rect, 6, ground, t.color("line_2"))
        painter.setFont(sized_font(12, 500))
        ink = t.color("text_2" if self.isEnabled() else "text_3")
        draw_text(painter, rect, self.role.value, ink, H_CENTER)
