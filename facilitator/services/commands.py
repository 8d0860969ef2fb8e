# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The names of everything a user can do. They stand in the journal and in "Ongedaan gemaakt: …"."""

from enum import StrEnum


class Command(StrEnum):
    """A command; its value is what the journal stores and what the user reads."""

    REGION_ADDED = "regio toegevoegd"
    REGION_CHANGED = "regio gewijzigd"
    REGION_IMPORTED = "regio ingelezen"
    REGION_REMOVED = "regio verwijderd"
    TERMS_CHANGED = "begrippen gewijzigd"
    FIGURES_CHANGED = "cijfers gewijzigd"
    ORGANISATION_ADDED = "organisatie toegevoegd"
    ORGANISATION_CHANGED = "organisatie gewijzigd"
    ORGANISATION_REMOVED = "organisatie verwijderd"
    PERSON_ADDED = "deelnemer toegevoegd"
    PERSON_CHANGED = "deelnemer gewijzigd"
    PERSON_REMOVED = "deelnemer verwijderd"
    PEOPLE_PASTED = "deelnemers geplakt"
    MEETING_ADDED = "bijeenkomst toegevoegd"
    MEETING_CHANGED = "bijeenkomst gewijzigd"
    MEETING_REMOVED = "bijeenkomst verwijderd"
    AGENDA_CHANGED = "agenda gewijzigd"
    BLOCK_ADDED = "blok toegevoegd"
    BLOCK_CHANGED = "blok gewijzigd"
    BLOCK_MOVED = "blok verplaatst"
    BLOCK_REMOVED = "blok verwijderd"
    BLOCK_STARTED = "blok gestart"
    CLOCK_PAUSED = "klok gepauzeerd"
    CLOCK_RESUMED = "klok verder"
    ISSUE_ADDED = "vraagstuk toegevoegd"
    ISSUE_CHANGED = "vraagstuk gewijzigd"
    ISSUE_REMOVED = "vraagstuk verwijderd"
    ATTENDANCE_CHANGED = "aanwezigheid gewijzigd"
    CAPTURED = "regel vastgelegd"
    AGREEMENT_CHANGED = "regel gewijzigd"
    AGREEMENT_DROPPED = "afspraak vervallen"
    MEETING_FROZEN = "bijeenkomst vastgesteld"
    MEETING_REOPENED = "bijeenkomst heropend"
