# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The readings of the capture line on 7 October 2026 in the example region."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from facilitator.capture.line import parse
from facilitator.capture.reading import Reading
from facilitator.domain.words import Theme
from tests.builders.capture import EXAMPLE

BRUG = "Scholengroep De Brug"
SWV = "SWV VO Voorbeeld"
LEERPLICHT = "Leerplicht gemeente Voorbeeldstad"
GEMEENTE = "Gemeente Voorbeeldstad"
JGZ = "GGD Jeugdgezondheidszorg"
NOORD = "Jeugdteam Noord"
GGZ = "Jeugd-ggz Rivierzicht"
OUDERS = "Ouderplatform Voorbeeld"
ROC = "ROC Delta"


def facts(reading: Reading) -> dict[str, Any]:
    """What a reading says, without what is empty; hints are left to their own tests."""
    person, owner = reading.owner_person, reading.owner
    found: dict[str, Any] = {
        "soort": "" if reading.kind.value == "afspraak" else reading.kind.value,
        "tekst": reading.text,
        "thema": reading.theme.value if reading.theme else None,
        "eigenaar": owner.name if owner else None,
        "functie": person.function if person else None,
        "ondersteunend": [organisation.name for organisation in reading.supporting],
        "deadline": reading.deadline.isoformat() if reading.deadline else None,
        "zichtbaar": reading.visible,
        "aanbevelingen": [r.value for r in reading.recommendations],
        "impuls": reading.impuls,
        "onbekend": list(reading.unknown),
    }
    return {key: value for key, value in found.items() if value}


def codes(line: str) -> set[str]:
    return {hint.code for hint in parse(line, EXAMPLE).hints}


ISSUE_TABLE = [
    (
        "Belt de school @leerplicht >vr",
        {"tekst": "Belt de school", "eigenaar": LEERPLICHT, "deadline": "2026-10-09"},
    ),
    ("Belt >volgende week vrijdag", {"tekst": "Belt", "deadline": "2026-10-16"}),
    ("Belt >eind januari", {"tekst": "Belt", "deadline": "2027-01-31"}),
    (
        "Belt uiterlijk 1 februari #mandaat !",
        {"tekst": "Belt", "deadline": "2027-02-01", "aanbevelingen": ["mandaat"], "impuls": True},
    ),
    ("Belt vóór 18 december", {"tekst": "Belt", "deadline": "2026-12-18"}),
    ("Belt >over 3 weken", {"tekst": "Belt", "deadline": "2026-10-28"}),
    ("Belt >do 2 november", {"tekst": "Belt", "deadline": "2026-11-02"}),
    ("Belt >31-2", {"tekst": "Belt >31-2"}),
    (
        "Spreekt met Jan en mei af @thuiszitterstafel",
        {"tekst": "Spreekt met Jan en mei af", "onbekend": ["thuiszitterstafel"]},
    ),
    ('"Bel >vr" zegt @ouders', {"tekst": '"Bel >vr" zegt', "eigenaar": OUDERS}),
]

KAART = "Maakt met leerplicht en JGZ één afsprakenkaart verzuim voor alle scholen"
SESSION = [
    (
        "b: De regio werkt met één definitie van thuiszitter, ook bij geoorloofd verzuim",
        {
            "soort": "besluit",
            "tekst": "De regio werkt met één definitie van thuiszitter, ook bij geoorloofd verzuim",
        },
    ),
    (
        "i: 'Verzuim' en 'schoolaanwezigheid' worden door elkaar gebruikt",
        {
            "soort": "inzicht",
            "tekst": "'Verzuim' en 'schoolaanwezigheid' worden door elkaar gebruikt",
        },
    ),
    (
        (
            f"{KAART} @swv @leerplicht @jgz uiterlijk 1 november"
            " =kaart staat op de site van elke school !"
        ),
        {
            "tekst": KAART,
            "eigenaar": SWV,
            "ondersteunend": [LEERPLICHT, JGZ],
            "deadline": "2026-11-01",
            "zichtbaar": "kaart staat op de site van elke school",
            "impuls": True,
        },
    ),
    (
        (
            "Nodigt ouders en leerling uit voor elk gesprek over hun kind"
            " @ondersteuningscoördinator >1 november #kind !"
        ),
        {
            "tekst": "Nodigt ouders en leerling uit voor elk gesprek over hun kind",
            "eigenaar": BRUG,
            "functie": "Ondersteuningscoördinator",
            "deadline": "2026-11-01",
            "aanbevelingen": ["kind"],
            "impuls": True,
        },
    ),
    (
        (
            "Beschrijft op één A4 wat scholen bij ziekteverzuim mogen verwachten"
            " @jgz @leerplicht vóór 18 december #preventie"
        ),
        {
            "tekst": "Beschrijft op één A4 wat scholen bij ziekteverzuim mogen verwachten",
            "eigenaar": JGZ,
            "ondersteunend": [LEERPLICHT],
            "deadline": "2026-12-18",
            "aanbevelingen": ["preventie"],
        },
    ),
    (
        'Wijst per school één contactpersoon jeugdhulp aan @"Jeugdteam Noord" >over 3 weken',
        {
            "tekst": "Wijst per school één contactpersoon jeugdhulp aan",
            "eigenaar": NOORD,
            "deadline": "2026-10-28",
        },
    ),
    (
        (
            "Koppelt binnen vijf werkdagen terug wat er met een melding gebeurt"
            " @leerplicht >1 december =steekproef van tien meldingen in februari"
        ),
        {
            "tekst": "Koppelt binnen vijf werkdagen terug wat er met een melding gebeurt",
            "eigenaar": LEERPLICHT,
            "deadline": "2026-12-01",
            "zichtbaar": "steekproef van tien meldingen in februari",
        },
    ),
    (
        "p: Verzuim in het mbo boven 18 jaar @roc",
        {"soort": "parkeerpunt", "tekst": "Verzuim in het mbo boven 18 jaar", "eigenaar": ROC},
    ),
    (
        "i: Scholen weten niet dat zij mogen overleggen vóór de grens van 16 uur",
        {
            "soort": "inzicht",
            "tekst": "Scholen weten niet dat zij mogen overleggen vóór de grens van 16 uur",
        },
    ),
    (
        (
            "Organiseert een middag 'elkaars taal spreken' voor mentoren, leerplicht en jeugdteam"
            " @swv @jeugdteam >eind januari #taal !"
        ),
        {
            "tekst": "Organiseert een middag 'elkaars taal spreken'"
            " voor mentoren, leerplicht en jeugdteam",
            "eigenaar": SWV,
            "ondersteunend": [NOORD],
            "deadline": "2027-01-31",
            "aanbevelingen": ["taal"],
            "impuls": True,
        },
    ),
    (
        (
            "b: Tot vier weken verzuim voert de school de regie,"
            " daarna de consulent van het samenwerkingsverband"
        ),
        {
            "soort": "besluit",
            "tekst": "Tot vier weken verzuim voert de school de regie,"
            " daarna de consulent van het samenwerkingsverband",
        },
    ),
    (
        (
            "Draagt de regie over in een gesprek binnen vijf werkdagen @ondersteuningscoördinator"
            ' @"Consulent passend onderwijs" >ma 2 november =overdrachtsformulier in gebruik'
        ),
        {
            "tekst": "Draagt de regie over in een gesprek binnen vijf werkdagen",
            "eigenaar": BRUG,
            "functie": "Ondersteuningscoördinator",
            "ondersteunend": [SWV],
            "deadline": "2026-11-02",
            "zichtbaar": "overdrachtsformulier in gebruik",
        },
    ),
    (
        (
            "Werkt een voorstel uit voor doorzettingsmacht: wie, wanneer, met welk budget"
            ' @"Directeur" @"Afdelingshoofd jeugd" uiterlijk 1 februari #mandaat !'
        ),
        {
            "tekst": "Werkt een voorstel uit voor doorzettingsmacht: wie, wanneer, met welk budget",
            "eigenaar": SWV,
            "functie": "Directeur",
            "ondersteunend": [GEMEENTE],
            "deadline": "2027-02-01",
            "aanbevelingen": ["mandaat"],
            "impuls": True,
        },
    ),
    (
        "Legt vast wie bij stagnatie binnen tien werkdagen besluit @gemeente >15-1 #mandaat !",
        {
            "tekst": "Legt vast wie bij stagnatie binnen tien werkdagen besluit",
            "eigenaar": GEMEENTE,
            "deadline": "2027-01-15",
            "aanbevelingen": ["mandaat"],
            "impuls": True,
        },
    ),
    (
        "Zo snel mogelijk iets regelen voor de wachtlijst ggz @ggz",
        {"tekst": "Zo snel mogelijk iets regelen voor de wachtlijst ggz", "eigenaar": GGZ},
    ),
    (
        "p: Privacyconvenant: mag de jeugdarts terugkoppelen aan school?",
        {
            "soort": "parkeerpunt",
            "tekst": "Privacyconvenant: mag de jeugdarts terugkoppelen aan school?",
        },
    ),
    (
        "i: Iedereen dacht dat leerplicht de regie had, leerplicht zelf niet",
        {
            "soort": "inzicht",
            "tekst": "Iedereen dacht dat leerplicht de regie had, leerplicht zelf niet",
        },
    ),
    (
        (
            "Komt voortaan elke vier weken bijeen in plaats van elke zes"
            " @thuiszitterstafel >1 januari #mandaat !"
        ),
        {
            "tekst": "Komt voortaan elke vier weken bijeen in plaats van elke zes",
            "deadline": "2027-01-01",
            "aanbevelingen": ["mandaat"],
            "impuls": True,
            "onbekend": ["thuiszitterstafel"],
        },
    ),
    (
        (
            "Levert elke maand aantallen per fase, zonder namen @leerplicht"
            " met ingang van 2 november =overzicht bij de agenda van de tafel"
        ),
        {
            "tekst": "Levert elke maand aantallen per fase, zonder namen",
            "eigenaar": LEERPLICHT,
            "deadline": "2026-11-02",
            "zichtbaar": "overzicht bij de agenda van de tafel",
        },
    ),
    (
        (
            "Doet een voorstel om zorgoverleg en ondersteuningsteam samen te voegen"
            ' @"Beleidsadviseur jeugd" vóór 1 december'
        ),
        {
            "tekst": "Doet een voorstel om zorgoverleg en ondersteuningsteam samen te voegen",
            "eigenaar": GEMEENTE,
            "functie": "Beleidsadviseur jeugd",
            "deadline": "2026-12-01",
        },
    ),
    (
        "b: Ouders ontvangen dezelfde stukken als de andere deelnemers #kind",
        {
            "soort": "besluit",
            "tekst": "Ouders ontvangen dezelfde stukken als de andere deelnemers",
            "aanbevelingen": ["kind"],
        },
    ),
    (
        "Sluit zich aan bij de thuiszitterstafel @jgz >volgende week vrijdag",
        {
            "tekst": "Sluit zich aan bij de thuiszitterstafel",
            "eigenaar": JGZ,
            "deadline": "2026-10-16",
        },
    ),
    (
        (
            "Plant een scholing wet- en regelgeving verzuim voor alle ondersteuningscoördinatoren"
            " @swv @leerplicht >eind maart #deskundigheid !"
        ),
        {
            "tekst": "Plant een scholing wet- en regelgeving verzuim"
            " voor alle ondersteuningscoördinatoren",
            "eigenaar": SWV,
            "ondersteunend": [LEERPLICHT],
            "deadline": "2027-03-31",
            "aanbevelingen": ["deskundigheid"],
            "impuls": True,
        },
    ),
    (
        "Breidt de afsprakenkaart uit met het mbo @roc @swv >1 juli !",
        {
            "tekst": "Breidt de afsprakenkaart uit met het mbo",
            "eigenaar": ROC,
            "ondersteunend": [SWV],
            "deadline": "2027-07-01",
            "impuls": True,
        },
    ),
    (
        "b: De middag 'elkaars taal spreken' komt elk schooljaar terug",
        {
            "soort": "besluit",
            "tekst": "De middag 'elkaars taal spreken' komt elk schooljaar terug",
        },
    ),
]


@pytest.mark.parametrize(("line", "expected"), ISSUE_TABLE + SESSION)
def test_the_lines_of_the_example(line: str, expected: dict[str, Any]) -> None:
    assert facts(parse(line, EXAMPLE)) == expected


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Belt >eind januari", "datum-weekend"),
        ("Belt >do 2 november", "weekdag-klopt-niet"),
        ("Belt >31-2", "datum-bestaat-niet"),
        ("Komt bijeen @thuiszitterstafel", "onbekende-partij"),
        ("Zo snel mogelijk iets regelen @ggz", "vage-formulering"),
    ],
)
def test_the_hints_of_the_example(line: str, code: str) -> None:
    assert code in codes(line)


def test_weekday_hint_names_the_real_weekday() -> None:
    sentences = [hint.sentence for hint in parse("Belt >do 2 november", EXAMPLE).hints]
    assert any(sentence.startswith("2 november is een maandag.") for sentence in sentences)


def test_block_theme_is_the_default() -> None:
    context = replace(EXAMPLE, block_theme=Theme.REGIEVOERING)
    assert parse("Belt", context).theme is Theme.REGIEVOERING
    assert not parse("Belt", context).theme_explicit
    explicit = parse("Belt #overleg", context)
    assert (explicit.theme, explicit.theme_explicit) == (Theme.OVERLEGSTRUCTUUR, True)


def test_same_line_date_and_region_read_the_same() -> None:
    line = "Belt @swv @zor >vr #regie =kaart !"
    assert parse(line, EXAMPLE) == parse(line, EXAMPLE)
    later = replace(EXAMPLE, today=date(2027, 1, 20))
    assert parse(line, later).deadline == date(2027, 1, 22)
