# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A vraagstuk that was collected beforehand."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QSpinBox, QWidget

from facilitator.domain.meeting import Issue
from facilitator.domain.words import THEME_LABELS, Theme
from ui.dialogs.form import FormDialog
from ui.icons import THEME_ICONS, icon
from ui.views.voorbereiden.fields import indent, line_field, text_field
from ui.views.voorbereiden.privacy_note import PrivacyNote
from ui.views.voorbereiden.wording import THEME_KEYS
from ui.widgets.choice import Choice


@dataclass(frozen=True, slots=True)
class IssueInput:
    """A vraagstuk as typed."""

    text: str
    theme: Theme | None
    named_by: str
    times: int


class IssueDialog(FormDialog):
    """`store(IssueInput)` keeps what was filled in."""

    def __init__(
        self,
        issue: Issue | None,
        store: Callable[[IssueInput], object],
        parent: QWidget | None = None,
    ) -> None:
        title = "Vraagstuk bewerken" if issue else "Nieuw vraagstuk"
        action = "Bewaren" if issue else "Vraagstuk toevoegen"
        super().__init__(title, action, lambda: store(self.issue()), parent)
        self.text = text_field(issue.text if issue else "", 84)
        self.theme = Choice("Thema")
        self.theme.addItem("Nog geen thema", None)
        for theme in Theme:
            key = THEME_KEYS[theme]
            self.theme.addItem(icon(THEME_ICONS[key], key), THEME_LABELS[theme], theme)
        self.theme.select_data(issue.theme if issue else None)
        self.named_by = line_field(
            issue.named_by if issue else "", "Functie of organisatie, geen namen"
        )
        self.times = QSpinBox()
        indent(self.times)
        self.times.setRange(1, 999)
        self.times.setSuffix(" keer")
        self.times.setValue(issue.times if issue else 1)
        self.add_field("Vraagstuk", self.text, required="een vraagstuk")
        self.form.addWidget(PrivacyNote(self.text, self.named_by))
        self.add_field("Genoemd door (mag leeg)", self.named_by)
        self.add_pair(("Thema", self.theme), ("Hoe vaak genoemd", self.times))
        self.text.setFocus()

    def issue(self) -> IssueInput:
        """What is filled in."""
        # Qt hands a StrEnum back as a plain text.
        chosen = self.theme.currentData()
        return IssueInput(
            self.text.toPlainText(),
            Theme(chosen) if chosen else None,
            self.named_by.text(),
            self.times.value(),
        )
