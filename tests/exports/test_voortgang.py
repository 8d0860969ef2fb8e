# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The voortgangsrapportage says the same in every format."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from facilitator.domain.words import Recommendation, Status, Theme
from facilitator.exports import pdf, progress_words, xlsx
from facilitator.exports.documents import Document, Format, documents_for, render
from facilitator.exports.progress_words import COUNTED, standing
from facilitator.exports.report import Report
from facilitator.exports.report_progress import ReportBar
from tests.builders.progress import CHECK_IN_DAY, a_check_in, a_progress, followed_items
from tests.builders.reports import a_report, an_item, many_items
from tests.exports.nasty import LONG_AGREEMENT, LONG_WORD, nasty_text
from tests.exports.pdf.pdfcheck import TaggedPdf, problems
from tests.exports.pptx.reading import everything, opened

DOCUMENT = Document.VOORTGANGSRAPPORTAGE


def squeezed(text: str) -> str:
    """Text without white space: where lines break is up to the format."""
    return "".join(text.split())


def in_pdf(report: Report) -> str:
    return squeezed(TaggedPdf(pdf.render(report, DOCUMENT)).text)


def in_pptx(report: Report) -> str:
    return squeezed(everything(opened(report, DOCUMENT)))


def in_xlsx(report: Report) -> str:
    book: Any = load_workbook(BytesIO(xlsx.render(report, DOCUMENT)))
    rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
    return squeezed(" ".join(str(value) for row in rows for value in row if value is not None))


FORMS = pytest.mark.parametrize("shown", [in_pdf, in_pptx, in_xlsx])
Shown = Callable[[Report], str]


@FORMS
def test_every_format_tells_what_became_of_it(shown: Shown) -> None:
    text = shown(a_check_in())
    for told in (
        "Van de 7 afspraken zijn er 2 klaar, 1 zit vast en 1 is te laat.",
        "Sinds Maatwerkbijeenkomst 1 (7 oktober 2026): 2 klaar, 1 doorgeleid naar het OOGO",
        "1 vervallen en 1 verzet naar een latere datum.",
        "Wacht op Afdelingshoofd jeugd (wacht op besluit college).",
        "Te laat, de deadline was 1 maart 2027.",
        "2 keer",
        "1 gat is gedicht sinds Maatwerkbijeenkomst 1, versie 1; 3 gaten staan nog open.",
        "Was al klaar",
        "A-015 heeft nog geen datum.",
        "Focus op preventie",
        "Positionering",
        "1 afspraak, samen 2 keer: A-002 (2 keer).",
    ):
        assert squeezed(told) in text


def test_the_first_page_is_one_page_also_with_much_to_tell() -> None:
    items = tuple(
        replace(item, status=(Status.GEBLOKKEERD, Status.DOORGELEID)[item.number % 2])
        for item in many_items(60)
    )
    bars = tuple(
        ReportBar(title=f"Check-in {n}", day=date(2027, 1, n), klaar=n, bezig=n, laat=1)
        for n in range(1, 9)
    )
    report = a_check_in(items=items, progress=a_progress(bars=bars))
    document = PdfDocument(pdf.render(report, DOCUMENT))
    pages = [squeezed(page.get_textpage().get_text_range()) for page in document]
    document.close()
    for part in ("Gedaan", "Watvastzit,enbijwie", "Verzet", "NaarhetOOGO", "Sluitendeaanpak"):
        assert part in pages[0]
    assert "Perthemaenperaanbeveling" in pages[1]


def test_a_list_is_the_whole_of_its_group() -> None:
    found = standing(a_check_in())
    groups = (found.done, found.running, found.passed_on, found.dropped)
    blocked = [item for item in found.stuck if item.status is Status.GEBLOKKEERD]
    assert sorted(i.number for g in (*groups, blocked) for i in g) == [1, 2, 3, 4, 5, 6, 8]
    assert [item.number for item in found.stuck] == [4, 3]
    assert [item.number for item in found.moved] == [2]


def test_counts_per_theme_and_recommendation_add_up() -> None:
    items = (
        an_item(1, theme=Theme.REGIEVOERING, recommendations=(Recommendation.TAAL,)),
        an_item(2, theme=None, status=Status.KLAAR, recommendations=tuple(Recommendation)),
    )
    report = a_check_in(items=items, closed=())
    themes = progress_words.per_theme(report)
    assert [(one.label, one.total) for one in themes] == [("Regievoering", 1), ("Algemeen", 1)]
    told = {one.label: one for one in progress_words.per_recommendation(report)}
    assert len(told) == 6
    assert told["Elkaars taal spreken"].total == 2
    assert told["Focus op preventie"].by_status[COUNTED.index(Status.KLAAR)] == 1


@FORMS
def test_a_meeting_without_a_check_in_says_how_it_stands(shown: Shown) -> None:
    assert squeezed("nog geen check-in gehouden") in shown(a_report())


@FORMS
def test_nothing_to_tell_is_told(shown: Shown) -> None:
    empty = a_check_in(items=(), closed=(), progress=None)
    assert squeezed("Er zijn nog geen afspraken.") in shown(empty)


def test_it_is_offered_only_after_a_check_in() -> None:
    assert DOCUMENT in documents_for(a_check_in())
    assert DOCUMENT not in documents_for(a_report())


@pytest.mark.parametrize("form", [Format.PDF, Format.PPTX, Format.XLSX])
def test_the_same_report_gives_the_same_bytes(form: Format) -> None:
    assert render(a_check_in(), DOCUMENT, form) == render(a_check_in(), DOCUMENT, form)


def test_the_pages_are_tagged() -> None:
    assert problems(pdf.render(a_check_in(), DOCUMENT)) == []


def nasty_check_in(text: str) -> Report:
    items = tuple(
        replace(item, text=text, owner=text or None, note=text, blocked_reason=text, unblocker=text)
        for item in followed_items()
    )
    bars = (ReportBar(title=text, day=CHECK_IN_DAY, open=3),)
    changed = tuple(replace(c, text=text, parts=(text,)) for c in a_progress().changed)
    gaps = tuple(replace(g, place=text, sentence=text) for g in a_progress().gaps_closed)
    progress = a_progress(bars=bars, since_title=text, changed=changed, gaps_closed=gaps)
    return a_check_in(items=items, region=text, progress=progress)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=nasty_text)
def test_whatever_was_typed_the_documents_are_made(text: str) -> None:
    for form in (Format.PDF, Format.PPTX, Format.XLSX):
        assert len(render(nasty_check_in(text), DOCUMENT, form)) > 1_000


@pytest.mark.parametrize("text", [LONG_WORD, LONG_AGREEMENT])
def test_a_text_without_end_goes_on_over_the_pages(text: str) -> None:
    report = nasty_check_in(text)
    assert squeezed(text[-30:]) in in_pdf(report)
    assert len(render(report, DOCUMENT, Format.PPTX)) > 1_000


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.KLAAR, "Er is 1 afspraak, en die is klaar."),
        (Status.GEBLOKKEERD, "Er is 1 afspraak, en die zit vast."),
        (Status.VERVALLEN, "Er is 1 afspraak, en die is vervallen."),
    ],
)
def test_a_single_afspraak_is_told_in_a_sentence(status: Status, said: str) -> None:
    one = an_item(1, status=status, deadline=date(2027, 6, 1))
    assert progress_words.headline(a_check_in(items=(one,), closed=())) == said


def test_when_nothing_is_done_yet_that_is_said() -> None:
    items = tuple(an_item(n, deadline=date(2027, 6, 1)) for n in (1, 2))
    said = progress_words.headline(a_check_in(items=items, closed=()))
    assert said == "Van de 2 afspraken is er nog geen klaar."
