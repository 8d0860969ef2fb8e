# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Readings one by one: kinds, parties, dates, labels, the impulsagenda, results and quotes."""

from datetime import date

import pytest

from facilitator.capture.line import parse
from facilitator.capture.reading import Reading
from facilitator.domain.words import AgreementKind
from tests.builders.capture import EXAMPLE

LEERPLICHT = "Leerplicht gemeente Voorbeeldstad"
BRUG = "Scholengroep De Brug"
SWV = "SWV VO Voorbeeld"
JGZ = "GGD Jeugdgezondheidszorg"
NOORD = "Jeugdteam Noord"


def read(line: str) -> Reading:
    return parse(line, EXAMPLE)


def codes(reading: Reading) -> list[str]:
    return [hint.code for hint in reading.hints]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("Belt", "afspraak", "Belt"),
        ("a: Belt", "afspraak", "Belt"),
        ("A:Belt", "afspraak", "Belt"),
        ("b: Er komt een kaart", "besluit", "Er komt een kaart"),
        ("B: Er komt een kaart", "besluit", "Er komt een kaart"),
        ("  i:   Dubbel werk", "inzicht", "Dubbel werk"),
        ("p: Later", "parkeerpunt", "Later"),
        ("p: b: Later", "parkeerpunt", "b: Later"),
        ("x: Later", "afspraak", "x: Later"),
        ("Let op b: later", "afspraak", "Let op b: later"),
        ("b : later", "afspraak", "b : later"),
        (r"\b: later", "afspraak", "b: later"),
        ("b:", "besluit", ""),
        ("", "afspraak", ""),
    ],
)
def test_kinds(line: str, kind: str, text: str) -> None:
    assert (read(line).kind, read(line).text) == (AgreementKind(kind), text)


@pytest.mark.parametrize(
    ("line", "owner", "function", "supporting", "unknown"),
    [
        ("x @leerplicht", LEERPLICHT, None, [], []),
        ("x @LEERPLICHT", LEERPLICHT, None, [], []),
        ("x @lpa", LEERPLICHT, None, [], []),
        ("x @leerpl", LEERPLICHT, None, [], []),
        ("x @leerplichtambtenaar", LEERPLICHT, "Leerplichtambtenaar", [], []),
        ("x @leerplichtamb", LEERPLICHT, "Leerplichtambtenaar", [], []),
        ("x @ondersteuningscoordinator", BRUG, "Ondersteuningscoördinator", [], []),
        ("x @brug", BRUG, None, [], []),
        ('x @"scholengroep de brug"', BRUG, None, [], []),
        ('x @"brug scholengroep"', BRUG, None, [], []),
        ("x @“Jeugdteam Noord”", NOORD, None, [], []),
        ("x @noord", NOORD, None, [], []),
        ("x @jeugdhulp", NOORD, None, [], []),
        ("x @samenwerk", SWV, None, [], []),
        ("x @jeugdarts", JGZ, None, [], []),
        ('x @"Jeugdarts, GGD Jeugdgezondheidszorg"', JGZ, "Jeugdarts", [], []),
        ('x @"Directeur"', SWV, "Directeur", [], []),
        ("x @swv @jgz @noord", SWV, None, [JGZ, NOORD], []),
        ("x @swv @jgz @jgz @swv", SWV, None, [JGZ], []),
        ("x @swv @directeur", SWV, "Directeur", [], []),
        ("x @zor @swv", SWV, None, [], ["zor"]),
        ("x @swv @zor @zor", SWV, None, [], ["zor"]),
        ('x @"Bureau Zuid" @swv', SWV, None, [], ["Bureau Zuid"]),
        ("x @jeugd", None, None, [], ["jeugd"]),
        ("x @voorbeeld", None, None, [], ["voorbeeld"]),
        ("x @l", None, None, [], ["l"]),
        ("x @geen @jgz", None, None, [JGZ], []),
        ("x a@b.nl", None, None, [], []),
        ("x @ swv", None, None, [], []),
        ('x @"swv', None, None, [], []),
        ("x (@swv)", None, None, [], []),
        (r"x \@swv", None, None, [], []),
    ],
)
def test_parties(
    line: str, owner: str | None, function: str | None, supporting: list[str], unknown: list[str]
) -> None:
    reading = read(line)
    assert (reading.owner.name if reading.owner else None) == owner
    assert (reading.owner_person.function if reading.owner_person else None) == function
    assert [organisation.name for organisation in reading.supporting] == supporting
    assert list(reading.unknown) == unknown
    assert reading.kind is AgreementKind.AFSPRAAK


@pytest.mark.parametrize(
    ("line", "text", "deadline"),
    [
        ("Belt >vr", "Belt", "2026-10-09"),
        ("Belt > vr", "Belt", "2026-10-09"),
        ("Belt >vr.", "Belt.", "2026-10-09"),
        ("Belt >vr, en mailt", "Belt, en mailt", "2026-10-09"),
        (">vr belt de school", "belt de school", "2026-10-09"),
        ("Belt >wo", "Belt", "2026-10-14"),
        ("Belt >over twee weken terug", "Belt terug", "2026-10-21"),
        ("Belt >eind november 2027", "Belt", "2027-11-30"),
        ("Belt >vrouw", "Belt >vrouw", None),
        ("Belt >zo snel mogelijk", "Belt >zo snel mogelijk", None),
        ("Belt >50 leerlingen", "Belt >50 leerlingen", None),
        ("5>3 blijft staan", "5>3 blijft staan", None),
        ("Belt >99999-1", "Belt >99999-1", None),
        ("Belt >vr of >ma", "Belt >vr of", "2026-10-12"),
        ("Belt voor 1 mei >vr", "Belt voor 1 mei", "2026-10-09"),
        ("Belt uiterlijk vrijdag", "Belt", "2026-10-09"),
        ("Uiterlijk op 1-12 belt de school", "belt de school", "2026-12-01"),
        ("Belt uiterlijk >vr", "Belt", "2026-10-09"),
        ("Bereidt de tafel voor >vr", "Bereidt de tafel voor", "2026-10-09"),
        ("Belt voor vrijdag", "Belt", "2026-10-09"),
        ("Belt vóór vr", "Belt", "2026-10-09"),
        ("Belt per 1 januari", "Belt", "2027-01-01"),
        ("Belt voor eind maart", "Belt", "2027-03-31"),
        ("Belt voor mei", "Belt", "2027-05-01"),
        ("Belt >mei", "Belt", "2027-05-01"),
        ("Belt voor 15-3 klaar", "Belt klaar", "2027-03-15"),
        ("Belt met ingang van maandag 2 november", "Belt", "2026-11-02"),
        ("Belt voor Jan", "Belt voor Jan", None),
        ("Belt voor Mei", "Belt voor Mei", None),
        ("Belt voor de scholen", "Belt voor de scholen", None),
        ("Plek per 2-3 leerlingen", "Plek per 2-3 leerlingen", None),
        ("Plek voor 3/4 van de klas", "Plek voor 3/4 van de klas", None),
        ("Overlegt per week 2 keer", "Overlegt per week 2 keer", None),
        ("Plek voor wo en hbo", "Plek voor wo en hbo", None),
        ("Geldt voor zo lang het duurt", "Geldt voor zo lang het duurt", None),
        ("Uiterlijk zo snel mogelijk", "Uiterlijk zo snel mogelijk", None),
        ("Jan belt in mei en maart", "Jan belt in mei en maart", None),
        ("Belt binnen 3 weken", "Belt binnen 3 weken", None),
        ("Belt uiterlijk 31 februari", "Belt uiterlijk 31 februari", None),
        (r"Belt \>vr", "Belt >vr", None),
        (r"Belt \uiterlijk vrijdag", "Belt uiterlijk vrijdag", None),
        (r"Schrijft naar \\server\map", r"Schrijft naar \\server\map", None),
    ],
)
def test_deadlines(line: str, text: str, deadline: str | None) -> None:
    reading = read(line)
    assert reading.text == text
    assert reading.deadline == (date.fromisoformat(deadline) if deadline else None)


@pytest.mark.parametrize(
    ("line", "text", "theme", "recommendations", "impuls"),
    [
        ("x #regie", "x", "regievoering", [], False),
        ("x #REGIE", "x", "regievoering", [], False),
        ("x #regio", "x", None, ["regio"], False),
        ("x #reg", "x #reg", None, [], False),
        ("x #p", "x #p", None, [], False),
        ("x #po", "x", "positionering", [], False),
        ("x #kind #taal #kind", "x", None, ["kind", "taal"], False),
        ("x #mandaat, en meer", "x, en meer", None, ["mandaat"], False),
        ("x #regie #overleg", "x #regie", "overlegstructuur", [], False),
        ("x #foo", "x #foo", None, [], False),
        ("punt #3", "punt #3", None, [], False),
        ("C# en R&D", "C# en R&D", None, [], False),
        ("x !", "x", None, [], True),
        ("x ! y", "x y", None, [], True),
        ("x !impuls", "x", None, [], True),
        ("x !IMPULS !", "x", None, [], True),
        ("Let op!", "Let op!", None, [], False),
        ("x !nu", "x !nu", None, [], False),
        ("x !!", "x !!", None, [], False),
    ],
)
def test_labels_and_the_impulsagenda(
    line: str, text: str, theme: str | None, recommendations: list[str], *, impuls: bool
) -> None:
    reading = read(line)
    assert (reading.text, reading.impuls) == (text, impuls)
    assert (reading.theme.value if reading.theme else None) == theme
    assert [recommendation.value for recommendation in reading.recommendations] == recommendations


@pytest.mark.parametrize(
    ("line", "text", "visible"),
    [
        ("x =kaart staat online", "x", "kaart staat online"),
        ("x =kaart staat online >vr", "x", "kaart staat online"),
        ("x =kaart >vr en meer", "x en meer", "kaart"),
        ("=kaart @swv x", "x", "kaart"),
        ("x =een =twee", "x", "een =twee"),
        ("1 + 1 = 2", "1 + 1 = 2", None),
        ("a=b", "a=b", None),
        ('x ="kaart >vr" online', "x", '"kaart >vr" online'),
        (r"x =kaart \>vr online", "x", "kaart >vr online"),
    ],
)
def test_visible_results(line: str, text: str, visible: str | None) -> None:
    assert (read(line).text, read(line).visible) == (text, visible)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('"Bel >vr @swv #kind !" zegt', '"Bel >vr @swv #kind !" zegt'),
        ("„Bel >vr” zegt", "„Bel >vr” zegt"),
        ("“Bel >vr” zegt", "“Bel >vr” zegt"),
        ('Zegt "bel >vr', 'Zegt "bel'),
        ('5" scherm >vr', '5" scherm'),
        (r"Zegt \"bel >vr" + '"', 'Zegt "bel "'),
    ],
)
def test_quotes(line: str, text: str) -> None:
    assert read(line).text == text


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("x @jeugd", "dubbelzinnige-partij", "Jeugdteam Noord"),
        ("x @zor", "onbekende-partij", "nog geen partij"),
        ("x @thuiszitterstafel", "onbekende-partij", "overleg"),
        ("x #reg", "dubbelzinnig-label", "#regievoering of #regio"),
        ("x #foo", "onbekend-label", "#mandaat"),
        ("x >vrijdg", "datum-onleesbaar", ">vrijdg"),
        ("x >31-2", "datum-bestaat-niet", "31-2"),
        ("x >1-10-2026", "datum-verleden", "1 oktober 2026"),
        ("x >za", "datum-weekend", "zaterdag"),
        ("x >1 mei", "datum-na-check-in", "14 april 2027"),
        ("x >vr", "geen-eigenaar", "@"),
        ("x @swv", "geen-datum", ">"),
        ("Belt leerling Xander", "leerling-naam", "leerling"),
    ],
)
def test_hints(line: str, code: str, words: str) -> None:
    sentences = [hint.sentence for hint in read(line).hints if hint.code == code]
    assert len(sentences) == 1
    assert words in sentences[0]


@pytest.mark.parametrize("line", ["b: De regio werkt samen", "i: Iets", "p: Later"])
def test_only_an_afspraak_needs_an_owner_and_a_date(line: str) -> None:
    assert codes(read(line)) == []


def test_a_good_line_has_no_hints() -> None:
    assert codes(read("Belt de school terug @leerplicht >vr =lijst met terugkoppelingen")) == []


def test_chips_say_what_was_recognised() -> None:
    tokens = read("b: Belt @directeur @zor uiterlijk 1 december #kind #regie ! =kaart").tokens
    assert [(token.kind.value, token.label) for token in tokens] == [
        ("soort", "Besluit"),
        ("eigenaar", "Directeur, SWV VO Voorbeeld"),
        ("onbekend", "zor"),
        ("deadline", "di 1 dec 2026"),
        ("aanbeveling", "Kind echt centraal zetten"),
        ("thema", "Regievoering"),
        ("impuls", "Impulsagenda"),
        ("zichtbaar", "kaart"),
    ]
    assert tokens[3].source_text == "uiterlijk 1 december"
