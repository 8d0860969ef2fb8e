# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.meeting import Meeting
from facilitator.exports.choose import picture_on
from facilitator.exports.picture import to_json
from facilitator.exports.report import Report
from facilitator.services.finishing import freeze
from facilitator.storage.check import check
from facilitator.storage.driver import connect_raw
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY
from tests.cli.conftest import REGION, Run

KEYS = [
    "soort",
    "tekst",
    "thema",
    "eigenaar",
    "functie",
    "ondersteunend",
    "deadline",
    "zichtbaar",
    "aanbevelingen",
    "impuls",
    "onbekend",
    "hints",
]


def _freeze(path: Path) -> None:
    with open_library(path, clock=FixedClock.on(DAY)) as library:
        with library.read() as reader:
            (meeting,) = reader.find(Meeting)
        freeze(library, FixedClock.on(DAY, 16), meeting.id, picture_on(DAY))


def test_parse_shows_how_a_line_reads_and_stores_nothing(run: Run, library: Path) -> None:
    line = 'b: Belt @"Consulent passend onderwijs" @ouders @xyz >do 2 november #mandaat ! =lijst'
    ran = run("parse", "--library", library, "--region", REGION, "--today", "2026-10-07", line)
    assert (ran.code, ran.err) == (0, "")
    assert list(ran.json) == KEYS
    reading = ran.json
    hints = reading.pop("hints")
    assert reading == {
        "soort": "besluit",
        "tekst": "Belt",
        "thema": None,
        "eigenaar": "SWV VO Voorbeeld",
        "functie": "Consulent passend onderwijs",
        "ondersteunend": ["Ouderplatform Voorbeeld"],
        "deadline": "2026-11-02",
        "zichtbaar": "lijst",
        "aanbevelingen": ["mandaat"],
        "impuls": True,
        "onbekend": ["xyz"],
    }
    assert all(set(hint) == {"code", "zin"} for hint in hints)
    assert any("maandag" in hint["zin"] for hint in hints)


def test_parse_takes_the_theme_of_the_block(run: Run, library: Path) -> None:
    ran = run(
        "parse",
        "--library",
        library,
        "--region",
        "regio voorbeeld",
        "--theme",
        "regievoering",
        "Belt",
    )
    assert ran.json["thema"] == "regievoering"


def test_an_unknown_region_names_the_known_ones(run: Run, library: Path) -> None:
    ran = run("show", "--library", library, "--region", "Regio \udcff<b>")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Er is geen regio ‘Regio <b>’. Wel bekend: ‘Regio Voorbeeld’.\n"


@pytest.mark.parametrize("command", ["show", "capture", "export", "parse"])
def test_a_library_that_is_not_there_is_not_made(run: Run, tmp_path: Path, command: str) -> None:
    more = {"capture": ["--block", "x"], "export": ["--out", tmp_path / "uit"], "parse": ["regel"]}
    path = tmp_path / "weg.db"
    ran = run(command, "--library", path, "--region", REGION, *more.get(command, []))
    assert (ran.code, ran.out) == (2, "")
    assert f"Er is geen bibliotheek {path}" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_capture_prints_the_number_of_every_stored_line(run: Run, library: Path) -> None:
    typed = "Eerste @swv >1 maart\r\n\n@swv\nTweede\x00 caf\u00e9\n".encode() + b"der\xffde"
    ran = run(
        "capture", "--library", library, "--region", REGION, "--block", "regieVOERING", typed=typed
    )
    assert ran.out.split() == ["A-024", "A-025", "A-026"]
    assert ran.code == 2
    assert ran.err.startswith("Regel 3 is niet vastgelegd: Er staat nog niet wat er is afgesproken")
    shown = run("show", "--library", library, "--region", REGION, "--json").json["afspraken"][-3:]
    assert [item["tekst"] for item in shown] == ["Eerste", "Tweede café", "der\ufffdde"]
    assert {item["thema"] for item in shown} == {"regievoering"}


def test_capture_of_nothing_is_fine(run: Run, library: Path) -> None:
    ran = run("capture", "--library", library, "--region", REGION, "--block", "Pauze")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_capture_in_an_unknown_block_lists_the_blocks(run: Run, library: Path) -> None:
    ran = run("capture", "--library", library, "--region", REGION, "--block", "Regie", typed=b"x")
    assert ran.code == 2
    assert "heeft geen blok ‘Regie’. Wel: ‘Welkom en doel’," in ran.err


def test_capture_refuses_when_everything_is_vastgesteld(run: Run, library: Path) -> None:
    _freeze(library)
    ran = run("capture", "--library", library, "--region", REGION, "--block", "Pauze", typed=b"x")
    assert (ran.code, ran.out) == (2, "")
    assert "heeft geen open bijeenkomst" in ran.err


def test_an_open_window_keeps_writers_out_and_readers_not(run: Run, library: Path) -> None:
    with open_library(library, clock=FixedClock.on(DAY)):
        ran = run("capture", "--library", library, "--region", REGION, "--block", "Pauze")
        assert (ran.code, ran.out) == (2, "")
        assert "Slagvaardig is al open" in ran.err
        assert run("show", "--library", library, "--region", REGION, "--json").code == 0
        assert run("check", "--library", library).code == 0


def test_show_without_json_is_a_list_to_read(run: Run, library: Path) -> None:
    out = run("show", "--library", library, "--region", REGION).out
    assert "Maatwerkbijeenkomst 7 oktober 2026, Raadzaal, Voorbeeldstad (concept)" in out
    assert "A-015 · Afspraak · Zo snel mogelijk iets regelen voor de wachtlijst ggz" in out
    assert "geen datum" in out


def test_show_tells_of_a_name_that_points_nowhere(run: Run, library: Path) -> None:
    raw = connect_raw(library, "rw")
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("UPDATE phase_regie SET initiates_id = '0123456789abcdef0123456789abcdef'")
    raw.close()
    ran = run("show", "--library", library, "--region", REGION, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert "beschadigd" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_export_writes_what_was_asked_for(run: Run, library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "nieuw" / "uit"
    ran = run(
        *("export", "--library", library, "--region", REGION, "--out", folder),
        *("--formats", "pdf", "--documents", "actielijst"),
    )
    name = "2026-10-07_Actielijst_Regio-Voorbeeld_concept.pdf"
    assert (ran.code, ran.out) == (0, f"{folder / name}\n")
    assert [path.name for path in folder.iterdir()] == [name]


def test_what_is_vastgesteld_is_exported_as_it_was_handed_out(
    run: Run, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _freeze(library)
    seen: list[str] = []

    def rendered(report: Report, *_: object) -> bytes:
        seen.append(to_json(report))
        return b"x"

    monkeypatch.setattr("facilitator.exports.documents.render", rendered)
    run(
        *("export", "--library", library, "--region", REGION, "--out", tmp_path / "uit"),
        *("--formats", "pptx", "--documents", "impulsagenda", "--date", "2026-10-07"),
    )
    assert [path.name for path in (tmp_path / "uit").iterdir()] == [
        "2026-10-07_Impulsagenda_Regio-Voorbeeld_v1.pptx"
    ]
    assert '"made_on":"2026-10-07"' in seen[0]


def test_export_of_a_day_without_a_meeting_names_the_days(
    run: Run, library: Path, tmp_path: Path
) -> None:
    ran = run(
        *("export", "--library", library, "--region", REGION, "--out", tmp_path / "uit"),
        *("--date", "2026-10-08"),
    )
    assert ran.code == 2
    assert "heeft op 2026-10-08 geen bijeenkomst. Wel op: 2026-10-07." in ran.err


def test_a_folder_that_cannot_be_made_gets_a_sentence(
    run: Run, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "bestand").write_text("hier staat al iets")
    ran = run(
        "export", "--library", library, "--region", REGION, "--out", tmp_path / "bestand" / "uit"
    )
    assert ran.code == 2
    assert "kan niet worden gemaakt" in ran.err


def test_check_says_that_all_is_well(run: Run, library: Path) -> None:
    ran = run("check", "--library", library)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("In orde: ")
    assert "Regio’s: 1. Vastgelegde regels: 23." in ran.out


def test_check_says_what_is_wrong(run: Run, tmp_path: Path) -> None:
    ran = run("check", "--library", tmp_path / "weg.db")
    assert (ran.code, ran.out) == (2, "")
    assert "Er is geen bibliotheek" in ran.err


def test_a_backup_is_whole_and_overwrites_nothing(run: Run, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.db"
    assert run("backup", "--library", library, "--to", target).code == 0
    assert check(target) == []
    ran = run("backup", "--library", library, "--to", library)
    assert ran.code == 2
    assert "wordt niet overschreven" in ran.err
    assert check(library) == []


def test_a_script_with_a_fault_makes_no_library(run: Run, tmp_path: Path) -> None:
    script = tmp_path / "script.toml"
    script.write_text("[regio]\nnaam = 3\n")
    ran = run("play", script, "--library", tmp_path / "x.db", "--out", tmp_path / "uit")
    assert ran.code == 2
    assert ran.err.startswith("script.toml, regel ")
    assert not (tmp_path / "x.db").exists()


def test_a_script_is_never_a_library(run: Run, library: Path, tmp_path: Path) -> None:
    ran = run("play", library, "--library", tmp_path / "x.db", "--out", tmp_path / "uit")
    assert ran.code == 2
    assert "geen .toml-bestand" in ran.err


def test_dates_of_the_example_do_not_depend_on_the_day_it_is_played(
    run: Run, library: Path
) -> None:
    shown = run("show", "--library", library, "--region", REGION, "--json").json
    assert date.fromisoformat(shown["bijeenkomsten"][0]["datum"]) == DAY
