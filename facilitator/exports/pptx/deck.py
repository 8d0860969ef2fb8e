# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Puts slides in the template: titles, feet, Concept, notes; and makes the bytes."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from pptx import Presentation

from facilitator.assets import read_resource
from facilitator.domain.dates import long_date
from facilitator.exports.pptx import look
from facilitator.exports.pptx.look import Style
from facilitator.exports.pptx.markup import (
    LANGUAGE,
    Box,
    paragraph,
    placeholder,
    plain,
    shape,
    slide_image,
    slide_number,
    text_body,
)
from facilitator.exports.pptx.measure import shorten, width_of, wrap
from facilitator.exports.pptx.package import add_slide, with_fixed_dates
from facilitator.exports.pptx.slides import Layout, Slide
from facilitator.exports.report import Report
from facilitator.exports.wording import CONCEPT, version_line, whose

_TEMPLATE = "reports/slagvaardig.pptx"
_COVER_TITLE = Style(52, 62, bold=True, serif=True)
_PANEL_TITLES = tuple(
    Style(size, line, bold=True, serif=True, colour=look.WHITE)
    for size, line in ((30, 38), (26, 33), (22, 28), (18, 23))
)
_PANEL_TITLE_HEIGHT = 330
_FOOT = Style(13, 18)
_PILL = Style(13, 18, bold=True, colour=look.HINT)


class Deck:
    """A presentation being made of one report.

    _report: The meeting that every slide's foot names.
    _label: What the document is called.
    _titles: The titles in use; no two slides may have the same.
    """

    def __init__(self, report: Report, label: str) -> None:
        self._report = report
        self._label = label
        self._titles: set[str] = set()
        self._deck: Any = Presentation(BytesIO(read_resource(_TEMPLATE)))
        self._layouts = {layout.name: layout for layout in self._deck.slide_layouts}
        self._feet = {layout: self._foot(layout) for layout in Layout}

    def add(self, slide: Slide) -> None:
        """Append a slide with its notes."""
        title, style = self._title(slide)
        shapes = (
            placeholder("title", _title_xml(title, style), name="Titel"),
            *slide.shapes,
            self._feet[slide.layout],
        )
        whole = slide.title + slide.suffix
        cut = () if title.startswith(" ".join(whole.split())) else (f"Titel: {whole}",)
        layout = self._layouts[slide.layout]
        notes = _notes((*slide.notes, *cut))
        add_slide(self._deck, layout, len(self._titles), "".join(shapes), notes)

    def to_bytes(self) -> bytes:
        """The file; the same slides give the same bytes."""
        self._describe()
        buffer = BytesIO()
        self._deck.save(buffer)
        return with_fixed_dates(buffer.getvalue())

    def _title(self, slide: Slide) -> tuple[str, Style | None]:
        """A title that fits and that no other slide has, with its style on a panel."""
        suffix, number = slide.suffix, 1
        while True:
            title, style = _fitted(slide.layout, slide.title, suffix)
            if title not in self._titles:
                self._titles.add(title)
                return title, style
            number += 1
            suffix = f"{slide.suffix} ({number})"

    def _foot(self, layout: Layout) -> str:
        """Concept, region, date and number as they stand on each slide of a layout."""
        width = 350 if layout is Layout.OMSLAG else look.PANEL_TEXT if layout.panel else 400
        name = shorten(f"{self._label} {whose(self._report)}", _FOOT, width)
        state = version_line(self._report)
        if layout.panel:
            state = long_date(self._report.day)
        parts = [
            placeholder("ftr", plain(name), 11, "Voettekst"),
            placeholder("dt", plain(state), 10, "Datum"),
            slide_number(),
        ]
        if self._report.concept:
            parts.insert(0, _concept(layout))
        return "".join(parts)

    def _describe(self) -> None:
        about = self._deck.core_properties
        moment = datetime.combine(self._report.made_on, time(), UTC)
        # Core properties hold 255 characters at most.
        about.title = f"{self._label} {whose(self._report)}"[:255]
        about.subject = version_line(self._report)[:255]
        about.author = about.last_modified_by = "Slagvaardig"
        about.language = LANGUAGE
        about.created = about.modified = moment
        about.revision = max(1, self._report.version)


def _notes(notes: tuple[str, ...]) -> str:
    """The page of notes: the slide in small, and the text under it."""
    text = "".join(plain(line) for note in notes for line in note.split("\n"))
    return slide_image() + placeholder("body", text, 3, "Notities")


def _title_xml(title: str, style: Style | None) -> str:
    return paragraph(title, style) if style else plain(title)


def _fitted(layout: Layout, title: str, suffix: str) -> tuple[str, Style | None]:
    if layout.panel:
        return _fitted_panel(title, suffix)
    style, width = (
        (_COVER_TITLE, 420) if layout is Layout.OMSLAG else (look.TITLE, look.TITLE_WIDTH)
    )
    return shorten(title, style, width - width_of(suffix, style)) + suffix, None


def _fitted_panel(title: str, suffix: str) -> tuple[str, Style]:
    """The largest size at which a question fits beside the agreements."""
    for style in _PANEL_TITLES:
        lines = int(_PANEL_TITLE_HEIGHT // style.line)
        flat = " ".join(title.split()) + suffix
        if len(wrap(flat, style, look.PANEL_TEXT)) <= lines and _whole_words(flat, style):
            return flat, style
    style = _PANEL_TITLES[-1]
    lines = int(_PANEL_TITLE_HEIGHT // style.line)
    return shorten(title, style, look.PANEL_TEXT, lines - 1) + suffix, style


def _whole_words(text: str, style: Style) -> bool:
    return all(width_of(word, style) <= look.PANEL_TEXT for word in text.split())


def _concept(layout: Layout) -> str:
    """The mark that the document is not vastgesteld."""
    box = Box(look.RIGHT - 84, 38, 84, 26)
    if layout.panel:
        box = Box(look.PANEL_LEFT, 440, 84, 26)
    body = text_body(paragraph(CONCEPT, _PILL, align="ctr"), anchor="ctr")
    return shape(
        box,
        name="Concept",
        geometry="roundRect",
        adjust=(("adj", 50000),),
        colour=look.HINT_TINT,
        outline=look.HINT_LINE,
        body=body,
    )
