# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What `parse` and `show` print: the keys are a contract with whoever reads them."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from facilitator.capture.hint import Hint
from facilitator.capture.quality import quality_hints
from facilitator.capture.reading import CaptureContext, Reading
from facilitator.cli.instrument_shapes import instrument_shapes
from facilitator.cli.opvolging_shapes import entry_shape, progress_shape
from facilitator.domain.agreement import Agreement
from facilitator.domain.dates import long_date
from facilitator.domain.meeting import AgendaBlock, Attendance, Issue, Meeting
from facilitator.domain.region import Figure, Organisation, Person, Region, Term
from facilitator.domain.words import (
    KIND_LABELS,
    MEETING_KIND_LABELS,
    STATUS_LABELS,
    AgreementKind,
    Status,
)
from facilitator.services.capturing import region_context
from facilitator.services.history import deadline_histories
from facilitator.services.instruments import read_instruments
from facilitator.services.opvolging import meeting_titles, read_thread
from facilitator.services.ports import Reader

Shape = dict[str, Any]


def reading_shape(reading: Reading) -> Shape:
    """How a line was read."""
    return {
        "soort": reading.kind,
        "tekst": reading.text,
        "thema": reading.theme,
        "eigenaar": reading.owner.name if reading.owner else None,
        "functie": reading.owner_person.function if reading.owner_person else None,
        "ondersteunend": [organisation.name for organisation in reading.supporting],
        "deadline": _iso(reading.deadline),
        "zichtbaar": reading.visible,
        "aanbevelingen": list(reading.recommendations),
        "impuls": reading.impuls,
        "onbekend": list(reading.unknown),
        "hints": _hints(reading.hints),
    }


def _hints(hints: Sequence[Hint]) -> list[Shape]:
    return [{"code": hint.code, "zin": hint.sentence} for hint in hints]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def region_shape(reader: Reader, region: Region) -> Shape:
    """Everything known of a region."""
    organisations = reader.find(Organisation, region_id=region.id)
    people = reader.find(Person, region_id=region.id)
    meetings = sorted(
        reader.find(Meeting, region_id=region.id), key=lambda m: (m.day, m.starts_at, m.id)
    )
    names = {organisation.id: organisation.name for organisation in organisations}
    return {
        "regio": _region(reader, region),
        "organisaties": [
            {"naam": o.name, "soort": o.kind, "aliassen": list(o.aliases)} for o in organisations
        ],
        "deelnemers": [_person(person, names) for person in people],
        "bijeenkomsten": _meetings(reader, region, meetings, people),
        "afspraken": _agreements(reader, region, meetings, names, people),
        **instrument_shapes(read_instruments(reader, region.id)),
        "voortgang": progress_shape(reader, region),
    }


def _region(reader: Reader, region: Region) -> Shape:
    return {
        "naam": region.name,
        "codes": list(region.codes),
        "ambitie": region.ambition,
        "begrippen": [
            {"term": t.term, "betekenis": t.meaning, "bron": t.source}
            for t in reader.find(Term, region_id=region.id)
        ],
        "cijfers": [
            {
                "schooljaar": f.school_year,
                "soort": f.kind,
                "aantal": f.count,
                "peildatum": _iso(f.reference_date),
            }
            for f in reader.find(Figure, region_id=region.id)
        ],
    }


def _person(person: Person, names: dict[UUID, str]) -> Shape:
    return {
        "functie": person.function,
        "organisatie": names[person.organisation_id],
        "mandaat": person.mandate,
        "naam": person.name,
        "e-mail": person.email,
    }


def _meetings(
    reader: Reader, region: Region, meetings: Sequence[Meeting], people: Sequence[Person]
) -> list[Shape]:
    blocks = reader.find(AgendaBlock, region_id=region.id)
    issues = reader.find(Issue, region_id=region.id)
    absent = {
        (a.meeting_id, a.person_id)
        for a in reader.find(Attendance, region_id=region.id)
        if not a.present
    }
    return [
        {
            "soort": meeting.kind,
            "datum": meeting.day.isoformat(),
            "begin": f"{meeting.starts_at:%H:%M}",
            "plaats": meeting.place,
            "sjabloon": meeting.template,
            "check_in": _iso(meeting.check_in),
            "status": meeting.state,
            "versie": meeting.frozen_versions,
            "vraagstukken": [i.text for i in issues if i.meeting_id == meeting.id],
            "afwezig": [p.function for p in people if (meeting.id, p.id) in absent],
            "agenda": [_block(b) for b in blocks if b.meeting_id == meeting.id],
        }
        for meeting in meetings
    ]


def _block(block: AgendaBlock) -> Shape:
    return {
        "titel": block.title,
        "soort": block.kind,
        "thema": block.theme,
        "minuten": block.minutes,
        "ingepland": block.scheduled,
        "kernvraag": block.kernvraag,
        "besteed": block.spent_seconds,
    }


def _agreements(
    reader: Reader,
    region: Region,
    meetings: Sequence[Meeting],
    names: dict[UUID, str],
    people: Sequence[Person],
) -> list[Shape]:
    days = {meeting.id: meeting for meeting in meetings}
    functions = {person.id: person.function for person in people}
    titles = {b.id: b.title for b in reader.find(AgendaBlock, region_id=region.id)}
    histories = deadline_histories(reader, region.id)
    thread = read_thread(reader, region.id)
    told_at = meeting_titles(thread)
    room = region_context(reader, date.min, region.id)
    agreements = sorted(reader.find(Agreement, region_id=region.id), key=lambda a: a.number)
    return [
        _agreement(
            agreement, _stored_hints(agreement, days[agreement.meeting_id], room), names, functions
        )
        | {
            "uitgesteld": histories[agreement.id].postponed if agreement.id in histories else 0,
            "geschiedenis": [entry_shape(e, told_at) for e in thread.entries(agreement)],
            "bijeenkomst": days[agreement.meeting_id].day.isoformat(),
            "blok": titles.get(agreement.block_id) if agreement.block_id else None,
        }
        for agreement in agreements
    ]


def _stored_hints(agreement: Agreement, meeting: Meeting, room: CaptureContext) -> list[Hint]:
    """The hints are those of the day of the meeting, so that the same library prints the same."""
    return quality_hints(
        agreement, meeting.day, meeting.check_in, forums=room.forums, chairs=room.chairs
    )


def _agreement(
    agreement: Agreement, hints: Sequence[Hint], names: dict[UUID, str], functions: dict[UUID, str]
) -> Shape:
    person = agreement.owner_person_id
    return {
        "nummer": agreement.label,
        "soort": agreement.kind,
        "tekst": agreement.text,
        "thema": agreement.theme,
        "eigenaar": names.get(agreement.owner_id) if agreement.owner_id else None,
        "functie": functions.get(person) if person else None,
        "ondersteunend": [names[other] for other in agreement.supporting if other in names],
        "deadline": _iso(agreement.deadline),
        "zichtbaar": agreement.visible,
        "aanbevelingen": list(agreement.recommendations),
        "impuls": agreement.impuls,
        "onbekend": list(agreement.unknown),
        "hints": _hints(hints),
        "status": agreement.status,
        "geblokkeerd_omdat": agreement.blocked_reason,
        "ontblokkeert": agreement.unblocker,
        "niet_bespreken_tot": _iso(agreement.not_before),
    }


def summary(shape: Shape) -> str:
    """The same for a reader in a hurry."""
    region = shape["regio"]
    lines = [region["naam"], ", ".join(region["codes"])] if region["codes"] else [region["naam"]]
    lines.append(
        f"{len(shape['organisaties'])} organisaties, {len(shape['deelnemers'])} deelnemers"
    )
    for meeting in shape["bijeenkomsten"]:
        lines += ["", _meeting_line(meeting)]
        lines += [
            _agreement_line(agreement)
            for agreement in shape["afspraken"]
            if agreement["bijeenkomst"] == meeting["datum"]
        ]
    return "\n".join(lines)


def _meeting_line(meeting: Shape) -> str:
    version = f"vastgesteld, versie {meeting['versie']}"
    state = version if meeting["status"] == "vastgesteld" else "concept"
    place = f", {meeting['plaats']}" if meeting["plaats"] else ""
    day = long_date(date.fromisoformat(meeting["datum"]))
    return f"{MEETING_KIND_LABELS[meeting['soort']]} {day}{place} ({state})"


def _agreement_line(agreement: Shape) -> str:
    parts = [f"  {agreement['nummer']}", KIND_LABELS[agreement["soort"]], agreement["tekst"]]
    if agreement["soort"] == AgreementKind.AFSPRAAK:
        deadline = agreement["deadline"]
        parts.append(agreement["eigenaar"] or "geen eigenaar")
        parts.append(long_date(date.fromisoformat(deadline)) if deadline else "geen datum")
        if agreement["status"] != Status.OPEN:
            parts.append(STATUS_LABELS[agreement["status"]])
    return " · ".join(parts)
