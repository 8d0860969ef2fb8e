# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a sessiebestand holds and would change here, and who is right where both sides changed."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from facilitator.errors import UserError
from ui.dialogs.choices_dialog import ChoicesDialog
from ui.fonts import Role
from ui.models.choices_model import ChoiceRow, Pick
from ui.widgets.label import Label

HERE, THERE = "Deze laptop", "Het bestand"
_MOST_LINES = 360
"""How much of what is said is seen at a time when there is no table under it."""

Prepare = Callable[[Callable[[], object], Callable[[Exception], object]], object]


def _at_once(go: Callable[[], object], _refuse: Callable[[Exception], object]) -> None:
    """Nothing has to come before."""
    go()


class SessionDialog(ChoicesDialog):
    """Each conflict is chosen once, before anything is stored; without one there is no table.

    `lines` say what the file holds and would change. `prepare(go, refuse)` calls one of the two
    when what must come before was done, `store(picks)` then does it.
    """

    def __init__(
        self,
        title: str,
        action: str,
        lines: Sequence[str],
        conflicts: Sequence[ChoiceRow],
        store: Callable[[dict[object, Pick]], object],
        parent: QWidget | None = None,
        *,
        prepare: Prepare = _at_once,
    ) -> None:
        super().__init__(title, action, HERE, THERE, parent)
        self._prepare = prepare
        self._store = store
        self._word = action
        self._cancelled = False
        self.rejected.connect(self._on_rejected)
        self.intro.setText(lines[0])
        for line in lines[1:]:
            self.said.column.addWidget(Label(line, Role.DENSE, wrap=True))
        self.model.picked.connect(self._recount)
        self.model.set_rows(conflicts)
        for widget in (self.table, self.keys, self.count, self.take_all, self.keep_all):
            widget.setVisible(bool(conflicts))
        if conflicts:
            self.table.selectRow(0)
        else:
            self.setMinimumWidth(560)
            self.said.set_most(_MOST_LINES)
        self.action.clicked.connect(self.save)

    def save(self) -> None:
        """Do it and close, or say why that can't be done."""
        self.action.setEnabled(False)
        self._prepare(self._go, self._refuse)

    def _go(self) -> None:
        if self._cancelled:
            return
        try:
            self._store(self.model.picks())
        except UserError as error:
            self._refuse(error)
        else:
            self.accept()

    def _on_rejected(self) -> None:
        """Annuleren while it was prepared."""
        self._cancelled = True

    def _refuse(self, error: Exception) -> None:
        self.action.setEnabled(True)
        if isinstance(error, UserError):
            self.intro.setText(error.sentence)
            self.intro.set_tone("laat")

    def _recount(self) -> None:
        left = self.model.count(Pick.OPEN)
        total = len(self.model.picks())
        words = f"Nog {left} van {total} te kiezen" if left else f"Alle {total} gekozen"
        self.count.setText(words)
        self.count.set_tone("hint" if left else "klaar")
        self.action.setEnabled(left == 0)
