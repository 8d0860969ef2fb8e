# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stores what is said about agreements: at a check-in, or in a list that a partner sent back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import EllipsisType
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.dates import long_date
from facilitator.domain.meeting import Meeting
from facilitator.domain.opvolging import CheckInEntry, EntrySource
from facilitator.domain.text import clean_line, clean_text
from facilitator.domain.words import (
    KIND_LABELS,
    AgreementKind,
    MeetingKind,
    Status,
)
from facilitator.errors import InvalidInputError, NotFoundError
from facilitator.services.commands import ANSWERING, Command
from facilitator.services.meetings import open_meeting
from facilitator.services.ports import Library, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is said about one agreement; what is not given stays as it is.

    `status` given is an answer, also when it is the status that stood: the room goes on. "" clears
    the note; None clears a date. `reason` says why it is blocked or lapsed; when it was told
    before, it need not be told again.
    """

    agreement_id: UUID
    status: Status | None = None
    note: str | None = None
    reason: str = ""
    unblocker: str = ""
    deadline: date | EllipsisType | None = ...
    not_before: date | EllipsisType | None = ...

    @property
    def silent(self) -> bool:
        """Whether nothing at all was said."""
        words = (self.status, self.note, self.reason or None, self.unblocker or None)
        return not any(word is not None for word in words) and not (self._dates)

    @property
    def _dates(self) -> bool:
        return self.deadline is not ... or self.not_before is not ...


def store_answers(
    library: Library,
    clock: Clock,
    region_id: UUID,
    answers: Sequence[Answer],
    *,
    meeting_id: UUID | None = None,
    command: Command = Command.CHECKED_IN,
) -> Changes:
    """Store answers as one step, however many; one that is refused leaves all of it undone.

    Within one check-in a later answer about the same agreement changes the earlier one: a slip of
    the finger is no second postponement. `command` is one of `commands.ANSWERING`.
    """
    if command not in ANSWERING:
        raise ValueError(f"{command} is not a command that stores answers")
    with library.change(command, region_id, clock.now()) as change:
        meeting = _check_in(change.tx, meeting_id, region_id) if meeting_id else None
        only = answers[0].agreement_id if len(answers) == 1 else None
        desk = _Desk(change.tx, clock, region_id, meeting, command, only)
        for answer in answers:
            if not answer.silent:
                desk.take(answer)
    return change.changes


def _check_in(tx: Transaction, meeting_id: UUID, region_id: UUID) -> Meeting:
    meeting = open_meeting(tx, meeting_id)
    if meeting.region_id != region_id:
        raise NotFoundError("Deze check-in hoort bij een andere regio.")
    if meeting.kind is not MeetingKind.CHECK_IN:
        raise InvalidInputError(
            "Dit is geen check-in. Hoe het met afspraken staat, leg je vast in een check-in."
        )
    return meeting


class _Desk:
    """Takes the answers of one command."""

    def __init__(
        self,
        tx: Transaction,
        clock: Clock,
        region_id: UUID,
        meeting: Meeting | None,
        command: Command,
        only: UUID | None,
    ) -> None:
        self._tx = tx
        self._now = clock.now()
        self._region_id = region_id
        self._meeting = meeting
        self._day = meeting.day if meeting else clock.today()
        self._source = EntrySource.LIJST if command is Command.LIST_READ else EntrySource.CHECK_IN
        # One query each: a list that comes back may hold a thousand rows. A key is about one.
        about = {"id": only} if only else {}
        said = {"agreement_id": only} if only else {}
        found = tx.find(Agreement, region_id=region_id, **about)
        self._agreements = {agreement.id: agreement for agreement in found}
        known = tx.find(CheckInEntry, meeting_id=meeting.id, **said) if meeting else []
        # Of two, after a merge, the last is the one that the list shows.
        last = sorted(known, key=lambda entry: (entry.at, entry.id))
        self._entries = {entry.agreement_id: entry for entry in last}

    def take(self, answer: Answer) -> None:
        """Store one answer: the entry, and how the agreement stands now."""
        agreement = self._agreement(answer.agreement_id)
        known = self._entries.get(agreement.id)
        entry = known or self._fresh(agreement)
        agreement, entry = with_status(agreement, entry, answer)
        agreement, entry = _with_deadline(agreement, entry, answer)
        agreement, entry = self._with_not_before(agreement, entry, answer)
        if answer.note is not None:
            entry = replace(entry, note=clean_text(answer.note).strip())
        if known is None:
            self._tx.add(entry)
        elif entry != known:
            self._tx.save(replace(entry, at=_settled_at(known, entry, self._now)))
        self._tx.save(agreement)
        self._agreements[agreement.id] = self._tx.get(Agreement, agreement.id)
        self._entries[agreement.id] = self._tx.get(CheckInEntry, entry.id)

    def _agreement(self, agreement_id: UUID) -> Agreement:
        agreement = self._agreements.get(agreement_id)
        if agreement is None:
            raise NotFoundError("Deze afspraak is er niet meer, of hoort bij een andere regio.")
        if agreement.kind is not AgreementKind.AFSPRAAK:
            raise InvalidInputError(
                f"{agreement.label} is een {KIND_LABELS[agreement.kind].lower()}. "
                "Alleen van een afspraak leg je vast hoe het ermee staat."
            )
        return agreement

    def _fresh(self, agreement: Agreement) -> CheckInEntry:
        return CheckInEntry(
            region_id=self._region_id,
            agreement_id=agreement.id,
            meeting_id=self._meeting.id if self._meeting else None,
            status=agreement.status,
            status_before=agreement.status,
            source=self._source,
            at=self._now,
        )

    def _with_not_before(
        self, agreement: Agreement, entry: CheckInEntry, answer: Answer
    ) -> tuple[Agreement, CheckInEntry]:
        """Only what still runs can wait; what is finished is not to be discussed anyway."""
        day = agreement.not_before if answer.not_before is ... else answer.not_before
        if answer.not_before is not ... and day is not None and day <= self._day:
            raise InvalidInputError(
                f"{agreement.label}: ‘niet bespreken tot’ moet na {long_date(self._day)} liggen."
            )
        if answer.not_before is not ...:
            entry = replace(entry, not_before=day)
        kept = day if agreement.status.running else None
        return replace(agreement, not_before=kept), entry


def with_status(
    agreement: Agreement, entry: CheckInEntry, answer: Answer
) -> tuple[Agreement, CheckInEntry]:
    """The agreement and its entry with the status that was given, and why."""
    reason, unblocker = clean_text(answer.reason).strip(), clean_line(answer.unblocker)
    if answer.status is None and not reason and not unblocker:
        return agreement, entry
    status = answer.status or agreement.status
    blocked = status is Status.GEBLOKKEERD
    if status is entry.status:
        reason = reason or entry.reason
        unblocker = unblocker or entry.unblocker
    if blocked and agreement.status is Status.GEBLOKKEERD:
        reason = reason or agreement.blocked_reason or ""
        unblocker = unblocker or agreement.unblocker or ""
    _refuse_without_why(agreement.label, status, reason, unblocker)
    entry = replace(entry, status=status, reason=reason, unblocker=unblocker if blocked else "")
    agreement = replace(
        agreement,
        status=status,
        blocked_reason=reason if blocked else None,
        unblocker=unblocker if blocked else None,
    )
    return agreement, entry


def _refuse_without_why(label: str, status: Status, reason: str, unblocker: str) -> None:
    if status is Status.GEBLOKKEERD and not reason:
        raise InvalidInputError(f"{label} is geblokkeerd: schrijf erbij waarom.")
    if status is Status.GEBLOKKEERD and not unblocker:
        raise InvalidInputError(f"{label} is geblokkeerd: schrijf erbij wie haar kan losmaken.")
    if status is Status.VERVALLEN and not reason:
        raise InvalidInputError(f"{label} vervalt: schrijf erbij waarom.")


def _with_deadline(
    agreement: Agreement, entry: CheckInEntry, answer: Answer
) -> tuple[Agreement, CheckInEntry]:
    """A deadline that is given again is not new; one that is put back was not moved after all."""
    given = answer.deadline
    if given is ... or given == agreement.deadline:
        return agreement, entry
    before = entry.deadline_before if entry.new_deadline else agreement.deadline
    if given == before:
        entry = replace(entry, deadline=None, deadline_before=None)
    else:
        entry = replace(entry, deadline=given, deadline_before=before)
    return replace(agreement, deadline=given), entry


def _settled_at(known: CheckInEntry, entry: CheckInEntry, now: datetime) -> datetime:
    """A note that is written later does not make what was settled newer."""
    settled = (entry.status, entry.deadline, entry.not_before)
    before = (known.status, known.deadline, known.not_before)
    return now if settled != before else known.at
