# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import subprocess
import sys
from datetime import date
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Pt

from facilitator.domain.words import AgreementKind, Level, Theme
from facilitator.exports.documents import Document
from facilitator.exports.pptx import render
from facilitator.exports.report import Report, for_organisation
from tests.builders.report_instruments import some_instruments
from tests.builders.reports import a_report, an_item, many_items
from tests.exports.pptx.reading import everything, notes, opened, slide_text, tables, titles

EVERY = pytest.mark.parametrize("document", list(Document))


def a_full_report(**over: Any) -> Report:
    return a_report(**{"instruments": some_instruments()} | over)


A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


@EVERY
def test_every_slide_has_a_title_of_its_own(document: Document) -> None:
    found = titles(opened(a_full_report(), document))
    assert all(found)
    assert len(set(found)) == len(found)


@EVERY
def test_every_slide_says_concept_until_vastgesteld(document: Document) -> None:
    for slide in opened(a_full_report(), document):
        assert "Concept" in slide_text(slide)
    for slide in opened(a_full_report(concept=False, version=1), document):
        assert "Concept" not in slide_text(slide)


@EVERY
def test_every_slide_has_notes_a_number_and_a_foot(document: Document) -> None:
    for slide in opened(a_full_report(), document):
        kinds = {ph.placeholder_format.type.name for ph in slide.placeholders}
        assert {"TITLE", "SLIDE_NUMBER", "FOOTER", "DATE"} <= kinds
        assert len(notes(slide)) > 20


@EVERY
def test_tables_and_shapes_without_text_are_described(document: Document) -> None:
    for slide in opened(a_full_report(), document):
        for shape in slide.shapes:
            if shape.has_table or not shape.text_frame.text:
                assert shape.element.find(f".//{P}cNvPr").get("descr"), shape.name


@EVERY
def test_every_run_is_dutch(document: Document) -> None:
    for slide in opened(a_full_report(), document):
        for part in (slide, slide.notes_slide):
            found = [*part.element.iter(f"{A}rPr"), *part.element.iter(f"{A}endParaRPr")]
            if part is slide:
                assert found
            assert {one.get("lang") for one in found} <= {"nl-NL"}


@EVERY
def test_the_same_report_gives_the_same_bytes(document: Document) -> None:
    assert render(a_full_report(), document) == render(a_full_report(), document)


def test_another_process_makes_the_same_bytes() -> None:
    code = (
        "from hashlib import sha256; from facilitator.exports.documents import Document;"
        "from facilitator.exports.pptx import render; from tests.builders.reports import a_report;"
        "print(sha256(render(a_report(), Document.IMPULSAGENDA)).hexdigest())"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == sha256(render(a_report(), Document.IMPULSAGENDA)).hexdigest()


def test_the_file_says_what_it_is() -> None:
    data = render(a_report(made_on=date(2026, 10, 9)), Document.ACTIELIJST)
    about = Presentation(BytesIO(data)).core_properties
    assert about.title == "Actielijst Regio Voorbeeld"
    assert (about.author, about.language) == ("Slagvaardig", "nl-NL")
    assert (about.created.date(), about.modified.date()) == (date(2026, 10, 9),) * 2


def test_a_long_list_is_paged_with_its_header_on_every_slide() -> None:
    items = tuple(an_item(n) for n in range(1, 31))
    slides = opened(a_report(items=items))
    mine = [s for s in slides if s.shapes.title.text_frame.text.startswith("Positionering")]
    count = len(mine)
    assert count > 2
    assert titles(mine)[1] == f"Positionering: afspraken (2 van {count})"
    for table in tables(mine):
        header = [cell.text_frame.text for cell in table.rows[0].cells]
        assert header == ["Nr", "Afspraak", "Eigenaar", "Deadline", "Status"]
    shown = [row.cells[0].text_frame.text for table in tables(mine) for row in table.rows][0:]
    assert [one for one in shown if one != "Nr"] == [item.label for item in items]


def test_items_without_a_theme_come_under_algemeen() -> None:
    slides = opened(a_report(items=(an_item(1, theme=None),)))
    assert "Algemeen: afspraken" in titles(slides)


def test_a_report_without_items_says_so() -> None:
    slides = opened(a_report(items=()))
    assert titles(slides) == ["Actielijst", "Afspraken"]
    assert "nog geen afspraken" in slide_text(slides[1])
    assert "Wanneer we wat doen" in titles(opened(a_report(items=()), Document.IMPULSAGENDA))


def test_decisions_and_parked_points_have_slides_of_their_own() -> None:
    found = titles(opened(a_report()))
    assert {"Besluiten", "Parkeerpunten", "Wat ieder meeneemt"} <= set(found)
    none = a_report(items=(an_item(1),))
    assert "Besluiten" not in titles(opened(none))


def test_the_owner_slide_counts_what_everyone_takes_along() -> None:
    items = (an_item(1, owner="A"), an_item(2, owner="A"), an_item(3, owner=None))
    table = tables(opened(a_report(items=items)))[-1]
    rows = [[cell.text_frame.text for cell in row.cells] for row in table.rows]
    assert rows[1][:3] == ["A", "2", "A-001, A-002"]
    assert rows[2][:3] == ["Nog geen eigenaar", "1", "A-003"]


def test_late_and_missing_are_said_in_words() -> None:
    late = an_item(1, deadline=date(2026, 9, 1))
    bare = an_item(2, deadline=None, owner=None)
    text = slide_text(opened(a_report(items=(late, bare)))[1])
    assert "Te laat" in text
    assert "Nog geen eigenaar" in text
    assert "Nog geen datum" in text


def test_agreements_on_theme_slides_are_large_and_nothing_is_small() -> None:
    slides = opened(a_full_report(), Document.IMPULSAGENDA)
    sizes = [
        run.font.size
        for slide in slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.font.size
    ]
    cells = [
        (cell.text_frame.paragraphs[0].runs[0].font.size, slide.slide_layout.name)
        for slide in slides
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
        for cell in row.cells
        if cell.text_frame.text
    ]
    assert min(sizes) >= Pt(13)
    assert min(size for size, _ in cells) >= Pt(13)
    assert {size for size, layout in cells if layout.startswith("Thema")} == {Pt(18)}


def test_a_theme_slide_shows_only_impulses_and_their_kernvraag() -> None:
    items = (an_item(1, text="Telt mee", impuls=True), an_item(2, text="Telt niet mee"))
    slides = opened(a_report(items=items), Document.IMPULSAGENDA)
    slide = next(s for s in slides if s.slide_layout.name == "Thema Positionering")
    assert slide.shapes.title.text_frame.text.startswith("Wie doet wat")
    assert "Telt mee" in slide_text(slide)
    assert "Telt niet mee" not in slide_text(slide)
    assert "1 andere afspraak staat in de actielijst" in notes(slide)


def test_the_actielijst_is_the_appendix_of_the_impulsagenda() -> None:
    found = titles(opened(a_report(items=(an_item(1),)), Document.IMPULSAGENDA))
    assert found[-1] == "Bijlage: actielijst Positionering"


def test_only_an_agreement_can_miss_an_owner() -> None:
    decision = an_item(
        1,
        kind=AgreementKind.BESLUIT,
        owner=None,
        deadline=None,
        impuls=True,
        level=Level.BESTUURLIJK,
    )
    slides = opened(a_report(items=(decision,)), Document.IMPULSAGENDA)
    assert "nog geen eigenaar" not in "".join(slide_text(s) for s in slides).casefold()
    board = next(s for s in slides if s.shapes.title.text_frame.text.startswith("Wat we bestuur"))
    assert "Bestuurlijk niveau" in slide_text(board)


def test_the_cover_has_three_rising_bars() -> None:
    cover = opened(a_report(), Document.IMPULSAGENDA)[0]
    bars = [shape for shape in cover.shapes if shape.name.startswith("Staaf")]
    assert [bar.name.removeprefix("Staaf ") for bar in bars] == [t.capitalize() for t in Theme]
    assert bars[0].height < bars[1].height < bars[2].height
    assert len({bar.top + bar.height for bar in bars}) == 1


def test_two_equal_questions_still_give_two_titles() -> None:
    themes = tuple(
        type(one)(theme=one.theme, kernvraag="Wat doen we?") for one in a_report().themes
    )
    found = titles(opened(a_report(themes=themes), Document.IMPULSAGENDA))
    assert [one for one in found if one.startswith("Wat doen we?")] == [
        "Wat doen we?",
        "Wat doen we? (2)",
        "Wat doen we? (3)",
    ]


def test_every_item_of_a_large_report_is_there() -> None:
    items = (*many_items(120), an_item(121, kind=AgreementKind.BESLUIT))
    text = "\n".join(slide_text(slide) for slide in opened(a_report(items=items)))
    assert all(item.label in text for item in items)


def test_the_copy_of_an_organisation_says_whose_it_is() -> None:
    mine, help_out = an_item(1, owner="School"), an_item(2, owner="SWV", supporting=("School",))
    copy = for_organisation(a_report(items=(mine, help_out)), "School")
    slides = opened(copy, Document.ACTIELIJST)
    cover = slide_text(slides[0])
    assert "Regio Voorbeeld: School" in cover
    assert "Eigen afspraken: 1, helpt mee bij: 1" in cover
    assert "Wat ieder meeneemt" not in everything(slides)
