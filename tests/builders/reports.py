# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The picture of the example region's meeting, and any number of items for the large ones."""

from datetime import date, timedelta
from typing import Any

from facilitator.domain.words import (
    AgreementKind,
    Level,
    OrganisationKind,
    Recommendation,
    Status,
    Theme,
)
from facilitator.exports.report import (
    Report,
    ReportFigure,
    ReportIssue,
    ReportItem,
    ReportPartner,
    ReportPerson,
    ReportTerm,
    ReportTheme,
)

DAY = date(2026, 10, 7)

SCHOOL = "Scholengroep De Brug"
SWV = "SWV VO Voorbeeld"
LEERPLICHT = "Leerplicht gemeente Voorbeeldstad"
GEMEENTE = "Gemeente Voorbeeldstad"
JGZ = "GGD Jeugdgezondheidszorg"
JEUGDTEAM = "Jeugdteam Noord"
GGZ = "Jeugd-ggz Rivierzicht"
OUDERS = "Ouderplatform Voorbeeld"
ROC = "ROC Delta"

_POS, _REG, _OVL = Theme.POSITIONERING, Theme.REGIEVOERING, Theme.OVERLEGSTRUCTUUR


def an_item(number: int = 1, **over: Any) -> ReportItem:
    given: dict[str, Any] = {
        "number": number,
        "kind": AgreementKind.AFSPRAAK,
        "text": "Belt binnen vijf werkdagen met de school",
        "theme": _POS,
        "owner": LEERPLICHT,
        "deadline": date(2026, 12, 1),
    }
    given |= over
    given.setdefault("original_deadline", given["deadline"])
    return ReportItem(**given)


def a_partner(name: str, kind: OrganisationKind, *people: tuple[str, bool]) -> ReportPartner:
    return ReportPartner(
        name=name,
        kind=kind,
        people=tuple(ReportPerson(function=f, mandate=m, present=True) for f, m in people),
    )


def example_partners() -> tuple[ReportPartner, ...]:
    kind = OrganisationKind
    absent = ReportPerson(function="Behandelcoördinator", mandate=False, present=False)
    return (
        a_partner(SCHOOL, kind.SCHOOL, ("Ondersteuningscoördinator", False), ("Rector", True)),
        a_partner(SWV, kind.SWV, ("Directeur", True), ("Consulent passend onderwijs", False)),
        a_partner(LEERPLICHT, kind.LEERPLICHT, ("Leerplichtambtenaar", False)),
        a_partner(
            GEMEENTE,
            kind.GEMEENTE,
            ("Beleidsadviseur jeugd", False),
            ("Afdelingshoofd jeugd", True),
        ),
        a_partner(JGZ, kind.JGZ, ("Jeugdarts", False)),
        a_partner(JEUGDTEAM, kind.JEUGDHULP, ("Teamleider", True)),
        ReportPartner(name=GGZ, kind=kind.GGZ, people=(absent,)),
        a_partner(OUDERS, kind.OUDERS, ("Ervaringsdeskundige ouder", False)),
        a_partner(ROC, kind.MBO, ("Verzuimcoördinator", False)),
    )


_rec = Recommendation
_besluit = {"kind": AgreementKind.BESLUIT, "owner": None, "deadline": None}
_inzicht = {"kind": AgreementKind.INZICHT, "owner": None, "deadline": None}
_parkeer = {"kind": AgreementKind.PARKEERPUNT, "owner": None, "deadline": None}

LINES: list[dict[str, Any]] = [
    _besluit
    | {
        "text": "De regio werkt met één definitie van thuiszitter, ook bij geoorloofd verzuim",
        "theme": None,
    },
    _inzicht
    | {
        "text": "'Verzuim' en 'schoolaanwezigheid' worden door elkaar gebruikt",
        "theme": None,
    },
    {
        "text": "Maakt met leerplicht en JGZ één afsprakenkaart verzuim voor alle scholen",
        "owner": SWV,
        "supporting": (LEERPLICHT, JGZ),
        "deadline": date(2026, 11, 1),
        "visible": "kaart staat op de site van elke school",
        "impuls": True,
    },
    {
        "text": "Nodigt ouders en leerling uit voor elk gesprek over hun kind",
        "owner": SCHOOL,
        "function": "Ondersteuningscoördinator",
        "deadline": date(2026, 11, 1),
        "recommendations": (_rec.KIND,),
        "impuls": True,
        "status": Status.KLAAR,
    },
    {
        "text": "Beschrijft op één A4 wat scholen bij ziekteverzuim mogen verwachten",
        "owner": JGZ,
        "supporting": (LEERPLICHT,),
        "deadline": date(2026, 12, 18),
        "original_deadline": date(2026, 11, 20),
        "postponed": 2,
        "status": Status.BEZIG,
        "recommendations": (_rec.PREVENTIE,),
    },
    {
        "text": "Wijst per school één contactpersoon jeugdhulp aan",
        "owner": JEUGDTEAM,
        "deadline": date(2026, 10, 28),
    },
    {
        "text": "Koppelt binnen vijf werkdagen terug wat er met een melding gebeurt",
        "visible": "steekproef van tien meldingen in februari",
    },
    _parkeer | {"text": "Verzuim in het mbo boven 18 jaar", "owner": ROC},
    _inzicht | {"text": "Scholen weten niet dat zij mogen overleggen vóór de grens van 16 uur"},
    {
        "text": "Organiseert een middag 'elkaars taal spreken' voor mentoren, leerplicht en "
        "jeugdteam",
        "owner": SWV,
        "supporting": (JEUGDTEAM,),
        "deadline": date(2027, 1, 31),
        "recommendations": (_rec.TAAL,),
        "impuls": True,
    },
    _besluit
    | {
        "text": "Tot vier weken verzuim voert de school de regie, daarna de consulent van het "
        "samenwerkingsverband",
        "theme": _REG,
    },
    {
        "text": "Draagt de regie over in een gesprek binnen vijf werkdagen",
        "theme": _REG,
        "owner": SCHOOL,
        "function": "Ondersteuningscoördinator",
        "supporting": (SWV,),
        "deadline": date(2026, 11, 2),
        "visible": "overdrachtsformulier in gebruik",
    },
    {
        "text": "Werkt een voorstel uit voor doorzettingsmacht: wie, wanneer, met welk budget",
        "theme": _REG,
        "owner": SWV,
        "function": "Directeur",
        "supporting": (GEMEENTE,),
        "deadline": date(2027, 2, 1),
        "level": Level.BESTUURLIJK,
        "recommendations": (_rec.MANDAAT,),
        "impuls": True,
        "status": Status.DOORGELEID,
    },
    {
        "text": "Legt vast wie bij stagnatie binnen tien werkdagen besluit",
        "theme": _REG,
        "owner": GEMEENTE,
        "deadline": date(2027, 1, 15),
        "recommendations": (_rec.MANDAAT,),
        "impuls": True,
        "status": Status.GEBLOKKEERD,
    },
    {
        "text": "Zo snel mogelijk iets regelen voor de wachtlijst ggz",
        "theme": _REG,
        "owner": GGZ,
        "deadline": None,
        "status": Status.VERVALLEN,
    },
    _parkeer
    | {
        "text": "Privacyconvenant: mag de jeugdarts terugkoppelen aan school?",
        "theme": _REG,
    },
    _inzicht
    | {
        "text": "Iedereen dacht dat leerplicht de regie had, leerplicht zelf niet",
        "theme": _REG,
    },
    {
        "text": "Komt voortaan elke vier weken bijeen in plaats van elke zes",
        "theme": _OVL,
        "owner": None,
        "unknown": ("thuiszitterstafel",),
        "deadline": date(2027, 1, 1),
        "recommendations": (_rec.MANDAAT,),
        "impuls": True,
    },
    {
        "text": "Levert elke maand aantallen per fase, zonder namen",
        "theme": _OVL,
        "deadline": date(2026, 11, 2),
        "visible": "overzicht bij de agenda van de tafel",
    },
    {
        "text": "Doet een voorstel om zorgoverleg en ondersteuningsteam samen te voegen",
        "theme": _OVL,
        "owner": GEMEENTE,
        "function": "Beleidsadviseur jeugd",
        "deadline": date(2026, 12, 1),
        "level": Level.BELEID,
    },
    _besluit
    | {
        "text": "Ouders ontvangen dezelfde stukken als de andere deelnemers",
        "theme": _OVL,
        "recommendations": (_rec.KIND,),
    },
    {
        "text": "Sluit zich aan bij de thuiszitterstafel",
        "theme": _OVL,
        "owner": JGZ,
        "deadline": date(2026, 10, 16),
    },
    {
        "text": "Plant een scholing wet- en regelgeving verzuim voor alle "
        "ondersteuningscoördinatoren",
        "theme": _OVL,
        "owner": SWV,
        "supporting": (LEERPLICHT,),
        "deadline": date(2027, 3, 31),
        "recommendations": (_rec.DESKUNDIGHEID,),
        "impuls": True,
    },
    {
        "text": "Zet de vergaderdata voor het hele schooljaar in ieders agenda",
        "theme": None,
        "owner": SWV,
        "deadline": None,
    },
]
"""What was captured, in order; see voorbeeld.toml."""


def example_items() -> tuple[ReportItem, ...]:
    return tuple(an_item(number, **line) for number, line in enumerate(LINES, start=1))


def many_items(count: int) -> tuple[ReportItem, ...]:
    """`count` agreements made of the example's, each text a little different."""
    basis = [item for item in example_items() if item.kind is AgreementKind.AFSPRAAK]
    return tuple(
        an_item(
            number,
            text=f"{line.text}, onderdeel {number}",
            theme=tuple(Theme)[number * 3 // (count + 1)],
            owner=line.owner or SCHOOL,
            function=line.function,
            supporting=line.supporting,
            visible=line.visible,
            deadline=DAY + timedelta(days=7 + number * 5 % 200),
        )
        for number in range(1, count + 1)
        for line in (basis[number % len(basis)],)
    )


TERMS = (
    ReportTerm(
        term="Thuiszitter",
        meaning="leerling die langer dan vier weken geen onderwijs volgt, geoorloofd of "
        "ongeoorloofd",
        source="afspraak in deze regio",
    ),
    ReportTerm(
        term="Regie",
        meaning="initiëren, afstemmen en coördineren tot de leerling weer een passend aanbod heeft",
        source="afspraak in deze regio",
    ),
)

FIGURES = (
    ReportFigure(
        school_year="2024-2025",
        kind="thuiszitters langer dan drie maanden",
        count="31",
        reference_date=date(2025, 7, 31),
    ),
    ReportFigure(
        school_year="2025-2026",
        kind="thuiszitters langer dan drie maanden",
        count="34",
        reference_date=date(2026, 7, 31),
    ),
    ReportFigure(
        school_year="2025-2026",
        kind="absoluut verzuim langer dan drie maanden",
        count="<5",
        reference_date=date(2026, 7, 31),
    ),
)

ISSUES = (
    ReportIssue(
        text="Scholen melden laat omdat onduidelijk is wat er met een melding gebeurt",
        theme=_POS,
        named_by="school, leerplicht",
        times=4,
    ),
    ReportIssue(text="Bij ziekteverzuim wachten school en jeugdarts op elkaar"),
    ReportIssue(text="Iedereen zit aan tafel, niemand hakt de knoop door", theme=_REG, times=2),
)

THEMES = (
    ReportTheme(theme=_POS, kernvraag="Wie doet wat als een leerling (langere tijd) verzuimt?"),
    ReportTheme(
        theme=_REG,
        kernvraag="Wie is verantwoordelijk voor initiëren, afstemmen en coördineren?",
    ),
    ReportTheme(theme=_OVL, kernvraag=""),
)


def a_report(**over: Any) -> Report:
    """The example region's meeting as a concept; any field can be given."""
    given: dict[str, Any] = {
        "region": "Regio Voorbeeld",
        "codes": ("VO2599", "PO2599", "RMC 99"),
        "ambition": "Geen enkel kind zit langer dan drie maanden thuis zonder passend aanbod. "
        "We zijn er vroeg bij, en ouders en leerling zitten altijd aan tafel.",
        "day": DAY,
        "place": "Raadzaal, Voorbeeldstad",
        "made_on": DAY,
        "check_in": date(2027, 4, 14),
        "partners": example_partners(),
        "terms": TERMS,
        "figures": FIGURES,
        "issues": ISSUES,
        "themes": THEMES,
        "items": example_items(),
    }
    return Report(**given | over)
