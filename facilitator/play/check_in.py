# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check-in of a script: how each afspraak stands months later, and what is new."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.text import fold
from facilitator.domain.words import BlockKind, Status
from facilitator.errors import UserError
from facilitator.services.capturing import capture
from facilitator.services.live import end_blocks, start_block
from facilitator.services.meetings import open_check_in
from facilitator.services.opvolging import Answer, store_answers
from facilitator.services.ports import Library
from facilitator.services.rows import listed
from facilitator.templates.reading import shipped_template
from facilitator.toml_tables import Table

TEMPLATE = "check-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptStatus:
    """What is said about the afspraak that begins with `begins`."""

    line: int
    begins: str
    status: Status
    note: str = ""
    reason: str = ""
    unblocker: str = ""
    deadline: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptCheckIn:
    """A check-in as the script gives it."""

    day: date
    starts_at: time
    place: str = ""
    statuses: tuple[ScriptStatus, ...] = ()
    lines: tuple[tuple[int, str], ...] = ()


def read_check_in(table: Table, held: date) -> ScriptCheckIn:
    """The table [check_in] of a script whose meeting was `held` on that day."""
    table.only("datum", "begin", "plaats", "statussen", "nieuwe_regels")
    day = table.day("datum")
    if day is None or day <= held:
        table.fail("‘datum’ moet er staan, en na de bijeenkomst liggen.", "datum")
    return ScriptCheckIn(
        day=day,
        starts_at=table.clock("begin") or time(13, 0),
        place=table.line("plaats"),
        statuses=tuple(_status(each) for each in table.tables("statussen")),
        lines=table.raw_lines("nieuwe_regels"),
    )


def _status(table: Table) -> ScriptStatus:
    table.only("begint_met", "status", "notitie", "reden", "ontblokkeert", "nieuwe_datum")
    status = table.word("status", Status)
    if status is None:
        table.fail("‘status’ ontbreekt. Zet erbij hoe het met deze afspraak staat.")
    note, reason = table.line("notitie"), table.line("reden")
    if status in {Status.GEBLOKKEERD, Status.VERVALLEN}:
        # What stands beside such a status is why.
        reason = reason or note
    return ScriptStatus(
        line=table.line_number,
        begins=table.required("begint_met"),
        status=status,
        note=note,
        reason=reason,
        unblocker=table.line("ontblokkeert"),
        deadline=table.day("nieuwe_datum"),
    )


class CheckInRoom:
    """Plays a check-in on its own day: block by block, one answer at a time."""

    def __init__(self, library: Library, region_id: UUID, script: ScriptCheckIn) -> None:
        start = script.starts_at
        self.clock = FixedClock.on(script.day, start.hour, start.minute)
        self.captured = 0
        self.refused: list[tuple[int, str]] = []
        self._library = library
        self._region_id = region_id
        self._script = script
        self.meeting_id = open_check_in(
            library,
            self.clock,
            region_id,
            shipped_template(TEMPLATE),
            script.day,
            starts_at=start,
            place=script.place,
        ).id

    def play(self) -> None:
        """Go through the agenda: the statuses in the block for them, new lines near the end."""
        with self._library.read() as reader:
            found = reader.find(AgendaBlock, meeting_id=self.meeting_id)
        blocks = sorted((b for b in found if b.scheduled), key=lambda b: b.position)
        asking = next(b for b in blocks if b.kind is BlockKind.CHECK_IN)
        closing = [b for b in blocks if b.kind is BlockKind.OVERIG][-1]
        for block in blocks:
            start_block(self._library, self.clock, block.id)
            begun = self.clock.now()
            if block.id == asking.id:
                self._answer()
            if block.id == closing.id:
                self._capture(block)
            self.clock.advance(timedelta(minutes=block.minutes) - (self.clock.now() - begun))
        end_blocks(self._library, self.clock, self.meeting_id)

    def _answer(self) -> None:
        with self._library.read() as reader:
            agreements = reader.find(Agreement, region_id=self._region_id)
        for said in self._script.statuses:
            self.clock.advance(timedelta(seconds=30))
            meant = [a for a in agreements if fold(a.text).startswith(fold(said.begins))]
            if len(meant) != 1:
                self.refused.append((said.line, _which(said.begins, meant)))
                continue
            try:
                self._store(meant[0], said)
            except UserError as error:
                self.refused.append((said.line, error.sentence))

    def _store(self, agreement: Agreement, said: ScriptStatus) -> None:
        answer = Answer(
            agreement_id=agreement.id,
            status=said.status,
            note=said.note or None,
            reason=said.reason,
            unblocker=said.unblocker,
            deadline=said.deadline or ...,
        )
        store_answers(
            self._library, self.clock, self._region_id, [answer], meeting_id=self.meeting_id
        )

    def _capture(self, block: AgendaBlock) -> None:
        for number, line in self._script.lines:
            self.clock.advance(timedelta(minutes=1))
            try:
                capture(self._library, self.clock, self.meeting_id, block.id, line)
            except UserError as error:
                self.refused.append((number, error.sentence))
            else:
                self.captured += 1


def _which(begins: str, meant: list[Agreement]) -> str:
    if not meant:
        return f"geen afspraak in deze regio begint met ‘{begins}’."
    labels = listed([agreement.label for agreement in meant])
    return f"meer dan één afspraak begint met ‘{begins}’: {labels}. Geef meer woorden."
