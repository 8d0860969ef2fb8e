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
from facilitator.domain.region import Organisation, Region
from facilitator.domain.steps import LineOp, Plain, Step
from facilitator.domain.text import fold
from facilitator.session.back import NOTHING, TakenAway, taken_away
from facilitator.session.fields import AGREEMENT, FROZEN, REGION, TRAVELLING
from facilitator.session.gate import SessionFileError
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
        conflicts=tuple(conflict_of(merging, contest) for contest in merging.contests),
        notices=(*_notices(reader, session, merging, rows), *_stays_away(merging, away)),
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
    for name, kind in TRAVELLING.items():
        wanted = {key[1] for key in merging.resolved.entities if key[0] == name and key not in rows}
        if wanted and any(row.id.hex in wanted for row in reader.find(kind)):
            raise SessionFileError(OTHER_REGION)


def _notices(
    reader: SqlReader, session: Session, merging: Merging, rows: Mapping[Key, Entity]
) -> Iterator[str]:
    name = str(merging.resolved.entities[REGION, session.region_id.hex]["name"])
    others = [r for r in reader.find(Region) if r.id != session.region_id]
    if any(fold(other.name) == fold(name) for other in others):
        yield (
            f"Er is al een andere regio ‘{name}’. Geef een van de twee een andere naam, zodat je "
            "ze uit elkaar houdt."
        )
    yield from _renumbered(merging, rows)
    yield from _renumbered_in_file(session, merging, rows)
    yield from _added_after_freezing(merging)
    yield from _same_names(merging, rows)


def _renumbered(merging: Merging, rows: Mapping[Key, Entity]) -> Iterator[str]:
    """Numbers that were given out on both sides: what A-013 here becomes."""
    entities = merging.resolved.entities
    for key, row in rows.items():
        if key[0] != AGREEMENT or key not in entities:
            continue
        was, now = getattr(row, "label", ""), label_of(entities, key)
        if not now.startswith(f"{was}:"):
            yield f"{was} wordt {now}. Dat nummer was ook op de andere computer gegeven."


def _renumbered_in_file(
    session: Session, merging: Merging, rows: Mapping[Key, Entity]
) -> Iterator[str]:
    """What comes along under another number than it has where the file was made."""
    held, entities = session.resolved.entities, merging.resolved.entities
    if held is entities:
        return
    for key in held:
        if key[0] != AGREEMENT or key in rows or key not in entities:
            continue
        was, now = label_of(held, key).partition(":")[0], label_of(entities, key)
        if not now.startswith(f"{was}:"):
            yield f"{was} uit het bestand wordt {now}. Dat nummer was hier al gegeven."


def _added_after_freezing(merging: Merging) -> Iterator[str]:
    """What one side captured while the other made a meeting vast stands in no version."""
    if not merging.own or not merging.fresh:
        return
    entities = merging.resolved.entities
    meetings = {
        str(entities[key]["meeting_id"]) for key in _beside_freezing(merging) if key in entities
    }
    for meeting in sorted(meetings):
        if entities["meeting", meeting]["state"] == "vastgesteld":
            yield (
                f"De {label_of(entities, ('meeting', meeting))} is vastgesteld en heeft regels van "
                "twee computers. Heropen haar en stel haar opnieuw vast als die erin horen."
            )


def _beside_freezing(merging: Merging) -> Iterator[Key]:
    """Agreements captured beside a version of their meeting, and known to none."""
    entities, ancestry = merging.resolved.entities, merging.resolved.ancestry
    made = _made_at(ancestry.steps)
    versions: dict[str, list[int]] = {}
    for key, at in made.items():
        if key[0] == FROZEN and key in entities:
            versions.setdefault(str(entities[key]["meeting_id"]), []).append(at)
    for key, at in made.items():
        if key[0] == AGREEMENT and key in entities:
            around = versions.get(str(entities[key]["meeting_id"]), [])
            beside = any(not ancestry.knows(at, each) for each in around)
            if beside and not any(ancestry.knows(each, at) for each in around):
                yield key


def _made_at(steps: Sequence[Step]) -> dict[Key, int]:
    """The step in which each agreement and version was first made."""
    found: dict[Key, int] = {}
    for number, step in enumerate(steps):
        for line in step.lines:
            if line.op == LineOp.INSERT and line.kind in {AGREEMENT, FROZEN}:
                found.setdefault((line.kind, line.entity), number)
    return found


def _same_names(merging: Merging, rows: Mapping[Key, Entity]) -> Iterator[str]:
    """Partners that each side added under the same name stay two, until they are merged."""
    here = {fold(row.name): row.id.hex for row in rows.values() if isinstance(row, Organisation)}
    for key, held in merging.resolved.entities.items():
        name = str(held.get("name"))
        if key[0] == "organisation" and here and here.get(fold(name), key[1]) != key[1]:
            yield f"De partner ‘{name}’ staat er straks twee keer in. Voeg de twee daarna samen."
