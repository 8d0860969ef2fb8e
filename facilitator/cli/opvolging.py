# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`checkin`: a check-in without a window."""

from datetime import date
from pathlib import Path
from types import EllipsisType
from typing import TypedDict, Unpack
from uuid import UUID

from facilitator.cli.commands import open_at
from facilitator.cli.output import say, say_json
from facilitator.clock import SystemClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import Meeting
from facilitator.domain.region import Region
from facilitator.domain.words import STATUS_LABELS, MeetingKind, MeetingState, Status
from facilitator.errors import InvalidInputError, NotFoundError, UserError
from facilitator.services.opvolging import Answer, check_in_list, store_answers
from facilitator.services.ports import Library, Reader
from facilitator.services.regions import region_named

ONLY_LIST = "Met --list wordt alleen getoond. Laat --list weg om iets vast te leggen."


class Said(TypedDict):
    """What can be said of an afspraak: the fields of an `Answer`."""

    status: Status | None
    note: str | None
    reason: str
    unblocker: str
    deadline: date | EllipsisType | None
    not_before: date | EllipsisType | None


def checkin(
    library: Path,
    region: str,
    day: date,
    number: str | None,
    *,
    only_list: bool,
    json: bool,
    freeze: bool,
    **said: Unpack[Said],
) -> None:
    """Open the check-in of a day; store what is said of one afspraak, or show the whole list."""
    answers = any(value not in {None, "", ...} for value in said.values())
    if number is None and answers:
        raise InvalidInputError("Zeg met --number over welke afspraak het gaat.")
    if only_list and (number is not None or freeze):
        raise InvalidInputError(ONLY_LIST)
    with open_at(library, read_only=only_list, must_exist=True) as opened:
        with opened.read() as reader:
            found = region_named(reader, region)
            agreement = _numbered(reader, found.id, number) if number is not None else None
        meeting_id, made = _meeting(opened, found, day, existing=only_list or freeze)
        if agreement is not None:
            answer = Answer(agreement_id=agreement.id, **said)
            _store(opened, found, answer, meeting_id, made=made)
            say(_told(opened, agreement.id))
        if freeze:
            _freeze(opened, meeting_id)
        if number is None and not freeze:
            _show(opened, meeting_id, day, json=json)


def _meeting(library: Library, region: Region, day: date, *, existing: bool) -> tuple[UUID, bool]:
    """The check-in of that day, and whether it was made for want of one."""
    with library.read() as reader:
        found = reader.find(Meeting, region_id=region.id, kind=MeetingKind.CHECK_IN, day=day)
    if found:
        last = max(found, key=lambda m: (m.state is MeetingState.CONCEPT, m.starts_at, m.id))
        return last.id, False
    if existing:
        raise NotFoundError(f"‘{region.name}’ heeft op {day} geen check-in.")
    return _open(library, region, day), True


def _store(
    library: Library, region: Region, answer: Answer, meeting_id: UUID, *, made: bool
) -> None:
    """Store an answer; when it is refused, the check-in that was made for it is taken back."""
    clock = SystemClock()
    try:
        store_answers(library, clock, region.id, [answer], meeting_id=meeting_id)
    except UserError:
        if made:
            library.undo(region.id, clock.now())
        raise


def _open(library: Library, region: Region, day: date) -> UUID:
    from facilitator.services.meetings import open_check_in
    from facilitator.templates.reading import shipped_template

    template = shipped_template("check-in")
    return open_check_in(library, SystemClock(), region.id, template, day).id


def _numbered(reader: Reader, region_id: UUID, number: str) -> Agreement:
    wanted = number.strip().upper()
    for agreement in reader.find(Agreement, region_id=region_id):
        if agreement.label.upper() == wanted:
            return agreement
    raise NotFoundError(f"Deze regio heeft geen regel {number}. Schrijf het nummer als A-012.")


def _told(library: Library, agreement_id: UUID) -> str:
    with library.read() as reader:
        agreement = reader.get(Agreement, agreement_id)
    deadline = agreement.deadline.isoformat() if agreement.deadline else "geen datum"
    return f"{agreement.label}: {STATUS_LABELS[agreement.status].lower()}, {deadline}"


def _freeze(library: Library, meeting_id: UUID) -> None:
    from facilitator.exports.choose import picture_on
    from facilitator.services.finishing import freeze

    clock = SystemClock()
    freeze(library, clock, meeting_id, picture_on(clock.today()))
    with library.read() as reader:
        say(
            f"De check-in is vastgesteld: versie {reader.get(Meeting, meeting_id).frozen_versions}."
        )


def _show(library: Library, meeting_id: UUID, day: date, *, json: bool) -> None:
    """What is late is late on the day of the check-in, so that the same library prints the same."""
    from facilitator.cli.opvolging_shapes import list_shape, list_summary

    with library.read() as reader:
        found = check_in_list(reader, meeting_id, day)
    if json:
        say_json(list_shape(found))
    else:
        say(list_summary(found))
