# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agenda templates there are: the program's own and the user's."""

from collections.abc import Sequence
from pathlib import Path

from facilitator.domain.agenda import AgendaTemplate
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.errors import InvalidInputError
from facilitator.templates.reading import OwnTemplate, own_templates, shipped_templates
from facilitator.templates.saving import save_template, template_of


class TemplateShelf:
    """Reads the program's templates once, the user's folder whenever `refresh` is called."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shipped: list[AgendaTemplate] | None = None
        self._own: list[OwnTemplate] | None = None

    @property
    def shipped(self) -> Sequence[AgendaTemplate]:
        """The templates that come with the program, shortest first."""
        if self._shipped is None:
            self._shipped = shipped_templates()
        return self._shipped

    @property
    def own(self) -> Sequence[OwnTemplate]:
        """The user's, also those that can't be read."""
        if self._own is None:
            self._own = own_templates(self._folder)
        return self._own

    def refresh(self) -> None:
        """Look again at what the user's folder holds."""
        self._own = None

    def usable(self) -> list[AgendaTemplate]:
        """Everything a meeting can start from."""
        return [*self.shipped, *(own.template for own in self.own if own.template)]

    def find(self, key: str) -> AgendaTemplate | None:
        """A template by its key; None when it is gone."""
        return next((t for t in self.usable() if t.key == key), None)

    def save(self, meeting: Meeting, blocks: Sequence[AgendaBlock], name: str) -> AgendaTemplate:
        """Keep an agenda as a template of the user's; InvalidInputError says what is wrong."""
        template = template_of(meeting, blocks, name)
        path = save_template(self._folder, template)
        self.refresh()
        saved = next((own.template for own in self.own if own.path == path), None)
        if saved is None:
            raise InvalidInputError(f"{path.name} is bewaard, maar niet terug te lezen.")
        return saved


def was_edited(meeting: Meeting, blocks: Sequence[AgendaBlock], shelf: TemplateShelf) -> bool:
    """Whether replacing the agenda would throw away something that was made to measure."""
    template = shelf.find(meeting.template)
    if not blocks:
        return False
    return template is None or template_of(meeting, blocks, "nu").blocks != template.blocks
