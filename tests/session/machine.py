# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three laptops that work side by side and send each other files, held against the model."""

import json
import random
import shutil
import tempfile
from datetime import datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from facilitator.domain import ids
from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.meeting import FrozenVersion, Issue, Meeting
from facilitator.domain.positionering import RoleAssignment
from facilitator.domain.region import Organisation, Region
from facilitator.domain.words import Status
from facilitator.session import session_of
from facilitator.session.apply import settled
from facilitator.session.own import rows_of, values_of
from facilitator.session.plan import conflict_of, merged
from facilitator.session.resolve import resolve
from facilitator.session.session import Session
from facilitator.storage.check import check_content
from tests.builders.damage import read_bytes, write_bytes
from tests.session.laptops import MODELLED, Base, Both, a_role, make_base, plain_order
from tests.session.model import Event, World

USED = {KINDS[kind] for kind in (*MODELLED, Region, Meeting, RoleAssignment, FrozenVersion)}
WHO = st.integers(0, 2)
MEMORY = Path("/dev/shm")


class Steady:
    """Ids that are the same in every run of a sequence, so that what fails, fails again."""

    def __init__(self) -> None:
        self._ids: Any = ids
        self._real = (self._ids.secrets, self._ids.time)
        self._dice = random.Random(0)
        self._now = 0

    def begin(self, hours: int = 1) -> None:
        """Begin anew, some hours after the first ids of all."""
        self._ids.secrets = self._ids.time = self
        self._dice = random.Random(hours)
        self._now = 1_790_000_000_000_000_000 + hours * 3_600_000_000_000

    def end(self) -> None:
        self._ids.secrets, self._ids.time = self._real

    def randbits(self, bits: int) -> int:
        return self._dice.getrandbits(bits)

    def time_ns(self) -> int:
        self._now += 1_000_000
        return self._now


class Home:
    """Where the libraries of a run are kept, with a template that each sequence copies."""

    def __init__(self) -> None:
        place = MEMORY if MEMORY.is_dir() else None
        self.folder = Path(tempfile.mkdtemp(prefix="slagvaardig-", dir=place))
        self.steady = Steady()
        self.steady.begin(hours=0)
        library = self.folder / "basis.db"
        self.base: Base = make_base(library)
        self.template = read_bytes(library)
        self.sequences = 0
        self.merges = 0
        self.conflicts = 0

    def close(self) -> None:
        self.steady.end()
        shutil.rmtree(self.folder)


class Laptops(RuleBasedStateMachine):
    """Give it a `home` before it runs."""

    home: Home

    @initialize()
    def take_along(self) -> None:
        self.all: list[Both] = []
        self.home.steady.begin()
        self.home.sequences += 1
        self.folder = self.home.folder / str(self.home.sequences)
        self.folder.mkdir()
        self.count = 0
        self.world = World()
        base = self.home.base
        sets = {
            (row.id, name): getattr(row, name)
            for row, names in (
                *((partner, ("name",)) for partner in base.partners),
                *((row, ("version",)) for row in (base.region, base.meeting, *base.phases)),
            )
            for name in names
        }
        self.world.events.append(Event(sets))
        for n in range(3):
            path = self.folder / f"{n}.db"
            write_bytes(path, self.home.template)
            self.all.append(Both(self.world, base, path, frozenset({0})))

    def fresh(self, word: str) -> str:
        self.count += 1
        return f"{word} {self.count}"

    def some(self, who: int, kind: type[Any], data: st.DataObject) -> Any:
        rows = self.all[who].rows(kind)
        return data.draw(st.sampled_from(rows)) if rows else None

    @rule(who=WHO, data=st.data())
    def capture(self, who: int, data: st.DataObject) -> None:
        laptop = self.all[who]
        owner = data.draw(st.sampled_from([None, *laptop.rows(Organisation)]))
        row = Agreement(
            region_id=laptop.region_id,
            meeting_id=laptop.base.meeting.id,
            number=laptop.next_number(),
            text=self.fresh("afspraak"),
            owner_id=owner.id if owner else None,
            captured_at=laptop.clock.now(),
        )
        laptop.add(row)

    @rule(who=WHO, data=st.data(), what=st.sampled_from(["text", "status", "owner_id"]))
    def edit(self, who: int, data: st.DataObject, what: str) -> None:
        row = self.some(who, Agreement, data)
        if row is None:
            return
        if what == "text":
            self.all[who].edit(row, text=self.fresh("afspraak"))
        elif what == "status":
            others = [status for status in Status if status is not row.status]
            self.all[who].edit(row, status=data.draw(st.sampled_from(others)))
        else:
            ids = [None, *(partner.id for partner in self.all[who].rows(Organisation))]
            others = [each for each in ids if each != row.owner_id]
            if others:
                self.all[who].edit(row, owner_id=data.draw(st.sampled_from(others)))

    @rule(who=WHO, data=st.data(), what=st.sampled_from(["add", "rename", "remove"]))
    def change_partners(self, who: int, data: st.DataObject, what: str) -> None:
        laptop, row = self.all[who], self.some(who, Organisation, data)
        if what == "add" or row is None:
            name = self.fresh("partner")
            laptop.add(Organisation(region_id=laptop.region_id, name=name, position=self.count))
        elif what == "rename":
            laptop.edit(row, name=self.fresh("partner"))
        else:
            owns = {each.owner_id for each in laptop.rows(Agreement)}
            plays = {each.organisation_id for each in laptop.rows(RoleAssignment)}
            if row.id not in owns | plays:
                laptop.remove(row)

    @rule(who=WHO, data=st.data(), what=st.sampled_from(["add", "text", "times", "remove"]))
    def change_issues(self, who: int, data: st.DataObject, what: str) -> None:
        laptop, row = self.all[who], self.some(who, Issue, data)
        if what == "add" or row is None:
            meeting = laptop.base.meeting
            text = self.fresh("vraagstuk")
            laptop.add(Issue(region_id=meeting.region_id, meeting_id=meeting.id, text=text))
        elif what == "remove":
            laptop.remove(row)
        elif what == "times":
            laptop.edit(row, times=row.times + 1)
        else:
            laptop.edit(row, text=self.fresh("vraagstuk"))

    @rule(who=WHO, data=st.data(), remove=st.booleans())
    def play_role(self, who: int, data: st.DataObject, remove: bool) -> None:
        laptop = self.all[who]
        partners = laptop.rows(Organisation)
        if not partners:
            return
        partner = data.draw(st.sampled_from(partners)).id
        phase = data.draw(st.sampled_from(laptop.base.phases))
        there = [
            role
            for role in laptop.rows(RoleAssignment)
            if (role.phase_id, role.organisation_id) == (phase.id, partner)
        ]
        if not there:
            laptop.add(a_role(laptop.base, phase, partner, self.fresh("taak")))
        elif remove:
            laptop.remove(there[0])
        else:
            laptop.edit(there[0], taak=self.fresh("taak"))

    @rule(who=WHO)
    def hand_out(self, who: int) -> None:
        if self.all[who].rows(Agreement):
            self.all[who].freeze()

    @rule(who=WHO)
    def undo(self, who: int) -> None:
        if self.all[who].model.undoable:
            self.all[who].undo()

    @rule(who=WHO)
    def redo(self, who: int) -> None:
        if self.all[who].model.redoable:
            self.all[who].redo()

    @rule(who=WHO, days=st.sampled_from([-1, 1]))
    def set_the_clock(self, who: int, days: int) -> None:
        self.all[who].clock.advance(timedelta(days=days))

    @rule(sender=WHO, taker=WHO, twice=st.booleans())
    def send(self, sender: int, taker: int, twice: bool) -> None:
        if sender == taker:
            return
        self.send_whole(self.all[sender], self.all[taker], twice=twice)

    def send_whole(self, sender: Both, taker: Both, *, twice: bool = False) -> None:
        before = everything(taker)
        fresh = not sender.model.known <= taker.model.known
        taker.take(sender.save(self.folder), sender.model.known, twice=twice)
        self.home.merges += 1
        assert taker.exact() == taker.expected()
        numbers_as_told(taker)
        if twice and fresh:
            after = everything(taker)
            taker.undo()
            assert everything(taker) == before
            taker.redo()
            assert everything(taker) == after

    def in_every_order(self) -> None:
        """The same three histories, merged in all six orders, make the same region."""
        sessions = [session_of(each.library, each.clock, each.region_id) for each in self.all]
        outcomes = [in_order(order) for order in permutations(sessions)]
        assert all(outcome == outcomes[0] for outcome in outcomes)

    def teardown(self) -> None:
        if len(getattr(self, "all", ())) < 3:
            return
        try:
            self.meet()
        finally:
            for laptop in self.all:
                laptop.library.close()
            shutil.rmtree(self.folder)

    def meet(self) -> None:
        """Everybody sends everybody everything: then all have the same, and nothing is lost."""
        one, two, three = self.all
        if self.count % 3 == 0:
            self.in_every_order()
        for sender, taker in ((one, two), (two, three), (three, one)):
            self.send_whole(sender, taker)
        assert everything(one) == everything(three)
        for laptop in (one, two):
            assert laptop.exact() == laptop.expected()
        with self.all[self.count % 3].library.read() as reader:
            assert list(check_content(reader._connection)) == []
        self.nothing_typed_is_lost()

    def nothing_typed_is_lost(self) -> None:
        """What anybody typed and did not undo before a merge was undone, is in the history."""
        laptop = self.all[0]
        steps = session_of(laptop.library, laptop.clock, laptop.region_id).steps
        told = {
            (line.entity, line.field, plain_order(line.after))
            for step in steps
            for line in step.lines
        }
        for known in laptop.model.known:
            for (thing, name), value in self.world.events[known].sets.items():
                if name in ("text", "name", "status"):
                    assert (thing.hex, name, plain_order(value)) in told


def everything(laptop: Both) -> dict[Any, Any]:
    with laptop.library.read() as reader:
        rows: dict[Any, Entity] = dict(rows_of(reader, laptop.region_id, USED))
        return {key: values_of(row) for key, row in rows.items()}


def numbers_as_told(laptop: Both) -> None:
    """What was handed out keeps the number it was first handed out under; no two look alike."""
    rows = {str(row.id): row for row in laptop.rows(Agreement)}
    first: dict[str, tuple[datetime, set[int]]] = {}
    for version in sorted(laptop.rows(FrozenVersion), key=lambda v: v.frozen_at):
        for item in json.loads(version.picture)["items"]:
            at, numbers = first.setdefault(item["uid"], (version.frozen_at, set()))
            if at == version.frozen_at:
                numbers.add(item["number"])
    for uid, row in rows.items():
        told = first.get(uid)
        assert told is None or row.number in told[1]
        assert row.twin == 0 or told is not None
    assert len({row.label for row in rows.values()}) == len(rows)


def in_order(order: tuple[Session, ...]) -> Any:
    """Merge sessions one by one, of every conflict the newest value."""
    steps = order[0].steps
    for other in order[1:]:
        merging = merged(steps, resolve(steps), other)
        choices: dict[str, Any] = {}
        for contest in merging.contests:
            conflict = conflict_of(merging, contest)
            choices[conflict.key] = conflict.newest
        fresh, _ = settled(merging, choices, order[0].made_at)
        steps = (*steps, *fresh)
    return resolve(steps).entities
