# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import tomllib
from datetime import date, time
from pathlib import Path

import pytest

from facilitator import assets
from facilitator.domain.positionering import Role
from facilitator.domain.regievoering import ConsentAnswer
from facilitator.domain.words import MeetingKind, OrganisationKind
from facilitator.errors import InvalidInputError
from facilitator.play.script import EXAMPLE, Script, example_script, read_script

SMALL = """\
[regio]
naam = "Regio Klein"
[[organisatie]]
naam = "School"
soort = "school"
aliassen = ["scholen"]
[[deelnemer]]
functie = "Rector"
organisatie = "scholen"
[bijeenkomst]
datum = 2026-10-07
[[vastleggen]]
blok = "regievoering"
regels = ["Belt @school"]
"""


def _read(folder: Path, text: str) -> Script:
    path = folder / "script.toml"
    path.write_text(text, encoding="utf-8")
    return read_script(path)


def test_the_example_is_read_whole() -> None:
    script = example_script()
    raw = tomllib.loads(assets.read_resource(EXAMPLE).decode())
    typed = [(block.title, line) for block in script.blocks for _, line in block.lines]
    assert typed == [(b["blok"], line) for b in raw["vastleggen"] for line in b["regels"]]
    assert [o.name for o in script.organisations] == [o["naam"] for o in raw["organisatie"]]
    assert [p.person.function for p in script.people] == [p["functie"] for p in raw["deelnemer"]]
    assert script.meeting.issues == tuple(raw["bijeenkomst"]["vraagstukken"])
    assert (script.meeting.day, script.meeting.starts_at) == (date(2026, 10, 7), time(13, 0))
    assert script.meeting.check_in == date(2027, 4, 14)
    assert [p.person.function for p in script.people if not p.present] == ["Behandelcoördinator"]


def test_the_example_is_known_whole() -> None:
    script = example_script()
    assert script.skipped == ()
    assert script.check_in is not None
    assert (len(script.check_in.statuses), len(script.check_in.lines)) == (15, 2)


def test_a_small_script_needs_little(tmp_path: Path) -> None:
    script = _read(tmp_path, SMALL)
    assert script.organisations[0].kind is OrganisationKind.SCHOOL
    assert (script.meeting.kind, script.meeting.template.key) == (MeetingKind.MAATWERK, "dagdeel")
    assert script.blocks[0].title == "Regievoering"
    assert script.blocks[0].lines == ((14, "Belt @school"),)
    assert script.skipped == ()


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("[regio]", "[streek]", "regel 1: [regio] ontbreekt"),
        ("[bijeenkomst]", "[afspraak]", "regel 1: [bijeenkomst] ontbreekt"),
        ('naam = "Regio Klein"', "", "regel 1: ‘naam’ ontbreekt"),
        ('naam = "Regio Klein"', 'titel = "x"', "regel 2: ‘titel’ ken ik niet"),
        ('soort = "school"', 'soort = "scool"', "regel 5: ‘scool’ ken ik niet als soort. Bedoel"),
        ('organisatie = "scholen"', 'organisatie = "GGD"', "regel 9: ‘GGD’ staat niet bij de org"),
        ("datum = 2026-10-07", "", "regel 10: ‘datum’ ontbreekt"),
        ("datum = 2026-10-07", 'datum = "woensdag"', "regel 11: ‘datum’ moet een datum zijn"),
        ("2026-10-07", "2026-10-07\ncheck_in = 2026-10-07", "regel 12: ‘check_in’ moet na de"),
        ("2026-10-07", '2026-10-07\nsjabloon = "nacht"', "regel 12: Er is geen sjabloon ‘nacht’"),
        (
            '"regievoering"',
            '"Kritiek"',
            "regel 13: het sjabloon ‘dagdeel’ heeft geen blok ‘Kritiek",
        ),
        ('"Belt @school"', "3", "regel 14: in ‘regels’ hoort alleen tekst"),
        (
            "[[deelnemer]]",
            '[[organisatie]]\nnaam = "SCHOOL"\n[[deelnemer]]',
            "regel 7: ‘SCHOOL’ st",
        ),
    ],
)
def test_a_fault_is_told_with_its_line_before_anything_is_stored(
    tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        _read(tmp_path, SMALL.replace(old, new, 1))
    assert f"script.toml, {sentence}" in caught.value.sentence


def test_begrippen_and_cijfers_stand_there_once(tmp_path: Path) -> None:
    twice = '\nbegrippen = [\n {term="Regie", betekenis="a"},\n {term="regie", betekenis="b"}]'
    with pytest.raises(InvalidInputError, match="regel 5: ‘regie’ staat er twee keer"):
        _read(tmp_path, SMALL.replace('"Regio Klein"', f'"Regio Klein"{twice}'))


PHASES = """
[[fase]]
naam = "Melding"
week = 2
rollen = { "School" = "EU" }
verwacht = { "scholen" = "B" }
regie = { coordineert = "School" }
overdracht = "in een gesprek"
overdracht_werkdagen = 5
[escalatie]
telt_vanaf_fase = "melding"
[[trede]]
wie = "Rector"
[[overleg]]
naam = "Team"
partners = ["scholen"]
fases = ["Melding"]
[regiedefinitie]
tekst = "Samen"
consent = { "School" = "bezwaar" }
bezwaren = { "School" = "geen tijd" }
"""


def test_the_instruments_are_read_by_name(tmp_path: Path) -> None:
    read = _read(tmp_path, SMALL + PHASES).instruments
    (phase,) = read.phases
    assert phase.claimed == (("School", (Role.EINDVERANTWOORDELIJK, Role.VOERT_UIT)),)
    assert phase.expected == (("School", (Role.BESLIST,)),)
    assert (phase.handover, phase.handover_days) == ("in een gesprek", 5)
    assert (read.counts_from, read.steps[0].after_weeks) == ("Melding", None)
    assert (read.forums[0].partners, read.forums[0].every_weeks) == (("School",), None)
    assert read.consents == (("School", ConsentAnswer.BEZWAAR, "geen tijd"),)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"EU"', '"EX"', "regel 19: ‘EX’ bestaat niet uit de letters EUBOMI"),
        ('{ "School" = "EU" }', '{ "GGD" = "EU" }', "regel 19: ‘GGD’ staat niet bij de organ"),
        ("week = 2", "", "regel 16: ‘week’ ontbreekt"),
        ("week = 2", "week = -1", "regel 18: ‘week’ is -1"),
        ('"melding"', '"Later"', "regel 25: ‘Later’ is geen fase van deze regio"),
        ('["Melding"]', '["Anders"]', "regel 31: ‘Anders’ is geen fase van deze regio"),
        ('"bezwaar"', '"misschien"', "regel 34: ‘misschien’ ken ik niet als School"),
        ("coordineert", "doet", "regel 21: ‘doet’ ken ik niet"),
        ('tekst = "Samen"', "", "regel 32: ‘tekst’ ontbreekt"),
        ("[[trede]]", '[[fase]]\nnaam = "MELDING"\nweek = 3\n[[trede]]', "regel 26: ‘MELDING’"),
    ],
)
def test_a_fault_in_an_instrument_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        _read(tmp_path, (SMALL + PHASES).replace(old, new, 1))
    assert f"script.toml, {sentence}" in caught.value.sentence


def test_nobody_expects_something_of_itself(tmp_path: Path) -> None:
    text = '[[verwachting]]\nvan = "School"\naan = "scholen"\ntekst = "belt"\n'
    with pytest.raises(InvalidInputError, match="regel 17: ‘van’ en ‘aan’ zijn dezelfde"):
        _read(tmp_path, SMALL + text)
