# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The actielijst as a spreadsheet that comes back: what its columns are called, and their codes.

A hidden row above the headings holds the codes, so that a column is known again wherever it was
moved and whatever its heading became. The hidden columns hold the agreement as it was handed out:
without those nobody can tell who changed what.
"""

from enum import StrEnum

SHEET = "Actielijst"
"""The name of the sheet that is filled in."""
ABOUT = "Over deze lijst"
"""The name of the hidden sheet that says which list this is."""
CODE_MARK = "sv:"
"""What every code in the hidden row begins with."""


class SheetColumn(StrEnum):
    """A column; its value is the code in the hidden row."""

    NUMBER = "nummer"
    TEXT = "afspraak"
    OWNER = "eigenaar"
    ORIGINAL = "eerste-deadline"
    DEADLINE = "deadline"
    POSTPONED = "verzet"
    STATUS = "status"
    NEW_DEADLINE = "nieuwe-deadline"
    NOTE = "notitie"
    UNBLOCKER = "losmaken"
    LAST_NOTE = "laatste-notitie"
    THEME = "thema"
    SUPPORTING = "met"
    VISIBLE = "zichtbaar-aan"
    ID = "kenmerk"
    VERSION = "versie"
    BASE_STATUS = "status-was"
    BASE_DEADLINE = "deadline-was"
    BASE_NOTE = "notitie-was"

    @property
    def code(self) -> str:
        """What stands in the hidden row above the column."""
        return f"{CODE_MARK}{self.value}"


HEADINGS = {
    SheetColumn.NUMBER: "Nr",
    SheetColumn.TEXT: "Afspraak",
    SheetColumn.OWNER: "Eigenaar",
    SheetColumn.ORIGINAL: "Eerste deadline",
    SheetColumn.DEADLINE: "Deadline",
    SheetColumn.POSTPONED: "Verzet",
    SheetColumn.STATUS: "Status",
    SheetColumn.NEW_DEADLINE: "Nieuwe deadline",
    SheetColumn.NOTE: "Notitie",
    SheetColumn.UNBLOCKER: "Geblokkeerd? Wie maakt het los",
    SheetColumn.LAST_NOTE: "Laatste notitie",
    SheetColumn.THEME: "Thema",
    SheetColumn.SUPPORTING: "Met",
    SheetColumn.VISIBLE: "Zichtbaar aan",
    SheetColumn.ID: "Kenmerk",
    SheetColumn.VERSION: "Versie",
    SheetColumn.BASE_STATUS: "Status bij uitgave",
    SheetColumn.BASE_DEADLINE: "Deadline bij uitgave",
    SheetColumn.BASE_NOTE: "Notitie bij uitgave",
}

INPUT = (
    SheetColumn.STATUS,
    SheetColumn.NEW_DEADLINE,
    SheetColumn.NOTE,
    SheetColumn.UNBLOCKER,
)
"""What a partner fills in; these stand side by side."""

HIDDEN = (
    SheetColumn.ID,
    SheetColumn.VERSION,
    SheetColumn.BASE_STATUS,
    SheetColumn.BASE_DEADLINE,
    SheetColumn.BASE_NOTE,
)
"""What only the program reads."""


class About(StrEnum):
    """What the hidden sheet says; its value is the key in the first column."""

    FORMAT = "slagvaardig-lijst"
    REGION = "regio"
    MEETING = "bijeenkomst"
    VERSION = "versie"
    MADE_ON = "gemaakt-op"
