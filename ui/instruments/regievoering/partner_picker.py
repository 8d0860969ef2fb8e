# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Chooses a partner for a cell: a field over the cell, and the list of who fits."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from facilitator.domain.region import Organisation
from facilitator.domain.text import fold
from ui.fonts import Role, font
from ui.widgets.popup import Popup
from ui.widgets.popup_row import PopupRow

_WIDTH = 300


class PartnerPicker(QLineEdit):
    """Letters narrow the list; Enter or Tab takes the row, Esc leaves it as it was.

    Signals: `chosen(UUID | None)`, None for nobody.
    """

    chosen = Signal(object)

    def __init__(self, table: QAbstractItemView) -> None:
        super().__init__(table.viewport())
        self._table = table
        self._partners: tuple[Organisation, ...] = ()
        self._popup: Popup | None = None
        self._had = ""
        self.setAccessibleName("Kies een partner")
        self.setFont(font(Role.CAPTION_MEDIUM))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.textEdited.connect(self._refill)
        self.hide()

    @property
    def popup(self) -> Popup | None:
        """The list, once it was opened."""
        return self._popup

    def open(self, cell: QRect, partners: Sequence[Organisation], had: str, typed: str) -> None:
        """Open over a cell that holds the partner `had`, with what was typed there."""
        self._partners, self._had = tuple(partners), had
        # A field is higher than a low row; it then stands half over the rows around it.
        room = self._table.viewport().height()
        height = max(cell.height(), self.sizeHint().height())
        top = max(0, min(cell.center().y() - height // 2, room - height))
        self.setGeometry(cell.left() + 2, top, cell.width() - 3, height)
        self.setPlaceholderText(had or "Typ een naam")
        self.setText(typed)
        self.show()
        self.setFocus()
        self._refill()

    def close_list(self) -> None:
        """Close it; nothing changes."""
        if self._popup is not None:
            self._popup.hide()
        if not self.isHidden():
            focused = self.hasFocus()
            self.hide()
            if focused:
                self._table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_list()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._popup is not None:
            self._popup.move_selection(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Tab takes the row, as everywhere in the house.
        del forward
        self._take()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.close_list()

    def _take(self) -> None:
        if self._popup is None or not self._popup.choose_current():
            self.close_list()

    def _on_chosen(self, partner_id: object) -> None:
        self.close_list()
        self.chosen.emit(partner_id)

    def _refill(self) -> None:
        popup = self._make()
        rows = [PopupRow(p.name, p.id) for p in matching(self._partners, self.text())]
        if self._had and not self.text():
            rows.append(PopupRow("Nog niemand", None, icon="x", divided=True))
        popup.set_rows("Kies een partner" if rows else "Geen partner met deze letters", rows)
        popup.show_above(self)

    def _make(self) -> Popup:
        if self._popup is None:
            # A child of the window, which is only known once it is shown.
            self._popup = Popup(self.window(), key_hints=False, width=_WIDTH)
            self._popup.chosen.connect(self._on_chosen)
        return self._popup


def matching(partners: Sequence[Organisation], typed: str) -> list[Organisation]:
    """Who has a word, or an alias, that begins with what was typed; the first word goes first."""
    begin = fold(typed).strip()
    first = [p for p in partners if fold(p.name).startswith(begin)]
    rest = [p for p in partners if p not in first and _has_word(p, begin)]
    return first + rest


def _has_word(partner: Organisation, begin: str) -> bool:
    words = (word for name in (partner.name, *partner.aliases) for word in fold(name).split())
    return any(word.startswith(begin) for word in words)
