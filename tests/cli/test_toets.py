# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real input through the toets and the tijdlijn: exactly what the region has to hear."""

from pathlib import Path

import pytest

from facilitator.play.script import EXAMPLE
from tests.builders.example import GAPS, LEERPLICHT, STAGNATIE, SWV, THUISZITTER
from tests.cli.conftest import REGION, ROOT, Run

TABLE = "om_de_weken = 6"


def test_exactly_the_gaps_of_the_example_are_found(run: Run, library: Path) -> None:
    shown = run("show", "--library", library, "--region", REGION, "--json").json
    found = [(f["code"], f["ernst"], f["plek"]) for f in shown["toets"]]
    assert found == GAPS
    sentences = {(f["code"], f["plek"]): f["zin"] for f in shown["toets"]}
    assert "afstemmen en coördineren" in sentences["REG-5", STAGNATIE]
    assert "De voorzitter komt van SWV VO Voorbeeld" in sentences["AFS-1", "A-018"]
    (hint,) = [
        h["zin"]
        for a in shown["afspraken"]
        if a["nummer"] == "A-018"
        for h in a["hints"]
        if h["code"] == "onbekende-partij"
    ]
    assert "is een overleg, geen partij. De voorzitter komt van SWV VO Voorbeeld" in hint


def test_the_walk_of_the_example(run: Run, library: Path) -> None:
    walk = run("show", "--library", library, "--region", REGION, "--json").json["tijdlijn"]
    assert (walk["beste"], walk["uiterste"], walk["marge"]) == (5, 11, 2)
    assert walk["uit_beeld"] == [{"van_week": 13, "tot_week": None}]
    routes = [(r["soort"], r["beste"], r["uiterste"]) for r in walk["routes"]]
    assert routes == [("overleg", 5, 11), ("overleg", 9, None), ("ladder", 9, 12)]


@pytest.mark.parametrize(("every", "worst"), [(4, 9), (8, 12), (9, 12), (1, 6)])
def test_another_frequency_moves_the_worst_case(
    run: Run, tmp_path: Path, every: int, worst: int
) -> None:
    text = (ROOT / "resources" / EXAMPLE).read_text(encoding="utf-8")
    assert TABLE in text
    script = tmp_path / "anders.toml"
    script.write_text(text.replace(TABLE, f"om_de_weken = {every}"), encoding="utf-8")
    run("play", script, "--library", tmp_path / "a.db", "--out", tmp_path / "uit")
    shown = run("show", "--library", tmp_path / "a.db", "--region", REGION, "--json").json
    assert shown["tijdlijn"]["uiterste"] == worst


def test_what_the_room_filled_in_is_shown(run: Run, library: Path) -> None:
    shown = run("show", "--library", library, "--region", REGION, "--json").json
    assert [phase["week"] for phase in shown["fasen"]] == [0, 1, 2, 3, 5, 9, 13]
    cell = {"fase": "Melding", "organisatie": LEERPLICHT, "rollen": "EU"}
    assert cell | {"verwacht": "", "taak": "", "termijn": ""} in shown["rollen"]
    assert [e["antwoord"] for e in shown["verwachtingen"]] == [
        "akkoord",
        "akkoord",
        "bezwaar",
        "open",
    ]
    definition = shown["regie"]["definitie"]
    assert (definition["versie"], len(definition["consent"])) == (1, 9)
    assert shown["regie"]["fasen"][5]["initieert"] == SWV
    assert shown["ladder"]["telt_vanaf_fase"] == THUISZITTER
    assert [step["besluit_binnen_werkdagen"] for step in shown["ladder"]["treden"]] == [5, 10, 10]
    assert [f["opschaling_naar"] for f in shown["overleggen"]] == ["Thuiszitterstafel", "OOGO", ""]


def test_a_region_without_data_has_no_gaps(run: Run, tmp_path: Path) -> None:
    script = tmp_path / "leeg.toml"
    script.write_text(
        '[regio]\nnaam = "Leeg"\n[[organisatie]]\nnaam = "School"\n[bijeenkomst]\n'
        "datum = 2026-10-07\n",
        encoding="utf-8",
    )
    run("play", script, "--library", tmp_path / "l.db", "--out", tmp_path / "uit")
    shown = run("show", "--library", tmp_path / "l.db", "--region", "Leeg", "--json").json
    assert shown["toets"] == []
    assert shown["tijdlijn"] == {
        "beste": None,
        "uiterste": None,
        "marge": None,
        "uit_beeld": [],
        "routes": [],
    }
