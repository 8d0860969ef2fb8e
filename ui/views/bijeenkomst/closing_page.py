# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How we end: what was captured, what still lacks an owner or a date, and on to Afronden."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.domain.words import THEME_LABELS, AgreementKind
from ui.fonts import Role
from ui.models.agreement_item import AgreementItem
from ui.views.bijeenkomst.scrolled import fill_scrolled
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.label import Label

_PLURALS = {
    AgreementKind.AFSPRAAK: ("afspraak", "afspraken"),
    AgreementKind.BESLUIT: ("besluit", "besluiten"),
    AgreementKind.INZICHT: ("inzicht", "inzichten"),
    AgreementKind.PARKEERPUNT: ("parkeerpunt", "parkeerpunten"),
}


class ClosingPage(QWidget):
    """Signals: `finish_wanted()`."""

    finish_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, str]] = []
        self.finish = Button("Naar Afronden", ButtonKind.TINT, icon="flag", height=40)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        card = Card("Wat er ligt")
        card.body.addLayout(self._grid)
        card.body.addSpacing(8)
        card.body.addWidget(self.finish, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout()
        column.addWidget(card)
        column.addStretch(1)
        fill_scrolled(self, column)
        self.finish.clicked.connect(self.finish_wanted)

    def show_items(self, items: Sequence[AgreementItem]) -> None:
        """Count what was captured."""
        rows = summary(items)
        if rows == self.rows:
            return
        self.rows = rows
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for number, (count, words) in enumerate(rows):
            missing = words.startswith("zonder") and count != "0"
            self._grid.addWidget(Label(count, Role.LARGE), number, 0)
            label = Label(words, Role.BODY, tone="hint" if missing else "text")
            self._grid.addWidget(label, number, 1)


def summary(items: Sequence[AgreementItem]) -> list[tuple[str, str]]:
    """The counts with what they count."""
    kept = [item for item in items if not item.dropped]
    kinds = Counter(item.agreement.kind for item in kept)
    themes = Counter(item.agreement.theme for item in kept)
    rows = [(kinds[kind], _PLURALS[kind][kinds[kind] != 1]) for kind in AgreementKind]
    rows.append((sum(item.lacks_owner for item in kept), "zonder eigenaar"))
    rows.append((sum(item.lacks_date for item in kept), "zonder datum"))
    rows.append((sum(item.agreement.impuls for item in kept), "voor de impulsagenda"))
    rows += [(themes[theme], f"bij {label}") for theme, label in THEME_LABELS.items()]
    return [(str(count), words) for count, words in rows]
