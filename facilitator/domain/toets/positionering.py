# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules about who does what: POS-1 to POS-11 and MAN-1."""

from collections.abc import Iterator

from facilitator.domain.positionering import (
    ROLE_LABELS,
    Answer,
    Expectation,
    Phase,
    Role,
    RoleAssignment,
)
from facilitator.domain.prefill import at, quoted
from facilitator.domain.region import Organisation
from facilitator.domain.toets.finding import Finding, Place, Severity
from facilitator.domain.toets.index import Index
from facilitator.domain.words import Theme

_BUSY = {Role.EINDVERANTWOORDELIJK, Role.VOERT_UIT, Role.BESLIST}
_TAG = f"#{Theme.POSITIONERING}"


def pos_1(index: Index) -> Iterator[Finding]:
    """A phase without E."""
    for phase in index.all.phases:
        if not index.having(phase, Role.EINDVERANTWOORDELIJK):
            sentence = f"In ‘{phase.name}’ is niemand eindverantwoordelijk."
            line = f"Wijst één eindverantwoordelijke aan voor {quoted(phase.name)}"
            yield _of_phase("POS-1", phase, sentence, line)


def pos_2(index: Index) -> Iterator[Finding]:
    """A phase with more than one E."""
    for phase in index.all.phases:
        found = index.having(phase, Role.EINDVERANTWOORDELIJK)
        if len(found) > 1:
            sentence = f"In ‘{phase.name}’ is meer dan één eindverantwoordelijk: {_names(found)}."
            line = f"Kiest één eindverantwoordelijke voor {quoted(phase.name)}"
            yield _of_phase("POS-2", phase, sentence, line)


def pos_3(index: Index) -> Iterator[Finding]:
    """A phase without U."""
    for phase in index.all.phases:
        if not index.having(phase, Role.VOERT_UIT):
            sentence = f"In ‘{phase.name}’ is er niemand die het uitvoert."
            yield _of_phase("POS-3", phase, sentence, f"Voert {quoted(phase.name)} uit")


def pos_4(index: Index) -> Iterator[Finding]:
    """A phase that needs a decision without B."""
    for phase in index.all.phases:
        if phase.decision_needed and not index.having(phase, Role.BESLIST):
            sentence = f"In ‘{phase.name}’ is een besluit nodig, maar niemand beslist."
            yield _of_phase("POS-4", phase, sentence, f"Beslist in {quoted(phase.name)}")


def pos_5(index: Index) -> Iterator[Finding]:
    """A phase with more than one B."""
    for phase in index.all.phases:
        found = index.having(phase, Role.BESLIST)
        if len(found) > 1:
            sentence = f"In ‘{phase.name}’ beslist meer dan één: {_names(found)}."
            yield _of_phase(
                "POS-5", phase, sentence, f"Kiest één beslisser voor {quoted(phase.name)}"
            )


def pos_6(index: Index) -> Iterator[Finding]:
    """An organisation without any role."""
    for organisation in index.all.organisations:
        if not index.roles_of.get(organisation.id):
            sentence = f"{organisation.name} heeft in geen enkele fase een rol."
            line = f"Bepaalt in welke fase zij een rol heeft {at(organisation)}"
            yield _of_partner("POS-6", organisation, sentence, line)


def pos_7(index: Index) -> Iterator[Finding]:
    """An organisation with E, U or B in some phase that takes part in no forum."""
    for organisation in index.all.organisations:
        busy = _BUSY & index.roles_of.get(organisation.id, set())
        if busy and organisation.id not in index.meeting_somewhere:
            sentence = f"{organisation.name} heeft een taak, maar zit in geen enkel overleg."
            line = f"Sluit aan bij een overleg {at(organisation)}"
            yield _of_partner("POS-7", organisation, sentence, line)


def pos_8(index: Index) -> Iterator[Finding]:
    """An expectation without answer."""
    for expectation in index.all.expectations:
        if expectation.answer is Answer.OPEN:
            sentence = "{taker} heeft nog niet geantwoord op wat {giver} verwacht: ‘{text}’."
            yield _of_expectation(index, "POS-8", expectation, sentence)


def pos_9(index: Index) -> Iterator[Finding]:
    """An expectation with bezwaar."""
    for expectation in index.all.expectations:
        if expectation.answer is Answer.BEZWAAR:
            sentence = "{taker} heeft bezwaar tegen wat {giver} verwacht: ‘{text}’."
            yield _of_expectation(index, "POS-9", expectation, sentence)


def pos_10(index: Index) -> Iterator[Finding]:
    """An organisation without anyone present."""
    if not index.all.people:
        return
    for organisation in index.all.organisations:
        if organisation.id not in index.present:
            sentence = f"Van {organisation.name} is niemand aanwezig."
            line = f"Bespreekt de uitkomst met {quoted(organisation.name)}"
            yield _of_partner("POS-10", organisation, sentence, line)


def pos_11(index: Index) -> Iterator[Finding]:
    """A role expected by others that the partner did not claim."""
    for cell in index.all.roles:
        if cell.unclaimed:
            yield _of_cell(index, cell)


def man_1(index: Index) -> Iterator[Finding]:
    """An organisation at the table without anyone present with mandate."""
    for organisation in index.all.organisations:
        if organisation.id in index.present and organisation.id not in index.mandated:
            sentence = f"Van {organisation.name} is niemand aanwezig met mandaat."
            line = f"Regelt mandaat voor wie aan tafel zit {at(organisation)}"
            yield _of_partner("MAN-1", organisation, sentence, line, Severity.LET_OP)


RULES = (pos_1, pos_2, pos_3, pos_4, pos_5, pos_6, pos_7, pos_8, pos_9, pos_11)
TABLE_RULES = (pos_10, man_1)
"""Those about who is in the room; they need no instrument."""

TABLE_CODES = frozenset({"POS-10", "MAN-1"})
"""Their codes. Each meeting has its own table: who came or did not closes no gap and makes none."""


def _names(organisations: list[Organisation]) -> str:
    return " en ".join(organisation.name for organisation in organisations)


def _of_phase(code: str, phase: Phase, sentence: str, line: str) -> Finding:
    return Finding(
        code=code,
        theme=Theme.POSITIONERING,
        place=Place(Phase, phase.id, phase.name),
        sentence=sentence,
        prefill=f"{line} {_TAG}",
    )


def _of_partner(
    code: str,
    organisation: Organisation,
    sentence: str,
    line: str,
    severity: Severity = Severity.GAT,
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        theme=Theme.POSITIONERING,
        place=Place(Organisation, organisation.id, organisation.name),
        sentence=sentence,
        prefill=f"{line.rstrip()} {_TAG}",
    )


def _of_expectation(index: Index, code: str, found: Expectation, sentence: str) -> Finding:
    giver, taker = index.organisations[found.from_id], index.organisations[found.to_id]
    return Finding(
        code=code,
        theme=Theme.POSITIONERING,
        place=Place(Expectation, found.id, f"{giver.name} → {taker.name}"),
        sentence=sentence.format(giver=giver.name, taker=taker.name, text=found.text),
        prefill=f"Spreekt af: {quoted(found.text)} {at(taker)}{at(giver)}{_TAG}",
    )


def _of_cell(index: Index, cell: RoleAssignment) -> Finding:
    phase, organisation = index.phase_of(cell), index.organisations[cell.organisation_id]
    roles = " en ".join(f"{role} ({ROLE_LABELS[role].lower()})" for role in cell.unclaimed)
    return Finding(
        code="POS-11",
        theme=Theme.POSITIONERING,
        place=Place(RoleAssignment, cell.id, f"{organisation.name}, {phase.name}"),
        sentence=f"Anderen verwachten in ‘{phase.name}’ {roles} van {organisation.name}; "
        "zelf noemt zij dat niet.",
        prefill=f"Zegt wat zij doet in {quoted(phase.name)} {at(organisation)}{_TAG}",
    )
