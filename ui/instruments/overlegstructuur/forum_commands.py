# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a user does with an overleg: each is one command that can be undone."""

from collections.abc import Sequence
from dataclasses import fields, replace
from uuid import UUID

from PySide6.QtWidgets import QWidget

from facilitator.domain.overlegstructuur import Forum, ForumLevel
from facilitator.domain.text import fold
from facilitator.services.overlegstructuur import (
    ForumInput,
    add_forum,
    add_preset,
    change_forum,
    move_forum,
    remove_forum,
    set_phases,
)
from ui.context import AppContext
from ui.dialogs.confirm import Confirm
from ui.instruments.shown import Shown

NEW_NAME = "Nieuw overleg"


def as_input(forum: Forum) -> ForumInput:
    """All that an overleg says, as typed."""
    return ForumInput(**{each.name: getattr(forum, each.name) for each in fields(ForumInput)})


class ForumCommands:
    """`owner` is the widget over which questions are asked."""

    def __init__(self, context: AppContext, owner: QWidget) -> None:
        self._app = context
        self._owner = owner
        self._shown: Shown | None = None

    def show_shown(self, shown: Shown) -> None:
        """Work on another picture."""
        self._shown = shown

    @property
    def forums(self) -> tuple[Forum, ...]:
        """The overleggen of the region."""
        return self._shown.instruments.forums if self._shown else ()

    def forum(self, forum_id: UUID | None) -> Forum | None:
        """One overleg."""
        return next((forum for forum in self.forums if forum.id == forum_id), None)

    def add(
        self, level: ForumLevel = ForumLevel.SCHOOL, phases: Sequence[UUID] = ()
    ) -> UUID | None:
        """Add an overleg that says nothing yet."""
        name, number = NEW_NAME, 1
        while fold(name) in {fold(forum.name) for forum in self.forums}:
            number += 1
            name = f"{NEW_NAME} {number}"
        return self._added(ForumInput(name=name, level=level, phases=tuple(phases)))

    def add_preset(self, key: str, phases: Sequence[UUID] = ()) -> UUID | None:
        """Add an overleg to start from."""
        app, shown = self._app, self._shown
        if shown is None:
            return None
        region = shown.instruments.region_id
        added = app.perform(lambda: add_preset(app.library, app.clock, region, key, phases=phases))
        return added.id if added else None

    def change(self, forum_id: UUID, **changed: object) -> None:
        """Change some of what an overleg says; nothing happens when it says so already."""
        app, forum = self._app, self.forum(forum_id)
        if forum is None:
            return
        before = as_input(forum)
        after = replace(before, **changed)
        if after != before:
            app.perform(lambda: change_forum(app.library, app.clock, forum_id, after))

    def set_phases(self, forum_id: UUID, phases: Sequence[UUID]) -> None:
        """Let an overleg cover these phases."""
        app, forum = self._app, self.forum(forum_id)
        if forum is not None and set(forum.phases) != set(phases):
            app.perform(lambda: set_phases(app.library, app.clock, forum_id, phases))

    def move(self, forum_id: UUID, step: int) -> None:
        """Change places with the previous (-1) or next (1) overleg of the same level."""
        app, forum = self._app, self.forum(forum_id)
        if forum is None:
            return
        alike = [each for each in self.forums if each.level is forum.level]
        place = alike.index(forum) + step
        if 0 <= place < len(alike):
            position = self.forums.index(alike[place])
            app.perform(lambda: move_forum(app.library, app.clock, forum_id, position))

    def remove(self, forum_id: UUID) -> None:
        """Remove an overleg; ask first when others escalate to it."""
        forum = self.forum(forum_id)
        if forum is None:
            return
        name = fold(forum.name)
        users = [f.name for f in self.forums if f is not forum and fold(f.escalates_to) == name]
        if not users:
            self._remove(forum)
            return
        dialog = Confirm(
            f"{forum.name} verwijderen?",
            f"{' en '.join(users)} {'schaalt' if len(users) == 1 else 'schalen'} hierheen op. "
            "Na het verwijderen meldt de toets dat die opschaling nergens meer aankomt.",
            "Verwijderen",
            self._owner,
        )
        dialog.confirmed.connect(lambda: self._remove(forum))
        dialog.open()

    def _remove(self, forum: Forum) -> None:
        app = self._app
        app.perform(
            lambda: remove_forum(app.library, app.clock, forum.id), f"{forum.name} verwijderd"
        )

    def _added(self, forum: ForumInput) -> UUID | None:
        app, shown = self._app, self._shown
        if shown is None:
            return None
        region = shown.instruments.region_id
        added = app.perform(lambda: add_forum(app.library, app.clock, region, forum))
        return added.id if added else None
