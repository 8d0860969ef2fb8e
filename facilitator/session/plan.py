# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What merging a session into a library would do, told before anything is done."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from facilitator.domain.entities import Entity
from facilitator.domain.steps import Plain, Step
from facilitator.session.back import NOTHING, TakenAway, taken_away
from facilitator.session.fields import AGREEMENT, FOLLOWS, TRAVELLING
from facilitator.session.gate import SessionFileError
from facilitator.session.notices import notices
from facilitator.session.own import filled, own_region, values_of
from facilitator.session.reading import refuse_broken
from facilitator.session.resolve import Contest, Head, Key, Resolved, resolve
from facilitator.session.session import Session
from facilitator.session.wording import counted, field_label, label_of, shown
from facilitator.storage.early import AnyLibrary, whole
from facilitator.storage.transaction import SqlReader

OTHER_PAST = (
    "Dit bestand vertelt over dezelfde regio iets anders dan deze bibliotheek weet. Er is niets "
    "veranderd. Vraag om een nieuw bestand."
)
OTHER_REGION = (
    "In dit bestand staat iets dat in deze bibliotheek bij een andere regio hoort. Er is niets "
    "veranderd. Vraag om een nieuw bestand."
)


class Side(StrEnum):
    """Whose value a user chooses: that of this library, or that of the file."""

    MINE = "mijn"
    THEIRS = "hun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A field that both sides changed without knowing of each other.

    `key` names it in the choices. The texts are for people; both values are kept as they are too.
    `newest` is whose value was written last, by the clocks of then: a choice to propose.
    """

    key: str
    kind: str
    entity_id: UUID
    field: str
    label: str
    field_label: str
    mine: str
    theirs: str
    mine_value: Plain
    theirs_value: Plain
    mine_at: datetime
    theirs_at: datetime
    newest: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """What a merge would add, change and remove, counted by kind, and what it has to ask.

    The counts are as if the newest value were chosen in every conflict. `same` counts what both
    sides have alike; `notices` are sentences a user must read. `known` says that there is nothing
    in the session that this library did not have. `taken_away` is in the session, was here, and
    was removed or undone since; a merge leaves that so, `bring_back` doesn't.
    """

    session: Session
    new_region: bool
    added: Mapping[str, int]
    changed: Mapping[str, int]
    removed: Mapping[str, int]
    same: Mapping[str, int]
    conflicts: tuple[Conflict, ...]
    notices: tuple[str, ...]
    known: bool
    taken_away: TakenAway
    merging: "Merging" = field(repr=False, compare=False)
    rows: Mapping[Key, Entity] = field(repr=False, compare=False)
    mark: int = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Merging:
    """The two histories as one; `fresh` are the steps that this library did not have."""

    own: Sequence[Step]
    fresh: tuple[Step, ...]
    resolved: Resolved
    contests: tuple[Contest, ...]


def plan_merge(library: AnyLibrary, session: Session) -> MergePlan:
    """What `apply_merge` would do. Reads only; the same library and session give the same plan."""
    with whole(library).read() as reader:
        return plan_within(reader, session)


def plan_within(reader: SqlReader, session: Session) -> MergePlan:
    """As `plan_merge`, within a running read or change."""
    own = own_region(reader, session.region_id)
    merging = merged(own.steps if own else (), own.resolved if own else None, session)
    rows = own.rows if own else {}
    _refuse_other_regions(reader, merging, rows)
    differences = Differences.between(rows, merging.resolved)
    away = _taken_away(merging, session)
    return MergePlan(
        session=session,
        new_region=own is None,
        added=Counter(key[0] for key in differences.added),
        changed=Counter(key[0] for key in differences.changed),
        removed=Counter(key[0] for key in differences.removed),
        same=Counter(key[0] for key in differences.same),
        conflicts=tuple(_conflicts(merging)),
        notices=(*notices(reader, session, merging, rows), *_stays_away(merging, away)),
        known=not merging.fresh,
        taken_away=away,
        merging=merging,
        rows=rows,
        mark=reader.mark(session.region_id),
    )


def merged(own: Sequence[Step], standing: Resolved | None, session: Session) -> Merging:
    """Our steps and those of `session` as one history; `standing` is what ours lead to."""
    if standing is None:
        return Merging((), session.steps, session.resolved, ())
    known = {step.id: step for step in own}
    fresh = tuple(step for step in session.steps if step.id not in known)
    for step in session.steps:
        mine = known.get(step.id)
        if mine is not None and (mine.lines != step.lines or mine.at != step.at):
            raise SessionFileError(OTHER_PAST)
    if not fresh:
        return Merging(own, (), standing, ())
    resolved = resolve([*own, *fresh])
    refuse_broken(resolved, session.region_id)
    both = tuple(c for c in resolved.contests if len({h.step < len(own) for h in c.heads}) > 1)
    return Merging(own, fresh, resolved, both)


def _taken_away(merging: Merging, session: Session) -> TakenAway:
    if not merging.own:
        return NOTHING
    return taken_away(merging.own, merging.resolved, session.resolved)


def _stays_away(merging: Merging, away: TakenAway) -> Iterator[str]:
    if merging.fresh and away.lines:
        yield (
            f"Dit is hier weggehaald of ongedaan gemaakt en blijft zo: {counted(away.counts)}. "
            "Wil je het terug, open het bestand dan na het samenvoegen nog een keer."
        )


def two_sides(merging: Merging, contest: Contest) -> tuple[Head, Head]:
    """The head of this library and the one of the session; of several the newest."""
    moments = merging.resolved.ancestry.moments
    ordered = sorted(contest.heads, key=lambda head: (moments[head.origin], moments[head.step]))
    mine = next(h for h in reversed(ordered) if h.step < len(merging.own))
    theirs = [h for h in reversed(ordered) if h.step >= len(merging.own)]
    return mine, next((h for h in theirs if h.value != mine.value), theirs[0])


def _conflicts(merging: Merging) -> Iterator[Conflict]:
    led = leaders(merging)
    for contest in merging.contests:
        if conflict_key(contest) not in led:
            yield conflict_of(merging, contest)


def leaders(merging: Merging) -> dict[str, str]:
    """Of contests that nobody is asked: whose choice they take over, both by their key.

    Two answers about one agreement differ in the agreement and in the answers themselves.
    """
    by_place = {(*contest.key, contest.field): contest for contest in merging.contests}
    entities = merging.resolved.entities
    found: dict[str, str] = {}
    for contest in merging.contests:
        field = FOLLOWS.get((contest.key[0], contest.field))
        about = str(entities.get(contest.key, {}).get("agreement_id"))
        leading = by_place.get((AGREEMENT, about, field or ""))
        if leading is not None and _values(merging, leading) == _values(merging, contest):
            found[conflict_key(contest)] = conflict_key(leading)
    return found


def _values(merging: Merging, contest: Contest) -> list[Plain]:
    """An empty text says as little as no text."""
    return [head.value or None for head in two_sides(merging, contest)]


def conflict_of(merging: Merging, contest: Contest) -> Conflict:
    """A contest as a user reads it."""
    mine, theirs = two_sides(merging, contest)
    entities, ancestry = merging.resolved.entities, merging.resolved.ancestry
    steps, moments = ancestry.steps, ancestry.moments
    kind, entity = contest.key
    return Conflict(
        key=conflict_key(contest),
        kind=kind,
        entity_id=UUID(entity),
        field=contest.field,
        label=label_of(entities, contest.key),
        field_label=field_label(contest.field),
        mine=shown(entities, kind, contest.field, mine.value),
        theirs=shown(entities, kind, contest.field, theirs.value),
        mine_value=mine.value,
        theirs_value=theirs.value,
        mine_at=steps[mine.origin].at,
        theirs_at=steps[theirs.origin].at,
        newest=Side.THEIRS if moments[theirs.origin] > moments[mine.origin] else Side.MINE,
    )


def conflict_key(contest: Contest) -> str:
    """How the choices name a contest."""
    return f"{contest.key[0]}.{contest.key[1]}.{contest.field}"


@dataclass(frozen=True, slots=True)
class Differences:
    """What has to happen to the rows of a library."""

    added: tuple[Key, ...]
    changed: tuple[Key, ...]
    removed: tuple[Key, ...]
    same: tuple[Key, ...]

    @classmethod
    def between(cls, rows: Mapping[Key, Entity], resolved: Resolved) -> "Differences":
        wanted = resolved.entities
        kept = [key for key in wanted if key in rows]
        changed = [key for key in kept if filled(key[0], wanted[key]) != values_of(rows[key])]
        different = set(changed)
        return cls(
            tuple(key for key in wanted if key not in rows),
            tuple(changed),
            tuple(key for key in rows if key not in wanted),
            tuple(key for key in kept if key not in different),
        )


def _refuse_other_regions(reader: SqlReader, merging: Merging, rows: Mapping[Key, Entity]) -> None:
    """An id that another region has is no coincidence: somebody changed the file."""
    wanted: dict[str, set[str]] = {}
    for key in merging.resolved.entities:
        if key not in rows:
            wanted.setdefault(key[0], set()).add(key[1])
    for name, ids in wanted.items():
        if any(row.id.hex in ids for row in reader.find(TRAVELLING[name])):
            raise SessionFileError(OTHER_REGION)
