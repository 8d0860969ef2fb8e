# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A header whose first section, and last when asked for, stay in sight while the rest scrolls."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from ui.tokens import tokens


class FrozenHeader(QHeaderView):
    """Subclasses draw a section."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._frozen = (0, 0)
        self.setFixedHeight(height)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)

    def set_frozen(self, left: int, right: int) -> None:
        """How wide the sections are that stay; 0 for none at the right."""
        self._frozen = (left, right)

    def draw_section(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a heading; its ground is already there."""
        raise NotImplementedError

    def section_rect(self, section: int) -> QRect:
        """Where a section is seen."""
        left, width = self.sectionViewportPosition(section), self.sectionSize(section)
        if section == 0:
            left = 0
        elif section == self.count() - 1 and self._frozen[1]:
            left = min(self.viewport().width(), self.length()) - width
        return QRect(left, 0, width, self.height())

    def section_at(self, x: int) -> int:
        """The section that is seen at `x`; -1 for none."""
        frozen = [0, self.count() - 1] if self._frozen[1] else [0]
        over = (s for s in frozen if self.count() and self.section_rect(s).contains(x, 1))
        return next(over, self.logicalIndexAt(x))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        t = tokens()
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, t.color("surface"))
        if logicalIndex:
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), t.color("line"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, t.color("line"))
        self.draw_section(painter, rect, logicalIndex)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.fillRect(
            self.length(), 0, self.viewport().width(), self.height(), tokens().color("surface")
        )
        for section in {0, self.count() - 1 if self._frozen[1] else 0}:
            if self.count():
                self.paintSection(painter, self.section_rect(section), section)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def _show_tip(self, here: QPoint, there: QPoint) -> None:
        section = self.section_at(here.x())
        tip = self.model().headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
        )
        QToolTip.showText(there, str(tip or ""), self)
