# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The facilitator's own notes with a block: never in a document, stored while typing."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.domain.meeting import AgendaBlock
from ui.fonts import Role, font
from ui.tokens import tokens
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded

_SAVE_MS = 700
NOT_SHARED = "Voor de begeleider: komt in geen document"
_EDIT_HEIGHT = 76


class NotesPanel(QWidget):
    """One line when collapsed.

    Signals: `notes_changed(UUID, str)` with the block and its notes.
    """

    notes_changed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block_id: UUID | None = None
        self._stored = ""
        self._tucked = False
        self.toggle = IconButton("caret-right-bold", "Begeleidersnotities tonen (Ctrl+M)", size=28)
        self.summary = ElidedLabel("", Role.DENSE, tone="text_2")
        self.edit = QPlainTextEdit()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_MS)
        self._timer.timeout.connect(self.flush)
        self._build()
        self.toggle.clicked.connect(self.switch)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.installEventFilter(self)
        self.set_expanded(expanded=False)

    @property
    def expanded(self) -> bool:
        """Whether the notes can be read and written."""
        return not self.edit.isHidden()

    def show_block(self, block: AgendaBlock) -> None:
        """Show the notes of a block; what is being typed there is never replaced."""
        if block.id == self._block_id and self.edit.hasFocus():
            self._stored = block.notes
            return
        self.flush()
        self._block_id, self._stored = block.id, block.notes
        if self.edit.toPlainText() != block.notes:
            self.edit.setPlainText(block.notes)
        self._summarise()

    def set_tucked(self, *, tucked: bool) -> None:
        """Out of sight while it is closed: an instrument needs the room."""
        self._tucked = tucked
        self.setVisible(self.expanded or not tucked)

    def set_expanded(self, *, expanded: bool) -> None:
        """Open or close it."""
        self.edit.setVisible(expanded)
        if self._tucked:
            # Else it is in sight already; shown before it has a parent it would be a window.
            self.setVisible(expanded)
        self.summary.setVisible(not expanded)
        self.toggle.set_icon("caret-down-bold" if expanded else "caret-right-bold")
        verb = "verbergen" if expanded else "tonen"
        self.toggle.set_name(f"Begeleidersnotities {verb} (Ctrl+M)")

    def switch(self) -> None:
        """Open it with the cursor in it, or close it."""
        self.set_expanded(expanded=not self.expanded)
        if self.expanded:
            self.edit.setFocus()
        else:
            self.flush()

    def flush(self) -> None:
        """Store what was typed now."""
        self._timer.stop()
        text = self.edit.toPlainText()
        if self._block_id is not None and text != self._stored:
            self._stored = text
            self.notes_changed.emit(self._block_id, text)
        self._summarise()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        return False

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.switch()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        draw_rounded(painter, QRectF(self.rect()), 6, t.color("sunken"), t.color("line"))
        painter.end()

    def _build(self) -> None:
        self.edit.setFont(font(Role.DENSE))
        self.edit.setFixedHeight(_EDIT_HEIGHT)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(f"Begeleidersnotities. {NOT_SHARED}")
        self.edit.setPlaceholderText("Waar let je op, wat vraag je door?")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.toggle)
        head.addWidget(Label("Begeleidersnotities", Role.DENSE_STRONG, tone="text_2"))
        head.addWidget(self.summary, 1)
        head.addStretch(0)
        head.addWidget(IconMark("eye-slash", "text_3", size=16))
        head.addWidget(Label(NOT_SHARED, Role.CAPTION, tone="text_3"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 3, 12, 3)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.edit)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def _summarise(self) -> None:
        self.summary.setText(" ".join(self.edit.toPlainText().split()))

    def _on_text_changed(self) -> None:
        self._timer.start()
