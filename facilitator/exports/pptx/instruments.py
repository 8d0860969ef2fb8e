# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The instruments as slides of the impulsagenda: what the region filled in for each theme."""

from collections.abc import Sequence

from facilitator.domain.positionering import ANSWER_LABELS, Answer, Role
from facilitator.domain.regievoering import ConsentAnswer
from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import LEVEL_LABELS, Theme
from facilitator.exports import wording_instruments as said
from facilitator.exports.pptx.look import (
    BODY,
    BODY_STRONG,
    HINT,
    LATE,
    SMALL,
    THEME_COLOURS,
    Style,
)
from facilitator.exports.pptx.measure import Paragraph
from facilitator.exports.pptx.slides import Lead, Sheet, Slide, sheet_slides
from facilitator.exports.pptx.tables import Cell, Column, Form, Row
from facilitator.exports.pptx.tijdlijn import tijdlijn
from facilitator.exports.report import Report
from facilitator.exports.report_instruments import (
    ReportConsent,
    ReportDefinition,
    ReportExpectation,
    ReportFinding,
    ReportForum,
    ReportInstruments,
    ReportPhase,
    ReportStep,
)

_MISSING = BODY.coloured(LATE)
_NAME = Style(13, 17)
_DEFINITION = Style(20, 28, serif=True)
_HELPERS = (Role.ONDERSTEUNT, Role.DENKT_MEE, Role.GEINFORMEERD)


def instrument_slides(report: Report, theme: Theme) -> list[Slide]:
    """What the region filled in for a theme; nothing when it filled in nothing."""
    told = report.instruments
    if told is None:
        return []
    if theme is Theme.POSITIONERING:
        return _sheets(_matrix(told), _expectations(told))
    if theme is Theme.REGIEVOERING:
        definition = [_definition(told.definition)] if told.definition else []
        return _sheets(*definition, _regie(told), _ladder(told))
    slides = _sheets(_forums(told))
    filled = told.forums or told.steps or any(map(said.has_regie, told.phases))
    return [*slides, tijdlijn(told)] if told.phases and filled else slides


def gap_slides(report: Report) -> list[Slide]:
    """What is not watertight yet; nothing when no instrument was filled in."""
    return sheet_slides(_gaps(report.instruments)) if report.instruments else []


def board_slides(report: Report) -> list[Slide]:
    """The gaps that only a board can close, with what is asked of it."""
    found = said.board_findings(report)
    form = Form((Column("Wat er ontbreekt", 470, gives=True), Column("Gevraagd besluit", 400)))
    rows = tuple(
        Row(f"gat {number}", (_plain(each.sentence), (Paragraph(asked, BODY_STRONG),)))
        for number, (each, asked) in enumerate(found, 1)
    )
    note = "Deze gaten kan alleen een bestuur dichten. Vraag wie het besluit wanneer neemt."
    return _sheets(_sheet("Wat alleen een bestuur kan besluiten", form, rows, note))


def _sheets(*sheets: Sheet) -> list[Slide]:
    """The slides of sheets that have something to show."""
    return [slide for sheet in sheets if sheet.rows for slide in sheet_slides(sheet)]


def _sheet(
    title: str, form: Form, rows: Sequence[Row], note: str, lead: Lead | None = None
) -> Sheet:
    return Sheet(title=title, form=form, rows=tuple(rows), empty="", notes=(note,), lead=lead)


def _plain(text: str) -> Cell:
    return (Paragraph(text, BODY),)


def _key(name: str) -> str:
    return " ".join(name.split())[:60]


def _missing(said_word: str) -> Cell:
    return (Paragraph(said_word, _MISSING),)


def _phase_cell(phase: ReportPhase) -> Cell:
    return (Paragraph(phase.name, BODY_STRONG), Paragraph(said.weeks_of(phase), SMALL))


def _matrix(told: ReportInstruments) -> Sheet:
    """The matrix turned to the room: per phase the names behind each letter."""
    form = Form(
        (
            Column("Fase", 235),
            Column("Verantwoordelijk (E)", 170),
            Column("Voert uit (U)", 165),
            Column("Beslist (B)", 120),
            Column("Ook betrokken (O M I)", 180),
        ),
        pad=4.5,
        accent=THEME_COLOURS[Theme.POSITIONERING],
    )
    filled = any(phase.cells for phase in told.phases)
    rows = [_matrix_row(phase) for phase in told.phases] if filled else []
    note = (
        "Per fase wie eindverantwoordelijk is, wie het doet en wie beslist. De afsprakenkaart laat "
        "het per organisatie zien, met taken en termijnen."
    )
    return _sheet("Wie doet wat per fase", form, rows, note)


def _matrix_row(phase: ReportPhase) -> Row:
    helpers = tuple(
        Paragraph(f"{cell.partner} ({' '.join(letters)})", SMALL)
        for cell in phase.cells
        if (letters := [role.value for role in cell.claimed if role in _HELPERS])
    )
    return Row(
        _key(phase.name),
        (
            (
                Paragraph(phase.name, Style(13, 17, bold=True)),
                Paragraph(said.weeks_of(phase), SMALL),
            ),
            _holders(phase, Role.EINDVERANTWOORDELIJK, wanted=True),
            _holders(phase, Role.VOERT_UIT, wanted=True),
            _holders(phase, Role.BESLIST, wanted=phase.decision_needed),
            helpers,
        ),
    )


def _holders(phase: ReportPhase, role: Role, *, wanted: bool) -> Cell:
    """Who has a role; what others expect stands under it, and a gap in words."""
    held = [Paragraph(name, _NAME) for name in said.who_has(phase, role)]
    hoped = [
        Paragraph(f"{cell.partner} (verwacht)", SMALL)
        for cell in phase.cells
        if role in said.only_expected(cell)
    ]
    if not held and wanted:
        held = [Paragraph("Niemand", _NAME.coloured(LATE))]
    return (*held, *hoped)


def _expectations(told: ReportInstruments) -> Sheet:
    form = Form(
        (
            Column("Wie verwacht iets", 190),
            Column("Van wie", 190),
            Column("Wat", 350, gives=True),
            Column("Antwoord", 140),
        ),
        accent=THEME_COLOURS[Theme.POSITIONERING],
    )
    rows = [_expectation(number, each) for number, each in enumerate(told.expectations, 1)]
    note = "Wat partners van elkaar verwachten. Vraag door waar het antwoord nog open is."
    return _sheet("Wat we van elkaar verwachten", form, rows, note)


def _expectation(number: int, each: ReportExpectation) -> Row:
    style = BODY if each.answer is Answer.AKKOORD else _MISSING
    why = (Paragraph(each.reason, SMALL),) if each.reason else ()
    answer = (Paragraph(ANSWER_LABELS[each.answer], style), *why)
    return Row(
        f"verwachting {number}",
        ((Paragraph(each.giver, BODY_STRONG),), _plain(each.taker), _plain(each.text), answer),
    )


def _definition(definition: ReportDefinition) -> Sheet:
    form = Form(
        (Column("Organisatie", 330), Column("Antwoord", 170), Column("Waarom", 370)),
        accent=THEME_COLOURS[Theme.REGIEVOERING],
    )
    rows = [_consent(consent) for consent in definition.consents]
    counted = f"Versie {definition.number}: {said.consent_count(definition.consents)}."
    lead = Lead(definition.text, _DEFINITION, 4)
    return _sheet("Wat we onder regie verstaan", form, rows, counted, lead)


def _consent(consent: ReportConsent) -> Row:
    agreed = consent.answer in {ConsentAnswer.EENS, ConsentAnswer.KAN_ERMEE_LEVEN}
    answer = Paragraph(said.consent_answer(consent), BODY if agreed else _MISSING)
    name = Paragraph(consent.partner, BODY_STRONG)
    return Row(_key(consent.partner), ((name,), (answer,), _plain(consent.reason)))


def _regie(told: ReportInstruments) -> Sheet:
    passed = any(said.handover_line(phase) for phase in told.phases)
    each = 155 if passed else 210
    held = (Column(label, each) for label in ("Initieert", "Stemt af", "Coördineert"))
    over = (Column("Overdracht", 165),) if passed else ()
    columns = (Column("Fase", 240), *held, *over)
    form = Form(columns, pad=4.5, accent=THEME_COLOURS[Theme.REGIEVOERING])
    filled = any(map(said.has_regie, told.phases))
    rows = [_regie_row(phase, passed=passed) for phase in told.phases] if filled else []
    note = "Wie in welke fase initieert, afstemt en coördineert, en hoe de regie verder gaat."
    return _sheet("Wie de regie heeft", form, rows, note)


def _regie_row(phase: ReportPhase, *, passed: bool) -> Row:
    held = (
        _plain(partner) if partner else _missing(said.NOBODY.capitalize())
        for _, partner in said.regie_lines(phase)
    )
    over = (_plain(said.handover_line(phase)),) if passed else ()
    return Row(_key(phase.name), (_phase_cell(phase), *held, *over))


def _ladder(told: ReportInstruments) -> Sheet:
    """The highest trede on top, as a ladder stands."""
    form = Form(
        (
            Column("Trede", 210),
            Column("Wie", 330, gives=True),
            Column("Mandaat", 90),
            Column("Na stilstand", 115),
            Column("Besluit", 125),
        ),
        accent=THEME_COLOURS[Theme.REGIEVOERING],
    )
    rows = [_step(told.steps, index) for index in reversed(range(len(told.steps)))]
    note = "Van onder naar boven: wie aan zet is als een leerling vastloopt, en hoe snel."
    return _sheet("Escalatieladder", form, rows, note, Lead(said.counts_line(told), lines=2))


def _step(steps: tuple[ReportStep, ...], index: int) -> Row:
    step = steps[index]
    top = index == len(steps) - 1
    level = (Paragraph(f"{LEVEL_LABELS[step.level]} niveau", SMALL),) if top else ()
    cells = (
        (Paragraph(said.step_name(steps, index), BODY_STRONG), *level),
        _plain(step.who),
        (Paragraph(said.mandate(step.mandate), _MISSING if top and not step.mandate else BODY),),
        (Paragraph(said.stalled(step), BODY if step.after_weeks is not None else _MISSING),),
        (
            Paragraph(
                said.decides(step), BODY if step.decides_within_days is not None else _MISSING
            ),
        ),
    )
    return Row(f"trede {index + 1}", cells)


def _forums(told: ReportInstruments) -> Sheet:
    form = Form(
        (
            Column("Overleg", 300, gives=True),
            Column("Wanneer", 110),
            Column("Mandaat", 90),
            Column("Wie", 190),
            Column("Fasen", 180),
        ),
        accent=THEME_COLOURS[Theme.OVERLEGSTRUCTUUR],
    )
    rows = [_forum(forum) for forum in told.forums]
    note = (
        "Welk overleg er is, hoe vaak, met wie en voor welke fasen, en waar iemand kan beslissen."
    )
    return _sheet("Overlegkalender", form, rows, note)


def _forum(forum: ReportForum) -> Row:
    name = Paragraph(forum.name, BODY_STRONG)
    lines = (Paragraph(line, SMALL) for line in said.forum_lines(forum))
    cells = (
        (name, *lines),
        (Paragraph(said.frequency(forum), BODY if forum.every_weeks else _MISSING),),
        (Paragraph(said.mandate(forum.mandate), BODY_STRONG if forum.mandate else BODY),),
        tuple(Paragraph(partner, SMALL) for partner in forum.partners),
        tuple(Paragraph(phase, SMALL) for phase in forum.phases),
    )
    return Row(_key(forum.name), cells)


def _gaps(told: ReportInstruments) -> Sheet:
    form = Form(
        (
            Column("Ernst", 80),
            Column("Wat er ontbreekt", 640, gives=True),
            Column("Thema", 150),
        )
    )
    return Sheet(
        title="Wat nog niet sluitend is",
        form=form,
        rows=tuple(_gap(n, each) for n, each in enumerate(said.gaps_first(told.findings), 1)),
        empty=said.WATERTIGHT,
        notes=(said.GAPS_LINE,),
    )


def _gap(number: int, each: ReportFinding) -> Row:
    style = BODY_STRONG.coloured(LATE if each.severity is Severity.GAT else HINT)
    severity = Paragraph(said.severity_word(each), style)
    return Row(
        f"punt {number}", ((severity,), _plain(each.sentence), _plain(said.finding_theme(each)))
    )
