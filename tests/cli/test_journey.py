# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real input of the main job, played whole and compared with what a reader expects of it."""

from collections import Counter
from pathlib import Path

import pytest

from facilitator.play.script import EXAMPLE
from tests.cli.conftest import REGION, ROOT, Ran, Run

SCHOOL = "Scholengroep De Brug"
SWV = "SWV VO Voorbeeld"
LEERPLICHT = "Leerplicht gemeente Voorbeeldstad"
GEMEENTE = "Gemeente Voorbeeldstad"
JGZ = "GGD Jeugdgezondheidszorg"
JEUGDTEAM = "Jeugdteam Noord"
GGZ = "Jeugd-ggz Rivierzicht"

# number, owner, function, supporting, deadline, recommendations, impuls
EXPECTED = [
    ("A-003", SWV, None, [LEERPLICHT, JGZ], "2026-11-01", [], True),
    ("A-004", SCHOOL, "Ondersteuningscoördinator", [], "2026-11-01", ["kind"], True),
    ("A-005", JGZ, None, [LEERPLICHT], "2026-12-18", ["preventie"], False),
    ("A-006", JEUGDTEAM, None, [], "2026-10-28", [], False),
    ("A-007", LEERPLICHT, None, [], "2026-12-01", [], False),
    ("A-010", SWV, None, [JEUGDTEAM], "2027-01-31", ["taal"], True),
    ("A-012", SCHOOL, "Ondersteuningscoördinator", [SWV], "2026-11-02", [], False),
    ("A-013", SWV, "Directeur", [GEMEENTE], "2027-02-01", ["mandaat"], True),
    ("A-014", GEMEENTE, None, [], "2027-01-15", ["mandaat"], True),
    ("A-015", GGZ, None, [], None, [], False),
    ("A-018", None, None, [], "2027-01-01", ["mandaat"], True),
    ("A-019", LEERPLICHT, None, [], "2026-11-02", [], False),
    ("A-020", GEMEENTE, "Beleidsadviseur jeugd", [], "2026-12-01", [], False),
    ("A-022", JGZ, None, [], "2026-10-16", [], False),
    ("A-023", SWV, None, [LEERPLICHT], "2027-03-31", ["deskundigheid"], True),
]


@pytest.fixture
def played(run: Run, tmp_path: Path) -> Ran:
    script = ROOT / "resources" / EXAMPLE
    library, out = tmp_path / "b.db", tmp_path / "uit"
    until = ("--until", "maatwerkbijeenkomst")
    return run("play", script, "--library", library, "--out", out, *until)


def test_the_whole_example_is_played_and_shown(run: Run, played: Ran, tmp_path: Path) -> None:
    assert played.code == 0
    shown = run("show", "--library", tmp_path / "b.db", "--region", REGION, "--json").json
    assert set(shown) == {
        *("regio", "organisaties", "deelnemers", "bijeenkomsten", "afspraken"),
        *("fasen", "rollen", "verwachtingen", "regie", "ladder", "overleggen"),
        *("toets", "tijdlijn", "voortgang"),
    }
    items = shown["afspraken"]
    assert [item["nummer"] for item in items] == [f"A-{n:03d}" for n in range(1, 24)]
    assert Counter(item["soort"] for item in items) == {
        "afspraak": 15,
        "besluit": 3,
        "inzicht": 3,
        "parkeerpunt": 2,
    }
    keys = ("nummer", "eigenaar", "functie", "ondersteunend", "deadline", "aanbevelingen", "impuls")
    rows = [tuple(item[key] for key in keys) for item in items if item["soort"] == "afspraak"]
    assert rows == EXPECTED


def test_what_surrounds_the_agreements_is_there_too(run: Run, library: Path) -> None:
    shown = run("show", "--library", library, "--region", REGION, "--json").json
    assert shown["regio"]["codes"] == ["VO2599", "PO2599", "RMC 99"]
    assert [term["term"] for term in shown["regio"]["begrippen"]] == ["Thuiszitter", "Regie"]
    assert [figure["aantal"] for figure in shown["regio"]["cijfers"]] == ["31", "34", "<5"]
    assert (len(shown["organisaties"]), len(shown["deelnemers"])) == (9, 12)
    assert sum(person["mandaat"] for person in shown["deelnemers"]) == 4
    (meeting,) = shown["bijeenkomsten"]
    assert (meeting["datum"], meeting["begin"], meeting["check_in"]) == (
        "2026-10-07",
        "13:00",
        "2027-04-14",
    )
    assert (meeting["status"], meeting["versie"]) == ("concept", 0)
    assert len(meeting["vraagstukken"]) == 3
    assert meeting["afwezig"] == ["Behandelcoördinator"]
    blocks = Counter(item["blok"] for item in shown["afspraken"])
    assert blocks == {"Begrippen": 2, "Positionering": 8, "Regievoering": 7, "Overlegstructuur": 6}
    assert {item["uitgesteld"] for item in shown["afspraken"]} == {0}


def test_details_of_lines_survive(run: Run, library: Path) -> None:
    shown = run("show", "--library", library, "--region", REGION, "--json").json
    items = {item["nummer"]: item for item in shown["afspraken"]}
    assert items["A-003"]["zichtbaar"] == "kaart staat op de site van elke school"
    assert items["A-018"]["onbekend"] == ["thuiszitterstafel"]
    assert items["A-008"]["eigenaar"] == "ROC Delta"
    assert items["A-011"]["thema"] == "regievoering"
    assert items["A-001"]["thema"] is None
    hints = {hint["code"] for hint in items["A-015"]["hints"]}
    assert {"geen-datum", "vage-formulering"} <= hints


def test_playing_leaves_the_documents(played: Ran, tmp_path: Path) -> None:
    names = sorted(path.name for path in (tmp_path / "uit").iterdir())
    expected = {
        "Actielijst": ("ics", "pdf", "pptx", "xlsx"),
        "Afsprakenkaart": ("pdf", "pptx"),
        "Impulsagenda": ("pdf", "pptx"),
    }
    assert names == [
        f"2026-10-07_{document}_Regio-Voorbeeld_concept.{suffix}"
        for document, suffixes in expected.items()
        for suffix in suffixes
    ]
    assert played.err == ""


def test_a_region_is_not_played_twice(run: Run, library: Path, tmp_path: Path) -> None:
    script = ROOT / "resources" / EXAMPLE
    again = run("play", script, "--library", library, "--out", tmp_path / "uit")
    assert again.code == 2
    assert "Er is al een regio ‘Regio Voorbeeld’" in again.err
