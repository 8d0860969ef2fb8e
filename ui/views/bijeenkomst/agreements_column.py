# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The right column: what was captured so far, and what was parked."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from facilitator.domain.words import KIND_LABELS, AgreementKind, Theme
from ui.fonts import Role
from ui.icons import icon
from ui.models.agreement_filter import PARKED, UNPARKED, AgreementFilter
from ui.models.agreement_item import AgreementItem
from ui.models.agreements_model import AgreementsModel
from ui.tokens import tokens
from ui.views.bijeenkomst.agreement_list import AgreementList
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label
from ui.widgets.toast_place import ToastPlace

EMPTY = (
    "Nog geen afspraken. Typ hieronder wat er is afgesproken, "
    "met @ voor de eigenaar en > voor de datum."
)
NOTHING = "Niets gevonden. Zoek op eigenaar, nummer of een woord uit de afspraak."
_THIS_THEME = "Dit thema"
_ALL = "Alles"
_PARKED_HEIGHT = 190


class AgreementsColumn(QWidget):
    """Signals: `edit_wanted(UUID)`, `menu_wanted(UUID, QPoint)`, `undo_wanted()`."""

    edit_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AgreementsModel(self)
        self.parked_model = AgreementsModel(self)
        self.parked_model.set_filter(AgreementFilter(kinds=PARKED))
        self.list = AgreementList(self.model, "Afspraken")
        self.parked_list = AgreementList(self.parked_model, "Geparkeerd")
        self.count = Label("0", Role.BODY, tone="text_3")
        self.scope = Button(_THIS_THEME, ButtonKind.GHOST, icon="funnel-simple", height=28)
        self.search = QLineEdit()
        self.empty = Label(EMPTY, Role.DENSE, tone="text_2", wrap=True)
        self.parked = Button("Geparkeerd 0", ButtonKind.GHOST, icon="tray", trailing="caret-up")
        self.toasts = ToastPlace()
        self._theme: Theme | None = None
        self._only_theme = True
        self._kinds = UNPARKED
        self._build()
        self._connect()

    def set_items(self, items: Iterable[AgreementItem]) -> None:
        """Show these items."""
        kept = list(items)
        self.model.set_items(kept)
        self.parked_model.set_items(kept)

    def put(self, item: AgreementItem, *, fresh: bool = False) -> None:
        """Add or replace one item; a fresh one is in sight and tinted."""
        if fresh and not self.model.filter.select((item,)) and item.agreement.kind not in PARKED:
            self._widen()
        self.model.put(item)
        self.parked_model.put(item)
        if fresh:
            self.list.mark_fresh(item.id)

    def take(self, item_id: UUID) -> None:
        """Forget an item."""
        self.model.take(item_id)
        self.parked_model.take(item_id)

    def set_theme(self, theme: Theme | None) -> None:
        """The theme that 'Dit thema' means; without one everything is shown."""
        self._theme = theme
        self._apply()

    def scope_menu(self) -> QMenu:
        """Which items to show."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, kinds in _SCOPES:
            action = menu.addAction(text)
            action.setData(text)
            chosen = kinds == self._kinds and (text == _THIS_THEME) == self._only_theme
            if chosen:
                action.setIcon(icon("check-bold", "pri"))
            action.setEnabled(text != _THIS_THEME or self._theme is not None)
        menu.triggered.connect(self._on_scope)
        return menu

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("sunken"))
        painter.fillRect(0, 0, 1, self.height(), tokens().color("line"))
        painter.fillRect(0, self.parked.y() - 5, self.width(), 1, tokens().color("line"))
        painter.end()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label("Afspraken", Role.SECTION))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.scope)
        self.search.setPlaceholderText("Zoek in deze lijst")
        self.search.setAccessibleName("Zoek in de afspraken")
        self.search.setClearButtonEnabled(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 4)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addWidget(self.empty)
        # Without spacing between them: an empty place takes no room.
        shown = QVBoxLayout()
        shown.setSpacing(0)
        shown.addWidget(self.list, 1)
        shown.addWidget(self.toasts)
        column.addLayout(shown, 1)
        column.addSpacing(2)
        column.addWidget(self.parked, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.parked_list)
        self.parked_list.setFixedHeight(_PARKED_HEIGHT)
        self.parked_list.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._apply)
        self.scope.clicked.connect(self._on_scope_clicked)
        self.parked.clicked.connect(self._on_parked)
        self.model.count_changed.connect(self._on_count)
        self.parked_model.count_changed.connect(self._on_parked_count)
        for each in (self.list, self.parked_list):
            each.edit_wanted.connect(self.edit_wanted)
            each.menu_wanted.connect(self.menu_wanted)
            each.undo_wanted.connect(self.undo_wanted)
        self._on_count(0)

    def _apply(self) -> None:
        theme = self._theme if self._only_theme else None
        words = self.search.text()
        self.model.set_filter(AgreementFilter(words, theme, self._kinds))
        self.parked_model.set_filter(replace(self.parked_model.filter, words=words))
        shown = _THIS_THEME if theme else _name_of(self._kinds)
        if shown != self.scope.text():
            self.scope.setText(shown)

    def _widen(self) -> None:
        """What was just stored must be seen, so filters that hide it go."""
        self._only_theme = False
        self._kinds = UNPARKED
        self.search.clear()
        self._apply()

    def _on_scope_clicked(self) -> None:
        self.scope_menu().popup(self.scope.mapToGlobal(self.scope.rect().bottomLeft()))

    def _on_scope(self, action: QAction) -> None:
        self._only_theme = action.data() == _THIS_THEME
        self._kinds = dict(_SCOPES)[action.data()]
        self._apply()

    def _on_count(self, count: int) -> None:
        self.count.setText(str(count))
        filtered = bool(self.model.all_count and not count)
        self.empty.setText(NOTHING if filtered and self.search.text() else EMPTY)
        self.empty.setVisible(count == 0)

    def _on_parked_count(self, count: int) -> None:
        self.parked.setText(f"Geparkeerd {count}")

    def _on_parked(self) -> None:
        self.parked_list.setVisible(self.parked_list.isHidden())
        self.update()


_SCOPES: tuple[tuple[str, frozenset[AgreementKind]], ...] = (
    (_THIS_THEME, UNPARKED),
    (_ALL, UNPARKED),
    *((KIND_LABELS[kind], frozenset({kind})) for kind in AgreementKind),
)


def _name_of(kinds: frozenset[AgreementKind]) -> str:
    return next(text for text, chosen in _SCOPES[1:] if chosen == kinds)
