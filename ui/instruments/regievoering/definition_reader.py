# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What regie means in this region: read in serif, worded again as a new version."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.regievoering import RegieDefinition
from ui.fonts import Role
from ui.instruments.regievoering.wording import made_words
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded

_EDIT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_SCROLL = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LINE = 27
_INDENT = 10
"""So far a button without border stands out to the left, to line up its words."""


class DefinitionReader(QWidget):
    """Enter edits, V chooses a version to look at or begins with the proposal.

    Esc goes back to the version that counts.

    Signals: `edit_wanted()`; `proposal_wanted()`; `version_chosen(UUID | None)`, None for the one
    that counts; `left()`.
    """

    edit_wanted = Signal()
    proposal_wanted = Signal()
    version_chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._older = False
        self._locked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text = Label("", Role.DEFINITION, wrap=True)
        self.area = QScrollArea()
        self.versions = Button("", ButtonKind.GHOST, icon="clock-counter-clockwise", height=28)
        self.menu = QMenu(self)
        self.when = Label("", Role.CAPTION, tone="text_3")
        self.proposal = Button("Begin met een voorstel", ButtonKind.GHOST, height=28)
        self.edit = Button("Bewerken", height=28)
        self._build()
        self.edit.clicked.connect(self._on_edit)
        self.proposal.clicked.connect(self.proposal_wanted)
        self.versions.clicked.connect(self._open_menu)
        self.menu.triggered.connect(self._on_chosen)

    def show_version(
        self,
        shown: RegieDefinition | None,
        versions: Sequence[RegieDefinition],
        today: date,
        *,
        invitation: str,
        locked: bool,
    ) -> None:
        """Show a version out of all; without any the invitation to begin."""
        newest = max((v.number for v in versions), default=0)
        self._older = shown is not None and shown.number < newest
        self._locked = locked
        self.text.setText(shown.text if shown else invitation)
        # The tone first: another tone takes the font along that the label had before.
        self.text.set_tone("text_2" if self._older or shown is None else "text")
        self.text.set_role(Role.DEFINITION if shown else Role.BODY)
        self.versions.setVisible(shown is not None)
        self.when.setVisible(shown is not None)
        self.proposal.setVisible(shown is None and not locked)
        self.edit.setVisible(self._older or not locked)
        back = f"Naar versie {newest}"
        self.edit.setText(back if self._older else "Bewerken" if shown else "Opschrijven")
        self.edit.set_kind(ButtonKind.STANDARD if shown else ButtonKind.TINT)
        if shown is not None:
            of = f" van {newest}" if self._older else ""
            self.versions.setText(f"Versie {shown.number}{of}")
            self.when.setText(made_words(shown.made_at, today))
            self._fill_menu(shown.id, versions, newest, today)
        self._tell(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _EDIT and not control and not self.edit.isHidden():
            self._on_edit()
        elif key == Qt.Key.Key_V:
            self._on_v()
        elif key in _SCROLL:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLL[Qt.Key(key)] * _LINE)
        elif key == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            draw_rounded(painter, inner, 8, None, tokens().color("focus"), width=2)
            painter.end()

    def _on_v(self) -> None:
        if not self.proposal.isHidden():
            self.proposal_wanted.emit()
        elif not self.versions.isHidden():
            self._open_menu()

    def _back(self) -> None:
        if self._older:
            self.version_chosen.emit(None)
        else:
            self.left.emit()

    def _on_edit(self) -> None:
        if self._older:
            self.version_chosen.emit(None)
        elif not self._locked:
            self.edit_wanted.emit()

    def _on_chosen(self, action: QAction) -> None:
        self.version_chosen.emit(action.data())

    def _open_menu(self) -> None:
        if self.versions.isEnabled():
            height = self.menu.sizeHint().height()
            self.menu.popup(self.versions.mapToGlobal(QPoint(0, -height)))

    def _fill_menu(
        self, shown_id: UUID, versions: Sequence[RegieDefinition], newest: int, today: date
    ) -> None:
        self.menu.clear()
        self.versions.setEnabled(len(versions) > 1)
        for version in sorted(versions, key=lambda v: -v.number):
            words = f"Versie {version.number}, {made_words(version.made_at, today)}"
            action = QAction(words, self.menu)
            action.setCheckable(True)
            action.setChecked(version.id == shown_id)
            action.setData(None if version.number == newest else version.id)
            self.menu.addAction(action)

    def _tell(self, shown: RegieDefinition | None) -> None:
        which = f", versie {shown.number}" if shown else ""
        which += ", geldt niet meer" if self._older else ""
        self.setAccessibleName(f"Wat verstaan wij onder regie{which}: {self.text.text()}")
        keys = [] if self.edit.isHidden() else [f"Enter: {self.edit.text().lower()}."]
        keys += [] if self.proposal.isHidden() else ["V: begin met een voorstel."]
        keys += ["V kiest een versie."] if self.versions.isEnabled() and shown else []
        self.setAccessibleDescription(" ".join(keys))

    def _build(self) -> None:
        for button in (self.versions, self.proposal, self.edit):
            # One stop for Tab: this card. Its keys do what the buttons do.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setProperty("page", True)
        self.area.setWidget(self.text)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(6)
        foot.addWidget(self.versions)
        foot.addWidget(self.when)
        foot.addStretch(1)
        foot.addWidget(self.proposal)
        foot.addWidget(self.edit)
        column = QVBoxLayout(self)
        words = QVBoxLayout()
        words.setContentsMargins(_INDENT, 0, 0, 0)
        words.setSpacing(6)
        words.addWidget(Label("Wat verstaan wij onder regie?", Role.SECTION))
        words.addWidget(self.area, 1)
        column.setContentsMargins(20 - _INDENT, 12, 12, 10)
        column.setSpacing(6)
        column.addLayout(words, 1)
        column.addLayout(foot)
