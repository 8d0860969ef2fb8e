# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A short list of things that are ticked, as who takes part in an overleg."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.check_box import CheckBox

Option = tuple[UUID, str]


class CheckList(QWidget):
    """The boxes stay while the options do, so that the cursor stays too.

    Signals: `ticked()` when the user ticked or unticked one.
    """

    ticked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._options: list[Option] = []
        self._boxes: dict[UUID, CheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    @property
    def boxes(self) -> dict[UUID, CheckBox]:
        """The box of each option."""
        return self._boxes

    @property
    def chosen(self) -> tuple[UUID, ...]:
        """What is ticked, in the order of the options."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def show_options(self, options: Sequence[Option], chosen: Sequence[UUID]) -> bool:
        """Offer these, with some of them ticked; whether the boxes are other ones than before."""
        others = list(options) != self._options
        if others:
            self._make(options)
        for key, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(key in chosen)
            box.blockSignals(False)
        return others

    def set_room(self, width: int) -> None:
        """Shorten names that are wider than this; the tip has them whole."""
        for (_, name), box in zip(self._options, self._boxes.values(), strict=True):
            metrics = QFontMetrics(box.font())
            shown = name
            while metrics.horizontalAdvance(shown) > width and len(shown) > 1:
                shown = shown[:-2].rstrip() + "…"
            box.setText(shown)
            box.setToolTip(name if shown != name else "")

    def _make(self, options: Sequence[Option]) -> None:
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._options, self._boxes = list(options), {}
        for key, name in options:
            box = CheckBox(name)
            box.setAccessibleName(f"{self._name}: {name}")
            box.toggled.connect(self.ticked)
            self._boxes[key] = box
            self._column.addWidget(box)
