# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new meeting: a template, a date, a time and a place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.agenda import AgendaTemplate
from facilitator.domain.dates import working_day
from facilitator.domain.words import MEETING_KIND_LABELS, MeetingKind
from ui.fonts import Role
from ui.views.voorbereiden.fields import day_field, day_of, line_field, time_field, time_of
from ui.views.voorbereiden.snapshot import suggested_kind
from ui.views.voorbereiden.template_card import TemplateCard
from ui.views.voorbereiden.template_shelf import TemplateShelf
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import Choice
from ui.widgets.label import Label

_USUAL = "dagdeel"
_IN_TWO_WEEKS = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class MeetingInput:
    """A meeting as filled in."""

    template: AgendaTemplate
    day: date
    starts_at: time
    place: str
    kind: MeetingKind


class MeetingForm(QWidget):
    """Signals: `asked(MeetingInput)` when the meeting is to be made."""

    asked = Signal(object)

    def __init__(self, shelf: TemplateShelf, today: date) -> None:
        super().__init__()
        self._shelf = shelf
        self._group = QButtonGroup(self)
        self._cards: list[TemplateCard] = []
        self._choices = QVBoxLayout()
        self.day = day_field("Datum", working_day(today + _IN_TWO_WEEKS))
        self.starts_at = time_field("Begintijd", time(13, 0))
        self.place = line_field("", "Bijvoorbeeld: raadzaal, gemeentehuis")
        self.place.setAccessibleName("Plaats")
        self.kind = Choice("Soort bijeenkomst")
        for kind, label in MEETING_KIND_LABELS.items():
            self.kind.addItem(label, kind)
        self.make = Button("Bijeenkomst maken", ButtonKind.PRIMARY, height=36)
        self.make.clicked.connect(self._on_make)
        self.place.returnPressed.connect(self._on_make)
        self._group.buttonToggled.connect(self._on_chosen)
        self._broken = Label("", Role.DENSE, tone="laat", wrap=True)
        self._build()

    @property
    def cards(self) -> Sequence[TemplateCard]:
        """The templates to choose from."""
        return self._cards

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            # Not before: most often the meeting is there, and the user may have edited a file.
            self.reload()

    def reload(self) -> None:
        """Read the templates again; the chosen one stays chosen."""
        chosen = self._chosen()
        self._shelf.refresh()
        for card in self._cards:
            self._group.removeButton(card)
            card.hide()
            card.deleteLater()
        self._cards = [TemplateCard(template) for template in self._shelf.usable()]
        for card in self._cards:
            self._group.addButton(card)
            self._choices.addWidget(card)
            card.show()  # a layout would do it later, and only what is shown can take the focus
        wanted = chosen.key if chosen else _USUAL
        for card in self._cards:
            card.setChecked(card.template.key == wanted)
        self._broken.setText("\n".join(own.error for own in self._shelf.own if own.error))
        self._broken.setVisible(bool(self._broken.text()))

    def first_field(self) -> QWidget:
        """Where filling in begins: the chosen template."""
        return next((card for card in self._cards if card.isChecked()), self.place)

    def _build(self) -> None:
        self._choices.setSpacing(8)
        self._choices.setContentsMargins(4, 4, 12, 4)
        inside = QWidget()
        inside.setProperty("page", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._choices)
        column.addWidget(self._broken)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(180)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(scroll, 1)
        outer.addLayout(self._build_fields())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.make)
        outer.addLayout(foot)

    def _build_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        fields: tuple[tuple[str, QWidget], ...] = (
            ("Datum", self.day),
            ("Begintijd", self.starts_at),
            ("Plaats (mag leeg)", self.place),
            ("Soort", self.kind),
        )
        for number, (label, field) in enumerate(fields):
            row, column = divmod(number, 2)
            name = Label(label, Role.DENSE_MEDIUM)
            name.setBuddy(field)
            grid.addWidget(name, row * 3, column)
            grid.addWidget(field, row * 3 + 1, column)
        grid.setRowMinimumHeight(2, 4)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        return grid

    def _chosen(self) -> AgendaTemplate | None:
        button = self._group.checkedButton()
        return button.template if isinstance(button, TemplateCard) else None

    def _on_chosen(self, button: QAbstractButton, checked: bool) -> None:
        if checked and isinstance(button, TemplateCard):
            self.kind.select_data(suggested_kind(button.template.key))

    def _on_make(self) -> None:
        template = self._chosen()
        if template is not None:
            self.asked.emit(
                MeetingInput(
                    template,
                    day_of(self.day),
                    time_of(self.starts_at),
                    self.place.text(),
                    MeetingKind(self.kind.currentData()),
                )
            )
