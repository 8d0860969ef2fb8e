# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The afsprakenkaart as a slide to print: phases down, partners across, letters and tasks.

It is a card to read from paper, so its type may be smaller than on other slides. When the partners
do not fit beside each other without broken words, the card goes on over several slides.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from facilitator.domain.positionering import Role
from facilitator.domain.words import Theme
from facilitator.exports import wording_instruments as said
from facilitator.exports.pptx.look import (
    BODY_BOTTOM,
    LATE,
    LEAD_TOP,
    LEFT,
    PRIMARY,
    RIGHT,
    SMALL,
    TEXT,
    TEXT_2,
    THEME_COLOURS,
    Style,
)
from facilitator.exports.pptx.measure import Paragraph, shorten, width_of
from facilitator.exports.pptx.slides import (
    Layout,
    Lead,
    Slide,
    page_suffix,
    statement,
    table_alt,
)
from facilitator.exports.pptx.tables import Cell, Column, Form, Row, Set, balanced, paged, table_xml
from facilitator.exports.report import Report
from facilitator.exports.report_instruments import ReportCell, ReportInstruments, ReportPhase

LEAST_TYPE = 9.0
"""Points on a slide that is a little larger than the A4 it is printed on."""
_SIZES = (13.0, 12.0, 11.0, 10.0, LEAST_TYPE)
_GAP, _PAD, _LINE = 8.0, 3.0, 1.2
_UNDER_LEGEND = 6.0
_MOST_WORD, _LEAST, _UPRIGHT = 150.0, 36.0, 116.0
_MOST_LINES, _HEAD_LINES, _MOST_GROUPS = 8, 4, 6
_BROKEN = 8
"""So many columns on a slide when words have to be broken anyway."""
_LETTERS = ", ".join(f"{role.value} {said.role_words(role).lower()}" for role in Role)
_LEGEND = f"{_LETTERS}, (letter) alleen verwacht"
_SPOKEN = "Wie doet wat per fase, wie heeft de regie en waar de leerling wordt besproken."


class _Part(NamedTuple):
    """A text of a cell and how it is set."""

    text: str
    style: Style


class _Track(NamedTuple):
    """A column: its label and what stands in it for each phase."""

    label: str
    cells: list[list[_Part]]
    partner: bool = False


class _Try(NamedTuple):
    """One way to set the card: in so many groups, with names upwards or not, in this type."""

    groups: int
    turned: bool
    size: float


class _Card(NamedTuple):
    """One group of columns, laid out."""

    form: Form
    pages: list[list[Set]]
    left_out: list[str]


def afsprakenkaart(report: Report) -> list[Slide]:
    """The slides of the card: one, when it fits."""
    told = report.instruments
    title = f"Afsprakenkaart {report.region}".strip()
    if told is None or not told.phases:
        shown = statement(said.NOT_FILLED, LEAD_TOP + 8)
        return [Slide(Layout.TITEL, title, (shown,), (said.NOT_FILLED,))]
    lead = Lead(_LEGEND, SMALL, 2)
    top = LEAD_TOP + lead.height + _UNDER_LEGEND
    cards = _cards(told, said.partners_of(report, told), BODY_BOTTOM - top)
    pages = [(card, page) for card in cards for page in card.pages]
    slides: list[Slide] = []
    for index, (card, page) in enumerate(pages):
        suffix = page_suffix(index, len(pages))
        alt = table_alt(title + suffix, card.form, page)
        body = table_xml(card.form, page, top, name="Afsprakenkaart", alt=alt)
        left_out = card.left_out if page is card.pages[0] else []
        notes = (_SPOKEN, *lead.notes(), *left_out)
        slides.append(Slide(Layout.TITEL, title, (lead.xml(), body), notes, suffix))
    return slides


def _cards(told: ReportInstruments, partners: Sequence[str], room: float) -> list[_Card]:
    """As few slides as go without breaking a word, in the largest type for that many."""
    best: list[_Card] = []
    for one in _tries(len(partners)):
        cards = [_card(part, one, room) for part in _groups(told, partners, one)]
        whole = [card for card in cards if card]
        if len(whole) < len(cards):
            continue
        if not best or _slides(whole) < _slides(best):
            best = whole
        if _slides(best) <= one.groups:
            return best
    if best:
        return best
    last = _Try(-(-(len(partners) + 2) // _BROKEN), turned=True, size=LEAST_TYPE)
    parts = _groups(told, partners, last)
    return [card for part in parts if (card := _card(part, last, room, whole=False))]


def _tries(partners: int) -> Iterator[_Try]:
    for groups in range(1, min(partners + 2, _MOST_GROUPS) + 1):
        for turned in (False, True):
            yield from (_Try(groups, turned, size) for size in _SIZES)


def _slides(cards: Sequence[_Card]) -> int:
    return sum(len(card.pages) for card in cards)


def _groups(told: ReportInstruments, partners: Sequence[str], one: _Try) -> list[list[_Track]]:
    """The columns in groups; each begins with the phases."""
    phases, size = told.phases, one.size
    first = _Track("Fase", [_phase(each, said.phase_gaps(told, each), size) for each in phases])
    cells = ([_partner(said.cell_of(phase, name), size) for phase in phases] for name in partners)
    tracks = [
        *(_Track(*both, partner=True) for both in zip(partners, cells, strict=True)),
        _Track("Regie", [_regie(phase, size) for phase in phases]),
        _Track("Overleg", [_forums(phase, size) for phase in phases]),
    ]
    each = -(-len(tracks) // one.groups)
    return [[first, *tracks[start : start + each]] for start in range(0, len(tracks), each)]


def _card(tracks: Sequence[_Track], one: _Try, room: float, *, whole: bool = True) -> _Card | None:
    """The table of these columns; None when a word would have to be broken."""
    head = Style(one.size, one.size * _LINE, bold=True, colour=TEXT_2)
    widths = _widths(tracks, head, turned=one.turned)
    if widths is None and whole:
        return None
    widths = widths or [(RIGHT - LEFT) / len(tracks)] * len(tracks)
    left_out: list[str] = []
    columns = tuple(
        _column(track, width, head, left_out, turned=one.turned and track.partner)
        for track, width in zip(tracks, widths, strict=True)
    )
    form = Form(columns, pad=_PAD, gap=_GAP, header=head, upright=_UPRIGHT)
    rows = [_row(tracks, widths, index, left_out) for index in range(len(tracks[0].cells))]
    return _Card(form, balanced(form, paged(form, rows, room), room), left_out)


def _column(
    track: _Track, width: float, head: Style, left_out: list[str], *, turned: bool
) -> Column:
    room, lines = width, _HEAD_LINES
    if turned:
        room, lines = _UPRIGHT + _GAP, max(1, int((width - _GAP) // head.line))
    label = _shown(track.label, head, room, lines, "Organisatie", left_out)
    return Column(label, width, turned=turned)


def _widths(tracks: Sequence[_Track], head: Style, *, turned: bool) -> list[float] | None:
    """Each column as wide as its widest word, and the rest where there is most text."""
    needs: list[float] = []
    masses: list[float] = []
    for track in tracks:
        label = [] if turned and track.partner else [_Part(track.label, head)]
        parts = [*label, *(part for cell in track.cells for part in cell)]
        words = [width_of(word, part.style) for part in parts for word in part.text.split()]
        widest = max(words, default=0.0)
        needs.append(max(min(widest, _MOST_WORD) + 1, _LEAST) + _GAP)
        masses.append(sum(words) + 1)
    left = RIGHT - LEFT - sum(needs)
    if left < 0:
        return None
    return [need + left * mass / sum(masses) for need, mass in zip(needs, masses, strict=True)]


def _row(tracks: Sequence[_Track], widths: Sequence[float], index: int, left_out: list[str]) -> Row:
    name = " ".join(tracks[0].cells[index][0].text.split())
    cells: list[Cell] = []
    for track, width in zip(tracks, widths, strict=True):
        where = f"{name[:60]}, {track.label[:60]}"
        cells.append(
            tuple(
                Paragraph(
                    _shown(part.text, part.style, width, _MOST_LINES, where, left_out), part.style
                )
                for part in track.cells[index]
            )
        )
    return Row(name[:60], tuple(cells))


def _shown(
    text: str, style: Style, width: float, lines: int, where: str, left_out: list[str]
) -> str:
    """A text as far as it fits; what was shortened goes to the notes in full."""
    shown = shorten(text, style, width - _GAP - 1, lines)
    if shown != " ".join(text.split()):
        left_out.append(f"{where}: {text}")
    return shown


def _plain(size: float) -> Style:
    return Style(size, size * _LINE)


def _phase(phase: ReportPhase, gaps: Sequence[str], size: float) -> list[_Part]:
    plain = _plain(size)
    quiet, strong = plain.coloured(TEXT_2), Style(size, size * _LINE, bold=True)
    weeks = _Part(said.weeks_and_need(phase), quiet)
    missing = [_Part(gap, strong.coloured(LATE)) for gap in gaps]
    return [_Part(phase.name, strong), weeks, *missing]


def _partner(cell: ReportCell, size: float) -> list[_Part]:
    letters = [role.value for role in cell.claimed]
    letters += [f"({role.value})" for role in said.only_expected(cell)]
    lines = [_Part(line, _plain(size)) for line in said.cell_lines(cell)]
    if not letters:
        return lines
    colour = TEXT
    if Role.EINDVERANTWOORDELIJK in cell.claimed:
        colour = THEME_COLOURS[Theme.POSITIONERING]
    elif Role.BESLIST in cell.claimed:
        colour = PRIMARY
    style = Style(size + 2, (size + 2) * _LINE, bold=True, colour=colour)
    return [_Part(" ".join(letters), style), *lines]


def _regie(phase: ReportPhase, size: float) -> list[_Part]:
    plain = _plain(size)
    missing, quiet = plain.coloured(LATE), plain.coloured(TEXT_2)
    passed = said.handover_line(phase)
    over = [_Part(f"Overdracht: {passed}", quiet)] if passed else []
    if not said.has_holder(phase):
        return [_Part(said.NOBODY, missing), *over]
    parts = (_Part(line, plain if partner else missing) for partner, line in said.regie_told(phase))
    return [*parts, *over]


def _forums(phase: ReportPhase, size: float) -> list[_Part]:
    if not phase.forums:
        return [_Part(said.NO_FORUM, _plain(size).coloured(LATE))]
    return [_Part(said.forums_told(phase), _plain(size))]
