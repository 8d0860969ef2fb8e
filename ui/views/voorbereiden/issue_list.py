# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vraagstukken as a list: Enter edits, Del removes, Insert adds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from facilitator.domain.meeting import Issue
from ui.models.issues_model import IssuesModel
from ui.views.voorbereiden.issue_delegate import IssueDelegate

_EDIT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class IssueList(QListView):
    """Signals: `edit_asked(Issue)`, `remove_asked(Issue)`, `insert_asked()`."""

    edit_asked = Signal(object)
    remove_asked = Signal(object)
    insert_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issues = IssuesModel(self)
        self.setModel(self.issues)
        self.setItemDelegate(IssueDelegate(self))
        self.setAccessibleName("Vraagstukken")
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def current_issue(self) -> Issue | None:
        """The selected vraagstuk."""
        row = self.currentIndex().row()
        return self.issues.issues[row] if 0 <= row < len(self.issues.issues) else None

    def show_issues(self, issues: list[Issue]) -> None:
        """Show these and keep the selected one selected."""
        chosen, row = self.current_issue(), self.currentIndex().row()
        self.issues.set_issues(issues)
        if chosen is not None and issues:
            found = self.issues.row_of(chosen.id)
            target = found if found >= 0 else min(row, len(issues) - 1)
            self.setCurrentIndex(self.issues.index(target))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        issue = self.current_issue()
        if event.key() == Qt.Key.Key_Insert:
            self.insert_asked.emit()
        elif issue is not None and event.key() in _EDIT:
            self.edit_asked.emit(issue)
        elif issue is not None and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(issue)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        issue = self.current_issue()
        if issue is not None and self.indexAt(event.position().toPoint()).isValid():
            self.edit_asked.emit(issue)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("rowFocus", True)
        super().focusInEvent(event)
        if self.current_issue() is None and self.issues.rowCount():
            self.setCurrentIndex(self.issues.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setProperty("rowFocus", False)
        super().focusOutEvent(event)
        self.viewport().update()
