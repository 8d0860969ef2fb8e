# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vraagstukken that were collected beforehand."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.domain.meeting import Issue
from facilitator.domain.words import THEME_LABELS

Index = QModelIndex | QPersistentModelIndex
ISSUE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Issue of a row."""


class IssuesModel(QAbstractListModel):
    """Rows are `Issue`s, in the order in which they were added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._issues: list[Issue] = []

    @property
    def issues(self) -> Sequence[Issue]:
        """The rows, from the top."""
        return self._issues

    def set_issues(self, issues: Sequence[Issue]) -> None:
        """Show these."""
        if list(issues) != self._issues:
            self.beginResetModel()
            self._issues = list(issues)
            self.endResetModel()

    def row_of(self, issue_id: UUID | None) -> int:
        """Where one is shown; -1 when it is not."""
        return next((n for n, issue in enumerate(self._issues) if issue.id == issue_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._issues)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        if not index.isValid() or index.row() >= len(self._issues):
            return None
        issue = self._issues[index.row()]
        if role == ISSUE_ROLE:
            return issue
        if role == Qt.ItemDataRole.DisplayRole:
            return issue.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(issue)
        return None


def times_text(issue: Issue) -> str:
    """How often it was named; once goes without saying."""
    return f"{issue.times} keer" if issue.times > 1 else ""


def _spoken(issue: Issue) -> str:
    theme = THEME_LABELS[issue.theme] if issue.theme else ""
    named = f"genoemd door {issue.named_by}" if issue.named_by else ""
    return ", ".join(part for part in (issue.text, theme, named, times_text(issue)) if part)
