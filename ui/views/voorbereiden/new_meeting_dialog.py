# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A next meeting for a region that has one already."""

from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.child_dialog import ChildDialog
from ui.fonts import Role
from ui.views.voorbereiden.meeting_form import MeetingForm
from ui.views.voorbereiden.template_shelf import TemplateShelf
from ui.widgets.label import Label


class NewMeetingDialog(ChildDialog):
    """`form.asked` tells what was filled in; closes then."""

    def __init__(self, shelf: TemplateShelf, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nieuwe bijeenkomst")
        self.resize(600, 620)
        self.form = MeetingForm(shelf, today)
        self.form.asked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label("Nieuwe bijeenkomst", Role.LARGE))
        column.addWidget(self.form, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.first_field().setFocus()
