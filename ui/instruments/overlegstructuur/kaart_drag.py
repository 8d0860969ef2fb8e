# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""An overleg that is held by the pointer: how it would become when it is let go."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF

from ui.instruments.overlegstructuur.kaart import Pill, runs_of
from ui.instruments.overlegstructuur.kaart_geometry import Geometry, Hit
from ui.instruments.overlegstructuur.kaart_moves import dragged_edge, moved

_SLACK = 4
"""Pixels before a press becomes a drag."""


@dataclass(frozen=True, slots=True)
class Drag:
    """Begun at `start`, in the coordinates of the body."""

    hit: Hit
    start: QPointF

    def begun(self, point: QPointF) -> bool:
        """Whether the pointer went far enough to mean it."""
        return (point - self.start).manhattanLength() > _SLACK

    def pill(self, geometry: Geometry, point: QPointF) -> Pill:
        """As it would become with the pointer at `point`."""
        hit, columns = self.hit, geometry.kaart.phase_ids
        forum = hit.pill.forum
        to = geometry.column_at(point.x())
        if hit.edge:
            phases = dragged_edge(columns, forum.phases, hit.run, hit.edge, to)
        elif hit.pill.runs:
            phases = moved(columns, forum.phases, to - geometry.column_at(self.start.x()))
        else:
            phases = moved(columns, forum.phases, to)
        level = forum.level if hit.edge else geometry.band_at(point.y()).level
        lane = hit.pill.lane if level is forum.level else 0
        held = replace(forum, phases=phases, level=level)
        return replace(hit.pill, forum=held, lane=lane, runs=runs_of(held, columns))
