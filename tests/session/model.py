# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A naive model of laptops that work side by side: sets of events, and everything by brute force.

It shares nothing with the program: no files, no journal, no lines of history. An event knows the
set of all events before it; a value stands when no known event overwrote it knowingly; a thing
stays when something touched it that its removal did not know of.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

Value = object
Register = tuple[UUID, str]


@dataclass(frozen=True)
class Effect:
    """What a command does. `refs` are the things that a written thing points at."""

    sets: dict[Register, Value] = field(default_factory=dict[Register, Value])
    gone: frozenset[UUID] = frozenset()
    refs: frozenset[tuple[UUID, UUID]] = frozenset()
    choice: bool = False


@dataclass(frozen=True)
class Event(Effect):
    """An effect, and all events that were known where it happened."""

    past: frozenset[int] = frozenset()

    @property
    def written(self) -> set[UUID]:
        """What it touched; a choice is no change."""
        return set() if self.choice else {thing for thing, _ in self.sets}


@dataclass(frozen=True)
class Done:
    """One entry of the stack of undo: an event, or a merge with what was known before and after."""

    event: int | None
    before: frozenset[int]
    after: frozenset[int]
    back: Effect | None = None


class World:
    """All events of all laptops."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def heads(self, known: Iterable[int], register: Register) -> list[Value]:
        """The values of a register that stand."""
        writers = [n for n in known if register in self.events[n].sets]
        standing = [
            n for n in writers if not any(n in self.events[m].past for m in writers if m != n)
        ]
        return [self.events[n].sets[register] for n in standing]

    def registers(self, known: Iterable[int]) -> set[Register]:
        return {register for n in known for register in self.events[n].sets}

    def living(self, known: frozenset[int]) -> set[UUID]:
        """Everything that was touched without its removal knowing of it.

        A touch of what points at it counts too, when that did not know of the removal either.
        """
        links = {link for n in known for link in self.events[n].refs}
        touches: dict[UUID, set[int]] = {}
        for n in known:
            for thing in self.events[n].written | {parent for _, parent in self.events[n].refs}:
                touches.setdefault(thing, set()).add(n)
        found: set[UUID] = set()
        for thing, direct in touches.items():
            removals = [n for n in known if thing in self.events[n].gone]
            indirect = self._leaning(thing, links, touches)
            if any(all(n not in self.events[m].past for m in removals) for n in direct) or any(
                all(n not in self.events[m].past and m not in self.events[n].past for m in removals)
                for n in indirect
            ):
                found.add(thing)
        return found

    def _leaning(
        self, thing: UUID, links: set[tuple[UUID, UUID]], touches: dict[UUID, set[int]]
    ) -> set[int]:
        """The touches of all that ever pointed at a thing, directly or through others."""
        children = {child for child, parent in links if parent == thing}
        found: set[int] = set()
        for child in children:
            found |= touches.get(child, set()) | self._leaning(child, links, touches)
        return found


class Laptop:
    """What one laptop knows, and what it can take back."""

    def __init__(self, world: World, known: frozenset[int]) -> None:
        self.world = world
        self.known = known
        self.undoable: list[Done] = []
        self.redoable: list[Done] = []

    def value(self, register: Register) -> Value:
        """The one value of a register; everything that stands is alike."""
        values = self.world.heads(self.known, register)
        assert all(value == values[0] for value in values), (register, values)
        return values[0]

    def picture(self) -> dict[UUID, dict[str, Value]]:
        """Everything there is, with its values; what is empty is left out."""
        living = self.world.living(self.known)
        found: dict[UUID, dict[str, Value]] = {thing: {} for thing in living}
        for thing, name in self.world.registers(self.known):
            if thing in living and self.value((thing, name)) is not None:
                found[thing][name] = self.value((thing, name))
        return found

    def do(self, effect: Effect, back: Effect) -> None:
        """Do something; `back` is what taking it back does."""
        before = self.known
        self._happen(effect)
        self.undoable.append(Done(len(self.world.events) - 1, before, self.known, back))
        self.redoable.clear()

    def _happen(self, effect: Effect) -> None:
        happened = Event(effect.sets, effect.gone, effect.refs, effect.choice, self.known)
        self.world.events.append(happened)
        self.known |= {len(self.world.events) - 1}

    def undo(self) -> None:
        done = self.undoable.pop()
        self.redoable.append(done)
        if done.back is None:
            self.known = done.before
        else:
            self._happen(done.back)

    def redo(self) -> None:
        done = self.redoable.pop()
        if done.event is None:
            self.known = done.after
        else:
            self._happen(self.world.events[done.event])
        self.undoable.append(done)

    def conflicts(self, theirs: frozenset[int]) -> dict[Register, set[str]]:
        """Registers on which the two sides differ, with both values."""
        both = self.known | theirs
        living = self.world.living(both)
        found: dict[Register, set[str]] = {}
        for register in self.world.registers(both):
            values = {repr(value) for value in self.world.heads(both, register)}
            if len(values) > 1 and register[0] in living:
                found[register] = values
        return found

    def merge(self, theirs: frozenset[int], chosen: dict[Register, Value]) -> None:
        if theirs <= self.known:
            return
        before, both = self.known, self.known | theirs
        self.known = both
        if chosen:
            self._happen(Effect(dict(chosen), choice=True))
        self.undoable.append(Done(None, before, self.known))
        self.redoable.clear()
