# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of the agreements, as `show` and `checkin` print it: the keys are a contract."""

from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from facilitator.clock import AMSTERDAM
from facilitator.domain.agreement import Tally
from facilitator.domain.dates import long_date
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.region import Region
from facilitator.domain.text import clean_line
from facilitator.domain.toets.finding import gaps_among
from facilitator.domain.words import STATUS_LABELS
from facilitator.services.opvolging import (
    NEED_LABELS,
    CheckInList,
    CheckInRow,
    Gap,
    Gaps,
    Progress,
    Since,
    progress,
    read_thread,
)
from facilitator.services.ports import Reader

Shape = dict[str, Any]


def progress_shape(reader: Reader, region: Region) -> Shape | None:
    """Progress as of the last meeting that was held, as it was on its day; None before any.

    The day of the meeting, not today: the same library prints the same.
    """
    thread = read_thread(reader, region.id)
    held = [meeting for meeting in thread.meetings if thread.held(meeting)]
    if not held:
        return None
    found = progress(reader, region.id, held[-1].day, held[-1].id)
    return {
        "standen": [
            {"bijeenkomst": bar.title, "datum": bar.day.isoformat(), **_tally(bar.tally)}
            for bar in found.bars
        ],
        "sinds_vorige": _since(found.since_last),
        "sinds_start": _since(found.since_start),
        "gewijzigd": _changed(found),
        "toets": _gaps(found.gaps),
    }


def _tally(tally: Tally) -> Shape:
    return {
        **{status.value: count for status, count in tally.by_status.items()},
        "te_laat": tally.late,
    }


def _since(since: Since | None) -> Shape | None:
    if since is None:
        return None
    return {
        "bijeenkomst": since.title,
        "datum": since.day.isoformat(),
        "klaar": since.done,
        "vervallen": since.dropped,
        "doorgeleid": since.passed_on,
        "uitgesteld": since.postponed,
        "nieuw": since.added,
    }


def _changed(found: Progress) -> Shape | None:
    if found.version is None:
        return None
    return {
        "sinds": found.version.title,
        "versie": found.version.number,
        "regels": [
            {"nummer": c.agreement.label, "tekst": c.agreement.text, "wijzigingen": list(c.parts)}
            for c in found.changed
        ],
    }


def _gaps(gaps: Gaps | None) -> Shape | None:
    if gaps is None:
        return None
    return {
        "dicht": [_gap(gap) for gap in gaps.closed],
        "nieuw": [_gap(gap) for gap in gaps.opened],
        "over": len(gaps.left),
        "over_let_op": gaps_among(gap.severity for gap in gaps.left)[1],
    }


def _gap(gap: Gap) -> Shape:
    return {"code": gap.code, "ernst": gap.severity, "plek": gap.place, "zin": gap.sentence}


def entry_shape(entry: CheckInEntry, titles: dict[UUID, str]) -> Shape:
    """What was said about an agreement once."""
    return {
        "datum": entry.at.astimezone(ZoneInfo(AMSTERDAM)).date().isoformat(),
        "bijeenkomst": titles[entry.meeting_id] if entry.meeting_id else None,
        "bron": entry.source,
        "status": entry.status,
        "status_eerder": entry.status_before,
        "notitie": entry.note,
        "reden": entry.reason,
        "ontblokkeert": entry.unblocker,
        "deadline": _iso(entry.deadline),
        "deadline_eerder": _iso(entry.deadline_before),
        "niet_bespreken_tot": _iso(entry.not_before),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def list_shape(found: CheckInList) -> Shape:
    """The list of a check-in, what needs the room first."""
    return {
        "bijeenkomst": found.title,
        "datum": found.meeting.day.isoformat(),
        "status": found.meeting.state,
        "eerst": [_row(row) for row in found.first],
        "daarna": [_row(row) for row in found.rest],
        "niet_bespreken": [_row(row) for row in found.hidden],
    }


def _row(row: CheckInRow) -> Shape:
    agreement, earlier = row.agreement, row.earlier
    return {
        "nummer": agreement.label,
        "tekst": agreement.text,
        "redenen": list(row.needs),
        "eigenaar": row.owner,
        "functie": row.function,
        "thema": agreement.theme,
        "status": row.status,
        "deadline": _iso(row.deadline),
        "oorspronkelijke_deadline": _iso(row.original_deadline),
        "uitgesteld": row.postponed,
        "notities": row.notes,
        "keer": row.times,
        "uit": row.origin,
        "vorige": {"bijeenkomst": earlier.title, "status": earlier.status} if earlier else None,
        "besproken": row.entry is not None,
        "moet_besloten": row.must_decide,
        "niet_bespreken_tot": _iso(agreement.not_before),
    }


def list_summary(found: CheckInList) -> str:
    """The list for a reader in a hurry."""
    lines = [f"{found.title}, {long_date(found.meeting.day)}"]
    for heading, rows in (("Eerst", found.first), ("Daarna", found.rest)):
        lines += ["", heading, *map(_row_line, rows)] if rows else []
    if found.hidden:
        lines += ["", f"Niet bespreken: {len(found.hidden)}"]
    return "\n".join(lines)


def _row_line(row: CheckInRow) -> str:
    deadline = long_date(row.deadline) if row.deadline else "geen datum"
    parts = [f"  {row.agreement.label}", STATUS_LABELS[row.status], clean_line(row.agreement.text)]
    parts += [row.owner or "geen eigenaar", deadline]
    parts += [NEED_LABELS[need].lower() for need in row.needs]
    return " · ".join(parts)
