# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agenda file: deadlines as days and tasks, check-ins as appointments.

Every entry has an identity of its own that never changes and a number that grows with each change,
so that importing a later file updates what is there instead of doubling it. Nobody is invited:
names of people have no place in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    Todo,
)
from icalendar.cal import Component

from facilitator.clock import AMSTERDAM
from facilitator.domain.text import clean_line
from facilitator.domain.words import STATUS_LABELS, THEME_LABELS, AgreementKind, Status
from facilitator.exports import wording
from facilitator.exports.cleaning import cleaned
from facilitator.exports.handed_out import USUAL_START, held_uid, planned_uid
from facilitator.exports.report import Report, ReportItem, ReportWithdrawn

_ZONE = ZoneInfo(AMSTERDAM)
_USUAL_MINUTES = 90
"""Of a check-in of which only the day is known: the length of the shipped agenda."""
_LONGEST = 150
_TASK_STATUS = {
    Status.OPEN: "NEEDS-ACTION",
    Status.BEZIG: "IN-PROCESS",
    Status.GEBLOKKEERD: "IN-PROCESS",
    Status.KLAAR: "COMPLETED",
    Status.VERVALLEN: "CANCELLED",
    Status.DOORGELEID: "CANCELLED",
}


def render(report: Report) -> bytes:
    """The agenda file of one meeting; at a check-in that is everything of the region so far."""
    return calendar([report])


def calendar(reports: Sequence[Report]) -> bytes:
    """One agenda file of one or more meetings of a region, each agreement once.

    The reports are in order of time; of what is in several the newest counts.
    """
    pictures = [cleaned(report) for report in reports]
    last = pictures[-1]
    book = Calendar()
    book.add("prodid", "-//Slagvaardig//Slagvaardig//NL")
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", clean_line(" ".join([last.region, last.organisation])))
    for entry in (_zone(), *_newest([*_meetings(pictures), *_agreements(pictures)], pictures)):
        book.add_component(entry)
    return book.to_ical()


def _newest(told: Sequence[Component], reports: Sequence[Report]) -> Iterator[Component]:
    """What is told, and what is withdrawn; of what is both, the one with the higher number."""
    known: dict[Any, Any] = {entry["uid"]: entry for entry in told}
    for report in reports:
        for gone in report.withdrawn:
            for entry in _cancelled(gone, report):
                other = known.get(entry["uid"])
                if other is None or other["sequence"] < entry["sequence"]:
                    known[entry["uid"]] = entry
    yield from known.values()


def _zone() -> Timezone:
    """Amsterdam by its rule, so that it also holds for years no table reaches yet."""
    zone = Timezone()
    zone.add("tzid", AMSTERDAM)
    for change, name, month, before, after in (
        (TimezoneDaylight(), "CEST", 3, 1, 2),
        (TimezoneStandard(), "CET", 10, 2, 1),
    ):
        moment = f"1970-{month:02d}-{29 if month == 3 else 25} 0{1 + before}:00"
        change.add("dtstart", datetime.fromisoformat(moment))  # by the clock on the wall
        change.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        change.add("tzname", name)
        change.add("tzoffsetfrom", timedelta(hours=before))
        change.add("tzoffsetto", timedelta(hours=after))
        zone.add_component(change)
    return zone


def _agreements(reports: Iterable[Report]) -> Iterator[Component]:
    newest: dict[str, tuple[ReportItem, Report]] = {}
    for report in reports:
        for item in (*report.closed, *report.items):
            known = newest.get(identity(item, report))
            if item.kind is AgreementKind.AFSPRAAK and (
                known is None or _sequence(known[0]) <= _sequence(item)
            ):
                newest[identity(item, report)] = (item, report)
    for uid, (item, report) in sorted(newest.items(), key=lambda pair: pair[1][0].number):
        yield _task(uid, item, report)
        if item.deadline or item.original_deadline:
            yield _deadline(uid, item, report)


def identity(item: ReportItem, report: Report) -> str:
    """The id of an agreement; of a picture from before ids the same one each time."""
    return item.uid or str(uuid5(NAMESPACE_URL, f"{report.region}/{report.day}/{item.number}"))


def _deadline(uid: str, item: ReportItem, report: Report) -> Event:
    """The day by which it should be done; a day that was taken away is cancelled."""
    event = Event()
    day = item.deadline or item.original_deadline or report.day
    dropped = item.deadline is None or item.status is Status.VERVALLEN
    _identify(event, f"{uid}-deadline", _sequence(item), report)
    event.add("dtstart", day)
    event.add("dtend", _next_day(day))
    event.add("status", "CANCELLED" if dropped else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    _describe(event, item, report)
    return event


def _cancelled(gone: ReportWithdrawn, report: Report) -> Iterator[Component]:
    """The entries of what is gone: agendas that have them take them out.

    METHOD stays PUBLISH, which has a status for this in RFC 5546 (3.2.1 and 3.4.1): CANCEL is for
    who was invited, and would hold for all that is in the file.
    """
    text = f"Vervallen: {_short(gone.text)}"
    if gone.starts_at and gone.day:
        event = _appointment(report, gone.day, gone.starts_at, _USUAL_MINUTES)
        yield _as_cancelled(event, gone.uid, f"{text} {report.region}".strip(), gone, report)
        return
    yield _as_cancelled(Todo(), f"{gone.uid}-taak", text, gone, report)
    if gone.day:
        event = Event()
        event.add("dtstart", gone.day)
        event.add("dtend", _next_day(gone.day))
        event.add("transp", "TRANSPARENT")
        yield _as_cancelled(event, f"{gone.uid}-deadline", text, gone, report)


def _as_cancelled(
    entry: Component, uid: str, text: str, gone: ReportWithdrawn, report: Report
) -> Component:
    _identify(entry, uid, gone.revision, report)
    entry.add("summary", text)
    entry.add("status", "CANCELLED")
    return entry


def _next_day(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _task(uid: str, item: ReportItem, report: Report) -> Todo:
    todo = Todo()
    _identify(todo, f"{uid}-taak", _sequence(item), report)
    if item.deadline:
        todo.add("due", item.deadline)
    todo.add("status", _TASK_STATUS[item.status])
    if item.status is Status.KLAAR:
        todo.add("percent-complete", 100)
    _describe(todo, item, report)
    return todo


def _sequence(item: ReportItem) -> int:
    """Grows with every change of the agreement, and with everything that is said about it."""
    return item.revision + len(item.history)


def _identify(entry: Component, uid: str, sequence: int, report: Report) -> None:
    made = datetime.combine(report.made_on, time(), UTC)
    entry.add("uid", f"{uid}@slagvaardig")
    entry.add("sequence", sequence)
    entry.add("dtstamp", made)
    entry.add("last-modified", made)


def _describe(entry: Component, item: ReportItem, report: Report) -> None:
    settled = f"{STATUS_LABELS[item.status]}: " if not item.status.running else ""
    entry.add("summary", f"{settled}{item.label} {_short(item.text)}")
    entry.add("description", "\n".join(_lines(item, report)))
    theme = THEME_LABELS[item.theme] if item.theme else wording.GENERAL
    entry.add("categories", [part for part in (clean_line(report.region), theme) if part])


def _short(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _lines(item: ReportItem, report: Report) -> Iterator[str]:
    yield item.text
    yield f"Eigenaar: {wording.owner_line(item)}"
    if item.function:
        yield f"Functie: {item.function}"
    yield from wording.detail_lines(item)
    yield f"Status: {STATUS_LABELS[item.status]}"
    moved = wording.postponed_line(item)
    if moved:
        yield moved[0].upper() + moved[1:]
    if item.note:
        yield f"Laatste notitie: {item.note}"
    yield f"{wording.version_line(report)}."


def _meetings(reports: Sequence[Report]) -> Iterator[Event]:
    """Every check-in once: as it is planned, or as it was made ready."""
    held = {report.planned_by for report in reports if report.planned_by}
    for report in reports:
        if report.is_check_in:
            yield _held(report)
        if report.check_in and report.uid not in held:
            yield _planned(report, report.check_in)


def _held(report: Report) -> Event:
    """The check-in itself. It takes the place of the entry by which it was planned."""
    starts_at = report.starts_at or USUAL_START
    event = _appointment(report, report.day, starts_at, report.minutes or _USUAL_MINUTES)
    uid = held_uid(_meeting(report), report.planned_by)
    _identify(event, uid, report.planned_revision + report.revision + 1, report)
    event.add("summary", f"{wording.meeting_name(report)} {report.region}".strip())
    event.add("description", f"{wording.version_line(report)}.")
    if report.place:
        event.add("location", report.place)
    event.add("status", "CONFIRMED")
    return event


def _planned(report: Report, day: date) -> Event:
    """A check-in of which the day is agreed; its hour is not, and it says so."""
    event = _appointment(report, day, report.starts_at or USUAL_START, _USUAL_MINUTES)
    _identify(event, planned_uid(_meeting(report)), report.revision, report)
    event.add("summary", f"{wording.check_in_label(report)} {report.region}".strip())
    event.add(
        "description",
        "De dag staat vast, het tijdstip nog niet: hier staat het tijdstip van de vorige keer. "
        f"Afgesproken in: {wording.dated_meeting(report)}.",
    )
    event.add("status", "TENTATIVE")
    return event


def _appointment(report: Report, day: date, starts_at: time, minutes: int) -> Event:
    event = Event()
    start = datetime.combine(day, starts_at, _ZONE)
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=minutes) if day < date.max else start)
    event.add("categories", [clean_line(report.region) or "Slagvaardig", "Check-in"])
    return event


def _meeting(report: Report) -> str:
    return report.uid or str(uuid5(NAMESPACE_URL, f"{report.region}/{report.day}"))
