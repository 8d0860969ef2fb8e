# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole number, as minutes: typed, or one step at a time with the arrow keys."""

from PySide6.QtWidgets import QSpinBox, QWidget

SPIN_MARGIN = 9
"""A style sheet moves the text of a spin box up and down, but not to the right; this does."""


class NumberField(QSpinBox):
    """As QSpinBox; `name` is what a screen reader says."""

    def __init__(
        self,
        name: str,
        least: int,
        most: int,
        *,
        step: int = 1,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        self.lineEdit().setTextMargins(SPIN_MARGIN, 0, 0, 0)
