# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A prepared meeting in a real library, made through the services as a user would."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from facilitator.clock import FixedClock
from facilitator.domain.agenda import AgendaTemplate, TemplateBlock
from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import BlockKind, OrganisationKind, Theme
from facilitator.services.capturing import capture
from facilitator.services.finishing import freeze
from facilitator.services.meetings import add_meeting
from facilitator.services.partners import PersonInput, add_organisation, add_person
from facilitator.services.ports import Library, Reader
from facilitator.services.regions import add_region

DAY = date(2026, 10, 7)
TEMPLATE = AgendaTemplate(
    key="proef",
    name="Proef",
    blocks=(
        TemplateBlock(title="Opening", kind=BlockKind.OPENING, minutes=10),
        TemplateBlock(
            title="Regievoering", kind=BlockKind.THEMA, theme=Theme.REGIEVOERING, minutes=40
        ),
        TemplateBlock(title="Slot", kind=BlockKind.AFRONDING, minutes=10),
    ),
)


@dataclass(frozen=True, slots=True)
class Room:
    """Ids of what there is, and short ways to look at it."""

    library: Library
    clock: FixedClock
    region_id: UUID
    meeting_id: UUID
    school: UUID
    leerplicht: UUID
    mentor: UUID
    ambtenaar: UUID

    def meeting(self) -> Meeting:
        with self.library.read() as reader:
            return reader.get(Meeting, self.meeting_id)

    def blocks(self) -> list[AgendaBlock]:
        with self.library.read() as reader:
            return reader.find(AgendaBlock, meeting_id=self.meeting_id)

    def block(self, title: str) -> AgendaBlock:
        return next(block for block in self.blocks() if block.title == title)

    def agreements(self) -> list[Agreement]:
        with self.library.read() as reader:
            return reader.find(Agreement, meeting_id=self.meeting_id)

    def organisations(self) -> list[Organisation]:
        with self.library.read() as reader:
            return reader.find(Organisation, region_id=self.region_id)

    def people(self) -> list[Person]:
        with self.library.read() as reader:
            return reader.find(Person, region_id=self.region_id)

    def capture(self, line: str, block: str | None = "Regievoering") -> Agreement:
        block_id = self.block(block).id if block else None
        return capture(self.library, self.clock, self.meeting_id, block_id, line).agreement

    def freeze(self) -> None:
        def empty_picture(reader: Reader, meeting: Meeting) -> str:
            return f"versie {meeting.frozen_versions} van {reader.get(Meeting, meeting.id).day}"

        freeze(self.library, self.clock, self.meeting_id, empty_picture)


def a_room(library: Library, clock: FixedClock) -> Room:
    """A region with two partners, two participants and a meeting of three blocks on 7 October."""
    region_id = add_region(library, clock, "Regio Voorbeeld").id
    school = add_organisation(
        library, clock, region_id, "School", kind=OrganisationKind.SCHOOL, aliases=["scholen"]
    ).id
    leerplicht = add_organisation(
        library, clock, region_id, "Leerplicht", kind=OrganisationKind.LEERPLICHT
    ).id
    mentor = add_person(
        library, clock, region_id, PersonInput(function="Mentor", organisation="School")
    ).id
    ambtenaar = add_person(
        library,
        clock,
        region_id,
        PersonInput(function="Leerplichtambtenaar", organisation="Leerplicht", mandate=True),
    ).id
    meeting_id = add_meeting(library, clock, region_id, TEMPLATE, DAY).id
    return Room(library, clock, region_id, meeting_id, school, leerplicht, mentor, ambtenaar)
