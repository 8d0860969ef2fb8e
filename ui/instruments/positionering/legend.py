# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the letters mean."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.positionering import ROLE_LABELS, Role
from ui.fonts import Role as TextRole
from ui.fonts import font, text_width
from ui.instruments.positionering.letters import draw_letter
from ui.instruments.positionering.picture import Letter
from ui.tokens import tokens
from ui.widgets.painting import draw_text

_CHIP = 20
_GAP = 6
_BETWEEN = 16
_ENTRIES = (
    *((Letter(role), ROLE_LABELS[role]) for role in Role),
    (Letter(Role.VOERT_UIT, expected=True), "Verwacht"),
)


class Legend(QWidget):
    """All six letters, and a dashed one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        said = ", ".join(f"{letter.role} {words.lower()}" for letter, words in _ENTRIES[:-1])
        self.setAccessibleName("Legenda")
        self.setAccessibleDescription(
            f"{said}. Een gestippelde letter: anderen verwachten het, de partner noemt het niet."
        )
        self.setToolTip("Gestippeld: anderen verwachten het, de partner zelf noemt het niet.")

    def sizeHint(self) -> QSize:
        return QSize(round(self._width(_BETWEEN)), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        # Closer together before anything falls off.
        spare = self._width(_BETWEEN) - self.width()
        between = _BETWEEN - max(0.0, spare / (len(_ENTRIES) - 1))
        left = 0.0
        for letter, words in _ENTRIES:
            draw_letter(painter, QRectF(left, 1, _CHIP, _CHIP), letter)
            painter.setFont(font(TextRole.CAPTION))
            used = text_width(TextRole.CAPTION, words)
            place = QRectF(left + _CHIP + _GAP, 0, used + 8, self.height())
            draw_text(painter, place, words, tokens().color("text_2"))
            left += _CHIP + _GAP + used + between
        painter.end()

    def _width(self, between: float) -> float:
        texts = sum(text_width(TextRole.CAPTION, words) for _, words in _ENTRIES)
        return texts + len(_ENTRIES) * (_CHIP + _GAP) + (len(_ENTRIES) - 1) * between
