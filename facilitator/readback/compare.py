# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sets a list that came back beside what is known now: what changed, and where both sides did."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from facilitator.capture.privacy import privacy_hints
from facilitator.clock import AMSTERDAM
from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import FrozenVersion, Meeting
from facilitator.domain.region import Region
from facilitator.domain.text import clean_text, fold
from facilitator.domain.words import KIND_LABELS, AgreementKind, Status
from facilitator.readback.date_hints import earlier_hint
from facilitator.readback.process import ListError
from facilitator.readback.read_list import ReadList, ReadRow
from facilitator.readback.values import quoted
from facilitator.services.history import deadline_histories
from facilitator.services.opvolging import read_thread
from facilitator.services.ports import Reader

Told = Status | date | str | None


class Part(StrEnum):
    """What of an agreement a list can change; its value is the word in JSON."""

    STATUS = "status"
    DEADLINE = "deadline"
    NOTE = "notitie"
    UNBLOCKER = "losmaken"


class Lack(StrEnum):
    """What a status needs to be told with it; its value says it to the user."""

    REASON = "waarom"
    UNBLOCKER = "wie het losmaakt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDifference:
    """One value that differs: as it was handed out, as it is here now, as it came back.

    `conflict` is when both sides changed it since it was handed out, or when nobody can tell any
    more what was handed out (`base_known` is False).
    """

    part: Part
    base: Told
    here: Told
    there: Told
    base_known: bool = True
    conflict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDifference:
    """An agreement that the list says something new about. `problems` can't be read as written.

    `lacking` is what has to be told with the new status and is not in the list; `note` and
    `unblocker` are what the list does tell. `hints` warn of personal data in it, and
    of a date that may not be meant as it was read.
    """

    place: int
    agreement_id: UUID
    label: str
    text: str
    parts: tuple[PartDifference, ...] = ()
    problems: tuple[str, ...] = ()
    note: str = ""
    unblocker: str = ""
    lacking: tuple[Lack, ...] = ()
    hints: tuple[str, ...] = ()

    @property
    def conflict(self) -> bool:
        """Whether both sides changed something."""
        return any(part.conflict for part in self.parts)

    def part(self, part: Part) -> PartDifference | None:
        """The difference in one value."""
        return next((one for one in self.parts if one.part is part), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownRow:
    """A row that is set apart: it belongs to no agreement here, and `why` says how that is."""

    place: int
    number: int | None
    text: str
    owner: str
    note: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """A list beside the region. `rows` need a choice; `unchanged` counts the others.

    `absent` counts the agreements of the region that are not in the list: nothing is said of them.
    """

    name: str
    region_id: UUID
    rows: tuple[RowDifference, ...] = ()
    unknown: tuple[UnknownRow, ...] = ()
    unchanged: int = 0
    absent: int = 0
    warnings: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether the list says nothing new, and all of it was read."""
        return not self.rows and not self.unknown and not self.warnings


def compare(reader: Reader, region_id: UUID, read: ReadList) -> Differences:
    """What a list says that is not so here yet; ListError when it is of another region."""
    known = _Known(reader, region_id, read)
    _refuse_other_region(reader, known, read)
    unknown: list[UnknownRow] = []
    said: dict[UUID, list[ReadRow]] = {}
    for row in read.rows:
        found = known.match(row)
        if isinstance(found, str):
            unknown.append(_unknown(row, found))
        else:
            said.setdefault(found.id, []).append(row)
    rows: list[RowDifference] = []
    for agreement_id, double in said.items():
        different = known.differences(double, known.agreements[agreement_id])
        if len({_content(one) for one in different}) > 1:
            places = ", ".join(str(one.place) for one in different)
            why = f"{different[0].label} staat er vaker in, en niet hetzelfde: rij {places}."
            unknown += [_unknown(row, why) for row in double]
        else:
            rows += different[:1]
    return Differences(
        name=read.name,
        region_id=region_id,
        rows=tuple(rows),
        unknown=tuple(sorted(unknown, key=lambda row: row.place)),
        unchanged=len(read.rows) - len(rows) - len(unknown),
        absent=len(known.agreements.keys() - said.keys()),
        warnings=(*_overtaken(reader, read), *read.warnings),
    )


def _overtaken(reader: Reader, read: ReadList) -> Iterator[str]:
    """A partner may fill in an older list; what it left alone there takes nothing back."""
    if read.meeting is None or read.version is None:
        return
    newest = max((v.number for v in reader.find(FrozenVersion, meeting_id=read.meeting)), default=0)
    if read.version < newest:
        own = f"versie {read.version}" if read.version else "het concept"
        yield f"Deze lijst is gemaakt van {own}; intussen is er versie {newest}."


def _content(row: RowDifference) -> tuple[object, ...]:
    """What a row says, wherever it stands: of the same said twice one is left out."""
    return row.parts, row.problems, row.unblocker


def _unknown(row: ReadRow, why: str) -> UnknownRow:
    return UnknownRow(
        place=row.place,
        number=row.number,
        text=row.text,
        owner=row.owner,
        note=row.note,
        why=why,
    )


def _refuse_other_region(reader: Reader, known: "_Known", read: ReadList) -> None:
    """A number alone exists in every region: a list of another one must not be matched by it."""
    ids = [row.id for row in read.rows if row.id is not None]
    ours = any(one in known.agreements for one in ids)
    if ours or not read.rows:
        return
    mine = {meeting.id for meeting in reader.find(Meeting, region_id=known.region.id)}
    other_meeting = read.meeting is not None and read.meeting not in mine
    other_name = read.meeting is None and fold(read.region) not in {"", fold(known.region.name)}
    if ids or other_meeting or other_name:
        if fold(read.region) == fold(known.region.name):
            raise ListError(
                f"{read.name} hoort bij een andere regio die ook ‘{known.region.name}’ heet: geen "
                "enkele afspraak is dezelfde. Lees de lijst in op de laptop waar ze gemaakt is, of "
                "open eerst het bestand van die regio."
            )
        named = f"‘{read.region}’" if read.region else "een andere regio"
        raise ListError(
            f"{read.name} is een lijst van {named}: geen enkele afspraak hoort bij "
            f"‘{known.region.name}’. Open de regio van de lijst en lees het bestand daar in."
        )


class _Known:
    """The agreements of a region as they are now, and what can be told of how they were."""

    def __init__(self, reader: Reader, region_id: UUID, read: ReadList) -> None:
        self.region = reader.get(Region, region_id)
        found = reader.find(Agreement, region_id=region_id)
        self.agreements = {a.id: a for a in found if a.kind is AgreementKind.AFSPRAAK}
        self._others = {a.id: a for a in found if a.kind is not AgreementKind.AFSPRAAK}
        self._numbers: dict[int, list[Agreement]] = {}
        for agreement in found:
            self._numbers.setdefault(agreement.number, []).append(agreement)
        self._histories = deadline_histories(reader, region_id)
        thread = read_thread(reader, region_id)
        self._notes = {a.id: [e for e in thread.entries(a) if e.note] for a in found}
        # A list of a meeting that is dated ahead says to be of that day.
        self._made_on = min(read.made_on, read.read_on) if read.made_on else None
        self._then = _statuses_on(reader, region_id, read.made_on) if read.made_on else {}

    def match(self, row: ReadRow) -> Agreement | str:
        """The agreement of a row, by its id, else by its number; or why there is none."""
        if row.id is None and row.number is None:
            return "Deze regel heeft geen nummer. Is het een nieuwe afspraak? Leg haar dan vast."
        named = self._named(row)
        if len(named) > 1:
            labels = " en ".join(a.label for a in named)
            return f"Dit nummer is twee keer uitgegeven: {labels}. Welke bedoeld is, blijkt niet."
        if not named:
            return "Deze afspraak is er in deze regio niet, of niet meer."
        found = named[0]
        if row.number is not None and found.number != row.number:
            return f"Het nummer is veranderd: het kenmerk hoort bij {found.label}."
        if found.kind is not AgreementKind.AFSPRAAK:
            return f"{found.label} is intussen een {KIND_LABELS[found.kind].lower()}."
        return found

    def _named(self, row: ReadRow) -> list[Agreement]:
        """What a row can mean: by its id one at most, by a number there may be a twin."""
        if row.id is not None:
            found = self.agreements.get(row.id) or self._others.get(row.id)
            return [found] if found else []
        same = self._numbers.get(row.number or -1, [])
        exact = [a for a in same if row.letter and a.label == f"A-{row.number:03d}{row.letter}"]
        return exact or same

    def differences(self, rows: Sequence[ReadRow], agreement: Agreement) -> list[RowDifference]:
        """What the rows of one agreement say that is not so yet."""
        found = (self._difference(row, agreement) for row in rows)
        return [one for one in found if one is not None]

    def _difference(self, row: ReadRow, agreement: Agreement) -> RowDifference | None:
        status = self._status(row, agreement)
        after = row.status if status and row.status else agreement.status
        parts = [one for one in (status, *self._others_of(row, agreement, after)) if one]
        problems = (*row.problems, *_misplaced(row, after))
        if not parts and not problems:
            return None
        return RowDifference(
            place=row.place,
            agreement_id=agreement.id,
            label=agreement.label,
            text=agreement.text,
            parts=tuple(parts),
            problems=problems,
            note=row.note,
            unblocker=row.unblocker,
            lacking=_lacking(row) if status else (),
            hints=(
                *self._date_hints(row, agreement, parts),
                *(hint.sentence for hint in privacy_hints(f"{row.note}\n{row.unblocker}")),
            ),
        )

    def _date_hints(
        self, row: ReadRow, agreement: Agreement, parts: Sequence[PartDifference]
    ) -> Iterator[str]:
        if row.deadline is None or all(one.part is not Part.DEADLINE for one in parts):
            return
        yield from row.date_hints
        history = self._histories.get(agreement.id)
        first = history.original if history else agreement.deadline
        if first is not None and row.deadline < first:
            yield earlier_hint(row.deadline, first)

    def _status(self, row: ReadRow, agreement: Agreement) -> PartDifference | None:
        then = row.base.status if "status" in row.base.known else self._then.get(agreement.id)
        return _part(Part.STATUS, then, agreement.status, row.status, then is not None)

    def _others_of(
        self, row: ReadRow, agreement: Agreement, after: Status
    ) -> Iterator[PartDifference | None]:
        base = row.base
        dated = "deadline" in base.known
        yield _part(Part.DEADLINE, base.deadline, agreement.deadline, row.deadline, dated)
        note = self._note(row, agreement)
        yield _part(Part.NOTE, base.note, note, row.note or None, "note" in base.known)
        if agreement.status is after is Status.GEBLOKKEERD:
            # With a new status it is told as part of that; the list is handed out without it.
            unblocker = agreement.unblocker or ""
            yield _part(Part.UNBLOCKER, "", unblocker, row.unblocker or None, True)

    def _note(self, row: ReadRow, agreement: Agreement) -> str:
        """The note that stands; that of the row when it was told since the list was made.

        So a list that is read twice says nothing new, also when a check-in came after it.
        """
        told = self._notes[agreement.id]
        same = (e for e in told if row.note and _plain(e.note) == _plain(row.note))
        made_on, zone = self._made_on, ZoneInfo(AMSTERDAM)
        if made_on and any(e.at.astimezone(zone).date() >= made_on for e in same):
            return row.note
        return told[-1].note if told else ""


def _misplaced(row: ReadRow, after: Status) -> Iterator[str]:
    if row.unblocker and after is not Status.GEBLOKKEERD:
        yield f"{quoted(row.unblocker)} kan iets losmaken, maar de status is niet Geblokkeerd."


def _part(part: Part, base: Told, here: Told, there: Told, known: bool) -> PartDifference | None:
    """A difference, unless the list says nothing, what is so already, or what it was given.

    Text is compared as it reads: a spreadsheet changes line ends and the spaces around it.
    """
    if there is None or _plain(there) == _plain(here):
        return None
    if known and _plain(there) == _plain(base):
        return None
    changed_here = _plain(base) != _plain(here) if known else bool(here)
    return PartDifference(
        part=part,
        base=base if known else None,
        here=here,
        there=there,
        base_known=known,
        conflict=changed_here,
    )


def _plain(told: Told) -> Told:
    return " ".join(clean_text(told).split()) if type(told) is str else told or None


def _lacking(row: ReadRow) -> tuple[Lack, ...]:
    """What has to be told with a new status. A note in the list is taken for the reason."""
    blocked = row.status is Status.GEBLOKKEERD
    reason = (blocked or row.status is Status.VERVALLEN) and not row.note
    lacks = {Lack.REASON: reason, Lack.UNBLOCKER: blocked and not row.unblocker}
    return tuple(lack for lack, lacks_it in lacks.items() if lacks_it)


def _statuses_on(reader: Reader, region_id: UUID, day: date) -> dict[UUID, Status]:
    """How each agreement stood at the end of a day, by the journal."""
    then: dict[UUID, Status] = {}
    zone = ZoneInfo(AMSTERDAM)
    for change in reader.field_history(Agreement, "status", region_id):
        if change.at.astimezone(zone).date() <= day and change.after in set(Status):
            then[change.entity_id] = Status(str(change.after))
    return then
