# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the meeting is: done, active and coming steps, each a button."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.tokens import tokens
from ui.widgets.step import Step, StepInfo


class Stepper(QWidget):
    """Steps in a row; arrow keys walk along them.

    Signals: `step_chosen(str)` with the key of the step.
    """

    step_chosen = Signal(str)

    def __init__(self, infos: Sequence[StepInfo] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._steps: list[Step] = []
        self._compact = False
        self.setAccessibleName("Stappen")
        self.set_steps(infos)

    @property
    def steps(self) -> Sequence[Step]:
        """The buttons, in order."""
        return tuple(self._steps)

    def set_steps(self, infos: Sequence[StepInfo]) -> None:
        """Replace the steps."""
        while item := self._row.takeAt(0):
            widget = item.widget()
            if widget:
                widget.deleteLater()
        self._steps = [Step(info, number) for number, info in enumerate(infos, 1)]
        for number, step in enumerate(self._steps):
            if number:
                self._row.addWidget(_Line())
            step.set_compact(compact=self._compact)
            step.clicked.connect(self._on_clicked)
            self._row.addWidget(step)

    def set_progress(self, active: str, done: Collection[str] = ()) -> None:
        """Mark the active step and those that are done; "" means none is active."""
        for step in self._steps:
            step.set_state(active=step.info.key == active, done=step.info.key in done)

    def set_compact(self, *, compact: bool) -> None:
        """Show numbers only."""
        self._compact = compact
        for step in self._steps:
            step.set_compact(compact=compact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        focused = next((i for i, s in enumerate(self._steps) if s.hasFocus()), None)
        move = moves.get(Qt.Key(event.key()))
        if move is None or focused is None:
            super().keyPressEvent(event)
            return
        target = max(0, min(len(self._steps) - 1, focused + move))
        self._steps[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self) -> None:
        step = self.sender()
        if isinstance(step, Step):
            self.step_chosen.emit(step.info.key)


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(20, 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() // 2, self.width(), 1, tokens().color("line_2"))
        painter.end()
