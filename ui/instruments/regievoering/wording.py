# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for moments and terms in Regievoering."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from facilitator.clock import AMSTERDAM
from facilitator.domain.dates import clock_time, day_month, short_date
from facilitator.domain.regievoering import EscalationStep, PhaseRegie


def made_words(moment: datetime, today: date) -> str:
    """When a version was made: 14.31 uur, 7 okt 14.31 uur, wo 7 okt 2026."""
    local = moment.astimezone(ZoneInfo(AMSTERDAM))
    time = f"{clock_time(local.time())} uur"
    if local.date() == today:
        return time
    if local.year == today.year:
        return f"{day_month(local.date())} {time}"
    return short_date(local.date())


def stagnation_words(step: EscalationStep) -> str:
    """After how long a trede is reached."""
    if step.after_weeks is None:
        return "na hoe lang?"
    if step.after_weeks == 0:
        return "direct"
    weeks = "week" if step.after_weeks == 1 else "weken"
    return f"na {step.after_weeks} {weeks} stilstand"


def decision_words(step: EscalationStep) -> str:
    """Within what time a trede decides."""
    if step.decides_within_days is None:
        return "binnen hoe lang?"
    return f"binnen {days_words(step.decides_within_days)}"


def handover_words(regie: PhaseRegie | None) -> str:
    """How and how fast coordination passes on; nothing when that was not agreed.

    The term comes first: of a long text the end falls off.
    """
    if regie is None or not regie.handed_over:
        return ""
    days = regie.handover_days
    within = "" if days is None else f" binnen {days_words(days)}"
    how = f": {regie.handover}" if regie.handover else ""
    return f"Overdracht{within}{how}"


def days_words(days: int) -> str:
    """As in 5 werkdagen."""
    return f"{days} werkdag" if days == 1 else f"{days} werkdagen"
