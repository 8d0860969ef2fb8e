# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`save-region` and `open-region`."""

from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.region import Organisation, Region
from facilitator.play.run import play_example
from facilitator.services.partners import change_organisation
from facilitator.services.regions import region_named
from facilitator.storage.check import check
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY
from tests.cli.conftest import REGION, Run


@pytest.fixture
def saved(library: Path, run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "regio.slagvaardig"
    ran = run("save-region", "--library", library, "--region", REGION, "--out", path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["regio"] == REGION
    return path


def rename(library: Path, name: str) -> None:
    with open_library(library, clock=FixedClock.on(DAY)) as opened:
        with opened.read() as reader:
            region = region_named(reader, REGION)
            first, *_ = reader.find(Organisation, region_id=region.id)
        change_organisation(opened, FixedClock.on(DAY), first.id, name=name)


def test_a_saved_region_opens_elsewhere_as_it_was(
    library: Path, saved: Path, run: Run, tmp_path: Path
) -> None:
    other = tmp_path / "andere.db"
    tried = run("open-region", saved, "--library", other, "--dry-run")
    assert (tried.code, tried.json["nieuwe_regio"], tried.json["toegepast"]) == (0, True, False)
    assert not other.exists()
    done = run("open-region", saved, "--library", other)
    assert (done.code, done.json["toegepast"]) == (0, True)
    assert done.json["inhoud"] == tried.json["toegevoegd"]
    shown = [
        run("show", "--library", each, "--region", REGION, "--json").out
        for each in (library, other)
    ]
    assert shown[0] == shown[1]
    assert check(other) == []


def test_a_difference_without_a_choice_changes_nothing(
    library: Path, saved: Path, run: Run, tmp_path: Path
) -> None:
    other = tmp_path / "andere.db"
    run("open-region", saved, "--library", other)
    rename(library, "Naam een")
    rename(other, "Naam twee")
    again = tmp_path / "opnieuw.slagvaardig"
    run("save-region", "--library", other, "--region", REGION, "--out", again)
    refused = run("open-region", again, "--library", library)
    assert refused.code == 2
    assert "verschillen vragen een keuze" in refused.err
    (difference,) = refused.json["verschillen"]
    assert (difference["mijn"], difference["hun"]) == ("Naam een", "Naam twee")
    chosen = run("open-region", again, "--library", library, "--prefer", "theirs")
    assert (chosen.code, chosen.json["toegepast"]) == (0, True)
    twice = run("open-region", again, "--library", library)
    assert (twice.code, twice.json["niets_nieuws"], twice.json["toegepast"]) == (0, True, False)


def test_a_passphrase_comes_from_a_file(library: Path, run: Run, tmp_path: Path) -> None:
    path, words, wrong = (tmp_path / name for name in ("a.slagvaardig", "zin.txt", "fout.txt"))
    words.write_text("drie woorden samen\n", encoding="utf-8")
    wrong.write_text("iets anders\n", encoding="utf-8")
    save = ("save-region", "--library", library, "--region", REGION, "--out", path)
    assert run(*save, "--passphrase-file", words).code == 0
    opening = ("open-region", path, "--library", tmp_path / "b.db", "--dry-run")
    assert "heeft een wachtwoordzin" in run(*opening).err
    assert "past niet" in run(*opening, "--passphrase-file", wrong).err
    assert run(*opening, "--passphrase-file", words).json["regio"] == REGION
    missing = run(*opening, "--passphrase-file", tmp_path / "weg.txt")
    assert (missing.code, "niet te lezen" in missing.err) == (2, True)


def test_what_was_undone_here_comes_back_only_when_asked(
    library: Path, saved: Path, run: Run
) -> None:
    rename(library, "Naam een")
    with open_library(library, clock=FixedClock.on(DAY)) as opened, opened.read() as reader:
        region = region_named(reader, REGION)
    run("save-region", "--library", library, "--region", REGION, "--out", saved)
    with open_library(library, clock=FixedClock.on(DAY)) as opened:
        assert opened.undo(region.id, FixedClock.on(DAY).now())
    told = run("open-region", saved, "--library", library)
    assert (told.json["hier_weggehaald"], told.json["teruggehaald"]) == ({"partners": 1}, False)
    back = run("open-region", saved, "--library", library, "--bring-back")
    assert (back.code, back.json["teruggehaald"]) == (0, True)
    with open_library(library, clock=FixedClock.on(DAY)) as opened, opened.read() as reader:
        first, *_ = reader.find(Organisation, region_id=region.id)
    assert first.name == "Naam een"
    assert check(library) == []


def test_a_slip_of_a_name_costs_no_other_file(library: Path, run: Run, tmp_path: Path) -> None:
    asked = ("--library", library, "--region", REGION)
    for ran in (
        run("save-region", *asked, "--out", library),
        run("agenda", *asked, "--to", library),
    ):
        assert (ran.code, ran.out) == (2, "")
        assert "er is al een ander bestand met die naam" in ran.err
    assert check(library) == []
    path = tmp_path / "a.slagvaardig"
    assert [run("save-region", *asked, "--out", path).code for _ in range(2)] == [0, 0]


def test_of_two_regions_with_one_name_none_is_chosen_in_silence(
    library: Path, saved: Path, run: Run, tmp_path: Path
) -> None:
    other = tmp_path / "andere.db"
    with open_library(other, clock=FixedClock.on(DAY)) as opened:
        play_example(opened)
    (notice,) = run("open-region", saved, "--library", other).json["meldingen"]
    assert "Er is al een andere regio" in notice
    refused = run("show", "--library", other, "--region", REGION)
    assert (refused.code, refused.out) == (2, "")
    assert f"Er zijn 2 regio’s ‘{REGION}’" in refused.err
    with open_library(other, clock=FixedClock.on(DAY)) as opened, opened.read() as reader:
        ids = [region.id.hex for region in reader.find(Region)]
    for each in ids:
        assert each in refused.err
        assert run("show", "--library", other, "--region", each).code == 0
