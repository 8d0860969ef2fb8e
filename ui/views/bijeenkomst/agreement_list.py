# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of captured items; as quick with two thousand as with twenty."""

from uuid import UUID

from PySide6.QtCore import QEasingCurve, QModelIndex, QPoint, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from ui.models.agreements_model import AgreementsModel
from ui.views.bijeenkomst.agreement_delegate import AgreementDelegate
from ui.widgets.motion import is_calm

_BATCH = 24
_TINT_MS = 4000
_ARRIVAL_MS = 160
_ARRIVAL_FROM = 0.4
"""A new card is readable from the first frame."""
_JUST_NOW_MS = 60_000
_EDIT_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class AgreementList(QListView):
    """Lays out the rows in sight first and the others when there is time.

    Signals: `edit_wanted(UUID)` on Enter, F2 or a double click; `menu_wanted(UUID, QPoint)`;
    `undo_wanted()`.
    """

    edit_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    undo_wanted = Signal()

    def __init__(self, model: AgreementsModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = model
        self._painter = AgreementDelegate(self)
        self._painter.undo_wanted.connect(self.undo_wanted)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setProperty("bare", True)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_double_clicked)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_TINT_MS)
        self._fade.setKeyValues([(0.0, 1.0), (0.9, 1.0), (1.0, 0.0)])
        self._fade.valueChanged.connect(self._on_fade)
        self._arrival = QVariantAnimation(self)
        self._arrival.setDuration(_ARRIVAL_MS)
        self._arrival.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._arrival.setStartValue(_ARRIVAL_FROM)
        self._arrival.setEndValue(1.0)
        self._arrival.valueChanged.connect(self._on_arriving)
        self._just_now = QTimer(self)
        self._just_now.setSingleShot(True)
        self._just_now.setInterval(_JUST_NOW_MS)
        self._just_now.timeout.connect(self.clear_fresh)

    def mark_fresh(self, item_id: UUID) -> None:
        """Show that this item was stored just now, in sight."""
        self._items.set_fresh(item_id)
        self._painter.tint = 1.0
        self._fade.stop()
        self._arrival.stop()
        if is_calm():
            QTimer.singleShot(_TINT_MS, self, self._drop_tint)
        else:
            self._painter.arrived = _ARRIVAL_FROM
            self._arrival.start()
            self._fade.start()
        self._just_now.start()
        row = self._items.row_of(item_id)
        if row == 0:
            self.scrollToTop()
        elif row > 0:
            self.scrollTo(self._items.index(row))
        self.viewport().repaint()

    def clear_fresh(self) -> None:
        """Nothing is fresh any more."""
        self._fade.stop()
        self._arrival.stop()
        self._painter.arrived = 1.0
        self._just_now.stop()
        self._items.set_fresh(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if Qt.Key(event.key()) in _EDIT_KEYS and index.isValid():
            self.edit_wanted.emit(self._items.item(index).id)
            return
        if event.key() == Qt.Key.Key_Menu and index.isValid():
            self._on_menu(self.visualRect(index).center())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A toast takes its room from below: the card somebody is on stays in sight.
        if self.hasFocus() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.edit_wanted.emit(self._items.item(index).id)

    def _on_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(self._items.item(index).id, self.viewport().mapToGlobal(point))

    def _on_fade(self, value: float) -> None:
        if value != self._painter.tint:
            self._painter.tint = value
            self.viewport().update()

    def _on_arriving(self, value: float) -> None:
        self._painter.arrived = value
        self.viewport().update()

    def _drop_tint(self) -> None:
        self._on_fade(0.0)
