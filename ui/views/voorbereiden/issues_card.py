# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vraagstukken that were collected beforehand; the meeting reads them out."""

from PySide6.QtWidgets import QStackedWidget

from facilitator.domain.meeting import Issue
from facilitator.services import meetings
from ui.context import AppContext
from ui.dialogs.confirm import Confirm
from ui.views.voorbereiden.issue_dialog import IssueDialog, IssueInput
from ui.views.voorbereiden.issue_list import IssueList
from ui.views.voorbereiden.snapshot import Snapshot
from ui.views.voorbereiden.wording import NO_ISSUES
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_button import IconButton
from ui.widgets.label import Label


class IssuesCard(Card):
    """The view fills it with `show_issues`."""

    def __init__(self, context: AppContext) -> None:
        super().__init__("Vooraf opgehaalde vraagstukken", padding=0)
        self._context = context
        self._snapshot: Snapshot | None = None
        self.list = IssueList()
        self.add = IconButton("plus-bold", "Vraagstuk toevoegen", size=28, bordered=True)
        self._count = Label("", tone="text_3")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(EmptyState(NO_ISSUES, icon="chat-text"))
        self.header.insertWidget(1, self._count)
        self.header.addWidget(self.add)
        self.body.setContentsMargins(0, 0, 0, 8)
        self.body.addWidget(self._pages)
        self.add.clicked.connect(self._on_add)
        self.list.insert_asked.connect(self._on_add)
        self.list.edit_asked.connect(self._on_edit)
        self.list.remove_asked.connect(self._on_remove)

    def show_issues(self, snapshot: Snapshot) -> None:
        """Show the vraagstukken of this meeting."""
        self._snapshot = snapshot
        self.list.show_issues(snapshot.issues)
        self._count.setText(str(len(snapshot.issues)) if snapshot.issues else "")
        self.add.setEnabled(not snapshot.frozen)
        self._pages.setCurrentIndex(0 if snapshot.issues else 1)

    @property
    def _open(self) -> bool:
        return self._snapshot is not None and not self._snapshot.frozen

    def _on_add(self) -> None:
        snapshot, context = self._snapshot, self._context
        if snapshot is None or snapshot.meeting is None or not self._open:
            return
        meeting_id = snapshot.meeting.id

        def store(typed: IssueInput) -> None:
            context.publish(
                meetings.add_issue(
                    context.library,
                    context.clock,
                    meeting_id,
                    typed.text,
                    theme=typed.theme,
                    named_by=typed.named_by,
                    times=typed.times,
                )
            )

        IssueDialog(None, store, self).open()

    def _on_edit(self, issue: Issue) -> None:
        context = self._context
        if not self._open:
            return

        def store(typed: IssueInput) -> None:
            context.publish(
                meetings.change_issue(
                    context.library,
                    context.clock,
                    issue.id,
                    text=typed.text,
                    theme=typed.theme,
                    named_by=typed.named_by,
                    times=typed.times,
                )
            )

        IssueDialog(issue, store, self).open()

    def _on_remove(self, issue: Issue) -> None:
        context = self._context
        if not self._open:
            return
        dialog = Confirm("Vraagstuk verwijderen?", issue.text, "Verwijderen", self)
        dialog.confirmed.connect(
            lambda: context.perform(
                lambda: meetings.remove_issue(context.library, context.clock, issue.id),
                "Vraagstuk verwijderd",
            )
        )
        dialog.open()
