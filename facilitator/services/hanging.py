# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What hangs on a partner or a phase, in words, and how it goes along to another one."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.positionering import (
    Expectation,
    Phase,
    RoleAssignment,
    in_order,
)
from facilitator.domain.regievoering import Consent, ConsentAnswer, EscalationLadder, PhaseRegie
from facilitator.domain.region import Organisation, Person
from facilitator.services.ports import Reader, Transaction
from facilitator.services.rows import counted

_GRAVEST = (ConsentAnswer.BEZWAAR, ConsentAnswer.KAN_ERMEE_LEVEN, ConsentAnswer.EENS)


def on_phase(reader: Reader, phase: Phase) -> list[str]:
    """What hangs on a phase: "de rol van 3 partners", "1 overleg"; empty when nothing does."""
    cells = reader.find(RoleAssignment, phase_id=phase.id)
    regie = reader.find(PhaseRegie, phase_id=phase.id)
    forums = [f for f in reader.find(Forum, region_id=phase.region_id) if phase.id in f.phases]
    ladder = reader.find(EscalationLadder, region_id=phase.region_id, counts_from_id=phase.id)
    found = [f"de rol van {counted(len(cells), 'partner', 'partners')}"] if cells else []
    found += ["de regie"] if regie else []
    found += [counted(len(forums), "overleg", "overleggen")] if forums else []
    return found + (["het begin van de escalatieladder"] if ladder else [])


def on_organisation(reader: Reader, organisation: Organisation) -> list[str]:
    """What hangs on a partner in the three instruments; empty when nothing does."""
    key, region_id = organisation.id, organisation.region_id
    cells = reader.find(RoleAssignment, organisation_id=key)
    expectations = [e for e in reader.find(Expectation, region_id=region_id) if _between(e, key)]
    regie = [r for r in reader.find(PhaseRegie, region_id=region_id) if key in r.holders]
    forums = [f for f in reader.find(Forum, region_id=region_id) if key in f.partners]
    found = [f"een rol in {counted(len(cells), 'fase', 'fasen')}"] if cells else []
    if expectations:
        found.append(counted(len(expectations), "verwachting", "verwachtingen"))
    found += [f"regie in {counted(len(regie), 'fase', 'fasen')}"] if regie else []
    found += [counted(len(forums), "overleg", "overleggen")] if forums else []
    answered = reader.find(Consent, organisation_id=key)
    return found + (["een antwoord op de regiedefinitie"] if answered else [])


def everything_on(reader: Reader, organisation: Organisation) -> list[str]:
    """What another partner takes over, people and agreements included; empty when nothing is."""
    people = reader.find(Person, organisation_id=organisation.id)
    agreements = [
        each
        for each in reader.find(Agreement, region_id=organisation.region_id)
        if organisation.id in (each.owner_id, *each.supporting)
    ]
    found = [counted(len(people), "deelnemer", "deelnemers")] if people else []
    found += [counted(len(agreements), "regel", "regels")] if agreements else []
    return found + on_organisation(reader, organisation)


def _between(expectation: Expectation, organisation_id: UUID) -> bool:
    return organisation_id in (expectation.from_id, expectation.to_id)


def instead(ids: Iterable[UUID], drop: UUID, keep: UUID) -> tuple[UUID, ...]:
    """`ids` with `keep` in the place of `drop`, each once."""
    return tuple(dict.fromkeys(keep if each == drop else each for each in ids))


def merged_cell(one: RoleAssignment, other: RoleAssignment) -> RoleAssignment:
    """Two cells as one: all letters, both texts."""
    return replace(
        one,
        claimed=in_order((*one.claimed, *other.claimed)),
        expected=in_order((*one.expected, *other.expected)),
        taak=_joined(one.taak, other.taak),
        termijn=_joined(one.termijn, other.termijn),
    )


def _joined(one: str, other: str) -> str:
    return "; ".join(dict.fromkeys(text for text in (one, other) if text))


def move_phase_rows(tx: Transaction, drop: UUID, keep: UUID) -> None:
    """Let one phase take over all that hangs on another."""
    kept = {cell.organisation_id: cell for cell in tx.find(RoleAssignment, phase_id=keep)}
    for cell in tx.find(RoleAssignment, phase_id=drop):
        _take_cell(tx, cell, kept.get(cell.organisation_id), replace(cell, phase_id=keep))
    _move_regie(tx, drop, keep)
    for ladder in tx.find(EscalationLadder, counts_from_id=drop):
        tx.save(replace(ladder, counts_from_id=keep))
    region_id = tx.get(Phase, keep).region_id
    for forum in tx.find(Forum, region_id=region_id):
        if drop in forum.phases:
            tx.save(replace(forum, phases=instead(forum.phases, drop, keep)))


def drop_phase_rows(tx: Transaction, phase: Phase) -> None:
    """Let all that hangs on a phase go with it; overleggen and the ladder lose only the phase."""
    for cell in tx.find(RoleAssignment, phase_id=phase.id):
        tx.remove(cell)
    for regie in tx.find(PhaseRegie, phase_id=phase.id):
        tx.remove(regie)
    for ladder in tx.find(EscalationLadder, counts_from_id=phase.id):
        tx.save(replace(ladder, counts_from_id=None))
    for forum in tx.find(Forum, region_id=phase.region_id):
        if phase.id in forum.phases:
            rest = tuple(each for each in forum.phases if each != phase.id)
            tx.save(replace(forum, phases=rest))


def _take_cell(
    tx: Transaction, cell: RoleAssignment, kept: RoleAssignment | None, moved: RoleAssignment
) -> None:
    if kept is None:
        tx.save(moved)
    else:
        tx.save(merged_cell(kept, cell))
        tx.remove(cell)


def _move_regie(tx: Transaction, drop: UUID, keep: UUID) -> None:
    """Who has regie in the phase that stays, keeps it; only empty places are taken over."""
    kept = tx.find(PhaseRegie, phase_id=keep)
    for regie in tx.find(PhaseRegie, phase_id=drop):
        if not kept:
            tx.save(replace(regie, phase_id=keep))
            continue
        own = kept[0]
        tx.save(
            replace(
                own,
                initiates_id=own.initiates_id or regie.initiates_id,
                aligns_id=own.aligns_id or regie.aligns_id,
                coordinates_id=own.coordinates_id or regie.coordinates_id,
                handover=own.handover or regie.handover,
                handover_days=regie.handover_days
                if own.handover_days is None
                else own.handover_days,
            )
        )
        tx.remove(regie)


def move_organisation_rows(tx: Transaction, drop: Organisation, keep: Organisation) -> None:
    """Let one partner take over all that hangs on another, people and agreements included."""
    for person in tx.find(Person, organisation_id=drop.id):
        tx.save(replace(person, organisation_id=keep.id))
    _move_agreements(tx, drop, keep)
    kept = {cell.phase_id: cell for cell in tx.find(RoleAssignment, organisation_id=keep.id)}
    for cell in tx.find(RoleAssignment, organisation_id=drop.id):
        _take_cell(tx, cell, kept.get(cell.phase_id), replace(cell, organisation_id=keep.id))
    _move_expectations(tx, drop, keep)
    _move_consents(tx, drop.id, keep.id)
    for regie in tx.find(PhaseRegie, region_id=keep.region_id):
        first, second, third = (keep.id if h == drop.id else h for h in regie.holders)
        tx.save(replace(regie, initiates_id=first, aligns_id=second, coordinates_id=third))
    for forum in tx.find(Forum, region_id=keep.region_id):
        tx.save(replace(forum, partners=instead(forum.partners, drop.id, keep.id)))


def _move_agreements(tx: Transaction, drop: Organisation, keep: Organisation) -> None:
    """Also of a vastgestelde meeting: its picture keeps the name that was handed out."""
    for agreement in tx.find(Agreement, region_id=keep.region_id):
        if drop.id not in (agreement.owner_id, *agreement.supporting):
            continue
        owner = keep.id if agreement.owner_id == drop.id else agreement.owner_id
        others = instead(agreement.supporting, drop.id, keep.id)
        supporting = tuple(other for other in others if other != owner)
        tx.save(replace(agreement, owner_id=owner, supporting=supporting))


def _move_expectations(tx: Transaction, drop: Organisation, keep: Organisation) -> None:
    """An expectation between the two is one of a partner of itself: it lapses."""
    for expectation in tx.find(Expectation, region_id=keep.region_id):
        if not _between(expectation, drop.id):
            continue
        giver, taker = (
            keep.id if each == drop.id else each
            for each in (expectation.from_id, expectation.to_id)
        )
        if giver == taker:
            tx.remove(expectation)
        else:
            tx.save(replace(expectation, from_id=giver, to_id=taker))


def _move_consents(tx: Transaction, drop: UUID, keep: UUID) -> None:
    """Of two answers the gravest stays: a merge must not make an objection disappear."""
    kept = {consent.definition_id: consent for consent in tx.find(Consent, organisation_id=keep)}
    for consent in tx.find(Consent, organisation_id=drop):
        own = kept.get(consent.definition_id)
        if own is None:
            tx.save(replace(consent, organisation_id=keep))
            continue
        answer = min(own.answer, consent.answer, key=_GRAVEST.index)
        tx.save(replace(own, answer=answer, reason=_joined(own.reason, consent.reason)))
        tx.remove(consent)
