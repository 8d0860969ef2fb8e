# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Any row of meetings, captures, answers and undos against a plain list of what must come back."""

import tempfile
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.words import MeetingKind, Status
from facilitator.errors import InvalidInputError
from facilitator.services.history import DeadlineHistory, deadline_histories
from facilitator.services.opvolging import check_in_list
from facilitator.storage.check import check
from facilitator.storage.opening import open_library
from tests.builders.follow_up import FollowUp
from tests.builders.rooms import DAY, a_room

STATUSES = st.sampled_from(list(Status))
WHICH = st.integers(0, 99)


@dataclass
class Said:
    """An afspraak as the model has it; `said` is the status given at each meeting."""

    meeting: UUID
    status: Status = Status.OPEN
    deadline: date | None = None
    said: dict[UUID, Status] = field(default_factory=dict[UUID, Status])
    moved: dict[UUID, tuple[date | None, date | None]] = field(
        default_factory=dict[UUID, tuple[date | None, date | None]]
    )


@dataclass
class Model:
    """What must be there: meetings in order, and afspraken by label."""

    meetings: list[tuple[date, UUID, MeetingKind]] = field(
        default_factory=list[tuple[date, UUID, MeetingKind]]
    )
    frozen: dict[UUID, list[str]] = field(default_factory=dict[UUID, list[str]])
    items: dict[str, Said] = field(default_factory=dict[str, Said])

    def open_check_ins(self) -> list[UUID]:
        return [
            m for _, m, k in self.meetings if k is MeetingKind.CHECK_IN and m not in self.frozen
        ]

    def walked(self, meeting: UUID) -> set[str]:
        days = {m: day for day, m, _ in self.meetings}
        return {
            label
            for label, item in self.items.items()
            if meeting in item.said
            or (
                item.status.running
                and item.meeting != meeting
                and days[item.meeting] <= days[meeting]
            )
        }

    def undecided(self, meeting: UUID) -> set[str]:
        order = [m for _, m, _ in self.meetings]
        kinds = {m: k for _, m, k in self.meetings}
        days = {m: day for day, m, _ in self.meetings}
        happened = {i.meeting for i in self.items.values()} | set(self.frozen)
        happened |= {m for i in self.items.values() for m in i.said} | {meeting}
        found: set[str] = set()
        for label in self.walked(meeting):
            item, silent = self.items[label], set[date]()
            for each in reversed(order[: order.index(meeting) + 1]):
                if each in item.said or each == item.meeting:
                    silent.discard(days[each])
                    break
                if kinds[each] is MeetingKind.CHECK_IN and each in happened:
                    silent.add(days[each])
            if (
                len(silent) >= 2
                and item.status.running
                and item.meeting in order[: order.index(meeting)]
            ):
                found.add(label)
        return found


class Opvolging(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="opvolging-")
        self.path = Path(self.folder.name) / "b.db"
        clock = FixedClock.on(DAY)
        self.library = open_library(self.path, clock=clock)
        self.room = a_room(self.library, clock)
        self.follow = FollowUp(self.room)
        first = (DAY, self.room.meeting_id, MeetingKind.MAATWERK)
        self.model = Model(meetings=[first])
        self.before: list[Model] = []

    def teardown(self) -> None:
        self.library.close()
        assert check(self.path) == []
        self.folder.cleanup()

    def _remember(self) -> None:
        self.before.append(deepcopy(self.model))

    @rule(days=st.sampled_from([0, 0, 1, 30]), check_in=st.booleans())
    @precondition(lambda self: len(self.model.meetings) < 7)
    def meet(self, days: int, check_in: bool) -> None:
        self._remember()
        kind = MeetingKind.CHECK_IN if check_in else MeetingKind.MAATWERK
        day = self.model.meetings[-1][0] + timedelta(days=days)
        self.model.meetings.append((day, self.follow.meeting(day, kind), kind))

    @rule(which=WHICH, weeks=st.none() | st.integers(1, 20))
    def capture(self, which: int, weeks: int | None) -> None:
        concepts = [m for _, m, _ in self.model.meetings if m not in self.model.frozen]
        if not concepts:
            return
        self._remember()
        meeting = concepts[which % len(concepts)]
        until = self.room.clock.today() + timedelta(weeks=weeks) if weeks else None
        line = f"Belt >{until:%d-%m-%Y}" if until else "Belt @school"
        agreement = self.follow.capture(meeting, line)
        assert agreement.label not in self.model.items
        self.model.items[agreement.label] = Said(meeting, deadline=until)

    @rule(which=WHICH, status=STATUSES, days=st.none() | st.integers(-20, 60), at=WHICH)
    def answer(self, which: int, status: Status, days: int | None, at: int) -> None:
        open_ones = self.model.open_check_ins()
        if not open_ones or not self.model.items:
            return
        meeting = open_ones[at % len(open_ones)]
        label = sorted(self.model.items)[which % len(self.model.items)]
        item = self.model.items[label]
        deadline = self.model.meetings[-1][0] + timedelta(days=days) if days is not None else ...
        before = [label for label, _ in self._rows(meeting)]
        agreement = self._agreement(label)
        same = deadline is ... or deadline == item.deadline
        if not (same and item.said.get(meeting) is status and item.status is status):
            self._remember()
        said = {"reason": "Daarom", "unblocker": "Rector", "deadline": deadline}
        self.follow.answer(agreement, meeting, status, **said)
        if deadline is not ... and deadline != item.deadline:
            first = item.moved.get(meeting, (item.deadline, None))[0]
            item.moved[meeting] = (first, deadline)
            item.deadline = deadline
        item.status = item.said[meeting] = status
        self._forget_later(meeting, label)
        after = [label for label, _ in self._rows(meeting)]
        assert [label for label in after if label in before] == before

    def _forget_later(self, meeting: UUID, label: str) -> None:
        """What an earlier check-in still says counts for the later ones that are vastgesteld."""
        order = [m for _, m, _ in self.model.meetings]
        for later in order[order.index(meeting) + 1 :]:
            walked = self.model.frozen.get(later, [])
            if label in walked and later not in self.model.items[label].said:
                walked.remove(label)

    @rule(at=WHICH)
    def freeze(self, at: int) -> None:
        concepts = [m for _, m, _ in self.model.meetings if m not in self.model.frozen]
        if not concepts:
            return
        meeting = concepts[at % len(concepts)]
        check_in = meeting in self.model.open_check_ins()
        if check_in and self.model.undecided(meeting):
            with pytest.raises(InvalidInputError) as refused:
                self.follow.freeze(meeting)
            sentence = refused.value.sentence
            left = sorted(self.model.undecided(meeting))
            shown = left if len(left) <= 4 else [*left[:3], f"{len(left) - 3} andere"]
            assert all(label in sentence for label in shown)
            return
        rows = [label for label, _ in self._rows(meeting)] if check_in else []
        self._remember()
        self.follow.freeze(meeting)
        self.model.frozen[meeting] = rows

    @rule()
    @precondition(lambda self: self.before)
    def undo(self) -> None:
        assert self.library.undo(self.room.region_id, self.room.clock.now()) is not None
        self.model = self.before.pop()

    def _agreement(self, label: str) -> Agreement:
        return next(agreement for agreement in self._all() if agreement.label == label)

    def _rows(self, meeting: UUID) -> list[tuple[str, Status]]:
        with self.library.read() as reader:
            found = check_in_list(reader, meeting, self.model.meetings[-1][0])
        return [(row.agreement.label, row.status) for row in (*found.rows, *found.hidden)]

    @invariant()
    def nothing_is_doubled_or_missed(self) -> None:
        for _, meeting, kind in self.model.meetings:
            if kind is not MeetingKind.CHECK_IN:
                continue
            rows = [label for label, _ in self._rows(meeting)]
            assert len(rows) == len(set(rows))
            if meeting in self.model.frozen:
                assert set(self.model.frozen[meeting]) <= set(rows)
            else:
                assert set(rows) == self.model.walked(meeting)
                assert set(self.follow.must_decide(meeting)) == self.model.undecided(meeting)

    @invariant()
    def every_answer_is_kept_once(self) -> None:
        said = [(label, m) for label, item in self.model.items.items() for m in item.said]
        labels = {a.id: a.label for a in self._all()}
        entries = [(labels[e.agreement_id], e.meeting_id) for e in self.follow.entries()]
        assert sorted(entries, key=str) == sorted(said, key=str)

    @invariant()
    def postponements_are_counted_once_for_each_check_in(self) -> None:
        with self.library.read() as reader:
            found = deadline_histories(reader, self.room.region_id)
        for agreement in self._all():
            item = self.model.items[agreement.label]
            moves = [(b, a) for b, a in item.moved.values() if b != a]
            later = sum(b is not None and a is not None and a > b for b, a in moves)
            history = found.get(agreement.id, DeadlineHistory(None, 0))
            assert (agreement.deadline, history.postponed) == (item.deadline, later)

    def _all(self) -> list[Agreement]:
        with self.library.read() as reader:
            return reader.find(Agreement, region_id=self.room.region_id)


TestOpvolging = Opvolging.TestCase
TestOpvolging.settings = settings(
    max_examples=20,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
