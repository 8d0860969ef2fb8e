# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The base of dialogs with fields: what is wrong is said beside the field it is about."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from facilitator.errors import UserError
from ui.dialogs.house_dialog import HouseDialog
from ui.fonts import Role
from ui.widgets.label import Label

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FormDialog(HouseDialog):
    """Subclasses add fields and give `store`, which may raise a UserError.

    Enter saves, in a text of more lines Ctrl+Enter; Esc closes. The dialog stays open when
    `store` was refused, with the sentence under the field.
    """

    def __init__(
        self,
        title: str,
        action: str,
        store: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, action, parent, width=480)
        self._store = store
        self._problems: dict[QWidget, Label] = {}
        self._required: dict[QLineEdit | QPlainTextEdit, str] = {}
        self.form = self.body
        self.form.setSpacing(4)
        self.form.addSpacing(6)
        self.action.clicked.connect(self.save)

    def add_field(
        self,
        label: str,
        field: QWidget,
        *,
        required: str = "",
        into: QVBoxLayout | None = None,
    ) -> None:
        """A field with its label above it and room for what is wrong under it.

        `required` says what must be filled in: "een functie".
        """
        column = into or self.form
        name = Label(label, Role.DENSE_MEDIUM)
        name.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        problem = Label("", Role.DENSE_MEDIUM, tone="laat", wrap=True)
        problem.hide()
        self._problems[field] = problem
        if isinstance(field, QLineEdit | QPlainTextEdit):
            self._watch(field)
            if required:
                self._required[field] = required
        column.addWidget(name)
        column.addWidget(field)
        column.addWidget(problem)
        column.addSpacing(8)

    def _watch(self, field: QLineEdit | QPlainTextEdit) -> None:
        """What was wrong is not wrong any more once it is being put right."""

        def forget(_text: str = "") -> None:
            self.set_problem(field, "")

        field.textChanged.connect(forget)

    def add_pair(
        self, left: tuple[str, QWidget], right: tuple[str, QWidget], *, required: str = ""
    ) -> None:
        """Two fields beside each other; `required` is about the left one."""
        row = QHBoxLayout()
        row.setSpacing(16)
        for number, (label, field) in enumerate((left, right)):
            column = QVBoxLayout()
            column.setSpacing(4)
            self.add_field(label, field, required="" if number else required, into=column)
            column.addStretch(1)
            row.addLayout(column, 1)
        self.form.addLayout(row)

    def save(self) -> None:
        """Store it and close, or say under the field why that can't be done."""
        for field in self._problems:
            self.set_problem(field, "")
        for field, what in self._required.items():
            if not _text_of(field).strip():
                self.show_problem(f"Vul {what} in.", field)
                return
        try:
            self._store()
        except UserError as error:
            self.show_problem(error.sentence)
            return
        self.accept()

    def show_problem(self, sentence: str, field: QWidget | None = None) -> None:
        """Say what is wrong beside a field; beside the first when none is named."""
        at = field or next(iter(self._problems))
        self.set_problem(at, sentence)
        at.setFocus()

    def set_problem(self, field: QWidget, sentence: str) -> None:
        """Say under a field what is wrong with it; "" takes it back."""
        self._problems[field].setText(sentence)
        self._problems[field].setVisible(bool(sentence))
        field.setAccessibleDescription(sentence)
        if field.property("invalid") != bool(sentence):
            field.setProperty("invalid", bool(sentence))
            field.style().unpolish(field)
            field.style().polish(field)

    def problem(self) -> str:
        """What is said to be wrong now; "" for nothing."""
        return next((p.text() for p in self._problems.values() if not p.isHidden()), "")

    def showEvent(self, event: QShowEvent) -> None:
        # Qt keeps a window that sizes itself below two thirds of the screen: fields would shrink.
        screen = self.screen().availableSize()
        self.resize(self.sizeHint().expandedTo(self.size()).boundedTo(screen))
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and control:
            self.save()
        else:
            super().keyPressEvent(event)


def caption(text: str) -> QLabel:
    """A line of explanation under a field."""
    return Label(text, Role.CAPTION, tone="text_3", wrap=True)


def _text_of(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
