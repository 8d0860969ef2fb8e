# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the cursor of the overlegkaart can stand, and how the keys move it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt

from ui.instruments.overlegstructuur.kaart_geometry import Geometry

_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class Stop:
    """An overleg, or a phase that no overleg covers; `words` is what a screen reader says."""

    id: UUID
    rect: QRectF
    words: str


def stops_of(geometry: Geometry) -> list[Stop]:
    """The overleggen in reading order, then the phases without any."""
    found = [
        Stop(pill.forum.id, geometry.outline(pill), pill.forum.name)
        for pill in geometry.kaart.pills
    ]
    for number, column in enumerate(geometry.kaart.columns):
        if column.gap is not None:
            found.append(Stop(column.phase.id, geometry.column(number), column.gap.sentence))
    return found


def next_stop(stops: Sequence[Stop], chosen: UUID | None, step: int) -> Stop | None:
    """The next (1) or previous (-1) in reading order; None past the ends."""
    at = next((number for number, stop in enumerate(stops) if stop.id == chosen), None)
    if at is None:
        return None
    place = at + step
    return stops[place] if 0 <= place < len(stops) else None


def towards(stops: Sequence[Stop], chosen: UUID | None, key: int) -> Stop | None:
    """The nearest one in the direction of an arrow key; the first when none is chosen."""
    at = next((stop for stop in stops if stop.id == chosen), None)
    if at is None:
        return stops[0] if stops else None
    across, down = _DIRECTIONS[Qt.Key(key)]
    found: list[tuple[float, int]] = []
    for number, stop in enumerate(stops):
        ahead = _ahead(stop.rect, at.rect.center(), across, down)
        if stop.id != chosen and ahead > 0:
            aside = _apart(stop.rect, at.rect, upright=bool(across))
            found.append((ahead + 2 * aside, number))
    return stops[min(found)[1]] if found else None


def _ahead(rect: QRectF, center: QPointF, across: int, down: int) -> float:
    """How far the near edge lies in the direction; a column of a gap is never above or below."""
    if across:
        return rect.left() - center.x() if across > 0 else center.x() - rect.right()
    return rect.top() - center.y() if down > 0 else center.y() - rect.bottom()


def _apart(one: QRectF, other: QRectF, *, upright: bool) -> float:
    """How far two rectangles lie apart, up and down or across; nothing when they overlap."""
    if upright:
        return max(one.top() - other.bottom(), other.top() - one.bottom(), 0.0)
    return max(one.left() - other.right(), other.left() - one.right(), 0.0)
