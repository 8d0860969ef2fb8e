# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The instruments in the impulsagenda: what of each stands on the pages of its theme."""

from facilitator.domain.positionering import ANSWER_LABELS, Answer
from facilitator.domain.regievoering import ConsentAnswer
from facilitator.domain.tijdlijn import PACT_WEEKS
from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import LEVEL_LABELS, Theme
from facilitator.exports import wording_instruments as said
from facilitator.exports.pdf import fonts
from facilitator.exports.pdf.figures import Facts
from facilitator.exports.pdf.items import theme_colour
from facilitator.exports.pdf.matrix import (
    Matrix,
    MatrixCell,
    MatrixColumn,
    MatrixLook,
    MatrixRow,
)
from facilitator.exports.pdf.role_chip import Legend, RoleChip
from facilitator.exports.pdf.rows import Cell, Text
from facilitator.exports.pdf.story import HeadingLook, Story
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import (
    BODY,
    BODY_2,
    CAPTION,
    CAPTION_STRONG,
    DONE,
    GAP,
    HINT,
    LATE,
    STRONG,
    SUBHEADING,
    TEXT_2,
    WIDTH,
    TextStyle,
)
from facilitator.exports.pdf.table import Column, TableLook
from facilitator.exports.pdf.tijdlijn import TijdlijnDrawing
from facilitator.exports.report import Report
from facilitator.exports.report_instruments import (
    ReportCell,
    ReportConsent,
    ReportFinding,
    ReportForum,
    ReportInstruments,
    ReportPhase,
    ReportStep,
)
from facilitator.exports.walk import walk_of

_SMALL = HeadingLook(SUBHEADING, space=16)
_DEFINITION = TextStyle(fonts.SERIF, 14, 20)
_HEAD = TextStyle(fonts.MEDIUM, 9, 11, TEXT_2)
_PHASE = TextStyle(fonts.MEDIUM, 9, 12)
_WEEKS = TextStyle(size=9, leading=11.5, colour=TEXT_2)
_MISSING = TextStyle(fonts.MEDIUM, 9, 11.5, LATE)
_CHIP = 11.5
_PHASE_WIDTH, _TOETS_WIDTH, _PARTNERS_AT_MOST = 134.0, 78.0, 15
_ANSWER_COLOURS = {
    ConsentAnswer.EENS: DONE,
    ConsentAnswer.KAN_ERMEE_LEVEN: HINT,
    ConsentAnswer.BEZWAAR: LATE,
    None: LATE,
}


def instruments(story: Story, report: Report, theme: Theme) -> None:
    """What the region filled in for a theme; nothing when it filled in nothing."""
    told = report.instruments
    if told is None:
        return
    if theme is Theme.POSITIONERING:
        _positionering(story, report, told)
    elif theme is Theme.REGIEVOERING:
        _regievoering(story, told)
    else:
        _overlegstructuur(story, told)


def _positionering(story: Story, report: Report, told: ReportInstruments) -> None:
    if any(phase.cells for phase in told.phases):
        story.heading("Wie doet wat", 3, _SMALL)
        _matrix(story, report, told)
    if told.expectations:
        story.heading("Wat we van elkaar verwachten", 3, _SMALL)
        _expectations(story, told)


def _matrix(story: Story, report: Report, told: ReportInstruments) -> None:
    """The whole matrix, in parts of at most fifteen partners beside each other."""
    partners = said.partners_of(report, told)
    for start in range(0, len(partners), _PARTNERS_AT_MOST):
        part = partners[start : start + _PARTNERS_AT_MOST]
        last = start + _PARTNERS_AT_MOST >= len(partners)
        story.add(_matrix_part(story.root, told, part, last=last))
    dashed = any(said.only_expected(cell) for phase in told.phases for cell in phase.cells)
    story.add(Legend(story.root, CAPTION, dashed=dashed, space=8))


def _matrix_part(
    root: Element, told: ReportInstruments, partners: tuple[str, ...], *, last: bool
) -> Matrix:
    toets = _TOETS_WIDTH if last else 0.0
    each = (WIDTH - _PHASE_WIDTH - toets) / len(partners)
    columns = [
        MatrixColumn("Fase", _PHASE_WIDTH),
        *(MatrixColumn(name, min(each, 50), turned=True) for name in partners),
    ]
    if last:
        columns.append(MatrixColumn("Toets", toets))
    rows = [_matrix_row(told, phase, partners, last=last) for phase in told.phases]
    look = MatrixLook(
        _HEAD,
        chip=_CHIP,
        most_lines=5,
        gutter=4,
        upright=118,
        rule=theme_colour(Theme.POSITIONERING),
    )
    return Matrix(columns, rows, Element("Table", root), look, space=6)


def _matrix_row(
    told: ReportInstruments, phase: ReportPhase, partners: tuple[str, ...], *, last: bool
) -> MatrixRow:
    gaps = said.phase_gaps(told, phase)
    name = MatrixCell(texts=(Text(phase.name, _PHASE), Text(said.weeks_of(phase), _WEEKS)))
    cells = [name, *(MatrixCell(role_chips(said.cell_of(phase, one))) for one in partners)]
    if last:
        cells.append(MatrixCell(texts=tuple(Text(gap, _MISSING) for gap in gaps)))
    return MatrixRow(cells, gap=bool(gaps))


def role_chips(cell: ReportCell) -> tuple[RoleChip, ...]:
    """The letters of a cell: what the partner claims, then what only others expect."""
    claimed = (RoleChip(role) for role in cell.claimed)
    return (*claimed, *(RoleChip(role, expected=True) for role in said.only_expected(cell)))


def _expectations(story: Story, told: ReportInstruments) -> None:
    columns = (
        Column("Wie verwacht iets van wie", 150),
        Column("Wat", WIDTH - 150 - 110),
        Column("Antwoord", 110),
    )
    cells = [
        (
            (Text(each.giver, STRONG), Text(f"van {each.taker}", CAPTION)),
            (Text(each.text, BODY),),
            (
                Text(ANSWER_LABELS[each.answer].lower(), _answer_style(each.answer)),
                Text(each.reason, CAPTION),
            ),
        )
        for each in told.expectations
    ]
    story.table(columns, cells)


def _answer_style(answer: Answer) -> TextStyle:
    return BODY if answer is Answer.AKKOORD else GAP


def _regievoering(story: Story, told: ReportInstruments) -> None:
    definition = told.definition
    if definition is not None:
        story.heading("Wat we onder regie verstaan", 3, _SMALL)
        story.text(definition.text, _DEFINITION, space=2)
        if definition.consents:
            counted = f"Versie {definition.number}: {said.consent_count(definition.consents)}."
            story.text(counted, CAPTION, space=6, keep=True)
            _consents(story, definition.consents)
    if any(map(said.has_regie, told.phases)):
        story.heading("Regie per fase", 3, _SMALL)
        _regie(story, told)
    if told.steps:
        story.heading("Escalatieladder", 3, _SMALL)
        story.text(said.counts_line(told), BODY_2, space=2, keep=True)
        _ladder(story, told.steps)


def _consents(story: Story, consents: tuple[ReportConsent, ...]) -> None:
    columns = (
        Column("Organisatie", 200),
        Column("Antwoord", 110),
        Column("Waarom", WIDTH - 310),
    )
    cells = [
        (
            (Text(consent.partner, STRONG),),
            (Text(said.consent_answer(consent), _consent_style(consent)),),
            (Text(consent.reason, BODY),),
        )
        for consent in consents
    ]
    story.table(columns, cells, TableLook(pad=3.5))


def _consent_style(consent: ReportConsent) -> TextStyle:
    return STRONG.coloured(_ANSWER_COLOURS[consent.answer])


def _regie(story: Story, told: ReportInstruments) -> None:
    with_handover = any(said.handover_line(phase) for phase in told.phases)
    widths = (125, 95, 95, 95, 95) if with_handover else (154, 117, 117, 117)
    labels = ("Fase", "Initieert", "Stemt af", "Coördineert", "Overdracht")
    columns = tuple(Column(label, wide) for label, wide in zip(labels, widths, strict=False))
    cells = [_regie_row(phase)[: len(widths)] for phase in told.phases]
    story.table(columns, cells, TableLook(rule=theme_colour(Theme.REGIEVOERING), pad=4))


def _regie_row(phase: ReportPhase) -> tuple[Cell, ...]:
    held = (
        (Text(partner or said.NOBODY, BODY if partner else GAP),)
        for _, partner in said.regie_lines(phase)
    )
    name = (Text(phase.name, STRONG), Text(said.weeks_of(phase), CAPTION))
    return (name, *held, (Text(said.handover_line(phase), BODY),))


def _ladder(story: Story, steps: tuple[ReportStep, ...]) -> None:
    """The highest trede on top, as a ladder stands."""
    columns = (
        Column("Trede", 128),
        Column("Wie", WIDTH - 128 - 58 - 72 - 86),
        Column("Mandaat", 58),
        Column("Na stilstand", 72),
        Column("Besluit", 86),
    )
    cells = [_step(steps, index) for index in reversed(range(len(steps)))]
    story.table(columns, cells, TableLook(rule=theme_colour(Theme.REGIEVOERING)))


def _step(steps: tuple[ReportStep, ...], index: int) -> tuple[Cell, ...]:
    step = steps[index]
    top = index == len(steps) - 1
    level = (Text(f"{LEVEL_LABELS[step.level]} niveau", CAPTION),) if top else ()
    return (
        (Text(said.step_name(steps, index), STRONG), *level),
        (Text(step.who, BODY),),
        (Text(said.mandate(step.mandate), BODY if step.mandate or not top else GAP),),
        (Text(said.stalled(step), BODY if step.after_weeks is not None else GAP),),
        (Text(said.decides(step), BODY if step.decides_within_days is not None else GAP),),
    )


def _overlegstructuur(story: Story, told: ReportInstruments) -> None:
    if told.forums:
        story.heading("Overlegkalender", 3, _SMALL)
        _forums(story, told.forums)
    if told.phases and (told.forums or told.steps or any(map(said.has_regie, told.phases))):
        story.heading("Tijdlijn", 3, _SMALL)
        _tijdlijn(story, told)


def _forums(story: Story, forums: tuple[ReportForum, ...]) -> None:
    columns = (
        Column("Overleg", 166),
        Column("Wanneer", 82),
        Column("Mandaat", 50),
        Column("Wie", 122),
        Column("Fasen", WIDTH - 420),
    )
    cells = [
        (
            (
                Text(forum.name, STRONG),
                *(Text(line, CAPTION) for line in said.forum_lines(forum)),
            ),
            (Text(said.frequency(forum), BODY if forum.every_weeks else GAP),),
            (Text(said.mandate(forum.mandate), STRONG if forum.mandate else BODY),),
            tuple(Text(name, CAPTION) for name in forum.partners),
            tuple(Text(name, CAPTION) for name in forum.phases),
        )
        for forum in forums
    ]
    story.table(columns, cells, TableLook(rule=theme_colour(Theme.OVERLEGSTRUCTUUR)))


def _tijdlijn(story: Story, told: ReportInstruments) -> None:
    walk = walk_of(told)
    facts = (
        ("Vroegste besluit", said.best_words(told)),
        ("Uiterste besluit", said.worst_words(told)),
        (f"Marge tot {PACT_WEEKS} weken", said.margin_words(told)),
        ("Uit beeld", said.unseen_words(told)),
    )
    table = Facts(facts, Element("Table", story.root), space=6)
    table.keep_with_next = True
    story.add(table)
    story.add(TijdlijnDrawing(walk, story.root, keep_with_next=True))
    story.text(f"{said.PACT_LINE} {walk.left_out}".rstrip(), CAPTION, space=4)


def gaps(story: Story, report: Report, heading: HeadingLook) -> None:
    """What is not watertight yet; nothing when no instrument was filled in."""
    told = report.instruments
    if told is None:
        return
    story.heading("Wat nog niet sluitend is", 2, heading)
    if not told.findings:
        story.text(said.WATERTIGHT, BODY_2)
        return
    story.text(said.GAPS_LINE, BODY_2, keep=True)
    columns = (Column("Ernst", 58), Column("Wat er ontbreekt", WIDTH - 168), Column("Thema", 110))
    cells = [
        (
            (Text(said.severity_word(each), CAPTION_STRONG.coloured(_severity_colour(each))),),
            (Text(each.sentence, BODY),),
            (Text(said.finding_theme(each), BODY_2),),
        )
        for each in said.gaps_first(told.findings)
    ]
    story.table(columns, cells, TableLook(row_header=1, pad=3.5))


def _severity_colour(finding: ReportFinding) -> str:
    return LATE if finding.severity is Severity.GAT else HINT


def board_gaps(story: Story, report: Report) -> None:
    """The gaps that only a board can close, with what is asked of it."""
    columns = (Column("Wat er ontbreekt", WIDTH / 2), Column("Gevraagd besluit", WIDTH / 2))
    cells = [
        ((Text(each.sentence, BODY),), (Text(asked, STRONG),))
        for each, asked in said.board_findings(report)
    ]
    if cells:
        story.table(columns, cells, space=10)
