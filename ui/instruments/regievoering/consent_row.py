# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one organisation answers to the definition of regie, and why."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.domain.regievoering import CONSENT_LABELS, ConsentAnswer
from ui.fonts import Role, font, text_width
from ui.instruments.regievoering.consent_lines import ANSWER_ICONS, ANSWER_TONES, ConsentLine
from ui.tokens import tokens
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded
from ui.widgets.segmented_toggle import Segment, SegmentedToggle

_WHY = {
    ConsentAnswer.BEZWAAR: "Wat is het bezwaar?",
    ConsentAnswer.KAN_ERMEE_LEVEN: "Onder welke voorwaarde?",
}
_NAME = 150
_WORD = 58
_DIGITS = dict(zip("123", ConsentAnswer, strict=True))
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class ConsentRow(QWidget):
    """1, 2 and 3 answer; 0 or Del takes the answer back; Enter says why.

    Signals: `answered(ConsentAnswer | None, str)` with the reason; `moved(int)` to the row above
    (-1) or below (1); `entered()` when it got the cursor; `left()` on Esc.
    """

    answered = Signal(object, str)
    moved = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: ConsentLine | None = None
        self._locked = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.name = ElidedLabel("", Role.DENSE_MEDIUM)
        self.toggle = SegmentedToggle("Antwoord", _segments(), height=26, show_word=False)
        self.word = Label("", Role.DENSE_STRONG)
        self.reason = ElidedLabel("", Role.CAPTION, tone="text_3")
        self.edit = QLineEdit()
        self.before = Label("", Role.CAPTION, tone="text_3")
        self.before_mark = IconMark("circle-dashed", "text_3")
        self._build()
        self.toggle.value_chosen.connect(self._on_chosen)

    def show_line(self, line: ConsentLine, *, locked: bool) -> None:
        """Show an answer; what is being typed as a reason stays."""
        self.line, self._locked = line, locked
        fits = text_width(Role.DENSE_MEDIUM, line.name) <= _NAME - 6
        self.name.setText(line.name if fits else line.short)
        self.setToolTip(line.name)
        self.toggle.set_value(line.answer or "")
        self.toggle.setEnabled(not locked)
        self.word.setText(CONSENT_LABELS[line.answer] if line.answer else "Nog niets")
        self.word.set_tone(ANSWER_TONES[line.answer] if line.answer else "text_3")
        self._show_reason(line)
        self._show_before(line)
        self.setAccessibleName(line.spoken)
        self.setAccessibleDescription(
            "" if locked else "1 is eens, 2 kan ermee leven, 3 bezwaar, 0 nog niets. Enter: waarom."
        )

    def set_height(self, height: int) -> None:
        """Lower on a low screen or with many organisations."""
        self.setFixedHeight(height)
        self.toggle.setFixedHeight(min(26, height - 3))

    def ask_reason(self) -> None:
        """Ask why, right here."""
        why = _WHY.get(self.line.answer) if self.line and self.line.answer else None
        if self._locked or self.line is None or why is None:
            return
        self.edit.setPlaceholderText(why)
        self.edit.setText(self.line.reason)
        self._show_edit(shown=True)
        self.edit.setFocus()
        self.edit.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif event.text() in _DIGITS:
            self._answer(_DIGITS[event.text()])
        elif event.text() == "0" or key == Qt.Key.Key_Delete:
            self._answer(None)
        elif key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.ask_reason()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._close_edit(store=True)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            stop = event.key() == Qt.Key.Key_Escape
            if stop or event.key() in _ENTER:
                self._close_edit(store=not stop)
                self.setFocus()
                return True
        return super().eventFilter(watched, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        del event
        self.ask_reason()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        if self.hasFocus():
            whole = QRectF(self.rect())
            draw_rounded(painter, whole, 6, t.color("pri_t"), t.color("focus"), width=2)
        if not self.edit.isHidden():
            field = QRectF(self.edit.geometry()).adjusted(-6, 1, 4, -1)
            draw_rounded(painter, field, 4, t.color("surface"), t.color("focus"), width=2)
        painter.end()

    def _on_chosen(self, value: str) -> None:
        self._answer(ConsentAnswer(value))

    def _answer(self, answer: ConsentAnswer | None) -> None:
        if self._locked or self.line is None:
            return
        if answer is not self.line.answer:
            self.answered.emit(answer, "")
        if answer is ConsentAnswer.BEZWAAR and self.line.answer is answer:
            self.ask_reason()

    def _close_edit(self, *, store: bool) -> None:
        if self.edit.isHidden() or self.line is None:
            return
        self._show_edit(shown=False)
        text = self.edit.text().strip()
        if store and text != self.line.reason:
            self.answered.emit(self.line.answer, text)

    def _show_edit(self, *, shown: bool) -> None:
        self.edit.setVisible(shown)
        self.reason.setVisible(not shown)
        self.update()

    def _show_reason(self, line: ConsentLine) -> None:
        # Without an answer the row has room to say in full what was answered before.
        self.reason.setText(line.reason if line.answer else line.earlier_words)
        bezwaar = line.answer is ConsentAnswer.BEZWAAR
        self.reason.set_tone("laat" if bezwaar else "text_3")
        self.reason.set_role(Role.CAPTION_MEDIUM if bezwaar else Role.CAPTION)

    def _show_before(self, line: ConsentLine) -> None:
        shown = line.answer is not None and line.earlier is not None
        self.before.setVisible(shown)
        self.before_mark.setVisible(shown)
        if line.earlier is not None:
            self.before.setText(f"v{line.earlier_number}")
            self.before_mark.set(ANSWER_ICONS[line.earlier], "text_3")
            self.before_mark.setToolTip(line.earlier_words)
            self.before.setToolTip(line.earlier_words)

    def _build(self) -> None:
        self.name.setFixedWidth(_NAME)
        self.word.setMinimumWidth(_WORD)
        self.toggle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.edit.setProperty("bare", True)
        self.edit.setFont(font(Role.CAPTION))
        self.edit.setAccessibleName("Waarom")
        self.edit.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.edit.installEventFilter(self)
        self.edit.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self.name)
        row.addWidget(self.toggle)
        row.addSpacing(10)
        row.addWidget(self.word)
        row.addSpacing(10)
        row.addWidget(self.reason, 1)
        row.addWidget(self.edit, 1)
        row.addWidget(self.before)
        row.addSpacing(2)
        row.addWidget(self.before_mark)


def _segments() -> list[Segment]:
    return [Segment(a, CONSENT_LABELS[a], ANSWER_ICONS[a], ANSWER_TONES[a]) for a in ConsentAnswer]
