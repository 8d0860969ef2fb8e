# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two facilitators took the same region along and both worked."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import AgendaBlock, Attendance, Issue, Meeting
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.positionering import Role, RoleAssignment
from facilitator.domain.regievoering import EscalationLadder, RegieDefinition
from facilitator.domain.region import Organisation, Person, Region
from facilitator.domain.words import Status
from facilitator.errors import InvalidInputError
from facilitator.exports.choose import picture_on
from facilitator.services.commands import Command
from facilitator.services.finishing import freeze
from facilitator.services.history import DeadlineHistory, deadline_histories
from facilitator.services.meetings import open_check_in
from facilitator.services.merging import merge_organisations
from facilitator.services.opvolging import Answer, read_thread, store_answers
from facilitator.services.partners import change_organisation
from facilitator.session import SessionFileError, Side, apply_merge, plan_merge, session_of
from facilitator.session.session import Session
from facilitator.storage.backup import list_backups
from facilitator.storage.check import check
from tests.builders.entities import (
    a_definition,
    a_ladder,
    a_phase,
    a_role,
    an_attendance,
    an_issue,
)
from tests.builders.rooms import DAY, TEMPLATE
from tests.session.pairs import Pair


def test_what_each_changed_elsewhere_comes_together(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    pair.edit(pair.one, row, status=Status.BEZIG)
    pair.edit(pair.two, row, text="Belt elke maandag")
    assert pair.plan(pair.two, pair.one).conflicts == ()
    pair.meet()
    merged = pair.the(pair.one, Agreement)
    assert (merged.status, merged.text) == (Status.BEZIG, "Belt elke maandag")


def test_the_same_change_on_both_sides_is_no_conflict(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    for library in (pair.one, pair.two):
        pair.edit(library, row, status=Status.KLAAR)
    assert pair.plan(pair.two, pair.one).conflicts == ()
    pair.meet()


def test_a_conflict_shows_both_values_with_their_times(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    pair.edit(pair.one, row, deadline=date(2027, 1, 15))
    first = pair.clock.now()
    pair.edit(pair.two, row, deadline=date(2027, 2, 1))
    (conflict,) = pair.plan(pair.two, pair.one).conflicts
    assert conflict.label == "A-001: belt de school"
    assert conflict.field_label == "wanneer"
    assert (conflict.mine, conflict.theirs) == ("15 januari 2027", "1 februari 2027")
    assert (conflict.mine_at, conflict.theirs_at) == (first, pair.clock.now())
    assert conflict.newest is Side.THEIRS


@pytest.mark.parametrize(("side", "text"), [(Side.MINE, "van een"), (Side.THEIRS, "van twee")])
def test_a_choice_is_made_once_and_holds_everywhere(pair: Pair, side: Side, text: str) -> None:
    row = pair.the(pair.one, Agreement)
    pair.edit(pair.one, row, text="van een")
    pair.edit(pair.two, row, text="van twee")
    pair.send(pair.two, pair.one, side)
    assert pair.the(pair.one, Agreement).text == text
    assert pair.plan(pair.two, pair.one).known
    back = pair.send(pair.one, pair.two)
    assert back.conflicts == ()
    assert pair.the(pair.two, Agreement).text == text
    assert pair.plan(pair.two, pair.one).known


def test_two_that_chose_differently_are_asked_once_more(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    pair.edit(pair.one, row, text="van een")
    pair.edit(pair.two, row, text="van twee")
    before = session_of(pair.one, pair.clock, pair.region_id)
    pair.send(pair.two, pair.one, Side.MINE)
    plan = plan_merge(pair.two, before)
    apply_merge(pair.two, pair.clock, plan, {plan.conflicts[0].key: Side.MINE})
    assert len(pair.plan(pair.two, pair.one).conflicts) == 1
    pair.meet()


def test_a_missing_choice_changes_nothing(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    pair.edit(pair.one, row, text="van een")
    pair.edit(pair.two, row, text="van twee")
    before = pair.picture(pair.one)
    with pytest.raises(InvalidInputError, match="1 staan nog open, zoals ‘tekst’ bij A-001"):
        pair.send(pair.two, pair.one)
    assert pair.picture(pair.one) == before


def test_an_edit_after_the_preview_is_not_overwritten(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    pair.edit(pair.two, row, text="van twee")
    plan = pair.plan(pair.two, pair.one)
    pair.edit(pair.one, row, text="van een")
    with pytest.raises(InvalidInputError, match="Kies eerst"):
        apply_merge(pair.one, pair.clock, plan)
    assert pair.the(pair.one, Agreement).text == "van een"


def test_a_clock_that_is_a_day_late_decides_nothing(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    pair.edit(pair.one, row, text="eerst")
    pair.send(pair.one, pair.two)
    pair.clock.advance(timedelta(days=-1))
    pair.edit(pair.two, row, text="daarna")
    assert pair.plan(pair.two, pair.one).conflicts == ()
    pair.meet()
    assert pair.the(pair.one, Agreement).text == "daarna"


def test_a_removal_does_not_beat_an_edit(pair: Pair) -> None:
    issue = an_issue(pair.the(pair.one, Meeting))
    pair.add(pair.one, issue)
    pair.send(pair.one, pair.two)
    pair.remove(pair.one, issue)
    pair.edit(pair.two, issue, text="toch nog iets")
    assert pair.plan(pair.two, pair.one).conflicts == ()
    pair.meet()
    assert [row.text for row in pair.rows(pair.one, Issue)] == ["toch nog iets"]


def test_a_removal_of_what_nobody_touched_goes_through(pair: Pair) -> None:
    issue = an_issue(pair.the(pair.one, Meeting))
    pair.add(pair.one, issue)
    pair.send(pair.one, pair.two)
    pair.remove(pair.one, issue)
    plan = pair.send(pair.one, pair.two)
    assert dict(plan.removed) == {"issue": 1}
    assert pair.rows(pair.two, Issue) == []


def test_a_partner_that_got_an_agreement_elsewhere_stays(pair: Pair) -> None:
    partner = Organisation(region_id=pair.region_id, name="Jeugdteam Noord", position=9)
    pair.add(pair.one, partner)
    pair.send(pair.one, pair.two)
    pair.remove(pair.one, partner)
    owned = pair.capture(pair.two, '@"Jeugdteam Noord" belt terug')
    assert owned.owner_id == partner.id
    pair.meet()
    assert partner.id in {row.id for row in pair.rows(pair.one, Organisation)}


def test_a_block_that_got_an_agreement_elsewhere_stays(pair: Pair) -> None:
    block = pair.room.block("Opening")
    pair.remove(pair.one, block)
    row = pair.the(pair.two, Agreement)
    pair.edit(pair.two, row, block_id=block.id)
    pair.meet()
    assert block.id in {row.id for row in pair.rows(pair.one, AgendaBlock)}


def test_what_once_belonged_to_a_partner_does_not_bring_it_back(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    partner = next(r for r in pair.rows(pair.one, Organisation) if r.id == row.owner_id)
    for person in pair.rows(pair.one, Person):
        if person.organisation_id == partner.id:
            pair.remove(pair.one, person)
    pair.edit(pair.one, row, owner_id=None)
    pair.remove(pair.one, partner)
    pair.send(pair.one, pair.two)
    pair.edit(pair.two, row, text="Belt elke maandag")
    pair.meet()
    assert partner.id not in {each.id for each in pair.rows(pair.one, Organisation)}


def test_both_moved_a_block_and_nobody_is_asked(pair: Pair) -> None:
    opening = pair.room.block("Opening")
    pair.edit(pair.one, opening, position=5)
    pair.edit(pair.two, opening, position=7)
    assert pair.plan(pair.two, pair.one).conflicts == ()
    pair.meet()
    assert max(row.position for row in pair.rows(pair.one, AgendaBlock)) == 7


def test_one_undo_takes_a_merge_back_and_redo_brings_it_again(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    pair.edit(pair.one, row, text="van een")
    pair.edit(pair.two, row, text="van twee")
    pair.capture(pair.two, "nieuw op twee")
    before = pair.picture(pair.one)
    pair.send(pair.two, pair.one, Side.THEIRS)
    after = pair.picture(pair.one)
    assert pair.one.undo_label(pair.region_id) == "sessiebestand samengevoegd"
    pair.one.undo(pair.region_id, pair.clock.now())
    assert pair.picture(pair.one) == before
    assert len(pair.plan(pair.two, pair.one).conflicts) == 1
    pair.one.redo(pair.region_id, pair.clock.now())
    assert pair.picture(pair.one) == after
    assert pair.plan(pair.two, pair.one).known
    assert pair.one.path is not None
    assert check(pair.one.path) == []


def test_what_was_built_on_a_merge_goes_with_it_and_can_come_again(pair: Pair) -> None:
    pair.capture(pair.two, "nieuw op twee")
    pair.send(pair.two, pair.one)
    pair.edit(pair.one, pair.rows(pair.one, Agreement)[1], text="verder op een")
    pair.send(pair.one, pair.two)
    for _ in range(2):
        pair.one.undo(pair.region_id, pair.clock.now())
    assert len(pair.rows(pair.one, Agreement)) == 1
    pair.meet()
    assert {row.text for row in pair.rows(pair.one, Agreement)} == {
        "belt de school",
        "verder op een",
    }


def test_two_cells_of_the_matrix_become_one(pair: Pair) -> None:
    phase = a_phase(pair.the(pair.one, Region))
    pair.add(pair.one, phase)
    pair.send(pair.one, pair.two)
    school = pair.the(pair.one, Organisation)
    pair.add(pair.one, a_role(phase, school, claimed=(Role.BESLIST,), taak=""))
    pair.add(pair.two, a_role(phase, school, claimed=(Role.BESLIST,), taak="belt"))
    assert pair.plan(pair.two, pair.one).conflicts == ()
    pair.meet()
    (cell,) = pair.rows(pair.one, RoleAssignment)
    assert (cell.claimed, cell.taak) == ((Role.BESLIST,), "belt")


def test_two_cells_that_say_different_things_ask(pair: Pair) -> None:
    phase = a_phase(pair.the(pair.one, Region), name="Melding")
    pair.add(pair.one, phase)
    pair.send(pair.one, pair.two)
    school = pair.the(pair.one, Organisation)
    pair.add(pair.one, a_role(phase, school, taak="belt"))
    pair.add(pair.two, a_role(phase, school, taak="schrijft"))
    (conflict,) = pair.plan(pair.two, pair.one).conflicts
    assert conflict.label == "rol: Melding, School"
    assert {conflict.mine, conflict.theirs} == {"belt", "schrijft"}
    pair.meet(Side.MINE)
    pair.one.undo(pair.region_id, pair.clock.now())
    assert [row.taak for row in pair.rows(pair.one, RoleAssignment)] == ["belt"]


def test_a_cell_that_was_removed_after_it_became_one_stays_away(pair: Pair) -> None:
    phase = a_phase(pair.the(pair.one, Region))
    pair.add(pair.one, phase)
    pair.send(pair.one, pair.two)
    school = pair.the(pair.one, Organisation)
    for library in (pair.one, pair.two):
        pair.add(library, a_role(phase, school, taak="belt"))
    pair.meet()
    pair.remove(pair.one, pair.the(pair.one, RoleAssignment))
    pair.meet()
    assert pair.rows(pair.two, RoleAssignment) == []


def test_there_is_one_ladder_and_one_attendance_of_a_person(pair: Pair) -> None:
    region, meeting = pair.the(pair.one, Region), pair.the(pair.one, Meeting)
    person = pair.room.people()[0]
    for library, present in ((pair.one, False), (pair.two, True)):
        pair.add(library, a_ladder(region), an_attendance(meeting, person, present=present))
    pair.meet()
    assert len(pair.rows(pair.one, EscalationLadder)) == 1
    assert [row.present for row in pair.rows(pair.one, Attendance)] == [False]


def test_two_second_versions_of_the_definition_keep_their_order(pair: Pair) -> None:
    region = pair.the(pair.one, Region)
    for library, word in ((pair.one, "een"), (pair.two, "twee")):
        pair.clock.advance(timedelta(minutes=1))
        pair.add(library, a_definition(region, number=1, text=word, made_at=pair.clock.now()))
    pair.meet()
    told = [(row.number, row.text) for row in pair.rows(pair.one, RegieDefinition)]
    assert told == [(1, "een"), (2, "twee")]


def test_the_history_of_a_field_is_that_of_both_laptops(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    pair.edit(pair.two, row, text="tweede")
    pair.send(pair.two, pair.one)
    pair.edit(pair.one, row, text="derde")
    pair.meet()
    for library in (pair.one, pair.two):
        told = [each for each in library.history(Agreement, row.id) if each.field == "text"]
        assert [each.after for each in told] == ["belt de school", "tweede", "derde"]
        assert [each.command for each in told] == [
            "regel vastgelegd",
            "regel gewijzigd",
            "regel gewijzigd",
        ]


def test_postponements_count_the_same_on_both_laptops(pair: Pair) -> None:
    pair.freeze(pair.one)
    pair.send(pair.one, pair.two)
    row = pair.the(pair.one, Agreement)
    pair.edit(pair.one, row, deadline=date(2027, 1, 1))
    pair.send(pair.one, pair.two)
    pair.edit(pair.two, row, deadline=date(2027, 2, 1))
    pair.edit(pair.two, row, deadline=date(2027, 3, 1))
    pair.two.undo(pair.region_id, pair.clock.now())
    pair.meet()
    for library in (pair.one, pair.two):
        with library.read() as reader:
            history = deadline_histories(reader, pair.region_id)[row.id]
        assert (history.original, history.postponed) == (date(2026, 12, 1), 2)


@pytest.mark.parametrize("by_mail", [True, False])
def test_an_answer_that_both_heard_is_told_once_and_is_one_postponement(
    pair: Pair, by_mail: bool
) -> None:
    row = pair.the(pair.one, Agreement)
    check_in = open_check_in(pair.one, pair.clock, pair.region_id, TEMPLATE, date(2027, 1, 13)).id
    pair.send(pair.one, pair.two)
    heard = Answer(
        agreement_id=row.id, status=Status.BEZIG, note="Half af", deadline=date(2027, 2, 1)
    )
    for library in (pair.one, pair.two):
        pair.clock.advance(timedelta(minutes=1))
        if by_mail:
            store_answers(library, pair.clock, pair.region_id, [heard], command=Command.LIST_READ)
        else:
            store_answers(library, pair.clock, pair.region_id, [heard], meeting_id=check_in)
    pair.meet()
    with pair.one.read() as reader:
        thread = read_thread(reader, pair.region_id)
        history = deadline_histories(reader, pair.region_id)[row.id]
    assert [entry.note for entry in thread.entries(row)] == ["Half af"]
    assert history == DeadlineHistory(date(2026, 12, 1), 1)


def test_what_both_heard_differently_is_told_twice_and_is_one_postponement(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    days = (date(2027, 1, 13), date(2027, 1, 14))
    for library, day in zip((pair.one, pair.two), days, strict=True):
        pair.clock.advance(timedelta(minutes=1))
        check_in = open_check_in(library, pair.clock, pair.region_id, TEMPLATE, day).id
        heard = Answer(agreement_id=row.id, note=f"Op {day}", deadline=date(2027, 2, 1))
        store_answers(library, pair.clock, pair.region_id, [heard], meeting_id=check_in)
    pair.meet()
    with pair.one.read() as reader:
        thread = read_thread(reader, pair.region_id)
        history = deadline_histories(reader, pair.region_id)[row.id]
    assert [entry.note for entry in thread.entries(row)] == [f"Op {day}" for day in days]
    assert history == DeadlineHistory(date(2026, 12, 1), 1)


@pytest.mark.parametrize("side", list(Side))
def test_two_answers_about_one_agreement_are_one_question(pair: Pair, side: Side) -> None:
    row = pair.the(pair.one, Agreement)
    check_in = open_check_in(pair.one, pair.clock, pair.region_id, TEMPLATE, date(2027, 1, 13)).id
    first = Answer(agreement_id=row.id, status=Status.BEZIG)
    store_answers(pair.one, pair.clock, pair.region_id, [first], meeting_id=check_in)
    pair.send(pair.one, pair.two)
    new = {
        pair.one: Answer(agreement_id=row.id, status=Status.KLAAR, deadline=date(2027, 2, 1)),
        pair.two: Answer(agreement_id=row.id, status=Status.DOORGELEID, deadline=date(2027, 3, 1)),
    }
    for library, answer in new.items():
        pair.clock.advance(timedelta(minutes=1))
        store_answers(library, pair.clock, pair.region_id, [answer], meeting_id=check_in)
    plan = pair.send(pair.two, pair.one, side)
    assert {(each.kind, each.field) for each in plan.conflicts} == {
        ("agreement", "status"),
        ("agreement", "deadline"),
    }
    kept = new[pair.one if side is Side.MINE else pair.two]
    entry, now = pair.the(pair.one, CheckInEntry), pair.the(pair.one, Agreement)
    assert (now.status, now.deadline) == (entry.status, entry.deadline)
    assert (now.status, now.deadline) == (kept.status, kept.deadline)
    assert pair.send(pair.one, pair.two).conflicts == ()
    assert pair.picture(pair.one) == pair.picture(pair.two)


def test_a_backup_stands_before_a_merge_and_not_before_nothing(pair: Pair) -> None:
    assert pair.one.path is not None
    folder = pair.one.path.parent / "reservekopieen"
    pair.send(pair.two, pair.one)
    assert list_backups(folder) == []
    pair.capture(pair.two, "nieuw op twee")
    pair.send(pair.two, pair.one)
    assert len(list_backups(folder)) == 1


def test_a_region_that_was_taken_away_comes_back_with_a_file(pair: Pair) -> None:
    session = session_of(pair.one, pair.clock, pair.region_id)
    pair.two.undo(pair.region_id, pair.clock.now())
    assert pair.rows(pair.two, Region) == []
    plan = plan_merge(pair.two, session)
    assert plan.new_region
    apply_merge(pair.two, pair.clock, plan)
    assert pair.picture(pair.one) == pair.picture(pair.two)


def test_three_laptops_need_no_fixed_order(pair: Pair) -> None:
    for library, word in ((pair.one, "een"), (pair.two, "twee")):
        pair.edit(library, pair.the(library, Region), ambition=word)
    pair.meet(Side.MINE)
    pair.meet(Side.MINE)
    assert pair.plan(pair.one, pair.two).known


def test_a_file_that_tells_another_past_is_refused(pair: Pair) -> None:
    session = session_of(pair.two, pair.clock, pair.region_id)
    *steps, last = session.steps
    line = last.lines[0]._replace(after="iets anders")
    forged = replace(last, lines=(line, *last.lines[1:]))
    other = Session(session.region_id, session.made_at, session.app, (*steps, forged))
    with pytest.raises(SessionFileError, match="iets anders dan deze bibliotheek weet"):
        plan_merge(pair.one, other)


def test_an_id_of_another_region_is_refused(pair: Pair) -> None:
    elsewhere = Region(name="Andere regio")
    phase = a_phase(elsewhere)
    with pair.one.change(Command.REGION_ADDED, elsewhere.id, pair.clock.now()) as change:
        change.tx.add(elsewhere, phase)
    pair.add(pair.two, replace(phase, region_id=pair.region_id))
    with pytest.raises(SessionFileError, match="bij een andere regio hoort"):
        pair.plan(pair.two, pair.one)


def test_names_that_look_alike_are_told(pair: Pair) -> None:
    for library in (pair.one, pair.two):
        pair.add(library, Organisation(region_id=pair.region_id, name="Jeugdteam", position=8))
    (notice,) = pair.plan(pair.two, pair.one).notices
    assert "‘Jeugdteam’ staat er straks twee keer in" in notice


def test_a_name_that_two_partners_share_after_a_merge_is_told(pair: Pair) -> None:
    drop, keep, *_ = pair.rows(pair.one, Organisation)
    merge_organisations(pair.one, pair.clock, keep.id, drop.id)
    change_organisation(pair.two, pair.clock, drop.id, name="Andere naam")
    for sender, taker in ((pair.two, pair.one), (pair.one, pair.two)):
        (told,) = pair.plan(sender, taker).notices
        assert "‘Andere naam’" in told
        assert "heten straks allebei ook ‘scholen’" in told
    pair.meet()
    assert pair.plan(pair.one, pair.two).notices == ()


def test_an_answer_given_while_the_other_made_the_check_in_vast_is_told(pair: Pair) -> None:
    check_in = open_check_in(pair.one, pair.clock, pair.region_id, TEMPLATE, date(2027, 1, 13)).id
    pair.send(pair.one, pair.two)
    freeze(pair.one, pair.clock, check_in, picture_on(DAY))
    done = Answer(agreement_id=pair.the(pair.two, Agreement).id, status=Status.KLAAR)
    store_answers(pair.two, pair.clock, pair.region_id, [done], meeting_id=check_in)
    for sender, taker in ((pair.one, pair.two), (pair.two, pair.one)):
        (told,) = pair.plan(sender, taker).notices
        assert "is vastgesteld en heeft antwoorden van twee computers" in told


def test_a_vastgestelde_meeting_is_no_news_when_nobody_captured_beside_it(pair: Pair) -> None:
    pair.freeze(pair.one)
    pair.send(pair.one, pair.two)
    pair.edit(pair.two, pair.the(pair.two, Organisation), name="Anders")
    assert pair.send(pair.two, pair.one).notices == ()
    assert pair.plan(pair.two, pair.one).notices == ()


def test_a_line_captured_while_the_other_made_the_meeting_vast_is_told_on_both(pair: Pair) -> None:
    pair.freeze(pair.one)
    pair.capture(pair.two, "@gemeente schrijft een brief")
    for sender, taker in ((pair.one, pair.two), (pair.two, pair.one)):
        (told,) = pair.plan(sender, taker).notices
        assert "is vastgesteld en heeft regels van twee computers" in told


def test_a_number_that_both_gave_out_is_told_in_the_preview_on_both(pair: Pair) -> None:
    pair.capture(pair.one, "@leerplicht belt morgen")
    pair.capture(pair.two, "@gemeente schrijft een brief")
    (kept,) = pair.plan(pair.two, pair.one).notices
    assert kept.startswith("A-002 uit het bestand wordt A-003: ")
    (moved,) = pair.plan(pair.one, pair.two).notices
    assert moved.startswith("A-002 wordt A-003: ")
