# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import time
from pathlib import Path

import pytest

from facilitator.domain.agenda import AgendaTemplate
from facilitator.domain.words import BlockKind, Theme
from facilitator.errors import InvalidInputError, NotFoundError
from facilitator.templates.reading import (
    load_template,
    own_templates,
    shipped_template,
    shipped_templates,
)

SHIPPED = shipped_templates()
KERNVRAGEN = {
    Theme.POSITIONERING: "Wie doet wat als een leerling (langere tijd) verzuimt?",
    Theme.REGIEVOERING: "Wie is verantwoordelijk voor initiëren, afstemmen en coördineren?",
    Theme.OVERLEGSTRUCTUUR: (
        "Wie voert wanneer met wie overleg, zodat de thuiszitter altijd in beeld is?"
    ),
}


def _file(folder: Path, text: str) -> Path:
    path = folder / "plan.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_templates_last_as_long_as_they_say() -> None:
    assert {t.key: t.minutes for t in SHIPPED} == {
        "check-in": 90,
        "kort": 120,
        "dagdeel": 180,
        "dag": 390,
    }


@pytest.mark.parametrize("template", SHIPPED, ids=lambda t: t.key)
def test_every_theme_block_brings_what_a_facilitator_needs(template: AgendaTemplate) -> None:
    themes = [block for block in template.blocks if block.kind is BlockKind.THEMA]
    assert {b.theme: b.kernvraag for b in themes} == KERNVRAGEN
    assert all(len(b.deelvragen) >= 3 and b.werkvorm and b.notes for b in themes)


@pytest.mark.parametrize("template", SHIPPED, ids=lambda t: t.key)
def test_every_shipped_template_opens_closes_and_explains_itself(template: AgendaTemplate) -> None:
    planned = [block for block in template.blocks if block.scheduled]
    assert planned[0].kind is BlockKind.OPENING
    assert planned[-1].kind is BlockKind.AFRONDING
    assert template.description
    assert not template.own
    assert all(block.notes for block in template.blocks)


def test_the_dagdeel_has_the_blocks_the_example_speaks_of() -> None:
    titles = [block.title for block in shipped_template("dagdeel").blocks]
    wanted = ["Begrippen", "Positionering", "Regievoering", "Overlegstructuur"]
    assert [title for title in titles if title in wanted] == wanted


def test_an_unknown_shipped_template_names_the_known_ones() -> None:
    with pytest.raises(NotFoundError, match=r"‘nacht’\. Kies uit: .*‘dagdeel’"):
        shipped_template("nacht")


def test_a_block_says_only_what_it_needs(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        'naam = "Mijn agenda"\n'
        '[[blok]]\ntitel = "Begin"\nminuten = 5\nbegint = "9.30"\n'
        '[[blok]]\ntitel = "Regie"\nminuten = 30\nthema = "regievoering"\ningepland = false\n',
    )
    template = load_template(path)
    first, second = template.blocks
    assert (template.key, template.name, template.own) == ("plan", "Mijn agenda", True)
    assert (first.kind, first.theme, first.locked_start) == (BlockKind.OVERIG, None, time(9, 30))
    assert (second.kind, second.theme) == (BlockKind.THEMA, Theme.REGIEVOERING)
    assert template.minutes == 5


HEAD = 'naam = "x"\n[[blok]]\ntitel = "a"\nminuten = 5\n[[blok]]\n'


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "plan.toml, regel 1: ‘naam’ ontbreekt"),
        ('naam = "x"\n', "plan.toml, regel 1: er staan geen blokken in"),
        ('naam = "x"\nblok = []\n', "plan.toml, regel 1: er staan geen blokken in"),
        ('naam = "x"\nauteur = "y"\n', "regel 2: ‘auteur’ ken ik niet"),
        (HEAD + "minuten = 5\n", "regel 5: ‘titel’ ontbreekt of is leeg"),
        (HEAD + 'titel = " "\nminuten = 5\n', "regel 6: ‘titel’ ontbreekt of is leeg"),
        (HEAD + f'titel = "{"a" * 201}"\nminuten = 5\n', "regel 6: ‘titel’ is te lang: 201"),
        (HEAD + 'titel = "b"\n', "regel 5: ‘minuten’ ontbreekt"),
        (HEAD + 'titel = "b"\nminuten = 0\n', "regel 7: ‘minuten’ is 0; het moet van 1 tot en"),
        (HEAD + 'titel = "b"\nminuten = 721\n', "regel 7: ‘minuten’ is 721"),
        (HEAD + 'titel = "b"\nminuten = "5"\n', "regel 7: ‘minuten’ moet een geheel getal zijn"),
        (HEAD + 'titel = "b"\nminuten = 5\nminutes = 5\n', "regel 8: ‘minutes’ ken ik niet. Bed"),
        (HEAD + 'titel = "b"\nminuten = 5\nsoort = "pause"\n', "regel 8: ‘pause’ ken ik niet als"),
        (HEAD + 'titel = "b"\nminuten = 5\nthema = "geld"\n', "regel 8: ‘geld’ ken ik niet als"),
        (HEAD + 'titel = "b"\nminuten = 5\nsoort = "thema"\n', "regel 8: een blok van soort ‘them"),
        (
            HEAD + 'titel = "b"\nminuten = 5\nsoort = "pauze"\nthema = "regievoering"\n',
            "regel 9: een blok van soort ‘pauze’ heeft geen thema",
        ),
        (HEAD + 'titel = "b"\nminuten = 5\nbegint = "25:00"\n', "regel 8: ‘begint’ moet een tijd"),
        (HEAD + 'titel = "b"\nminuten = 5\ndeelvragen = [\n "a",\n 3]\n', "regel 10: in ‘deelvr"),
        (HEAD + "titel = b\n", "regel 6, teken 9: dit is geen geldige TOML"),
    ],
)
def test_a_fault_is_told_with_its_file_and_line(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        load_template(_file(tmp_path, text))
    assert sentence in caught.value.sentence


def test_a_broken_own_template_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "goed.toml").write_text('naam = "Goed"\n[[blok]]\ntitel = "a"\nminuten = 1\n')
    (tmp_path / "stuk.toml").write_text("naam = \n")
    (tmp_path / "lees.txt").write_text("geen sjabloon")
    good, broken = own_templates(tmp_path)
    assert good.template is not None
    assert good.template.name == "Goed"
    assert broken.template is None
    assert broken.error.startswith("stuk.toml, regel 1")


def test_no_folder_means_no_own_templates(tmp_path: Path) -> None:
    assert own_templates(tmp_path / "nog-niet") == []
