# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens an instrument on the live page of a room that filled it in."""

from typing import TypeVar

from facilitator.domain.agenda import TemplateBlock
from facilitator.domain.words import BlockKind, Theme
from facilitator.services.agenda import add_block
from tests.builders.rooms_filled import Filled, a_filled_room
from tests.builders.windows import LivePage
from ui.instruments.instrument import Instrument

I = TypeVar("I", bound=Instrument)  # noqa: E741 - the instrument that is meant


THEME_BLOCK = TemplateBlock(
    title="Positionering", kind=BlockKind.THEMA, theme=Theme.POSITIONERING, minutes=40
)


def filled(page: LivePage) -> Filled:
    """Fill the instruments of the room and let the page see it."""
    made = a_filled_room(page.room)
    _with_block(page)
    page.view.wiring.desk.refresh()
    return made


def shown(page: LivePage, key: str, kind: type[I]) -> I:
    """Open an instrument by its key."""
    _with_block(page)
    page.go(THEME_BLOCK.title)
    page.view.pages.show_page(key)
    current = page.view.pages.current
    assert isinstance(current, kind)
    return current


def _with_block(page: LivePage) -> None:
    room = page.room
    if all(block.theme is not Theme.POSITIONERING for block in room.blocks()):
        page.context.publish(add_block(room.library, room.clock, room.meeting_id, THEME_BLOCK))
