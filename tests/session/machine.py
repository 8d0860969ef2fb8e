# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three laptops that work side by side and send each other files, held against the model."""

import json
import shutil
import tempfile
from datetime import timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

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


class Home:
    """Where the libraries of a run are kept, with a template that each sequence copies."""

    def __init__(self) -> None:
        place = MEMORY if MEMORY.is_dir() else None
        self.folder = Path(tempfile.mkdtemp(prefix="slagvaardig-", dir=place))
        library = self.folder / "basis.db"
        self.base: Base = make_base(library)
        self.template = read_bytes(library)
        self.sequences = 0
        self.merges = 0
        self.conflicts = 0

    def close(self) -> None:
        shutil.rmtree(self.folder)


class Laptops(RuleBasedStateMachine):
    """Give it a `home` before it runs."""

    home: Home

    @initialize()
    def take_along(self) -> None:
        self.all: list[Both] = []
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

    @rule(who=WHO)
    def add_partner(self, who: int) -> None:
        region_id = self.all[who].region_id
        name = self.fresh("partner")
        self.all[who].add(Organisation(region_id=region_id, name=name, position=self.count))

    @rule(who=WHO, data=st.data())
    def rename_partner(self, who: int, data: st.DataObject) -> None:
        row = self.some(who, Organisation, data)
        if row is not None:
            self.all[who].edit(row, name=self.fresh("partner"))

    @rule(who=WHO, data=st.data())
    def remove_partner(self, who: int, data: st.DataObject) -> None:
        laptop, row = self.all[who], self.some(who, Organisation, data)
        owns = {each.owner_id for each in laptop.rows(Agreement)}
        plays = {each.organisation_id for each in laptop.rows(RoleAssignment)}
        if row is not None and row.id not in owns | plays:
            laptop.remove(row)

    @rule(who=WHO)
    def add_issue(self, who: int) -> None:
        laptop = self.all[who]
        meeting = laptop.base.meeting
        issue = Issue(
            region_id=meeting.region_id, meeting_id=meeting.id, text=self.fresh("vraagstuk")
        )
        laptop.add(issue)

    @rule(who=WHO, data=st.data(), what=st.sampled_from(["text", "times", "remove"]))
    def edit_issue(self, who: int, data: st.DataObject, what: str) -> None:
        row = self.some(who, Issue, data)
        if row is None:
            return
        if what == "remove":
            self.all[who].remove(row)
        elif what == "times":
            self.all[who].edit(row, times=row.times + 1)
        else:
            self.all[who].edit(row, text=self.fresh("vraagstuk"))

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
        told = handed_out(taker), handed_out(sender)
        before = everything(taker)
        fresh = not sender.model.known <= taker.model.known
        taker.take(sender.save(self.folder), sender.model.known, twice=twice)
        self.home.merges += 1
        assert taker.exact() == taker.expected()
        for known in told:
            assert known.items() <= handed_out(taker).items()
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
        if self.home.sequences % 3 == 0:
            self.in_every_order()
        for sender, taker in ((one, two), (two, three), (three, one)):
            self.send_whole(sender, taker)
        assert everything(one) == everything(three)
        for laptop in (one, two):
            assert laptop.exact() == laptop.expected()
        with self.all[self.home.sequences % 3].library.read() as reader:
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


def handed_out(laptop: Both) -> dict[str, int]:
    """The number of every agreement that stands in a version that was handed out."""
    versions = laptop.rows(FrozenVersion)
    told = {item["uid"] for version in versions for item in json.loads(version.picture)["items"]}
    return {str(a.id): a.number for a in laptop.rows(Agreement) if str(a.id) in told}


def in_order(order: tuple[Session, ...]) -> Any:
    """Merge sessions one by one, of every conflict the value that sorts last."""
    steps = order[0].steps
    for other in order[1:]:
        merging = merged(steps, resolve(steps), other)
        choices: dict[str, Any] = {}
        for contest in merging.contests:
            conflict = conflict_of(merging, contest)
            last = plain_order(conflict.mine_value) >= plain_order(conflict.theirs_value)
            choices[conflict.key] = "mijn" if last else "hun"
        fresh, _ = settled(merging, choices, order[0].made_at)
        steps = (*steps, *fresh)
    return resolve(steps).entities
