# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Both documents as tagged PDF: valid, complete, and the same for the same report."""

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain.text import clean_text
from facilitator.domain.words import AgreementKind, Status, Theme
from facilitator.exports import pdf
from facilitator.exports.documents import Document
from facilitator.exports.pdf.fonts import is_invisible
from facilitator.exports.pdf.style import MARGIN, WIDTH
from facilitator.exports.report import (
    Report,
    ReportFigure,
    ReportIssue,
    ReportTerm,
    ReportTheme,
    for_organisation,
)
from tests.builders.report_instruments import nasty_instruments, some_instruments
from tests.builders.reports import a_report, an_item, example_partners, many_items
from tests.exports.nasty import LONG_AGREEMENT, LONG_WORD, NASTY, nasty_text
from tests.exports.pdf.pdfcheck import TaggedPdf, problems

both = pytest.mark.parametrize("document", [Document.ACTIELIJST, Document.IMPULSAGENDA])
every = pytest.mark.parametrize("document", list(Document))


def a_full_report(**over: Any) -> Report:
    return a_report(**{"instruments": some_instruments()} | over)


def squashed(text: str) -> str:
    """What has to be on the page: white space and characters that only steer left out."""
    return "".join(c for c in clean_text(text) if not c.isspace() and not is_invisible(c))


def extracted(report: Report, document: Document) -> str:
    data = pdf.render(report, document)
    assert problems(data) == []
    return "".join(TaggedPdf(data).text.split())


@every
def test_the_example_is_a_valid_tagged_document(document: Document) -> None:
    assert problems(pdf.render(a_full_report(), document)) == []


@every
def test_the_same_report_gives_the_same_bytes(document: Document) -> None:
    assert pdf.render(a_full_report(), document) == pdf.render(a_full_report(), document)


def test_another_process_gives_the_same_bytes_too() -> None:
    script = (
        "import hashlib; from tests.builders.reports import a_report; "
        "from facilitator.exports import pdf; from facilitator.exports.documents import Document; "
        "print(hashlib.sha256(pdf.render(a_report(), Document.IMPULSAGENDA)).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    made = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, check=True, text=True
    )
    here = hashlib.sha256(pdf.render(a_report(), Document.IMPULSAGENDA)).hexdigest()
    assert made.stdout.strip() == here


@both
def test_everything_captured_is_in_the_document(document: Document) -> None:
    text = extracted(a_report(), document)
    for item in a_report().items:
        assert squashed(item.text) in text


@both
def test_an_ordinary_reader_finds_every_agreement(document: Document) -> None:
    seen = squashed(TaggedPdf(pdf.render(a_report(), document)).seen)
    for item in a_report().items:
        assert squashed(item.text) in seen
        assert item.kind is not AgreementKind.AFSPRAAK or item.label in seen


@every
def test_concept_is_on_every_page_until_vastgesteld(document: Document) -> None:
    concept = TaggedPdf(pdf.render(a_full_report(), document))
    settled = TaggedPdf(pdf.render(a_full_report(concept=False, version=1), document))
    assert concept.seen.count("Concept") >= len(concept.pdf.pages)
    assert "Concept" not in settled.seen
    assert "Vastgesteld in de bijeenkomst van 7 oktober 2026, versie 1" in settled.seen


@every
def test_the_title_names_document_and_region(document: Document) -> None:
    opened = TaggedPdf(pdf.render(a_full_report(), document)).pdf
    assert str(opened.docinfo["/Title"]) == f"{document.capitalize()} Regio Voorbeeld"
    assert str(opened.docinfo["/CreationDate"]).startswith("D:20261007")


@every
def test_every_heading_has_a_bookmark(document: Document) -> None:
    opened = TaggedPdf(pdf.render(a_full_report(), document))
    with opened.pdf.open_outline() as outline:
        found: list[str] = []
        todo = list(outline.root)
        while todo:
            entry = todo.pop(0)
            found.append(entry.title)
            todo[:0] = entry.children
    headings = opened.nodes("H1", "H2", "H3")
    assert [" ".join(f.split()) for f in found] == [" ".join(n.text.split()) for n in headings]


@every
def test_only_shipped_fonts_are_in_the_file(document: Document) -> None:
    data = pdf.render(a_full_report(), document)
    assert b"Helvetica" not in data
    names = set(re.findall(rb"/BaseFont\s*/\w+\+(\w+)", data))
    assert names <= {b"Inter", b"SourceSerif4", b"NotoEmoji"}


@both
def test_an_empty_report_is_a_document_too(document: Document) -> None:
    day = date(2026, 10, 7)
    text = extracted(Report(region="Regio Voorbeeld", day=day, made_on=day), document)
    assert squashed("nog geen afspraken vastgelegd") in text


@every
@pytest.mark.parametrize("text", NASTY, ids=lambda text: ascii(text)[:24])
def test_nasty_text_is_shown_and_breaks_nothing(text: str, document: Document) -> None:
    assert squashed(text) in extracted(nasty_report(text), document)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(nasty_text, min_size=1, max_size=3), st.sampled_from(list(Document)))
def test_any_text_anywhere_is_shown_and_breaks_nothing(
    texts: list[str], document: Document
) -> None:
    text = extracted(nasty_report(*texts), document)
    # the card shows what the room filled in, and there nasty_report has the first text only
    for one in texts[: 1 if document is Document.AFSPRAKENKAART else None]:
        assert squashed(one) in text


@both
def test_a_row_taller_than_a_page_goes_on_on_the_next(document: Document) -> None:
    long = an_item(text=LONG_AGREEMENT, visible=LONG_AGREEMENT, impuls=True)
    data = pdf.render(a_report(items=(an_item(2), long, an_item(3))), document)
    assert problems(data) == []
    opened = TaggedPdf(data)
    cell = next(n for n in opened.nodes("TD") if "zin 0 over" in n.text)
    assert squashed(LONG_AGREEMENT) in squashed(cell.text)


def test_a_word_longer_than_a_line_stays_on_the_page() -> None:
    data = pdf.render(a_report(items=(an_item(text=LONG_WORD),)), Document.ACTIELIJST)
    opened = TaggedPdf(data)
    assert LONG_WORD in squashed(opened.text)
    assert all(right <= MARGIN + WIDTH + 4 for right in opened.right_edges())


def test_a_repeated_header_is_decoration() -> None:
    opened = TaggedPdf(pdf.render(a_report(items=many_items(60)), Document.ACTIELIJST))
    assert len(opened.nodes("THead")) == len(opened.nodes("Table"))
    assert opened.seen.count("Positionering, vervolg") >= 1
    assert "vervolg" not in opened.text


def test_two_thousand_agreements_are_all_there() -> None:
    data = pdf.render(a_report(items=many_items(2000)), Document.ACTIELIJST)
    text = "".join(TaggedPdf(data).text.split())
    assert all(f"onderdeel{n}" in text for n in range(1, 2001))


def test_dropped_agreements_stay_visible_with_the_word() -> None:
    dropped = an_item(status=Status.VERVALLEN)
    text = TaggedPdf(pdf.render(a_report(items=(dropped,)), Document.ACTIELIJST)).text
    assert "vervallen" in text
    assert dropped.text in text


def test_gaps_are_said_in_words() -> None:
    item = an_item(owner=None, deadline=None, unknown=("thuiszitterstafel",))
    text = TaggedPdf(pdf.render(a_report(items=(item,)), Document.ACTIELIJST)).text
    assert "nog geen eigenaar" in text
    assert "nog geen datum" in text
    assert "genoemd: thuiszitterstafel" in text


def test_a_late_agreement_says_so() -> None:
    item = an_item(deadline=date(2026, 10, 1))
    assert "te laat" in TaggedPdf(pdf.render(a_report(items=(item,)), Document.ACTIELIJST)).text


def test_each_organisation_finds_its_own_by_date() -> None:
    items = (an_item(1, deadline=None), an_item(2), an_item(3, deadline=date(2026, 11, 1)))
    text = TaggedPdf(pdf.render(a_report(items=items), Document.ACTIELIJST)).text
    mine = text[text.index("Per organisatie") :]
    assert [*re.findall(r"A-00\d", mine)] == ["A-003", "A-002", "A-001"]


def test_a_theme_without_kernvraag_asks_that_of_the_programme() -> None:
    asked = ReportTheme(theme=Theme.POSITIONERING, kernvraag="")
    text = TaggedPdf(pdf.render(a_report(themes=(asked,)), Document.IMPULSAGENDA)).text
    assert "Wie doet wat als een leerling (langere tijd) verzuimt?" in text


def test_without_impulses_the_agenda_says_where_the_agreements_are() -> None:
    items = tuple(replace(item, impuls=False) for item in a_report().items)
    text = TaggedPdf(pdf.render(a_report(items=items), Document.IMPULSAGENDA)).text
    assert "Bij dit thema is nog geen afspraak als impuls gemarkeerd." in text


def test_the_contents_lead_to_the_pages_they_name() -> None:
    opened = TaggedPdf(pdf.render(a_report(), Document.IMPULSAGENDA))
    entries = opened.nodes("TOCI")
    assert len(entries) == len(opened.nodes("H2"))
    assert [entry.text.split()[-1] for entry in entries[2:5]] == ["4", "5", "6"]


def nasty_report(*texts: str) -> Report:
    """The example with nasty text in every field that a user can type."""
    text = texts[0]
    other = texts[-1]
    person = replace(example_partners()[0].people[0], function=text, name=other)
    given_fields: dict[str, Any] = {
        "region": text,
        "codes": (other,),
        "ambition": text,
        "place": other,
        "facilitator": text,
        "reason": other,
        "partners": (replace(example_partners()[0], name=text, people=(person,)),),
        "terms": (ReportTerm(term=text, meaning=other, source=text),),
        "figures": (ReportFigure(school_year=text, kind=other, count=text),),
        "issues": (ReportIssue(text=text, named_by=other, times=3),),
        "themes": (ReportTheme(theme=Theme.REGIEVOERING, kernvraag=text),),
        "items": (
            *(
                an_item(
                    number,
                    text=one,
                    kind=kind,
                    owner=other,
                    function=text,
                    person=other,
                    supporting=(text, other),
                    unknown=(other,),
                    visible=text,
                    impuls=True,
                )
                for number, (one, kind) in enumerate(
                    [(one, kind) for one in texts for kind in AgreementKind], start=1
                )
            ),
        ),
    }
    return a_report(**given_fields, instruments=nasty_instruments(text))


def page_count(report: Report) -> int:
    with pypdfium2.PdfDocument(pdf.render(report, Document.IMPULSAGENDA)) as opened:
        return len(opened)


def test_themes_without_anything_to_tell_share_a_page() -> None:
    """The cover, the opening with three such themes, and the rest."""
    bare = a_report(items=(an_item(1),), partners=(), issues=(), figures=(), terms=())
    assert page_count(bare) == 3


def test_a_theme_with_something_to_tell_has_a_page_of_its_own() -> None:
    one = an_item(1, theme=Theme.REGIEVOERING, impuls=True)
    told = a_report(items=(one,), partners=(), issues=(), figures=(), terms=())
    assert page_count(told) == 4


def test_the_copy_of_an_organisation_tells_what_it_takes_along_and_nobody_elses() -> None:
    mine, help_out = an_item(1, owner="School"), an_item(2, owner="SWV", supporting=("School",))
    copy = for_organisation(a_report(items=(mine, help_out)), "School")
    text = TaggedPdf(pdf.render(copy, Document.ACTIELIJST)).text
    assert "Dit neem je mee" in text
    assert "Hier help je bij" in text
    assert "Per organisatie" not in text
    assert "Eigen afspraken" in text


def test_who_only_helps_takes_nothing_of_its_own_along() -> None:
    help_out = an_item(2, owner="SWV", supporting=("School",))
    copy = for_organisation(a_report(items=(help_out,)), "School")
    assert "Dit neem je mee" not in TaggedPdf(pdf.render(copy, Document.ACTIELIJST)).text


def test_the_foot_of_a_page_keeps_its_state_when_the_region_has_a_long_name() -> None:
    region = "Samenwerkingsregio Noord-Kennemerland en Westfriesland-Oost met de Kop van Holland"
    copy = for_organisation(a_report(region=region), "Leerplicht gemeente Voorbeeldstad")
    with pypdfium2.PdfDocument(pdf.render(copy, Document.ACTIELIJST)) as opened:
        text = opened[0].get_textpage().get_text_range()
    assert "… · Concept, gemaakt op 7 oktober 2026" in text
