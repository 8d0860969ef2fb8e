# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""All fields of one overleg; each is stored when the cursor leaves it."""

from collections.abc import Callable
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.overlegstructuur import FORUM_LEVEL_LABELS, Forum, ForumLevel
from facilitator.services.input import MAX_WEEKS
from ui.fonts import Role
from ui.instruments.overlegstructuur.check_list import CheckList
from ui.instruments.overlegstructuur.forum_commands import ForumCommands
from ui.instruments.shown import Shown
from ui.widgets.card import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.choice import Choice
from ui.widgets.icon_button import IconButton
from ui.widgets.label import Label
from ui.widgets.number_field import NumberField

WIDTH = 312
_INNER = WIDTH - 46
NOWHERE = "Nergens heen"


class ForumPanel(Card):
    """Signals: `closed()`: Esc or the cross."""

    closed = Signal()

    def __init__(self, commands: ForumCommands, parent: QWidget | None = None) -> None:
        super().__init__("Overleg", padding=0, parent=parent)
        self.setFixedWidth(WIDTH)
        self._commands = commands
        self._forum: Forum | None = None
        self.name = QLineEdit()
        self.level = Choice("Niveau")
        self.purpose, self.chair, self.intake = QLineEdit(), QLineEdit(), QLineEdit()
        self.every = NumberField("Om de hoeveel weken", 0, MAX_WEEKS, suffix=" weken")
        self.mandate = CheckBox("Heeft mandaat om te beslissen")
        self.partners, self.phases = CheckList("Partner"), CheckList("Fase")
        self.escalates = Choice("Schaalt op naar")
        self._upward = QLineEdit()
        self._build()
        self._connect()

    @property
    def forum_id(self) -> UUID | None:
        """The overleg that is shown."""
        return self._forum.id if self._forum else None

    def show_forum(self, shown: Shown, forum: Forum) -> None:
        """Show an overleg; what is being typed in a field of the same one stays."""
        fresh = self._forum is None or forum.id != self._forum.id
        self._forum = forum
        texts = (
            (self.name, forum.name),
            (self.purpose, forum.purpose),
            (self.chair, forum.chair),
            (self.intake, forum.intake),
        )
        for field, text in texts:
            if fresh or not (field.hasFocus() and field.isModified()):
                _set_text(field, text)
        self.level.select_data(forum.level)
        self.every.setValue(forum.every_weeks or 0)
        self.mandate.blockSignals(True)
        self.mandate.setChecked(forum.mandate)
        self.mandate.blockSignals(False)
        instruments = shown.instruments
        partners = [(each.id, each.name) for each in instruments.organisations]
        phases = [(each.id, each.name) for each in instruments.process]
        others = self.partners.show_options(partners, forum.partners)
        if self.phases.show_options(phases, forum.phases) or others:
            self._order_focus()
        for each in (self.partners, self.phases):
            each.set_room(_INNER - 40)
        self._show_escalation(shown, forum, fresh=fresh)
        self._fields.setEnabled(not shown.locked)

    def follow(self, shown: Shown) -> None:
        """Show the same overleg in another picture; when it is gone there is nothing to show."""
        if self.isHidden() or self._forum is None:
            return
        forum_id = self._forum.id
        forum = next((each for each in shown.instruments.forums if each.id == forum_id), None)
        if forum is None:
            self._forum = None
            self.hide()
        else:
            self.show_forum(shown, forum)

    def flush(self) -> None:
        """Store what was typed in the field that has the cursor."""
        for store in (self._store_name, self._store_texts, self._store_weeks, self._store_up):
            store()

    def focus_name(self) -> None:
        """Put the cursor in the name, ready to be typed over."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def focus_partner(self, partner_id: UUID) -> bool:
        """Put the cursor on the box of a partner."""
        box = self.partners.boxes.get(partner_id)
        if box is not None:
            self._scroll.ensureWidgetVisible(box)
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        return box is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _change(self, **changed: object) -> None:
        if self._forum is not None:
            self._commands.change(self._forum.id, **changed)

    def _store_name(self) -> None:
        """A name that is refused comes back as it was; the toast says why."""
        self._change(name=self.name.text())
        if self._forum is not None and not self.name.hasFocus():
            _set_text(self.name, self._forum.name)

    def _store_texts(self) -> None:
        self._change(
            purpose=self.purpose.text(), chair=self.chair.text(), intake=self.intake.text()
        )

    def _store_weeks(self) -> None:
        self._change(every_weeks=self.every.value() or None)

    def _store_up(self) -> None:
        text = self.escalates.currentText().strip()
        self._change(escalates_to="" if text == NOWHERE else text)

    def _show_escalation(self, shown: Shown, forum: Forum, *, fresh: bool) -> None:
        editor = self._upward
        if not fresh and editor.hasFocus() and editor.isModified():
            return
        self.escalates.blockSignals(True)
        self.escalates.clear()
        self.escalates.addItem(NOWHERE)
        for other in shown.instruments.forums:
            if other.id != forum.id:
                self.escalates.addItem(other.name)
        self.escalates.setEditText(forum.escalates_to or NOWHERE)
        self.escalates.blockSignals(False)

    def _order_focus(self) -> None:
        """Tab goes from top to bottom, also along boxes that are made later than the fields."""
        boxes = (*self.partners.boxes.values(), *self.phases.boxes.values())
        for before, after in pairwise((self.mandate, *boxes, self.intake, self.escalates)):
            self.setTabOrder(before, after)

    def _build(self) -> None:
        close = IconButton("x", "Sluiten", size=28)
        close.clicked.connect(self.closed)
        self.header.addWidget(close)
        for level, label in FORUM_LEVEL_LABELS.items():
            self.level.addItem(label, level)
        self.every.setSpecialValueText("nog niet afgesproken")
        self.escalates.setEditable(True)
        self.escalates.setLineEdit(self._upward)
        self.escalates.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self._fields = QWidget()
        self._fields.setProperty("page", True)
        self._form = QVBoxLayout(self._fields)
        self._form.setContentsMargins(16, 8, 16, 14)
        self._form.setSpacing(3)
        self._add("Naam", self.name)
        self._add("Niveau", self.level)
        self._add("Doel", self.purpose)
        self._add("Voorzitter (functie)", self.chair)
        self._add("Komt bijeen, om de", self.every)
        self._form.addSpacing(8)
        self._form.addWidget(self.mandate)
        self._add("Partners", self.partners)
        self._add("Fasen", self.phases)
        self._add("Instroom: wanneer komt een leerling hier", self.intake)
        self._add("Schaalt op naar", self.escalates)
        self._form.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._fields)
        self.body.addWidget(self._scroll)

    def _add(self, caption: str, field: QWidget) -> None:
        self._form.addSpacing(6)
        self._form.addWidget(Label(caption, Role.CAPTION_MEDIUM, tone="text_2"))
        field.setAccessibleName(caption)
        self._form.addWidget(field)

    def _connect(self) -> None:
        stores: tuple[tuple[QLineEdit, Callable[[], None]], ...] = (
            (self.name, self._store_name),
            (self.purpose, self._store_texts),
            (self.chair, self._store_texts),
            (self.intake, self._store_texts),
            (self._upward, self._store_up),
        )
        for field, store in stores:
            field.editingFinished.connect(store)
        self.every.editingFinished.connect(self._store_weeks)
        self.level.activated.connect(
            lambda: self._change(level=ForumLevel(self.level.currentData()))
        )
        self.escalates.activated.connect(self._store_up)
        self.mandate.toggled.connect(lambda: self._change(mandate=self.mandate.isChecked()))
        self.partners.ticked.connect(lambda: self._change(partners=self.partners.chosen))
        self.phases.ticked.connect(lambda: self._change(phases=self.phases.chosen))


def _set_text(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)
    field.setModified(False)
