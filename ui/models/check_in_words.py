# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the statuses look and what the check-in says about dates."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from facilitator.domain.agreement import is_late
from facilitator.domain.dates import day_month, short_date, weekday_date
from facilitator.domain.words import KIND_LABELS, AgreementKind, Status
from facilitator.services.opvolging import CheckInRow, Need, NewRow


@dataclass(frozen=True, slots=True)
class StatusLook:
    """`tone` names the token of the ink and, with _t behind it, of the fill."""

    word: str
    icon: str
    chosen: str
    tone: str


STATUS_LOOKS = {
    Status.OPEN: StatusLook("Open", "circle", "circle-bold", "open"),
    Status.BEZIG: StatusLook("Bezig", "circle-half", "circle-half-fill", "bezig"),
    Status.KLAAR: StatusLook("Klaar", "check-circle", "check-circle-fill", "klaar"),
    Status.GEBLOKKEERD: StatusLook("Geblokkeerd", "lock-simple", "lock-simple-fill", "laat"),
    Status.VERVALLEN: StatusLook("Vervallen", "prohibit", "prohibit-bold", "verv"),
    Status.DOORGELEID: StatusLook(
        "Naar OOGO", "arrow-square-up-right", "arrow-square-up-right-fill", "pri"
    ),
}
"""In the order of the keys 1 to 6."""

NEEDS = {
    Need.TE_LAAT: "te laat",
    Need.GEEN_EIGENAAR: "geen eigenaar",
    Need.GEBLOKKEERD: "geblokkeerd",
    Need.STILSTAAND: "2 keer niet besproken",
}


def late_by(status: Status, deadline: date | None, today: date) -> str:
    """How late an agreement is: "3 dagen te laat", "5 weken te laat"; else nothing."""
    if deadline is None or not is_late(status, deadline, today):
        return ""
    days = (today - deadline).days
    if days < 14:
        return f"{days} dag te laat" if days == 1 else f"{days} dagen te laat"
    return f"{days // 7} weken te laat"


def deadline_text(row: CheckInRow, today: date) -> str:
    """The deadline of a row, or how late it is."""
    return late_by(row.status, row.deadline, today) or _day(row.deadline, today)


def new_date_text(row: NewRow, today: date) -> str:
    """The deadline of what was captured just now; only an afspraak has to have one."""
    agreement = row.agreement
    if agreement.deadline is None and agreement.kind is not AgreementKind.AFSPRAAK:
        return ""
    return late_by(agreement.status, agreement.deadline, today) or _day(agreement.deadline, today)


def _day(day: date | None, today: date) -> str:
    """With its year where that is not the one of now."""
    if day is None:
        return "geen datum"
    return weekday_date(day) if day.year == today.year else short_date(day)


def needs_text(row: CheckInRow) -> str:
    """Why the room has to look at it, or not yet, beside what the date itself says."""
    return ", ".join(_needs(row))


def _needs(row: CheckInRow) -> list[str]:
    until = row.agreement.not_before
    waits = row.hidden or (row.entry is not None and row.entry.not_before is not None)
    words = [f"niet voor {day_month(until)}"] if until and waits else []
    words += [NEEDS[need] for need in row.needs if need is not Need.TE_LAAT]
    words += [f"{row.postponed} keer verschoven"] if row.postponed else []
    return words


def marks(row: CheckInRow, fits: Callable[[str], bool]) -> list[str]:
    """What `needs_text` says, on the one or two lines that a row has; shorter where it must."""
    words = _needs(row)
    short = [word.replace(" keer ", "× ") for word in words]
    lines: list[str] = []
    for parts in (words, short):
        whole = ", ".join(parts)
        if fits(whole):
            return [whole] if whole else []
        for split in range(len(parts) - 1, 0, -1):
            lines = [f"{', '.join(parts[:split])},", ", ".join(parts[split:])]
            if all(map(fits, lines)):
                return lines
    return lines or [", ".join(short)]


def earlier_text(row: CheckInRow) -> str:
    """How it stood at the check-in before: "Open bij check-in 1"."""
    if row.earlier is None:
        return ""
    return f"{STATUS_LOOKS[row.earlier.status].word} bij {row.earlier.title.lower()}"


def spoken_new(row: NewRow, today: date) -> str:
    """What was captured just now, in one sentence."""
    agreement = row.agreement
    parts = [
        KIND_LABELS[agreement.kind],
        f"{agreement.label}: {agreement.text}",
        row.owner or "",
        new_date_text(row, today),
    ]
    return ", ".join(part for part in parts if part)


def spoken(row: CheckInRow, today: date, *, waits: bool = False) -> str:
    """A row in one sentence, for who can't see it."""
    agreement = row.agreement
    parts = [
        STATUS_LOOKS[row.status].word,
        f"{agreement.label}: {agreement.text}",
        row.owner or "geen eigenaar",
        deadline_text(row, today),
        needs_text(row),
        earlier_text(row),
        f"{row.notes} notities" if row.notes > 1 else "1 notitie" if row.notes else "",
        "nog niet bewaard" if waits else "",
        "al besproken" if row.entry is not None else "",
        "kies: afronden, doorgaan of doorgeleiden" if row.must_decide else "",
    ]
    return ", ".join(part for part in parts if part)
