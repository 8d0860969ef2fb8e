# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import tempfile
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.agenda import AgendaTemplate, TemplateBlock
from facilitator.domain.text import clean_line, clean_text
from facilitator.domain.words import BlockKind, Theme
from facilitator.errors import InvalidInputError
from facilitator.templates.reading import load_template, shipped_templates
from facilitator.templates.saving import save_template, template_of
from tests.builders.entities import a_block, a_meeting

_LINE = st.text(max_size=40).map(clean_line)
_NAME = _LINE.filter(bool)
_TEXT = st.text(max_size=60).map(clean_text)
_BLOCKS = st.builds(
    TemplateBlock,
    title=_NAME,
    minutes=st.integers(1, 720),
    locked_start=st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    scheduled=st.booleans(),
    kernvraag=_LINE,
    deelvragen=st.lists(_NAME, max_size=3).map(tuple),
    werkvorm=_TEXT,
    notes=_TEXT,
)
_PLAIN = st.tuples(_BLOCKS, st.sampled_from([k for k in BlockKind if k is not BlockKind.THEMA]))
_THEMED = st.tuples(_BLOCKS, st.sampled_from(Theme))
_ANY_BLOCK = _PLAIN.map(lambda p: replace(p[0], kind=p[1])) | _THEMED.map(
    lambda p: replace(p[0], kind=BlockKind.THEMA, theme=p[1])
)
_TEMPLATES = st.builds(
    AgendaTemplate,
    key=st.just("x"),
    name=_NAME,
    description=_LINE,
    blocks=st.lists(_ANY_BLOCK, min_size=1, max_size=3).map(tuple),
    own=st.just(True),
)


@given(_TEMPLATES)
def test_what_is_saved_reads_back_the_same(template: AgendaTemplate) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = save_template(Path(folder), template)
        assert load_template(path) == replace(template, key=path.stem)


@pytest.mark.parametrize("template", shipped_templates(), ids=lambda t: t.key)
def test_a_shipped_template_can_be_made_ones_own(tmp_path: Path, template: AgendaTemplate) -> None:
    path = save_template(tmp_path, template)
    assert load_template(path) == replace(template, key=path.stem, own=True)


def _template(name: str, title: str = "a") -> AgendaTemplate:
    return AgendaTemplate(key="", name=name, blocks=(TemplateBlock(title=title),), own=True)


def test_a_second_template_of_the_same_name_gets_a_file_of_its_own(tmp_path: Path) -> None:
    first = save_template(tmp_path, _template("Regio Zuid: één!", "eerst"))
    second = save_template(tmp_path, _template("Regio Zuid: één!", "later"))
    assert (first.name, second.name) == ("regio-zuid-een.toml", "regio-zuid-een-2.toml")
    assert load_template(first).blocks[0].title == "eerst"


def test_replacing_writes_the_file_the_template_came_from(tmp_path: Path) -> None:
    path = save_template(tmp_path, _template("Mijn agenda"))
    renamed = replace(load_template(path), name="Andere naam")
    assert save_template(tmp_path, renamed, replace=True) == path
    assert load_template(path).name == "Andere naam"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("name", ["dagdeel", "CON", "💡", "..", "a/b\\c"])
def test_any_name_becomes_a_file_name_of_its_own(tmp_path: Path, name: str) -> None:
    path = save_template(tmp_path, _template(name))
    assert path.parent == tmp_path
    assert path.stem not in {"dagdeel", "con", "", ".."}
    assert load_template(path).name == name


def test_a_meetings_agenda_becomes_a_template_without_what_happened() -> None:
    meeting = a_meeting()
    last = a_block(meeting, position=1, title="Slot", kind=BlockKind.AFRONDING, theme=None)
    first = a_block(meeting, position=0, locked_start=time(13, 0), spent_seconds=90)
    template = template_of(meeting, [last, first, a_block()], " Mijn  agenda ")
    assert template.name == "Mijn agenda"
    assert [block.title for block in template.blocks] == ["Regievoering", "Slot"]
    assert template.blocks[0].locked_start == time(13, 0)


def test_an_empty_agenda_is_no_template() -> None:
    with pytest.raises(InvalidInputError, match="geen blokken"):
        template_of(a_meeting(), [], "Leeg")


def test_the_folder_is_made_with_the_first_template(tmp_path: Path) -> None:
    assert save_template(tmp_path / "nieuw" / "agendas", _template("Eerste")).is_file()
