# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The closed word lists of the field. Values are the Dutch codes that files and the CLI show.

Themes: the three vraagstukken of "Op weg naar slagvaardiger regio's" (seeds).
Recommendations: the six of "Maatwerk en flexibiliteit vereist" (2 October 2019, seeds).
"""

from enum import StrEnum


class Theme(StrEnum):
    """One of the three vraagstukken that a maatwerkbijeenkomst goes through, in this order."""

    POSITIONERING = "positionering"
    REGIEVOERING = "regievoering"
    OVERLEGSTRUCTUUR = "overlegstructuur"


class Recommendation(StrEnum):
    """One of the six recommendations of October 2019; an agreement may contribute to several."""

    KIND = "kind"
    DESKUNDIGHEID = "deskundigheid"
    TAAL = "taal"
    MANDAAT = "mandaat"
    PREVENTIE = "preventie"
    REGIO = "regio"


class AgreementKind(StrEnum):
    """What a captured line is; convertible at any time."""

    AFSPRAAK = "afspraak"
    BESLUIT = "besluit"
    INZICHT = "inzicht"
    PARKEERPUNT = "parkeerpunt"


class Status(StrEnum):
    """What became of an agreement. *Te laat* is no status: it follows from the date."""

    OPEN = "open"
    BEZIG = "bezig"
    KLAAR = "klaar"
    GEBLOKKEERD = "geblokkeerd"
    VERVALLEN = "vervallen"
    DOORGELEID = "doorgeleid"

    @property
    def running(self) -> bool:
        """Whether somebody still has to do something."""
        return self in {Status.OPEN, Status.BEZIG, Status.GEBLOKKEERD}


class Level(StrEnum):
    """The level on which an agreement needs to be carried."""

    UITVOEREND = "uitvoerend"
    BELEID = "beleid"
    BESTUURLIJK = "bestuurlijk"


class OrganisationKind(StrEnum):
    """Kinds of partner (domain.md 4.1); `overig` for whoever doesn't fit."""

    SCHOOL = "school"
    SCHOOLBESTUUR = "schoolbestuur"
    SWV = "swv"
    LEERPLICHT = "leerplicht"
    GEMEENTE = "gemeente"
    JGZ = "jgz"
    JEUGDHULP = "jeugdhulp"
    GGZ = "ggz"
    OUDERS = "ouders"
    LEERLINGEN = "leerlingen"
    MBO = "mbo"
    RMC = "rmc"
    OVERIG = "overig"


class MeetingKind(StrEnum):
    """The two kinds of meeting a region's thread is made of."""

    MAATWERK = "maatwerkbijeenkomst"
    CHECK_IN = "check-in"


class MeetingState(StrEnum):
    """A meeting is a concept until it is vastgesteld; reopening makes it a concept again."""

    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"


class BlockKind(StrEnum):
    """What happens in an agenda block; only `thema` blocks carry a theme."""

    OPENING = "opening"
    BEGRIPPEN = "begrippen"
    BEELD = "beeld"
    THEMA = "thema"
    PAUZE = "pauze"
    CHECK_IN = "check-in"
    AFRONDING = "afronding"
    OVERIG = "overig"


THEME_LABELS = {
    Theme.POSITIONERING: "Positionering",
    Theme.REGIEVOERING: "Regievoering",
    Theme.OVERLEGSTRUCTUUR: "Overlegstructuur",
}

RECOMMENDATION_LABELS = {
    Recommendation.KIND: "Kind echt centraal zetten",
    Recommendation.DESKUNDIGHEID: "Deskundigheid bevorderen en kennis uitwisselen",
    Recommendation.TAAL: "Elkaars taal spreken",
    Recommendation.MANDAAT: "Betrokken medewerkers met mandaat",
    Recommendation.PREVENTIE: "Focus op preventie",
    Recommendation.REGIO: "Regio-indeling kritisch bekijken",
}

KIND_LABELS = {
    AgreementKind.AFSPRAAK: "Afspraak",
    AgreementKind.BESLUIT: "Besluit",
    AgreementKind.INZICHT: "Inzicht",
    AgreementKind.PARKEERPUNT: "Parkeerpunt",
}

STATUS_LABELS = {
    Status.OPEN: "Open",
    Status.BEZIG: "Bezig",
    Status.KLAAR: "Klaar",
    Status.GEBLOKKEERD: "Geblokkeerd",
    Status.VERVALLEN: "Vervallen",
    Status.DOORGELEID: "Doorgeleid naar OOGO",
}

ORGANISATION_KIND_LABELS = {
    OrganisationKind.SCHOOL: "School",
    OrganisationKind.SCHOOLBESTUUR: "Schoolbestuur",
    OrganisationKind.SWV: "Samenwerkingsverband",
    OrganisationKind.LEERPLICHT: "Leerplicht",
    OrganisationKind.GEMEENTE: "Gemeente",
    OrganisationKind.JGZ: "Jeugdgezondheidszorg",
    OrganisationKind.JEUGDHULP: "Jeugdhulp",
    OrganisationKind.GGZ: "Jeugd-ggz",
    OrganisationKind.OUDERS: "Ouders",
    OrganisationKind.LEERLINGEN: "Leerlingen",
    OrganisationKind.MBO: "Mbo",
    OrganisationKind.RMC: "Doorstroompunt (RMC)",
    OrganisationKind.OVERIG: "Overig",
}

MEETING_KIND_LABELS = {
    MeetingKind.MAATWERK: "Maatwerkbijeenkomst",
    MeetingKind.CHECK_IN: "Check-in",
}

LEVEL_LABELS = {
    Level.UITVOEREND: "Uitvoerend",
    Level.BELEID: "Beleid",
    Level.BESTUURLIJK: "Bestuurlijk",
}
