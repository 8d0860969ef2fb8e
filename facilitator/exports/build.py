# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Builds the Report of a meeting from the library: the only place that reads it for documents."""

from datetime import date
from uuid import UUID

from facilitator.domain.meeting import AgendaBlock, Attendance, Issue, Meeting
from facilitator.domain.region import Figure, Organisation, Person, Region, Term
from facilitator.domain.words import MeetingState, Theme
from facilitator.exports.build_instruments import report_instruments
from facilitator.exports.build_items import Items, report_progress
from facilitator.exports.handed_out import meeting_revision, planner_of, withdrawn
from facilitator.exports.report import (
    Report,
    ReportFigure,
    ReportIssue,
    ReportPartner,
    ReportPerson,
    ReportTerm,
    ReportTheme,
)
from facilitator.services.finishing import why_reopened
from facilitator.services.instruments import read_instruments
from facilitator.services.ports import Reader
from facilitator.services.readiness import sequence_of


def build_report(reader: Reader, meeting_id: UUID, made_on: date) -> Report:
    """The picture of a meeting as it stands now."""
    meeting = reader.get(Meeting, meeting_id)
    region = reader.get(Region, meeting.region_id)
    organisations = reader.find(Organisation, region_id=region.id)
    people = reader.find(Person, region_id=region.id)
    blocks = reader.find(AgendaBlock, meeting_id=meeting_id)
    items = Items(reader, meeting, organisations, people)
    planner = planner_of(meeting, reader.find(Meeting, region_id=region.id))
    return Report(
        region=region.name,
        codes=region.codes,
        ambition=region.ambition,
        meeting_kind=meeting.kind,
        sequence=sequence_of(reader, meeting),
        day=meeting.day,
        place=meeting.place,
        facilitator=meeting.facilitator,
        concept=meeting.state is not MeetingState.VASTGESTELD,
        version=meeting.frozen_versions,
        reason=why_reopened(reader, meeting_id),
        made_on=made_on,
        check_in=meeting.check_in,
        partners=_partners(organisations, people, reader.find(Attendance, meeting_id=meeting_id)),
        terms=_terms(reader, region),
        figures=_figures(reader, region),
        issues=tuple(
            ReportIssue(text=i.text, theme=i.theme, named_by=i.named_by, times=i.times)
            for i in reader.find(Issue, meeting_id=meeting_id)
        ),
        themes=_themes(blocks),
        items=items.items(),
        instruments=report_instruments(read_instruments(reader, region.id, meeting_id)),
        uid=str(meeting.id),
        revision=meeting_revision(reader, region.id),
        starts_at=meeting.starts_at,
        minutes=sum(block.minutes for block in blocks if block.scheduled),
        closed=items.closed(),
        progress=report_progress(reader, meeting, made_on),
        planned_by=str(planner.id) if planner else "",
        withdrawn=withdrawn(reader, region.id),
    )


def _terms(reader: Reader, region: Region) -> tuple[ReportTerm, ...]:
    return tuple(
        ReportTerm(term=t.term, meaning=t.meaning, source=t.source)
        for t in reader.find(Term, region_id=region.id)
    )


def _figures(reader: Reader, region: Region) -> tuple[ReportFigure, ...]:
    return tuple(
        ReportFigure(
            school_year=f.school_year,
            kind=f.kind,
            count=f.count,
            reference_date=f.reference_date,
        )
        for f in reader.find(Figure, region_id=region.id)
    )


def _partners(
    organisations: list[Organisation], people: list[Person], attendances: list[Attendance]
) -> tuple[ReportPartner, ...]:
    absent = {a.person_id for a in attendances if not a.present}
    return tuple(
        ReportPartner(
            name=organisation.name,
            kind=organisation.kind,
            people=tuple(
                ReportPerson(
                    function=person.function,
                    mandate=person.mandate,
                    present=person.id not in absent,
                    name=person.name,
                )
                for person in people
                if person.organisation_id == organisation.id
            ),
        )
        for organisation in organisations
    )


def _themes(blocks: list[AgendaBlock]) -> tuple[ReportTheme, ...]:
    """The three themes in their fixed order, with the kernvraag of this meeting's agenda."""
    kernvragen = {b.theme: b.kernvraag for b in reversed(blocks) if b.theme and b.kernvraag}
    return tuple(ReportTheme(theme=theme, kernvraag=kernvragen.get(theme, "")) for theme in Theme)
