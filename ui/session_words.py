# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a user reads of a sessiebestand before anything is done with it."""

from datetime import datetime
from typing import TYPE_CHECKING

from facilitator.domain.dates import clock_time, long_date
from facilitator.session.wording import counted
from ui.models.choices_model import ChoiceRow, Pick

if TYPE_CHECKING:
    from facilitator.session import Conflict, MergePlan, TakenAway

_FIRST = ("organisation", "person", "meeting", "agreement", "check_in_entry", "forum", "phase")
_MOST = 100


def row(conflict: "Conflict") -> ChoiceRow:
    """A conflict as the table of choices shows it."""
    when = f"Hier {_moment(conflict.mine_at)}, in het bestand {_moment(conflict.theirs_at)}."
    return ChoiceRow(
        key=conflict.key,
        about=conflict.label,
        what=conflict.field_label,
        here=conflict.mine,
        there=conflict.theirs,
        pick=Pick.OPEN,
        contested=True,
        note=when,
    )


def _moment(at: datetime) -> str:
    local = at.astimezone()
    return f"{long_date(local.date())} om {clock_time(local.time())}"


def lines(plan: "MergePlan") -> list[str]:
    """What is in the file and what would happen, most important first."""
    session = plan.session
    held = counted({kind: session.counts.get(kind, 0) for kind in _FIRST}) or "alleen de regio zelf"
    told = [f"Gemaakt op {_moment(session.made_at)}. In het bestand: {held}."]
    if plan.new_region:
        told.append("Deze regio staat hier nog niet. Ze komt er in haar geheel bij.")
    else:
        for word, counts in (
            ("Erbij", plan.added),
            ("Gewijzigd", plan.changed),
            ("Weg", plan.removed),
        ):
            told += [f"{word}: {counted(counts)}."] if any(counts.values()) else []
        told.append("Vooraf komt er een reservekopie, en het is in één stap ongedaan te maken.")
    return [*told, *plan.notices]


def nothing_new(name: str, plan: "MergePlan") -> str:
    """All of the file is known here; what was changed since is no reason to doubt that."""
    if plan.same == plan.session.counts:
        return f"{name} bevat niets dat hier nog niet staat."
    return f"Alles uit {name} is hier al verwerkt. Wat hier daarna is gewijzigd, blijft zo."


def taken(name: str, away: "TakenAway") -> str:
    """What of the file was here and is no more, and what can be done."""
    return (
        f"Alles uit {name} is hier al verwerkt, maar daarna is weggehaald of ongedaan gemaakt: "
        f"{counted(away.counts)}. Terughalen zet dit weer zoals het in het bestand staat. Vooraf "
        "komt er een reservekopie, en het is in één stap ongedaan te maken."
    )


def taken_lines(away: "TakenAway") -> list[str]:
    """Each thing that can come back, whole."""
    left = len(away.labels) - _MOST
    return [*away.labels[:_MOST], *([f"En nog {left} andere."] if left > 0 else [])]
