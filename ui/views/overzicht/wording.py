# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the Overzicht says about dates and meetings."""

from datetime import date

from facilitator.services.overview import RegionOverview


def distance(day: date, today: date) -> str:
    """How far away a date is: "vandaag", "over 2 dagen", "over 3 weken", "over 5 maanden"."""
    days = (day - today).days
    if days == 0:
        return "vandaag"
    if days == 1:
        return "morgen"
    if 1 < days < 14:
        return f"over {days} dagen" if days < 7 else "over 1 week"
    if 14 <= days < 90:
        return f"over {days // 7} weken"
    if days >= 90:
        return f"over {round(days / 30.44)} maanden"
    return f"{-days} dagen geleden" if days < -1 else "gisteren"


def meetings_line(row: RegionOverview, stage: str) -> str:
    """The second line of a region: its stage, and how many meetings when there are several."""
    if row.current is None:
        return "Nog geen bijeenkomst"
    if len(row.meetings) == 1:
        return stage
    return f"{stage}, {len(row.meetings)} bijeenkomsten"
