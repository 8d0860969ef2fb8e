# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules about regie: REG-1 to REG-9."""

from collections.abc import Iterator
from itertools import pairwise

from facilitator.domain.positionering import Phase
from facilitator.domain.prefill import at, quoted
from facilitator.domain.regievoering import ConsentAnswer, EscalationStep
from facilitator.domain.region import Organisation
from facilitator.domain.toets.finding import Finding, Place
from facilitator.domain.toets.index import Index
from facilitator.domain.words import Theme

_PARTS = ("initiëren", "afstemmen", "coördineren")


def reg_1(index: Index) -> Iterator[Finding]:
    """No definition of regie."""
    if index.all.definition is None:
        sentence = "Er is nog geen definitie van regie."
        line = "Legt vast wat wij in deze regio onder regie verstaan"
        yield _finding("REG-1", index.region("Definitie van regie"), sentence, line)


def reg_2(index: Index) -> Iterator[Finding]:
    """Bezwaar to the definition that counts."""
    definition = index.all.definition
    for consent in index.all.consents:
        if (
            definition is not None
            and consent.definition_id == definition.id
            and consent.answer is ConsentAnswer.BEZWAAR
        ):
            organisation = index.organisations[consent.organisation_id]
            why = f": {consent.reason}" if consent.reason else ""
            sentence = f"{organisation.name} heeft bezwaar tegen de definitie van regie{why}."
            line = f"Doet een voorstel voor de definitie van regie {at(organisation)}"
            yield _finding("REG-2", _partner(organisation), sentence, line)


def reg_3(index: Index) -> Iterator[Finding]:
    """An organisation that did not answer to the definition that counts."""
    definition = index.all.definition
    if definition is None:
        return
    key = definition.id
    answered = {c.organisation_id for c in index.all.consents if c.definition_id == key}
    for organisation in index.all.organisations:
        if organisation.id not in answered:
            sentence = f"{organisation.name} heeft nog niets gezegd over de definitie van regie."
            line = f"Zegt of zij achter de definitie van regie staat {at(organisation)}"
            yield _finding("REG-3", _partner(organisation), sentence, line)


def reg_4(index: Index) -> Iterator[Finding]:
    """A phase without any regie."""
    for phase in index.all.phases:
        if len(_missing(index, phase)) == len(_PARTS):
            sentence = f"In ‘{phase.name}’ heeft niemand de regie."
            line = f"Spreekt af wie de regie heeft in {quoted(phase.name)}"
            yield _finding("REG-4", _phase(phase), sentence, line)


def reg_5(index: Index) -> Iterator[Finding]:
    """A phase with one or two of the three missing."""
    for phase in index.all.phases:
        missing = _missing(index, phase)
        if 0 < len(missing) < len(_PARTS):
            sentence = f"In ‘{phase.name}’ ontbreekt nog wie moet {' en '.join(missing)}."
            line = f"Spreekt af wie er moet {' en '.join(missing)} in {quoted(phase.name)}"
            yield _finding("REG-5", _phase(phase), sentence, line)


def reg_6(index: Index) -> Iterator[Finding]:
    """Coordination passes to another organisation without an overdracht agreed."""
    for phase, following in pairwise(index.all.process):
        regie, then = index.regie_of(phase), index.regie_of(following)
        giver = regie.coordinates_id if regie else None
        taker = then.coordinates_id if then else None
        if regie is None or giver is None or taker is None or giver == taker:
            continue
        if not regie.handed_over:
            place = Place(Phase, phase.id, f"{phase.name} → {following.name}")
            sentence = (
                f"Van ‘{phase.name}’ naar ‘{following.name}’ gaat de regie van "
                f"{index.name(giver)} naar {index.name(taker)}, maar een overdracht is niet "
                "afgesproken."
            )
            line = f"Draagt de regie over na {quoted(phase.name)}"
            partners = at(index.organisations[giver]) + at(index.organisations[taker])
            yield _finding("REG-6", place, sentence, f"{line} {partners}")


def reg_7(index: Index) -> Iterator[Finding]:
    """No ladder."""
    if not index.steps:
        sentence = "Er is nog geen escalatieladder."
        line = "Maakt een voorstel voor de escalatieladder"
        yield _finding("REG-7", index.region("Escalatieladder"), sentence, line)


def reg_8(index: Index) -> Iterator[Finding]:
    """A ladder whose last trede has no mandate."""
    if index.steps and not index.steps[-1].mandate:
        last = index.steps[-1]
        sentence = f"De ladder eindigt bij een trede zonder mandaat: {last.who}."
        line = "Regelt mandaat voor de hoogste trede van de escalatieladder"
        yield _finding("REG-8", _step(last), sentence, line)


def reg_9(index: Index) -> Iterator[Finding]:
    """A trede without a term."""
    for number, step in enumerate(index.steps, start=1):
        if step.after_weeks is None or step.decides_within_days is None:
            lacks = "na hoeveel weken stilstand" if step.after_weeks is None else ""
            within = "binnen hoeveel werkdagen" if step.decides_within_days is None else ""
            terms = " en ".join(part for part in (lacks, within) if part)
            sentence = f"Trede {number} ({step.who}) heeft nog geen termijn: {terms}?"
            line = f"Spreekt een termijn af voor trede {number} ({quoted(step.who)})"
            yield _finding("REG-9", _step(step), sentence, line)


RULES = (reg_1, reg_2, reg_3, reg_4, reg_5, reg_6, reg_7, reg_8, reg_9)


def _missing(index: Index, phase: Phase) -> list[str]:
    regie = index.regie_of(phase)
    holders = regie.holders if regie else (None, None, None)
    return [part for part, holder in zip(_PARTS, holders, strict=True) if holder is None]


def _phase(phase: Phase) -> Place:
    return Place(Phase, phase.id, phase.name)


def _partner(organisation: Organisation) -> Place:
    return Place(Organisation, organisation.id, organisation.name)


def _step(step: EscalationStep) -> Place:
    return Place(EscalationStep, step.id, step.who)


def _finding(code: str, place: Place, sentence: str, line: str) -> Finding:
    tag = f"#{Theme.REGIEVOERING}"
    return Finding(
        code=code,
        theme=Theme.REGIEVOERING,
        place=place,
        sentence=sentence,
        prefill=f"{line.rstrip()} {tag}",
    )
