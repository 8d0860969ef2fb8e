# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The overlegkaart of a room with four phases and three overleggen, opened as in the room."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitator.domain.agenda import TemplateBlock
from facilitator.domain.overlegstructuur import Forum, ForumLevel
from facilitator.domain.words import BlockKind, Theme
from facilitator.services.agenda import add_block
from facilitator.services.overlegstructuur import ForumInput, add_forum
from facilitator.services.positionering import add_phase
from facilitator.services.regievoering import StepInput, add_step, count_from
from tests.builders.windows import LivePage
from ui.instruments.overlegstructuur.overlegkaart import Overlegkaart
from ui.instruments.overlegstructuur.overlegkaart_page import OverlegkaartPage

BLOCK = TemplateBlock(
    title="Overlegstructuur", kind=BlockKind.THEMA, theme=Theme.OVERLEGSTRUCTUUR, minutes=40
)
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class OverlegRoom:
    """Phases from week 0, 2, 5 and 9. Nobody meets in the last one."""

    page: LivePage
    phases: tuple[UUID, ...]
    team: UUID
    tafel: UUID

    @property
    def shown(self) -> OverlegkaartPage:
        current = self.page.view.pages.current
        assert isinstance(current, OverlegkaartPage)
        return current

    @property
    def kaart(self) -> Overlegkaart:
        return self.shown.kaart

    def forums(self) -> list[Forum]:
        with self.page.room.library.read() as reader:
            return reader.find(Forum, region_id=self.page.room.region_id)

    def forum(self, forum_id: UUID) -> Forum:
        return next(forum for forum in self.forums() if forum.id == forum_id)

    def columns(self, forum_id: UUID) -> list[int]:
        """The numbers of the phases that an overleg covers."""
        return [self.phases.index(each) for each in self.forum(forum_id).phases]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on the map."""
        QTest.keyClick(self.kaart, key, held)

    def choose(self, place: UUID) -> None:
        self.kaart.setFocus()
        self.kaart.choose(place)

    def point(self, forum_id: UUID, edge: int = 0) -> QPoint:
        """A point of a pill in the viewport: its begin (-1), its end (1) or its middle."""
        pill = self.kaart.kaart.pill(forum_id)
        assert pill is not None
        rect = self.kaart.geometry_now().outline(pill)
        x = {-1: rect.left() + 3, 0: rect.center().x(), 1: rect.right() - 3}[edge]
        return QPoint(round(x), round(rect.center().y() + self.kaart.geometry_now().header))

    def drag(self, forum_id: UUID, edge: int, columns: int, down: int = 0) -> None:
        """Drag a pill by its begin, end or middle, some columns on and some pixels down."""
        start, view = self.point(forum_id, edge), self.kaart.viewport()
        step = round(self.kaart.geometry_now().column_width * columns)
        end = start + QPoint(step, down)
        QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, start)
        QTest.mouseMove(view, (start + end) / 2)
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, end)


def an_overleg_page(page: LivePage) -> OverlegkaartPage:
    """The page of the theme, as it opens."""
    room = page.room
    page.context.publish(add_block(room.library, room.clock, room.meeting_id, BLOCK))
    page.go(BLOCK.title)
    page.view.wiring.desk.refresh()
    current = page.view.pages.current
    assert isinstance(current, OverlegkaartPage)
    return current


def an_overleg_room(page: LivePage) -> OverlegRoom:
    """Team over the first two phases, Tafel with mandate over the third; a ladder from there."""
    room = page.room
    library, clock, region = room.library, room.clock, room.region_id
    names = (("Signalering", 0), ("Aanpak", 2), ("Thuiszitter", 5), ("Stagnatie", 9))
    phases = tuple(add_phase(library, clock, region, n, from_week=w).id for n, w in names)
    team = ForumInput(
        name="Team", every_weeks=2, phases=phases[:2], partners=(room.school,), escalates_to="Tafel"
    )
    tafel = ForumInput(
        name="Tafel",
        level=ForumLevel.BOVENSCHOOLS,
        every_weeks=4,
        mandate=True,
        phases=phases[2:3],
        partners=(room.school, room.leerplicht),
    )
    team_id = add_forum(library, clock, region, team).id
    tafel_id = add_forum(library, clock, region, tafel).id
    count_from(library, clock, region, phases[2])
    step = StepInput(who="Directeur", mandate=True, after_weeks=3, decides_within_days=10)
    add_step(library, clock, region, step)
    an_overleg_page(page)
    return OverlegRoom(page, phases, team_id, tafel_id)
