# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Instellingen: how it looks, where documents go, sessiebestanden, reservekopieën."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.paths import documents_folder
from ui import file_type
from ui.context import AppContext
from ui.dialogs.restore_backup import RestoreBackup
from ui.fonts import Role
from ui.theme import Appearance
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.label import Label
from ui.widgets.motion import set_calm
from ui.widgets.segmented_toggle import Segment, SegmentedToggle

_LOOKS = (
    Segment(Appearance.SYSTEM, "Zoals het systeem"),
    Segment(Appearance.LIGHT, "Licht"),
    Segment(Appearance.DARK, "Donker"),
)
_BACKUPS = (
    "Slagvaardig maakt zelf reservekopieën op deze laptop, hooguit elk half uur. Je kunt terug "
    "naar elk van die momenten; wat er nu staat, blijft bewaard."
)
_DOUBLE_CLICK = (
    "Een regio die je als bestand bewaart, eindigt op .slagvaardig. Stel hier in dat zo’n bestand "
    "op deze laptop met Slagvaardig opent als je erop dubbelklikt."
)
_DOUBLE_CLICK_SET = (
    "Dubbelklik op een bestand dat eindigt op .slagvaardig, en Slagvaardig opent het."
)


class SettingsView(QWidget):
    """Every change is kept at once; there is no save button."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        choices = context.settings.choices
        self._look = SegmentedToggle("Weergave", _LOOKS, choices.appearance, height=32)
        self._look.value_chosen.connect(self._on_look)
        self._calm = CheckBox("Minder beweging", checked=choices.calm)
        self._calm.toggled.connect(self._on_calm)
        self._folder = ElidedLabel(choices.export_folder or str(documents_folder()))
        self._files_note = Label("", tone="text_2", wrap=True)
        page = QWidget()
        page.setProperty("page", True)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(16)
        column.addWidget(Label("Instellingen", Role.PAGE_TITLE))
        for card in self._cards():
            card.setMaximumWidth(720)
            column.addWidget(card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to the first choice."""
        super().focusInEvent(event)
        self._look.setFocus()

    def _cards(self) -> list[Card]:
        files = [self._files()] if file_type.is_needed() else []
        return [self._looks(), self._documents(), *files, self._copies()]

    def _looks(self) -> Card:
        card = Card("Weergave")
        card.body.setSpacing(12)
        card.body.addWidget(self._look, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._calm, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _documents(self) -> Card:
        card = Card("Documenten")
        choose = Button("Map kiezen…")
        choose.clicked.connect(self._on_choose)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        card.body.addWidget(Label("Hier komen je PDF- en PowerPoint-bestanden.", tone="text_2"))
        card.body.addLayout(row)
        return card

    def _files(self) -> Card:
        card = Card("Sessiebestanden")
        self._files_note.setText(_DOUBLE_CLICK_SET if file_type.is_registered() else _DOUBLE_CLICK)
        card.body.addWidget(self._files_note)
        register = Button("Bestanden openen met dubbelklik", icon="folder-open")
        register.clicked.connect(self._on_register)
        card.body.addWidget(register, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _copies(self) -> Card:
        card = Card("Reservekopieën")
        card.body.addWidget(Label(_BACKUPS, tone="text_2", wrap=True))
        restore = Button("Reservekopie terugzetten…", icon="clock-counter-clockwise")
        restore.clicked.connect(self._on_restore)
        card.body.addWidget(restore, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _on_look(self, value: str) -> None:
        self._context.settings.set("appearance", value)
        self._context.theme.set_appearance(Appearance(value))

    def _on_calm(self, calm: bool) -> None:
        self._context.settings.set("calm", calm)
        set_calm(calm=calm)

    def _on_choose(self) -> None:
        start = self._context.settings.choices.export_folder or str(documents_folder())
        name = QFileDialog.getExistingDirectory(self, "Map voor documenten", start)
        if name:
            self._context.settings.set("export_folder", str(Path(name)))
            self._folder.setText(name)

    def _on_register(self) -> None:
        # The programs of the desktop that it runs take their time.
        task = self._context.tasks.task(lambda _progress: file_type.register())
        task.on_success(lambda _: self._registered()).run()

    def _registered(self) -> None:
        self._files_note.setText(_DOUBLE_CLICK_SET)
        self._context.toasts.success("Een dubbelklik op een sessiebestand opent nu Slagvaardig.")

    def _on_restore(self) -> None:
        RestoreBackup(self._context.backups, self._context.errors, self.window()).open()
