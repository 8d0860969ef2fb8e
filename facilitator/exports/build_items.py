# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the items of a Report, and at a check-in what became of those of earlier meetings."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from facilitator.clock import AMSTERDAM
from facilitator.domain.agreement import Agreement, Tally
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.region import Organisation, Person
from facilitator.domain.thread import Thread
from facilitator.domain.words import AgreementKind, MeetingKind, Status
from facilitator.exports.handed_out import agreement_steps
from facilitator.exports.report import ReportItem
from facilitator.exports.report_progress import (
    ReportBar,
    ReportChange,
    ReportEntry,
    ReportGap,
    ReportProgress,
    ReportSince,
)
from facilitator.services.history import deadline_histories
from facilitator.services.opvolging import (
    Gap,
    MeetingBar,
    Since,
    followed,
    meeting_titles,
    progress,
    read_thread,
)
from facilitator.services.ports import Reader

RETURNED_LIST = "Teruggestuurde lijst"


class Items:
    """The items of one meeting; every list is read once."""

    def __init__(
        self,
        reader: Reader,
        meeting: Meeting,
        organisations: Iterable[Organisation],
        people: Iterable[Person],
    ) -> None:
        self._meeting = meeting
        self._thread: Thread = read_thread(reader, meeting.region_id)
        self._days = {each.id: each.day for each in self._thread.meetings}
        self._origins = meeting_titles(self._thread)
        self._names = {each.id: each.name for each in organisations}
        self._people = {each.id: each for each in people}
        blocks = reader.find(AgendaBlock, region_id=meeting.region_id)
        self._blocks = {block.id: block.title for block in blocks}
        self._histories = deadline_histories(reader, meeting.region_id)
        self._steps = agreement_steps(reader, meeting.region_id)

    def items(self) -> tuple[ReportItem, ...]:
        """What was captured at the meeting, and at a check-in what it walked through."""
        own = [a for a in self._thread.agreements if a.meeting_id == self._meeting.id]
        walked = self._walked()
        known = {agreement.id for agreement in own}
        found = own + [agreement for agreement in walked if agreement.id not in known]
        return tuple(self._item(a) for a in sorted(found, key=lambda a: (a.number, a.id)))

    def closed(self) -> tuple[ReportItem, ...]:
        """Afspraken of earlier meetings that were finished before this check-in began."""
        if self._meeting.kind is not MeetingKind.CHECK_IN:
            return ()
        walked = {agreement.id for agreement in self._walked()}
        return tuple(
            self._item(agreement)
            for agreement in self._thread.agreements
            if agreement.kind is AgreementKind.AFSPRAAK
            and agreement.id not in walked
            and agreement.meeting_id != self._meeting.id
            and self._days[agreement.meeting_id] <= self._meeting.day
        )

    def _walked(self) -> list[Agreement]:
        check_in = self._meeting.kind is MeetingKind.CHECK_IN
        return followed(self._thread, self._meeting) if check_in else []

    def _item(self, agreement: Agreement) -> ReportItem:
        person = self._people.get(agreement.owner_person_id) if agreement.owner_person_id else None
        moved = self._histories.get(agreement.id)
        entries = self._thread.entries(agreement)
        notes = [entry.note for entry in entries if entry.note]
        return ReportItem(
            number=agreement.number,
            twin=agreement.twin,
            kind=agreement.kind,
            text=agreement.text,
            theme=agreement.theme,
            owner=self._name(agreement.owner_id),
            function=person.function if person else None,
            person=person.name if person else None,
            supporting=tuple(self._names[o] for o in agreement.supporting if o in self._names),
            unknown=agreement.unknown,
            deadline=agreement.deadline,
            original_deadline=moved.original if moved else agreement.deadline,
            postponed=moved.postponed if moved else 0,
            visible=agreement.visible,
            level=agreement.level,
            recommendations=agreement.recommendations,
            impuls=agreement.impuls,
            status=agreement.status,
            block=self._blocks.get(agreement.block_id) if agreement.block_id else None,
            uid=str(agreement.id),
            # An agenda file numbers by this and what was said together: twice the steps. Undo
            # takes what was said out of the history, and still makes it newer.
            revision=2 * self._steps.get(agreement.id, 0) - len(entries),
            note=notes[-1] if notes else "",
            blocked_reason=agreement.blocked_reason or "",
            unblocker=agreement.unblocker or "",
            not_before=agreement.not_before,
            history=tuple(report_entry(entry, self._origins) for entry in entries),
            origin=self._origins[agreement.meeting_id],
            origin_day=self._days[agreement.meeting_id],
            carried=agreement.meeting_id != self._meeting.id,
        )

    def _name(self, organisation_id: UUID | None) -> str | None:
        return self._names.get(organisation_id) if organisation_id else None


def report_entry(entry: CheckInEntry, titles: dict[UUID, str]) -> ReportEntry:
    """What was said once, told with the name of the meeting."""
    return ReportEntry(
        day=entry.at.astimezone(ZoneInfo(AMSTERDAM)).date(),
        told_at=titles[entry.meeting_id] if entry.meeting_id else RETURNED_LIST,
        status=entry.status,
        status_before=entry.status_before,
        note=entry.note,
        reason=entry.reason,
        unblocker=entry.unblocker,
        deadline=entry.deadline,
        deadline_before=entry.deadline_before,
    )


def report_progress(reader: Reader, meeting: Meeting, made_on: date) -> ReportProgress | None:
    """Progress as of a check-in; None for another meeting."""
    if meeting.kind is not MeetingKind.CHECK_IN:
        return None
    found = progress(reader, meeting.region_id, made_on, meeting.id)
    gaps = found.gaps
    return ReportProgress(
        bars=tuple(_bar(bar) for bar in found.bars),
        since_last=_since(found.since_last),
        since_start=_since(found.since_start),
        since_title=found.version.title if found.version else "",
        since_version=found.version.number if found.version else 0,
        changed=tuple(
            ReportChange(label=c.agreement.label, text=c.agreement.text, parts=c.parts)
            for c in found.changed
        ),
        gaps_compared=gaps is not None,
        gaps_closed=tuple(_gap(gap) for gap in gaps.closed) if gaps else (),
        gaps_opened=tuple(_gap(gap) for gap in gaps.opened) if gaps else (),
        gaps_left=len(gaps.left) if gaps else 0,
    )


def _bar(bar: MeetingBar) -> ReportBar:
    tally: Tally = bar.tally
    return ReportBar(
        title=bar.title,
        day=bar.day,
        open=tally.by_status[Status.OPEN],
        bezig=tally.by_status[Status.BEZIG],
        klaar=tally.by_status[Status.KLAAR],
        geblokkeerd=tally.by_status[Status.GEBLOKKEERD],
        vervallen=tally.by_status[Status.VERVALLEN],
        doorgeleid=tally.by_status[Status.DOORGELEID],
        laat=tally.late,
    )


def _since(since: Since | None) -> ReportSince | None:
    if since is None:
        return None
    return ReportSince(
        title=since.title,
        day=since.day,
        done=since.done,
        dropped=since.dropped,
        passed_on=since.passed_on,
        postponed=since.postponed,
        added=since.added,
    )


def _gap(gap: Gap) -> ReportGap:
    return ReportGap(code=gap.code, severity=gap.severity, place=gap.place, sentence=gap.sentence)
