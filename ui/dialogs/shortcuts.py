# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""F1: all shortcuts on one sheet."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ACTIONS, ELSEWHERE
from ui.dialogs.child_dialog import ChildDialog
from ui.fonts import Role
from ui.views.registry import VIEWS
from ui.widgets.button import Button, ButtonKind
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label


class ShortcutsDialog(ChildDialog):
    """Closes with Esc, Enter or F1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Sneltoetsen")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(Label("Sneltoetsen", Role.PAGE_TITLE))
        body = QHBoxLayout()
        body.setSpacing(40)
        pages = [s for s in VIEWS if s.in_sidebar]
        everywhere = [(f"Ctrl+{n}", s.title) for n, s in enumerate(pages, 1)]
        everywhere += [(spec.keys[0], spec.text) for spec in ACTIONS]
        body.addLayout(_columns([("Overal", everywhere)]))
        body.addLayout(_columns((title, list(rows)) for title, rows in ELSEWHERE))
        column.addLayout(body)
        close = Button("Sluiten", ButtonKind.PRIMARY)
        close.setShortcut("F1")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _columns(groups: Iterable[tuple[str, list[tuple[str, str]]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for title, rows in groups:
        column.addWidget(Label(title, Role.SECTION))
        column.addLayout(_rows(rows))
        column.addSpacing(8)
    column.addStretch(1)
    return column


def _rows(rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for number, (keys, does) in enumerate(rows):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for key in keys.split("+") if len(keys) > 1 and "+" in keys[1:-1] else [keys]:
            caps.addWidget(KeyHint(key))
        caps.addStretch(1)
        grid.addLayout(caps, number, 0)
        grid.addWidget(Label(does, Role.DENSE), number, 1)
    return grid
