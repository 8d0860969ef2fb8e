# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file that is opened again after what it holds was undone or removed here."""

from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.words import Status
from facilitator.errors import InvalidInputError
from facilitator.session import (
    Session,
    apply_merge,
    bring_back,
    plan_merge,
    read_session,
    save_region,
    session_of,
)
from facilitator.storage.check import check
from facilitator.storage.library import SqlLibrary
from tests.session.pairs import Pair


def no_backup(_path: Path, _clock: object) -> None:
    """Backups have tests of their own."""


def undo(pair: Pair, library: SqlLibrary) -> None:
    assert library.undo(pair.region_id, pair.clock.now()) is not None


def held(pair: Pair, library: SqlLibrary) -> Session:
    return session_of(library, pair.clock, pair.region_id)


def back(pair: Pair, library: SqlLibrary, session: Session) -> None:
    bring_back(library, pair.clock, plan_merge(library, session), backup=no_backup)
    assert library.path is not None
    assert check(library.path) == []


def test_a_merge_that_was_undone_is_there_to_merge_again(
    pair: Pair, clock: FixedClock, tmp_path: Path
) -> None:
    added = pair.capture(pair.two, "@leerplicht belt morgen")
    save_region(pair.two, clock, pair.region_id, tmp_path / "twee.slagvaardig")
    session = read_session(tmp_path / "twee.slagvaardig")
    for _ in range(3):
        plan = plan_merge(pair.one, session)
        assert (plan.known, plan.added["agreement"]) == (False, 1)
        apply_merge(pair.one, clock, plan, backup=no_backup)
        assert added.text in pair.numbers(pair.one)
        undo(pair, pair.one)
        assert added.text not in pair.numbers(pair.one)


def test_what_was_undone_here_is_told_and_brought_back(pair: Pair) -> None:
    added = pair.capture(pair.one, "@leerplicht belt morgen")
    session = held(pair, pair.one)
    undo(pair, pair.one)
    plan = plan_merge(pair.one, session)
    assert plan.known
    assert plan.taken_away.counts == {"agreement": 1}
    assert plan.taken_away.labels[0].startswith(f"{added.label}: ")
    back(pair, pair.one, session)
    assert pair.numbers(pair.one)[added.text] == added.label
    assert not plan_merge(pair.one, session).taken_away.lines


def test_bringing_back_is_one_step_to_undo_and_can_be_done_again(pair: Pair) -> None:
    pair.capture(pair.one, "@leerplicht belt morgen")
    there = pair.picture(pair.one)
    session = held(pair, pair.one)
    undo(pair, pair.one)
    gone = pair.picture(pair.one)
    for _ in range(2):
        back(pair, pair.one, session)
        assert pair.picture(pair.one) == there
        undo(pair, pair.one)
        assert pair.picture(pair.one) == gone


def test_a_field_that_was_undone_comes_back_and_a_later_edit_stays(pair: Pair) -> None:
    pair.edit(pair.one, pair.the(pair.one, Agreement), status=Status.KLAAR)
    session = held(pair, pair.one)
    undo(pair, pair.one)
    pair.edit(pair.one, pair.the(pair.one, Agreement), text="Later getypt")
    plan = plan_merge(pair.one, session)
    assert (plan.known, plan.taken_away.counts) == (True, {"agreement": 1})
    back(pair, pair.one, session)
    after = pair.the(pair.one, Agreement)
    assert (after.status, after.text) == (Status.KLAAR, "Later getypt")


def test_an_edit_since_the_file_was_made_is_nothing_to_bring_back(pair: Pair) -> None:
    session = held(pair, pair.one)
    pair.edit(pair.one, pair.the(pair.one, Agreement), status=Status.BEZIG)
    pair.edit(pair.one, pair.the(pair.one, Agreement), status=Status.KLAAR)
    undo(pair, pair.one)
    plan = plan_merge(pair.one, session)
    assert (plan.known, plan.taken_away.lines) == (True, ())


def test_what_was_brought_back_holds_on_the_other_laptop_whoever_sends_first(pair: Pair) -> None:
    pair.capture(pair.one, "@leerplicht belt morgen")
    session = held(pair, pair.one)
    pair.send(pair.one, pair.two)
    undo(pair, pair.one)
    pair.send(pair.one, pair.two)
    assert "belt morgen" not in " ".join(pair.numbers(pair.two))
    pair.capture(pair.two, "@gemeente schrijft een brief")
    back(pair, pair.one, session)
    pair.meet()
    assert "belt morgen" in " ".join(pair.numbers(pair.two)).lower()
    assert pair.numbers(pair.one) == pair.numbers(pair.two)


def test_a_removal_of_the_other_laptop_is_brought_back_after_the_merge(pair: Pair) -> None:
    agreement = pair.the(pair.one, Agreement)
    session = held(pair, pair.one)
    pair.remove(pair.two, agreement)
    pair.send(pair.two, pair.one)
    assert pair.rows(pair.one, Agreement) == []
    back(pair, pair.one, session)
    assert pair.numbers(pair.one) == {agreement.text: agreement.label}
    pair.meet()
    assert pair.numbers(pair.two) == {agreement.text: agreement.label}


def test_a_version_that_was_undone_comes_back_with_the_state_of_its_meeting(pair: Pair) -> None:
    pair.freeze(pair.one)
    there = pair.picture(pair.one)
    session = held(pair, pair.one)
    undo(pair, pair.one)
    back(pair, pair.one, session)
    assert pair.picture(pair.one) == there


def test_a_merge_tells_what_stays_away_and_that_comes_back_after_it(pair: Pair) -> None:
    pair.capture(pair.one, "@leerplicht belt morgen")
    pair.send(pair.one, pair.two)
    undo(pair, pair.one)
    pair.capture(pair.two, "@gemeente schrijft een brief")
    session = held(pair, pair.two)
    plan = plan_merge(pair.one, session)
    assert "blijft zo: 1 vastgelegde regel." in plan.notices[-1]
    with pytest.raises(InvalidInputError, match="eerst samen"):
        bring_back(pair.one, pair.clock, plan, backup=no_backup)
    apply_merge(pair.one, pair.clock, plan, backup=no_backup)
    assert len(pair.rows(pair.one, Agreement)) == 2
    back(pair, pair.one, session)
    assert len(pair.rows(pair.one, Agreement)) == 3
