# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The header of who expects of whom."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.fonts import Role
from ui.instruments.positionering.frozen_header import FrozenHeader
from ui.instruments.two_lines import draw_lines
from ui.text_flags import H_CENTER

_HEIGHT = 40


class ExpectationMatrixHeader(FrozenHeader):
    """Short names of partners."""

    def __init__(self) -> None:
        super().__init__(_HEIGHT)

    def draw_section(self, painter: QPainter, rect: QRect, section: int) -> None:
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        if section == 0:
            draw_lines(painter, QRectF(rect).adjusted(14, 0, -4, 0), words, Role.CAPTION, "text_2")
            return
        room = QRectF(rect).adjusted(2, 0, -2, 0)
        draw_lines(painter, room, words, Role.CAPTION_STRONG, "text", align=H_CENTER)
