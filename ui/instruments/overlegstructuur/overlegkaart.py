# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The overlegkaart: levels and phases, and every overleg as a pill over the phases it covers."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.instruments.overlegstructuur.forum_commands import ForumCommands
from ui.instruments.overlegstructuur.kaart import Kaart, Pill
from ui.instruments.overlegstructuur.kaart_canvas import KaartCanvas
from ui.instruments.overlegstructuur.kaart_drag import Drag
from ui.instruments.overlegstructuur.kaart_keys import handle_key
from ui.instruments.overlegstructuur.kaart_painter import Look
from ui.instruments.overlegstructuur.kaart_stops import Stop, next_stop, stops_of, towards
from ui.instruments.overlegstructuur.kaart_words import kaart_words, pill_words
from ui.widgets.announce import announce

_BY_TAB = Qt.FocusReason.TabFocusReason
_BY_BACKTAB = Qt.FocusReason.BacktabFocusReason


@dataclass(slots=True)
class _Held:
    drag: Drag
    pill: Pill | None = None


class Overlegkaart(KaartCanvas):
    """The pointer stretches and moves a pill; the keys are those of `kaart_keys`.

    Signals: `opened(UUID)` to show all fields of an overleg; `chosen(UUID | None)`;
    `add_wanted(list)` with the phases that were pointed at; `finding_wanted(Finding)`;
    `what_if_wanted()`; `left()`: Esc.
    """

    opened = Signal(object)
    chosen = Signal(object)
    add_wanted = Signal(list)
    finding_wanted = Signal(object)
    what_if_wanted = Signal()
    left = Signal()

    def __init__(self, commands: ForumCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commands = commands
        self.locked = False
        self._chosen: UUID | None = None
        self._held: _Held | None = None
        self.setAccessibleName("Overlegkaart")
        self.resized.connect(self._keep_in_sight)

    @property
    def chosen_id(self) -> UUID | None:
        """The overleg, or the phase without any, that has the cursor."""
        return self._chosen

    @property
    def chosen_pill(self) -> Pill | None:
        """The overleg that has the cursor."""
        return self.kaart.pill(self._chosen) if self._chosen else None

    def show_kaart(self, kaart: Kaart, *, locked: bool) -> None:
        """Show another map; the cursor stays on its overleg while that is there."""
        self.kaart, self.locked, self._held = kaart, locked, None
        self.setAccessibleDescription(kaart_words(kaart))
        self.fit_bars()
        self.updateGeometry()
        if self._chosen is not None and not any(s.id == self._chosen for s in self.stops()):
            self.choose(None)
        self.viewport().update()

    def choose(self, place: UUID | None) -> None:
        """Put the cursor on an overleg, or on a phase without any, and bring it into sight."""
        before, self._chosen = self._chosen, place
        self._keep_in_sight()
        if place == before:
            return
        pill = self.chosen_pill
        stop = next((stop for stop in self.stops() if stop.id == place), None)
        if stop is not None:
            announce(self, pill_words(self.kaart, pill) if pill else stop.words)
        self.viewport().update()
        self.chosen.emit(place)

    def stops(self) -> list[Stop]:
        """Everything the cursor can stand on, in reading order."""
        return stops_of(self.geometry_now())

    def step(self, key: int) -> None:
        """Put the cursor on what is nearest in the direction of an arrow key."""
        found = towards(self.stops(), self._chosen, key)
        if found is not None:
            self.choose(found.id)

    def look(self) -> Look:
        held = self._held.pill if self._held else None
        return Look(self._chosen, held, self.hasFocus())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name Qt gives it
        """Tab goes along the overleggen, and from the last one out of the map."""
        found = next_stop(self.stops(), self._chosen, 1 if next else -1)
        if found is None or not self.hasFocus():
            return super().focusNextPrevChild(next)
        self.choose(found.id)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        stops, reason = self.stops(), event.reason()
        if stops and reason in {_BY_TAB, _BY_BACKTAB}:
            self.choose(stops[0 if reason == _BY_TAB else -1].id)
        elif stops and self._chosen is None and reason != Qt.FocusReason.MouseFocusReason:
            self.choose(stops[0].id)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._held is not None:
            self._held = None
            self.viewport().update()
        elif not handle_key(self, event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self.body_point(event.position())
        if event.button() != Qt.MouseButton.LeftButton or point is None:
            return
        geometry = self.geometry_now()
        hit, gap = geometry.hit(point), geometry.gap_at(point)
        if hit is not None:
            self.choose(hit.pill.forum.id)
            self._held = None if self.locked else _Held(Drag(hit, point))
        elif gap is not None:
            column = self.kaart.columns[gap]
            self.choose(column.phase.id)
            if not self.locked:
                self.finding_wanted.emit(column.gap)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            self._show_pointer(event.position())
            return
        point = self.body_point(event.position(), clamped=True)
        if point is not None and (self._held.pill or self._held.drag.begun(point)):
            self.scroll_along(event.position())
            self._held.pill = self._held.drag.pill(self.geometry_now(), point)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, None
        if held is not None and held.pill is not None:
            after = held.pill.forum
            self.viewport().update()
            self.commands.change(after.id, phases=after.phases, level=after.level)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.body_point(event.position())
        if point is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._held = None
        geometry = self.geometry_now()
        hit = geometry.hit(point)
        if hit is not None:
            self.opened.emit(hit.pill.forum.id)
        elif not self.locked and geometry.gap_at(point) is None and self.kaart.columns:
            phase = self.kaart.columns[geometry.column_at(point.x())].phase
            self.add_wanted.emit([phase.id])

    def _keep_in_sight(self) -> None:
        stop = next((stop for stop in self.stops() if stop.id == self._chosen), None)
        if stop is not None:
            self.show_rect(stop.rect)

    def _show_pointer(self, position: QPointF) -> None:
        """The pointer tells what dragging would do; the tip what there is no room for."""
        point = self.body_point(position)
        hit = self.geometry_now().hit(point) if point is not None else None
        shape = Qt.CursorShape.ArrowCursor
        if hit is not None and not self.locked:
            shape = Qt.CursorShape.SizeHorCursor if hit.edge else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)
        tip = self.frame_tip(position)
        if hit is not None:
            tip = pill_words(self.kaart, hit.pill).replace("; ", "\n")
        self.viewport().setToolTip(tip)
