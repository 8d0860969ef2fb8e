# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The afsprakenkaart: one landscape page with who does what in each phase, to hang on a wall.

The card is tried on A4 in ever smaller type, then on A3; the first that shows everything without
breaking a word is taken. What does not even fit on A3 is shortened, and stands in full on the
pages after the card.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.dates import full_date
from facilitator.exports import wording
from facilitator.exports import wording_instruments as said
from facilitator.exports.pdf import fonts
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.card_columns import GUTTER, columns_for
from facilitator.exports.pdf.instruments import role_chips
from facilitator.exports.pdf.layout import Block, Frame, Section
from facilitator.exports.pdf.matrix import Matrix, MatrixCell, MatrixLook, MatrixRow
from facilitator.exports.pdf.paragraph import Paragraph
from facilitator.exports.pdf.role_chip import Legend
from facilitator.exports.pdf.rows import Text
from facilitator.exports.pdf.sheet import Sheet, logo
from facilitator.exports.pdf.story import HeadingLook, Story
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import (
    BODY,
    BODY_2,
    CAPTION,
    LATE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SECTION,
    SEMIBOLD,
    STRONG,
    TEXT_2,
    TextStyle,
)
from facilitator.exports.pdf.table import Column
from facilitator.exports.pdf.text import clipped
from facilitator.exports.report import Report
from facilitator.exports.report_instruments import ReportInstruments, ReportPhase

A4 = (PAGE_HEIGHT, PAGE_WIDTH)
A3 = (PAGE_WIDTH * 2, PAGE_HEIGHT)
LEAST_TYPE = 8.0
"""Points; smaller type is not legible on a wall or on a table."""
_MARGIN, _FOOT = 30.0, 32.0
_UPRIGHT = 110.0
_TRIES = tuple(
    (size, points, upright)
    for size in (A4, A3)
    for upright in (0.0, _UPRIGHT)
    for points in (10.0, 9.5, 9.0, 8.5, LEAST_TYPE)
)
_MANY_LINES = 40
_LEAST_LINES = 2
_MOST_PARTNERS = 24
_TITLE = TextStyle(fonts.SERIF_SEMIBOLD, 22, 26, tracking=-0.2)


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to set the card: paper, type, and how many lines a cell may have."""

    size: tuple[float, float]
    type: float
    most_lines: int = _MANY_LINES
    upright: float = 0.0

    @property
    def frame(self) -> Frame:
        """Where the card may stand on its page."""
        wide, high = self.size
        return Frame(_MARGIN, high - 26, _FOOT + 10, wide - 2 * _MARGIN)

    @property
    def text(self) -> TextStyle:
        return TextStyle(size=self.type, leading=self.type * 1.27)

    @property
    def quiet(self) -> TextStyle:
        return self.text.coloured(TEXT_2)

    @property
    def strong(self) -> TextStyle:
        return TextStyle(fonts.MEDIUM, self.type, self.type * 1.27)

    @property
    def missing(self) -> TextStyle:
        return self.strong.coloured(LATE)

    @property
    def head(self) -> TextStyle:
        return TextStyle(fonts.SEMIBOLD, self.type, self.type * 1.2)


def afsprakenkaart(report: Report, root: Element) -> list[Section]:
    """The card, and when it had to be shortened what was left out."""
    told = report.instruments
    if told is None or not told.phases:
        return [_empty(report, root)]
    setting = _setting(report, told)
    story = Story(root)
    cut = _masthead(story, report, setting.frame.width)
    sections: list[Section] = []
    for partners in _groups(report, told):
        matrix, _ = _matrix(told, partners, setting, root)
        cut += [_name_of_cut(told, partners, place) for place in matrix.cut]
        story.add(matrix)
        story.add(_legend(told, root))
        sections.append(_section(story.take(), report, setting))
    if cut:
        _in_full(story, cut, setting.frame.width)
        sections.append(_section(story.take(), report, setting))
    return sections


def _groups(report: Report, told: ReportInstruments) -> list[tuple[str, ...]]:
    """The partners of each card: all of them, unless there are more than fit on any paper."""
    partners = said.partners_of(report, told)
    count = max(1, -(-len(partners) // _MOST_PARTNERS))
    each = -(-len(partners) // count)
    return [partners[start : start + each] for start in range(0, each * count, max(each, 1))]


def _setting(report: Report, told: ReportInstruments) -> Setting:
    """The first setting in which everything shows; else A3 with texts as long as there is room."""
    for size, points, upright in _TRIES:
        setting = Setting(size, points, upright=upright)
        if _fits(report, told, setting, whole=True):
            return setting
    lines = range(_MANY_LINES, _LEAST_LINES - 1, -1)
    shortened = [Setting(A3, LEAST_TYPE, most_lines=most, upright=_UPRIGHT) for most in lines]
    fitting = (one for one in shortened if _fits(report, told, one, whole=False))
    return next(fitting, shortened[-1])


def _fits(report: Report, told: ReportInstruments, setting: Setting, *, whole: bool) -> bool:
    """Whether each card stays on its page; `whole` when no word may be broken or left out."""
    story = Story(Element("Document"))
    _masthead(story, report, setting.frame.width)
    head = story.take()
    for partners in _groups(report, told):
        matrix, unbroken = _matrix(told, partners, setting, story.root)
        if whole and (matrix.cut or not unbroken):
            return False
        blocks: list[Block] = [*head, matrix, _legend(told, story.root)]
        width = setting.frame.width
        high = sum(block.space + block.height(width) for block in blocks)
        if high > setting.frame.top - setting.frame.bottom:
            return False
    return True


def _section(blocks: list[Block], report: Report, setting: Setting) -> Section:
    sheet = Sheet(
        f"Afsprakenkaart {report.region}",
        wording.version_line(report),
        report.concept,
        _MARGIN,
        _FOOT,
        setting.size,
    )
    return Section(blocks, sheet.decorate, setting.frame, setting.size)


def _masthead(story: Story, report: Report, width: float) -> list[tuple[str, str]]:
    """Region, title and day; a region's name that is too long comes back in full."""
    shown = clipped(report.region, SEMIBOLD, width - 140)
    region = Element("P", story.root)
    story.add(Paragraph(shown, region, SEMIBOLD, indent=28, ornament=_logo))
    story.heading("Afsprakenkaart", 1, HeadingLook(_TITLE, space=8))
    day = full_date(report.day)
    about = "Wie doet wat, wie heeft de regie en waar de leerling wordt besproken."
    story.text(f"{about} {wording.meeting_name(report)}, {day}.", BODY_2, space=1)
    return [("Regio", report.region)] if shown.endswith("…") else []


def _logo(canvas: TaggedCanvas, x: float, top: float, _: float) -> None:
    with canvas.artifact():
        logo(canvas, x, top - 16.5)


def _empty(report: Report, root: Element) -> Section:
    setting = Setting(A4, LEAST_TYPE)
    story = Story(root)
    cut = _masthead(story, report, setting.frame.width)
    story.text(said.NOT_FILLED, BODY, space=20)
    if cut:
        _in_full(story, cut, setting.frame.width)
    return _section(story.take(), report, setting)


def _matrix(
    told: ReportInstruments, partners: tuple[str, ...], setting: Setting, root: Element
) -> tuple[Matrix, bool]:
    """The card of these partners, and whether it breaks no word."""
    rows = [_row(told, phase, partners, setting) for phase in told.phases]
    heads = ("Fase", *partners, "Regie", "Overleg")
    cells = [row.cells for row in rows]
    turned = setting.upright > 0
    columns = columns_for(heads, cells, setting.head, setting.frame.width, turned=turned)
    look = MatrixLook(
        setting.head,
        chip=setting.type * 1.3,
        pad=3.2,
        gutter=GUTTER,
        most_lines=setting.most_lines,
        head_lines=min(6, setting.most_lines),
        grid=True,
        upright=setting.upright,
    )
    matrix = Matrix(columns.columns, rows, Element("Table", root), look, space=10)
    return matrix, columns.whole


def _legend(told: ReportInstruments, root: Element) -> Legend:
    dashed = any(said.only_expected(cell) for phase in told.phases for cell in phase.cells)
    return Legend(root, CAPTION, dashed=dashed, space=7)


def _row(
    told: ReportInstruments, phase: ReportPhase, partners: Sequence[str], setting: Setting
) -> MatrixRow:
    gaps = said.phase_gaps(told, phase)
    cells = [
        MatrixCell(texts=_phase_texts(phase, gaps, setting)),
        *(_partner_cell(phase, partner, setting) for partner in partners),
        MatrixCell(texts=_regie_texts(phase, setting)),
        MatrixCell(texts=_forum_texts(phase, setting)),
    ]
    return MatrixRow(cells, gap=bool(gaps))


def _phase_texts(phase: ReportPhase, gaps: Sequence[str], setting: Setting) -> tuple[Text, ...]:
    return (
        Text(phase.name, setting.head),
        Text(said.weeks_and_need(phase), setting.quiet),
        *(Text(gap, setting.missing) for gap in gaps),
    )


def _partner_cell(phase: ReportPhase, partner: str, setting: Setting) -> MatrixCell:
    cell = said.cell_of(phase, partner)
    lines = said.cell_lines(cell)
    return MatrixCell(role_chips(cell), tuple(Text(line, setting.text) for line in lines))


def _regie_texts(phase: ReportPhase, setting: Setting) -> tuple[Text, ...]:
    passed = said.handover_line(phase)
    over = (Text(f"Overdracht: {passed}", setting.quiet),) if passed else ()
    if not said.has_holder(phase):
        return (Text(said.NOBODY, setting.missing), *over)
    texts = (
        Text(line, setting.text if partner else setting.missing)
        for partner, line in said.regie_told(phase)
    )
    return (*texts, *over)


def _forum_texts(phase: ReportPhase, setting: Setting) -> tuple[Text, ...]:
    if not phase.forums:
        return (Text(said.NO_FORUM, setting.missing),)
    return (Text(said.forums_told(phase), setting.text),)


def _name_of_cut(
    told: ReportInstruments, partners: tuple[str, ...], place: tuple[int, int]
) -> tuple[str, str]:
    """Where a shortened cell stands and its whole text."""
    row, column = place
    label = ("Fase", *partners, "Regie", "Overleg")[column]
    if row < 0:
        return "Organisatie", label
    phase = told.phases[row]
    texts = _row(told, phase, partners, Setting(A3, LEAST_TYPE)).cells[column].texts
    where = label if column == 0 else f"{phase.name}, {label}"
    return where, "\n".join(text.text for text in texts if text.text)


def _in_full(story: Story, cut: Sequence[tuple[str, str]], width: float) -> None:
    story.heading("Wat op de kaart is ingekort", 2, HeadingLook(SECTION, space=20))
    columns = (Column("Waar", 200), Column("Voluit", width - 200))
    cells = [
        ((Text(clipped(where, STRONG, 900), STRONG),), (Text(text, CAPTION),))
        for where, text in cut
    ]
    story.table(columns, cells)
