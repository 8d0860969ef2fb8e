# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from facilitator.clock import SystemClock
from facilitator.play.script import EXAMPLE
from facilitator.storage.opening import open_library
from tests.cli.conftest import REGION, ROOT, Ran, Run

DAY = "2027-01-13"


def _checkin(run: Run, library: Path, *more: str, day: str = DAY) -> Ran:
    return run("checkin", "--library", library, "--region", REGION, "--day", day, *more)


def _shown(run: Run, library: Path) -> dict[str, Any]:
    return run("show", "--library", library, "--region", REGION, "--json").json


def test_the_whole_example_with_its_check_in(run: Run, tmp_path: Path) -> None:
    script, library = ROOT / "resources" / EXAMPLE, tmp_path / "b.db"
    ran = run("play", script, "--library", library, "--out", tmp_path / "uit")
    assert (ran.code, ran.err) == (0, "")
    shown = _shown(run, library)
    first = [a for a in shown["afspraken"] if a["bijeenkomst"] == "2026-10-07"]
    assert Counter(a["status"] for a in first if a["soort"] == "afspraak") == {
        "klaar": 8,
        "bezig": 3,
        "open": 1,
        "geblokkeerd": 1,
        "doorgeleid": 1,
        "vervallen": 1,
    }
    assert Counter(a["uitgesteld"] for a in shown["afspraken"]) == {0: 20, 1: 5}
    items = {a["nummer"]: a for a in shown["afspraken"]}
    (told,) = items["A-014"]["geschiedenis"]
    assert (told["bijeenkomst"], told["status"], told["notitie"]) == (
        "Check-in 1",
        "geblokkeerd",
        "wacht op besluit college",
    )
    assert (told["deadline_eerder"], told["deadline"]) == ("2027-01-15", "2027-06-15")
    assert items["A-014"]["ontblokkeert"] == "Afdelingshoofd jeugd"
    assert items["A-001"]["geschiedenis"] == []
    start, now = shown["voortgang"]["standen"]
    assert (start["open"], now["klaar"], now["open"], now["te_laat"]) == (15, 8, 2, 0)
    assert shown["voortgang"]["sinds_vorige"]["uitgesteld"] == 5
    changed = {r["nummer"]: r["wijzigingen"] for r in shown["voortgang"]["gewijzigd"]["regels"]}
    assert changed["A-005"] == ["was open, nu bezig", "datum van 18 december 2026 naar 21 mei 2027"]
    assert changed["A-013"] == ["was open, nu doorgeleid naar OOGO"]
    assert changed["A-025"] == ["nieuw"]
    assert len(changed) == 17
    closed = {(gap["code"], gap["plek"]) for gap in shown["voortgang"]["toets"]["dicht"]}
    assert ("AFS-1", "A-018") in closed
    names = {path.name for path in (tmp_path / "uit").iterdir()}
    assert "2026-10-07_Actielijst_Regio-Voorbeeld_v1.pdf" in names
    assert "2027-04-14_Actielijst_Regio-Voorbeeld_concept.pdf" in names


def test_a_check_in_is_opened_answered_and_vastgesteld(run: Run, library: Path) -> None:
    assert "geen check-in" in _checkin(run, library, "--list").err
    assert "Check-in 1, 13 januari 2027" in _checkin(run, library).out
    said = _checkin(run, library, "--number", "a-003", "--status", "bezig", "--note", "Half af")
    assert said.out == "A-003: bezig, 2026-11-01\n"
    said = _checkin(run, library, "--number", "A-003", "--deadline", "2027-05-03")
    assert said.out == "A-003: bezig, 2027-05-03\n"
    _checkin(run, library, "--number", "A-004", "--not-before", "2027-03-01")
    listed = _checkin(run, library, "--list", "--json").json
    rows = {row["nummer"]: row for row in (*listed["eerst"], *listed["daarna"])}
    assert (rows["A-003"]["uitgesteld"], rows["A-003"]["notities"]) == (1, 1)
    assert rows["A-003"]["redenen"] == ["te-laat"]
    assert rows["A-018"]["redenen"] == ["te-laat", "geen-eigenaar"]
    assert "versie 1" in _checkin(run, library, "--freeze").out
    refused = _checkin(run, library, "--number", "A-005", "--status", "klaar")
    assert refused.code == 2
    assert "vastgesteld (versie 1)" in refused.err
    assert "1" in _checkin(run, library, "--list").out
    hidden = _checkin(run, library, "--json", day="2027-02-10").json["niet_bespreken"]
    assert [row["nummer"] for row in hidden] == ["A-004"]


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--status", "klaar"], "Zeg met --number over welke afspraak het gaat"),
        (["--number", "A-900", "--status", "klaar"], "geen regel A-900"),
        (["--number", "A-001", "--status", "klaar"], "A-001 is een besluit"),
        (["--number", "A-003", "--status", "af"], "Kies uit open,bezig,klaar"),
        (["--number", "A-003", "--status", "vervallen"], "A-003 vervalt: schrijf erbij waarom"),
        (["--number", "A-003", "--deadline", "morgen"], "Kies een datum als 2026-10-07"),
        (["--list", "--number", "A-003", "--status", "klaar"], "Met --list wordt alleen getoond"),
        (["--list", "--freeze"], "Met --list wordt alleen getoond"),
    ],
)
def test_what_is_not_understood_is_told(
    run: Run, library: Path, more: list[str], sentence: str
) -> None:
    ran = _checkin(run, library, *more)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert "geen check-in" in _checkin(run, library, "--list").err, "nothing is left behind"


def test_the_list_is_shown_beside_the_window(run: Run, library: Path) -> None:
    _checkin(run, library)
    with open_library(library, clock=SystemClock()):
        listed = _checkin(run, library, "--list")
    assert (listed.code, listed.err) == (0, "")
    assert "Check-in 1, 13 januari 2027" in listed.out


def test_a_deadline_is_taken_away(run: Run, library: Path) -> None:
    assert _checkin(run, library, "--number", "A-003", "--deadline", "geen").out == (
        "A-003: open, geen datum\n"
    )
    (item,) = [a for a in _shown(run, library)["afspraken"] if a["nummer"] == "A-003"]
    assert (item["deadline"], item["uitgesteld"]) == (None, 0)
