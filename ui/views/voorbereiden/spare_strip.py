# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The blocks at hand: a click or Enter plans one, and it can be dragged into the agenda."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.meeting import AgendaBlock
from ui.fonts import Role, font, text_width
from ui.icons import draw_icon
from ui.models.agenda_model import block_mime
from ui.tokens import tokens
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_rounded, draw_text

_TITLE_MAX = 200


class SpareStrip(QWidget):
    """Signals: `chosen(AgendaBlock)`. Hidden while every block is planned."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._blocks: list[AgendaBlock] = []
        row = QHBoxLayout()
        row.setSpacing(8)
        label = Label("Niet ingepland", Role.CAPTION, tone="text_3")
        label.setFixedWidth(92)
        row.addWidget(label)
        row.addWidget(self._chips, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.addLayout(row)
        self.hide()

    def show_blocks(self, blocks: Sequence[AgendaBlock], after: QWidget, *, locked: bool) -> None:
        """Show these; Tab comes to them from `after`."""
        self.setVisible(bool(blocks))
        self.setEnabled(not locked)
        if list(blocks) == self._blocks:
            return
        self._blocks = list(blocks)
        self._flow.clear()
        for block in blocks:
            chip = _SpareChip(block)
            chip.clicked.connect(lambda _=False, block=block: self.chosen.emit(block))
            self._flow.addWidget(chip)
            QWidget.setTabOrder(after, chip)
            after = chip

    @property
    def chips(self) -> Sequence[PaintedButton]:
        """The buttons, in order."""
        found = (self._flow.itemAt(number) for number in range(self._flow.count()))
        widgets = (item.widget() for item in found if item)
        return [chip for chip in widgets if isinstance(chip, PaintedButton)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        border = tokens().color("line_2")
        draw_rounded(painter, QRectF(self.rect()), 8, None, border, dashed=True)
        painter.end()


class _SpareChip(PaintedButton):
    def __init__(self, block: AgendaBlock) -> None:
        super().__init__(block.title)
        self._block = block
        self._minutes = f"{block.minutes} min"
        self._pressed_at = QPointF()
        self.setAccessibleName(f"{block.title}, {block.minutes} minuten, inplannen")
        self.setToolTip(f"‘{block.title}’ inplannen")
        self.setFixedHeight(28)

    def sizeHint(self) -> QSize:
        words = min(text_width(Role.DENSE_MEDIUM, self._block.title), _TITLE_MAX)
        return QSize(round(34 + words + 8 + text_width(Role.DENSE, self._minutes) + 12), 28)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        t = tokens()
        fill = t.color("hover" if self.hovered else "surface")
        draw_rounded(painter, rect, 6, fill, t.color("line_2"))
        icon = QRectF(rect.left() + 9, rect.top(), 16, rect.height())
        draw_icon(painter, icon, "dots-six-vertical-bold", t.color("text_3"), 16)
        painter.setFont(font(Role.DENSE_MEDIUM))
        title = painter.fontMetrics().elidedText(
            self._block.title, Qt.TextElideMode.ElideRight, _TITLE_MAX
        )
        ink = t.color("text" if self.isEnabled() else "text_3")
        draw_text(painter, rect.adjusted(32, 0, 0, 0), title, ink)
        left = 32 + painter.fontMetrics().horizontalAdvance(title) + 8
        painter.setFont(font(Role.DENSE))
        draw_text(painter, rect.adjusted(left, 0, 0, 0), self._minutes, t.color("text_3"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moved = (event.position() - self._pressed_at).manhattanLength()
        if not event.buttons() or moved < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(block_mime(self._block.id))
        drag.setPixmap(self.grab())
        drag.setHotSpot(event.position().toPoint())
        drag.exec(Qt.DropAction.MoveAction)
