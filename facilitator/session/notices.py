# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a user must read before a merge: what no count of what comes along says."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from facilitator.domain.entities import Entity
from facilitator.domain.region import Organisation, Region
from facilitator.domain.steps import LineOp, Step
from facilitator.domain.text import fold
from facilitator.session.fields import AGREEMENT, ENTRY, FROZEN, REGION
from facilitator.session.resolve import Key
from facilitator.session.session import Session
from facilitator.session.wording import label_of
from facilitator.storage.transaction import SqlReader

if TYPE_CHECKING:
    from facilitator.session.plan import Merging


def notices(
    reader: SqlReader, session: Session, merging: "Merging", rows: Mapping[Key, Entity]
) -> Iterator[str]:
    """Sentences about what no count tells."""
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


def _renumbered(merging: "Merging", rows: Mapping[Key, Entity]) -> Iterator[str]:
    """Numbers that were given out on both sides: what A-013 here becomes."""
    entities = merging.resolved.entities
    for key, row in rows.items():
        if key[0] != AGREEMENT or key not in entities:
            continue
        was, now = getattr(row, "label", ""), label_of(entities, key)
        if not now.startswith(f"{was}:"):
            yield f"{was} wordt {now}. Dat nummer was ook op de andere computer gegeven."


def _renumbered_in_file(
    session: Session, merging: "Merging", rows: Mapping[Key, Entity]
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


def _added_after_freezing(merging: "Merging") -> Iterator[str]:
    """What one side captured while the other made a meeting vast stands in no version."""
    if not merging.own or not merging.fresh:
        return
    entities = merging.resolved.entities
    meetings: dict[str, set[str]] = {}
    for key in _beside_freezing(merging):
        meetings.setdefault(str(entities[key]["meeting_id"]), set()).add(key[0])
    for meeting, kinds in sorted(meetings.items()):
        if entities["meeting", meeting]["state"] == "vastgesteld":
            yield (
                f"De {label_of(entities, ('meeting', meeting))} is vastgesteld en heeft "
                f"{_what(kinds)} van twee computers. Heropen haar en stel haar opnieuw vast als "
                "die erin horen."
            )


def _what(kinds: Collection[str]) -> str:
    words = {AGREEMENT: "regels", ENTRY: "antwoorden"}
    return " en ".join(word for kind, word in words.items() if kind in kinds)


def _beside_freezing(merging: "Merging") -> Iterator[Key]:
    """What was captured or answered beside a version of its meeting, and is known to none."""
    entities, ancestry = merging.resolved.entities, merging.resolved.ancestry
    made = _made_at(ancestry.steps)
    versions: dict[str, list[int]] = {}
    for key, at in made.items():
        if key[0] == FROZEN and key in entities:
            versions.setdefault(str(entities[key]["meeting_id"]), []).append(at)
    for key, at in made.items():
        if key[0] != FROZEN and key in entities:
            around = versions.get(str(entities[key].get("meeting_id")), [])
            beside = any(not ancestry.knows(at, each) for each in around)
            if beside and not any(ancestry.knows(each, at) for each in around):
                yield key


def _made_at(steps: Sequence[Step]) -> dict[Key, int]:
    """The step in which each agreement, answer and version was first made."""
    found: dict[Key, int] = {}
    for number, step in enumerate(steps):
        for line in step.lines:
            if line.op == LineOp.INSERT and line.kind in {AGREEMENT, ENTRY, FROZEN}:
                found.setdefault((line.kind, line.entity), number)
    return found


def _same_names(merging: "Merging", rows: Mapping[Key, Entity]) -> Iterator[str]:
    """Partners that each side added under the same name stay two, until they are merged."""
    here = {fold(row.name): row.id.hex for row in rows.values() if isinstance(row, Organisation)}
    twice: set[str] = set()
    for key, held in merging.resolved.entities.items():
        name = str(held.get("name"))
        if key[0] == "organisation" and here and here.get(fold(name), key[1]) != key[1]:
            twice.add(fold(name))
            yield f"De partner ‘{name}’ staat er straks twee keer in. Voeg de twee daarna samen."
    if here:
        yield from _shared_names(merging, rows, twice)


def _shared_names(
    merging: "Merging", rows: Mapping[Key, Entity], told: Collection[str]
) -> Iterator[str]:
    """What people call two partners from now on: a captured line would have to guess."""
    known = [(r.name, r.aliases) for r in rows.values() if isinstance(r, Organisation)]
    before = _called(known)
    entities = merging.resolved.entities
    partners = [held for key, held in entities.items() if key[0] == "organisation"]
    after = _called([(str(held["name"]), held.get("aliases") or ()) for held in partners])
    for name, partner in after.items():
        if len(partner) > 1 and name not in told and len(before.get(name, ())) < len(partner):
            both = " en ".join(f"‘{one}’" for one in partner)
            yield f"{both} heten straks allebei ook ‘{name}’. Haal die naam bij een van beide weg."


def _called(partners: Iterable[tuple[str, object]]) -> dict[str, list[str]]:
    """Per name or alias the partners that have it."""
    found: dict[str, list[str]] = {}
    for name, aliases in partners:
        others = [str(each) for each in aliases] if isinstance(aliases, list | tuple) else []
        for each in dict.fromkeys(fold(one) for one in (name, *others)):
            found.setdefault(each, []).append(name)
    return found
