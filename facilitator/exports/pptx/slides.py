# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a slide is before it goes into the package, and the kinds of slide that come back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.exports.pptx.look import (
    BODY_BOTTOM,
    LEAD,
    LEAD_TOP,
    LEFT,
    RIGHT,
    Style,
)
from facilitator.exports.pptx.markup import Box, paragraph, text_box
from facilitator.exports.pptx.measure import shorten, wrap
from facilitator.exports.pptx.tables import (
    Form,
    Row,
    Set,
    balanced,
    breaks_words,
    paged,
    scaled,
    table_xml,
)

LEAD_GAP = 14
_FACTORS = (18 / 14, 16 / 14)
_FEW = 12
"""More rows than this never fit on one slide in larger type."""


class Layout(StrEnum):
    """A layout of the template; its value is the layout's name."""

    OMSLAG = "Omslag"
    INHOUD = "Titel en inhoud"
    TITEL = "Alleen titel"
    THEMA = "Thema"
    POSITIONERING = "Thema Positionering"
    REGIEVOERING = "Thema Regievoering"
    OVERLEGSTRUCTUUR = "Thema Overlegstructuur"

    @property
    def panel(self) -> bool:
        """Whether the title stands on a panel in the colour of a theme."""
        return self.value.startswith(Layout.THEMA)


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: its title in full, its shapes as XML, and what the presenter reads.

    `suffix` is the part of the title that is never cut off: (2 van 3).
    """

    layout: Layout
    title: str
    shapes: tuple[str, ...]
    notes: tuple[str, ...]
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence under the title, on a few lines at most; the notes have it in full."""

    text: str
    style: Style = LEAD
    lines: int = 1

    def shown(self) -> str:
        return shorten(self.text, self.style, RIGHT - LEFT, self.lines)

    @property
    def height(self) -> float:
        return len(wrap(self.shown(), self.style, RIGHT - LEFT)) * self.style.line

    def xml(self) -> str:
        box = Box(LEFT, LEAD_TOP, RIGHT - LEFT, self.height)
        return text_box(box, paragraph(self.shown(), self.style), name="Inleiding")

    def notes(self) -> tuple[str, ...]:
        """The text in full, when the slide does not show all of it."""
        return () if self.shown() == " ".join(self.text.split()) else (self.text,)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a title, on as many slides as it needs.

    `notes` says what the rows of one slide are; `full` finds a row's whole text by its key.
    `grows` tells whether the type may become larger where there is room.
    """

    title: str
    form: Form
    rows: tuple[Row, ...]
    empty: str
    notes: tuple[str, ...]
    lead: Lead | None = None
    full: Callable[[str], str] = lambda _: ""
    grows: bool = True


def page_suffix(index: int, count: int) -> str:
    """Which part of a longer whole a slide is: (2 van 3)."""
    return f" ({index + 1} van {count})" if count > 1 else ""


def sheet_slides(sheet: Sheet) -> list[Slide]:
    """The slides of a sheet; a sheet without rows says so on one slide."""
    top = LEAD_TOP + (sheet.lead.height + LEAD_GAP if sheet.lead else 8)
    before = (sheet.lead.xml(),) if sheet.lead else ()
    spoken = sheet.notes + (sheet.lead.notes() if sheet.lead else ())
    if not sheet.rows:
        said = statement(sheet.empty, top)
        return [Slide(Layout.TITEL, sheet.title, (*before, said), (*spoken, sheet.empty))]
    form, pages = _largest(sheet, BODY_BOTTOM - top)
    slides: list[Slide] = []
    for index, page in enumerate(pages):
        suffix = page_suffix(index, len(pages))
        alt = table_alt(sheet.title + suffix, form, page)
        body = table_xml(form, page, top, name="Tabel", alt=alt)
        notes = spoken + page_notes(pages, index, sheet.full)
        slides.append(Slide(Layout.TITEL, sheet.title, (*before, body), notes, suffix))
    return slides


def _largest(sheet: Sheet, room: float) -> tuple[Form, list[list[Set]]]:
    """The sheet in the largest type in which it stays on one slide, else in the smallest."""
    if sheet.grows and len(sheet.rows) <= _FEW:
        for factor in _FACTORS:
            larger = scaled(sheet.form, sheet.rows, factor)
            pages = paged(*larger, room) if larger else []
            if larger and len(pages) == 1 and not breaks_words(pages[0]):
                return larger[0], pages
    pages = paged(sheet.form, sheet.rows, room)
    return sheet.form, balanced(sheet.form, pages, room)


def statement(text: str, top: float, left: float = LEFT, width: float = RIGHT - LEFT) -> str:
    """A sentence where there is nothing to list."""
    style = Style(18, 26, colour="tx2")
    height = len(wrap(text, style, width)) * style.line
    return text_box(Box(left, top, width, height), paragraph(text, style), name="Tekst")


def table_alt(title: str, form: Form, page: Sequence[Set]) -> str:
    """What a table holds, for who does not see it."""
    columns = ", ".join(column.label for column in form.columns)
    return f"Tabel bij {title}. Kolommen: {columns}. {span(page)}"


def span(page: Sequence[Set]) -> str:
    """Which rows a slide shows."""
    first, last = page[0].key, page[-1].key
    if first == last:
        return f"Regel: {first}."
    return f"{len(page)} regels, van {first} tot en met {last}."


def page_notes(
    pages: Sequence[Sequence[Set]], index: int, full: Callable[[str], str]
) -> tuple[str, ...]:
    """Which rows this slide shows, and in full those that go on over its edge."""
    page = pages[index]
    notes = [span(page)]
    if index + 1 < len(pages) and pages[index + 1][0].key == page[-1].key:
        notes.append(f"{page[-1].key} gaat verder op de volgende dia.")
    begun = {row.key for row in pages[index - 1]} if index else set[str]()
    notes.extend(
        text for row in page if not row.whole and row.key not in begun and (text := full(row.key))
    )
    return tuple(notes)
