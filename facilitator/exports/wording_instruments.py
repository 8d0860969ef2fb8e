# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How documents word the instruments: who does what, regie, the ladder, overleggen and weeks."""

from collections.abc import Iterable, Sequence

from facilitator.domain.overlegstructuur import FORUM_LEVEL_LABELS
from facilitator.domain.positionering import ROLE_LABELS, Role
from facilitator.domain.regievoering import CONSENT_LABELS, ConsentAnswer
from facilitator.domain.tijdlijn import PACT_WEEKS
from facilitator.domain.toets.finding import Severity
from facilitator.domain.wat_als import every
from facilitator.domain.words import LEVEL_LABELS, THEME_LABELS
from facilitator.exports.report import Report
from facilitator.exports.report_instruments import (
    ReportCell,
    ReportConsent,
    ReportFinding,
    ReportForum,
    ReportInstruments,
    ReportPhase,
    ReportStep,
    ReportWeeks,
)
from facilitator.exports.wording import GENERAL, listed, plural

NOBODY = "nog niemand"
NO_FORUM = "geen overleg"
NO_ANSWER = "Nog geen antwoord"
EXPECTED = "verwacht door anderen, nog niet bevestigd"
PACT_SHORT = f"{PACT_WEEKS} weken: ambitie Thuiszitterspact"
PACT_LINE = (
    f"De grens van {PACT_WEEKS} weken is de ambitie van het Thuiszitterspact, geen wet. Een "
    "fictieve leerling loopt hier week voor week door wat de regio heeft afgesproken. Weken "
    "tellen vanaf de eerste verzuimdag."
)
TOP_STEP = "Doorzettingsmacht (regionale afspraak)"
NOT_FILLED = (
    "Er is nog niets ingevuld over wie wat doet, de regie en de overleggen. Vul dat samen in bij "
    "Positionering, Regievoering en Overlegstructuur; dan staat het op deze kaart."
)
WATERTIGHT = "De aanpak is sluitend: de toets vindt geen open punten."
GAPS_LINE = (
    "Dit vond de sluitende-aanpaktoets. Bij een gat ontbreekt een afspraak; bij let op is het "
    "goed om nog eens te kijken."
)
UNGUARANTEED = "niet gegarandeerd"
NO_DECISION = "geen besluit gegarandeerd"

_BOARD_ASKS = {
    "POS-4": "Wijs aan wie hier met mandaat beslist.",
    "POS-5": "Kies wie hier beslist.",
    "REG-7": "Stel een escalatieladder vast, met doorzettingsmacht als laatste trede.",
    "REG-8": "Geef de laatste trede mandaat: de doorzettingsmacht die de regio afspreekt.",
    "OVL-2": "Geef een bovenschools overleg mandaat.",
    "OVL-5": "Zorg dat de opschaling eindigt bij een overleg met mandaat.",
    "OVL-7": f"Maak een besluit met mandaat binnen {PACT_WEEKS} weken mogelijk.",
}
"""What only a board can close, by the code of the toets, and what is asked of it."""

_PHASE_GAPS = {
    "POS-1": "niemand E",
    "POS-2": "meer dan één E",
    "POS-3": "niemand U",
    "POS-4": "niemand beslist",
    "POS-5": "meer dan één B",
}


def weeks_of(phase: ReportPhase) -> str:
    """The weeks that a phase covers: week 0, week 3–4, vanaf week 13."""
    return span_words(ReportWeeks(from_week=phase.from_week, to_week=phase.to_week))


def weeks_and_need(phase: ReportPhase) -> str:
    """The weeks of a phase, and whether somebody has to decide in it."""
    return weeks_of(phase) + (", besluit nodig" if phase.decision_needed else "")


def span_words(weeks: ReportWeeks) -> str:
    """Weeks with the last one included, as people point at them."""
    if weeks.to_week is None:
        return f"vanaf week {weeks.from_week}"
    last = max(weeks.to_week - 1, weeks.from_week)
    return f"week {weeks.from_week}" + (f"–{last}" if last > weeks.from_week else "")


def partners_of(report: Report, told: ReportInstruments) -> tuple[str, ...]:
    """Every partner in the order of the region; whoever only a cell still names comes last."""
    named = [partner.name for partner in report.partners]
    found = [cell.partner for phase in told.phases for cell in phase.cells]
    return tuple(dict.fromkeys((*named, *found)))


def cell_of(phase: ReportPhase, partner: str) -> ReportCell:
    """What a partner does in a phase; an empty cell when it has nothing there."""
    found = (cell for cell in phase.cells if cell.partner == partner)
    return next(found, ReportCell(partner=partner))


def only_expected(cell: ReportCell) -> tuple[Role, ...]:
    """What others expect of a partner and it did not claim."""
    return tuple(role for role in cell.expected if role not in cell.claimed)


def role_words(role: Role, *, expected: bool = False) -> str:
    """A letter spelled out."""
    return ROLE_LABELS[role] + (", verwacht door anderen" if expected else "")


def cell_lines(cell: ReportCell) -> tuple[str, ...]:
    """What a partner does there in words, and within what term."""
    term = f"Termijn: {cell.termijn}" if cell.termijn.strip() else ""
    return tuple(line for line in (cell.taak.strip(), term) if line)


def who_has(phase: ReportPhase, *roles: Role) -> tuple[str, ...]:
    """The partners that claim one of `roles` in a phase."""
    return tuple(cell.partner for cell in phase.cells if set(roles) & set(cell.claimed))


def phase_gaps(told: ReportInstruments, phase: ReportPhase) -> tuple[str, ...]:
    """What the row of a phase in the matrix lacks, in a few words."""
    return tuple(
        _PHASE_GAPS[finding.code]
        for finding in told.findings
        if finding.code in _PHASE_GAPS and finding.place == phase.name
    )


def regie_lines(phase: ReportPhase) -> tuple[tuple[str, str | None], ...]:
    """The three parts of regie, with who holds each."""
    return (
        ("Initieert", phase.initiates),
        ("Stemt af", phase.aligns),
        ("Coördineert", phase.coordinates),
    )


def has_holder(phase: ReportPhase) -> bool:
    """Whether anybody has a part of the regie in a phase."""
    return any(partner for _, partner in regie_lines(phase))


def has_regie(phase: ReportPhase) -> bool:
    """Whether anything was agreed about the regie in a phase."""
    return has_holder(phase) or bool(handover_line(phase))


def regie_told(phase: ReportPhase) -> tuple[tuple[str, str], ...]:
    """Who has regie and a line with what they do, each partner once; without a name for a gap."""
    parts: dict[str, list[str]] = {}
    for part, partner in regie_lines(phase):
        parts.setdefault(partner or "", []).append(part.lower())
    return tuple(
        (partner, f"{partner or NOBODY}: {listed(doing)}") for partner, doing in parts.items()
    )


def handover_line(phase: ReportPhase) -> str:
    """How coordination passes on to the next phase; empty when that was not agreed."""
    days = phase.handover_days
    within = f"binnen {plural(days, 'werkdag', 'werkdagen')}" if days is not None else ""
    return ", ".join(part for part in (phase.handover.strip(), within) if part)


def consent_answer(consent: ReportConsent) -> str:
    """What a partner answered."""
    return CONSENT_LABELS[consent.answer] if consent.answer else NO_ANSWER


def consent_count(consents: Sequence[ReportConsent]) -> str:
    """How the partners answered, counted: 6 eens, 1 kan ermee leven, 1 bezwaar."""
    found = [
        (sum(consent.answer is answer for consent in consents), CONSENT_LABELS[answer].lower())
        for answer in ConsentAnswer
    ]
    found.append((sum(one.answer is None for one in consents), NO_ANSWER.lower()))
    return listed([f"{count} {name}" for count, name in found if count])


def step_name(steps: Sequence[ReportStep], index: int) -> str:
    """A trede by its number; the last one is the doorzettingsmacht that the region agreed."""
    top = index == len(steps) - 1
    return f"{index + 1}  {TOP_STEP}" if top else f"{index + 1}  {LEVEL_LABELS[steps[index].level]}"


def mandate(given: bool) -> str:
    """Whether somebody may decide."""
    return "ja" if given else "nee"


def stalled(step: ReportStep) -> str:
    """After how much stagnation a trede is reached."""
    weeks = step.after_weeks
    return "nog geen termijn" if weeks is None else f"na {plural(weeks, 'week', 'weken')}"


def decides(step: ReportStep) -> str:
    """Within how many working days a trede decides."""
    days = step.decides_within_days
    return "nog geen termijn" if days is None else f"in {plural(days, 'werkdag', 'werkdagen')}"


def counts_line(told: ReportInstruments) -> str:
    """From which phase stagnation counts."""
    if not told.counts_from:
        return "Er is nog niet gekozen vanaf welke fase stilstand telt."
    return f"Stilstand telt vanaf de fase ‘{told.counts_from}’."


def frequency(forum: ReportForum) -> str:
    """How often an overleg meets."""
    return every(forum.every_weeks) if forum.every_weeks else "nog niet bepaald"


def forums_told(phase: ReportPhase) -> str:
    """The overleggen of a phase, and which of them can decide there."""
    told = (f"{name} (beslist)" if name in phase.deciders else name for name in phase.forums)
    return ", ".join(told)


def forum_lines(forum: ReportForum) -> tuple[str, ...]:
    """What else there is to say about an overleg: level, purpose, chair, intake and opschaling."""
    placed = (FORUM_LEVEL_LABELS[forum.level], forum.purpose.strip())
    lines = (
        ": ".join(part for part in placed if part),
        f"Voorzitter: {forum.chair}" if forum.chair.strip() else "",
        f"Instroom: {forum.intake}" if forum.intake.strip() else "",
        f"Schaalt op naar: {forum.escalates_to}" if forum.escalates_to.strip() else "",
    )
    return tuple(line for line in lines if line)


def best_words(told: ReportInstruments) -> str:
    """The first week in which somebody with mandate may decide."""
    return f"week {told.best}" if told.best is not None else NO_DECISION


def worst_words(told: ReportInstruments) -> str:
    """The week in which a decision has come for certain."""
    return f"week {told.worst}" if told.worst is not None else UNGUARANTEED


def margin_words(told: ReportInstruments) -> str:
    """What is left of the thirteen weeks."""
    if told.worst is None:
        return UNGUARANTEED
    left = PACT_WEEKS - told.worst
    if left < 0:
        return f"{plural(-left, 'week', 'weken')} erover"
    return plural(left, "week", "weken") if left else "geen"


def unseen_words(told: ReportInstruments) -> str:
    """The weeks in which nobody has the pupil in view."""
    spans = [span_words(weeks) for weeks in told.out_of_view]
    return listed(spans) if spans else "geen enkele week"


def finding_theme(finding: ReportFinding) -> str:
    """The theme of a finding in words."""
    return THEME_LABELS[finding.theme] if finding.theme else GENERAL


def severity_word(finding: ReportFinding) -> str:
    """Gat or let op, with a capital."""
    return finding.severity.value.capitalize()


def gaps_first(findings: Iterable[ReportFinding]) -> list[ReportFinding]:
    """Gaps before what only asks for attention; within those the order of the toets."""
    return sorted(findings, key=lambda finding: finding.severity is not Severity.GAT)


def board_findings(report: Report) -> tuple[tuple[ReportFinding, str], ...]:
    """The gaps that only a board can close, each with the decision that is asked."""
    findings = report.instruments.findings if report.instruments else ()
    return tuple((each, _BOARD_ASKS[each.code]) for each in findings if each.code in _BOARD_ASKS)
