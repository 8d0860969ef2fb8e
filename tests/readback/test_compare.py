# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list that went out and came back: what changed is found, wherever the partner moved it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator.domain.opvolging import CheckInEntry, EntrySource
from facilitator.domain.sheet import ABOUT, SheetColumn
from facilitator.domain.words import AgreementKind, Status
from facilitator.exports.choose import picture_on
from facilitator.readback.accept import NO_REASON, NO_UNBLOCKER, Told, accept, answers, everything
from facilitator.readback.compare import Differences, Lack, Part
from facilitator.readback.process import ListError
from facilitator.services.capturing import set_kind
from facilitator.services.finishing import freeze, reopen
from facilitator.services.opvolging import Answer, store_answers
from facilitator.services.regions import add_region
from tests.builders.returned import Filled, as_read, differences, filled_in
from tests.builders.rooms import Room

_C = SheetColumn


def changed(room: Room, sheet: bytes, edit: Callable[[Filled], object]) -> Differences:
    return differences(room, filled_in(sheet, edit))


def told(found: Differences) -> dict[str, dict[Part, object]]:
    return {row.label: {part.part: part.there for part in row.parts} for row in found.rows}


def answer_all(filled: Filled) -> None:
    """What the partner does in most of these tests."""
    filled.put("A-001", _C.STATUS, "Klaar")
    filled.put("A-001", _C.NOTE, "gebeld met alle scholen")
    filled.put("A-002", _C.NEW_DEADLINE, date(2027, 3, 1))


ANSWERED = {
    "A-001": {Part.STATUS: Status.KLAAR, Part.NOTE: "gebeld met alle scholen"},
    "A-002": {Part.DEADLINE: date(2027, 3, 1)},
}


def nothing(_: Filled) -> None:
    """Opened and saved."""


def test_an_untouched_list_says_nothing_new(room: Room, sheet: bytes) -> None:
    found = differences(room, sheet)
    assert found.empty
    assert (found.unchanged, found.absent, found.warnings) == (3, 0, ())


def test_what_was_filled_in_is_found(room: Room, sheet: bytes) -> None:
    found = changed(room, sheet, answer_all)
    assert told(found) == ANSWERED
    assert found.unchanged == 1
    assert not any(row.conflict for row in found.rows)


def sort_backwards(filled: Filled) -> None:
    answer_all(filled)
    rows = [[cell.value for cell in row] for row in filled.sheet.iter_rows(min_row=7, max_row=9)]
    for place, values in enumerate(reversed(rows), start=7):
        for column, value in enumerate(values, start=1):
            filled.sheet.cell(place, column).value = value


def hide_by_filter(filled: Filled) -> None:
    answer_all(filled)
    filled.sheet.auto_filter.add_filter_column(6, ["Open"])
    for row in (7, 9):
        filled.sheet.row_dimensions[row].hidden = True


def extra_columns(filled: Filled) -> None:
    answer_all(filled)
    filled.sheet.insert_cols(1, 2)
    filled.sheet.cell(6, 1).value = "Prioriteit"
    filled.sheet.cell(7, 1).value = "=1+1"
    filled.sheet.insert_cols(filled.column(_C.STATUS))


def renamed_headings(filled: Filled) -> None:
    answer_all(filled)
    for place in range(1, 20):
        filled.sheet.cell(6, place).value = f"Kolom {place}"


def without_codes(filled: Filled) -> None:
    answer_all(filled)
    filled.sheet.delete_rows(5)


def on_a_sheet_of_its_own(filled: Filled) -> None:
    answer_all(filled)
    filled.sheet.title = "Blad van leerplicht"
    filled.book.create_sheet("Eigen aantekeningen", 0).append(["Nr", "iets", "anders"])


def sorted_with_its_headings(filled: Filled) -> None:
    """All rows above the codes: whoever sorts the whole sheet on column C gets this."""
    answer_all(filled)
    rows = [[cell.value for cell in row] for row in filled.sheet.iter_rows(min_row=5, max_row=9)]
    for place, values in enumerate([*rows[2:], rows[1], rows[0]], start=5):
        for column, value in enumerate(values, start=1):
            filled.sheet.cell(place, column).value = value


def headings_with_something_added(filled: Filled) -> None:
    without_codes(filled)
    for place, heading in ((1, "Nr."), (7, "Status (nu)"), (9, "NOTITIE:")):
        filled.sheet.cell(5, place).value = heading


def merged_and_empty_rows(filled: Filled) -> None:
    answer_all(filled)
    filled.sheet.insert_rows(8, 3)
    filled.sheet.merge_cells("A1:F1")
    filled.sheet.merge_cells("A8:D9")


@pytest.mark.parametrize(
    "edit",
    [
        sort_backwards,
        hide_by_filter,
        extra_columns,
        renamed_headings,
        without_codes,
        on_a_sheet_of_its_own,
        sorted_with_its_headings,
        headings_with_something_added,
        merged_and_empty_rows,
    ],
)
def test_it_is_found_however_the_list_was_rearranged(
    room: Room, sheet: bytes, edit: Callable[[Filled], object]
) -> None:
    assert told(changed(room, sheet, edit)) == ANSWERED


def test_without_the_hidden_columns_the_numbers_tell_and_that_is_said(
    room: Room, sheet: bytes
) -> None:
    def edit(filled: Filled) -> None:
        answer_all(filled)
        first = filled.column(_C.ID)
        filled.sheet.delete_cols(first, 20)

    found = changed(room, sheet, edit)
    assert told(found) == ANSWERED
    assert not any(row.conflict for row in found.rows)
    assert "De verborgen kolom met kenmerken is weg." in found.warnings[0]


def test_without_codes_and_headings_it_says_what_is_missing(room: Room, sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        renamed_headings(filled)
        filled.sheet.delete_rows(5)

    with pytest.raises(ListError, match="herken ik geen actielijst"):
        changed(room, sheet, edit)


def test_a_column_that_was_taken_out_is_told(room: Room, sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        answer_all(filled)
        filled.sheet.delete_cols(filled.column(_C.NOTE))

    found = changed(room, sheet, edit)
    assert told(found)["A-001"] == {Part.STATUS: Status.KLAAR}
    assert found.warnings == ("De kolom ‘Notitie’ vind ik niet in de lijst; die is niet gelezen.",)


def test_a_copy_of_the_sheet_is_not_passed_over_in_silence(room: Room, sheet: bytes) -> None:
    """Filled in on a copy of the sheet: nothing is found, and it says why."""

    def edit(filled: Filled) -> None:
        filled.book.copy_worksheet(filled.sheet)
        answer_all(Filled(filled.book))

    found = changed(room, sheet, edit)
    assert told(found) == ANSWERED
    assert found.warnings == (
        "Er staan meer lijsten in het bestand. Alleen blad ‘Actielijst’ is gelezen.",
    )
    untouched = changed(room, sheet, lambda filled: filled.book.copy_worksheet(filled.sheet))
    assert not untouched.rows
    assert not untouched.empty


def test_only_headings_are_no_answer(room: Room, sheet: bytes) -> None:
    with pytest.raises(ListError, match="geen enkele afspraak meer"):
        changed(room, sheet, lambda filled: filled.sheet.delete_rows(7, 3))


def test_a_status_that_was_emptied_or_merged_away_is_told(room: Room, sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        answer_all(filled)
        filled.sheet.merge_cells("G7:G8")

    rows = {row.label: row for row in changed(room, sheet, edit).rows}
    assert rows["A-001"].problems == ()
    assert "geen status meer" in rows["A-002"].problems[0]
    assert [part.part for part in rows["A-002"].parts] == [Part.DEADLINE]


def say(room: Room, label: str, **over: object) -> None:
    """What the region itself did meanwhile."""
    agreement = next(a for a in room.agreements() if a.label == label)
    store_answers(
        room.library,
        room.clock,
        room.region_id,
        [Answer(agreement_id=agreement.id, **over)],  # pyright: ignore[reportArgumentType] -- the tests give fitting values
    )


def test_what_both_sides_changed_is_a_conflict_with_both_values(room: Room, sheet: bytes) -> None:
    say(room, "A-001", status=Status.BEZIG, note="half gedaan")
    say(room, "A-002", deadline=date(2027, 4, 1))
    found = changed(room, sheet, answer_all)
    first, second = found.rows
    assert first.conflict
    assert second.conflict
    status, note = first.parts
    assert (status.base, status.here, status.there) == (Status.OPEN, Status.BEZIG, Status.KLAAR)
    assert (note.base, note.here, note.there) == ("", "half gedaan", "gebeld met alle scholen")
    assert everything(found) == frozenset()
    assert len(everything(found, conflicts=True)) == 3


def test_what_is_so_already_is_no_difference(room: Room, sheet: bytes) -> None:
    say(room, "A-001", status=Status.KLAAR, note="gebeld met  alle scholen")
    say(room, "A-002", deadline=date(2027, 3, 1))
    assert changed(room, sheet, answer_all).empty


def test_what_the_partner_left_alone_never_takes_back_what_the_region_did(
    room: Room, sheet: bytes
) -> None:
    say(room, "A-001", status=Status.KLAAR)
    say(room, "A-002", deadline=date(2027, 4, 1))
    assert changed(room, sheet, nothing).empty


def test_without_the_hidden_columns_the_journal_tells_how_it_was_handed_out(
    room: Room, sheet: bytes
) -> None:
    def edit(filled: Filled) -> None:
        filled.sheet.delete_cols(filled.column(_C.ID), 20)

    say(room, "A-001", status=Status.KLAAR)
    assert changed(room, sheet, edit).rows == ()


def test_without_any_memory_a_difference_is_a_question(room: Room, sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        filled.sheet.delete_cols(filled.column(_C.ID), 20)
        del filled.book[ABOUT]

    say(room, "A-001", status=Status.KLAAR)
    (row,) = changed(room, sheet, edit).rows
    (status,) = row.parts
    assert (status.conflict, status.base_known, status.there) == (True, False, Status.OPEN)


def test_rows_that_belong_to_nothing_are_set_apart(room: Room, sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        filled.sheet.cell(12, 2).value = "Nieuw: een vast overleg"
        filled.sheet.cell(12, 3).value = "School"
        filled.sheet.cell(13, 1).value = "A-099"

    found = changed(room, sheet, edit)
    assert found.rows == ()
    assert [(row.place, row.number, row.text, row.owner) for row in found.unknown] == [
        (12, None, "Nieuw: een vast overleg", "School"),
        (13, 99, "", ""),
    ]
    assert "geen nummer" in found.unknown[0].why


def test_a_number_that_was_changed_is_not_followed(room: Room, sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        filled.put("A-001", _C.STATUS, "Klaar")
        filled.put("A-001", _C.NUMBER, "A-002")

    found = changed(room, sheet, edit)
    assert found.rows == ()
    assert [row.why for row in found.unknown] == [
        "Het nummer is veranderd: het kenmerk hoort bij A-001."
    ]


def copy_of_first(filled: Filled, status: str) -> None:
    for column in range(1, 25):
        filled.sheet.cell(10, column).value = filled.sheet.cell(7, column).value
    filled.sheet.cell(10, filled.column(_C.STATUS)).value = status


def test_a_row_that_is_there_twice_with_two_answers_is_set_apart(room: Room, sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        answer_all(filled)
        copy_of_first(filled, "Bezig")

    found = changed(room, sheet, edit)
    assert told(found) == {"A-002": ANSWERED["A-002"]}
    assert {row.place for row in found.unknown} == {7, 10}
    assert "rij 7, 10" in found.unknown[0].why


def test_a_copy_of_a_row_that_says_nothing_else_does_no_harm(room: Room, sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        copy_of_first(filled, "Open")
        answer_all(filled)

    found = changed(room, sheet, edit)
    assert told(found) == ANSWERED
    assert found.unknown == ()


def test_an_agreement_that_became_a_decision_is_set_apart(room: Room, sheet: bytes) -> None:
    reopen(room.library, room.clock, room.meeting_id, "Het is een besluit")
    set_kind(room.library, room.clock, room.agreements()[0].id, AgreementKind.BESLUIT)
    found = changed(room, sheet, answer_all)
    assert [row.why for row in found.unknown] == ["A-001 is intussen een besluit."]


def test_an_older_list_says_so_and_takes_nothing_back(room: Room, sheet: bytes) -> None:
    reopen(room.library, room.clock, room.meeting_id, "Nog een datum")
    say(room, "A-003", status=Status.KLAAR, deadline=date(2027, 5, 1))
    freeze(room.library, room.clock, room.meeting_id, picture_on(date(2027, 2, 8)))
    found = changed(room, sheet, answer_all)
    assert told(found) == ANSWERED
    assert found.warnings == ("Deze lijst is gemaakt van versie 1; intussen is er versie 2.",)


def test_a_list_of_another_region_is_refused_by_its_name(room: Room, sheet: bytes) -> None:
    other = add_region(room.library, room.clock, "Regio Anders")
    with pytest.raises(ListError, match="is een lijst van ‘Regio Voorbeeld’"):
        differences(replace(room, region_id=other.id), sheet)


def test_a_list_of_a_namesake_says_that_it_is_another(room: Room, sheet: bytes) -> None:
    name = "Regio Voorbeeld"
    twin = add_region(room.library, room.clock, f"{name} 2")
    with pytest.raises(ListError, match="een andere regio die ook ‘Regio Voorbeeld 2’ heet"):
        differences(
            replace(room, region_id=twin.id),
            filled_in(sheet, lambda filled: about_region(filled, f"{name} 2")),
        )


def about_region(filled: Filled, name: str) -> None:
    """The hidden sheet names another region."""
    filled.book[ABOUT].cell(2, 2).value = name


def test_nor_is_it_matched_by_number(room: Room, sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        answer_all(filled)
        filled.sheet.delete_cols(filled.column(_C.ID), 20)

    region = add_region(room.library, room.clock, "Regio Anders")
    with pytest.raises(ListError, match="Regio Anders"):
        differences(replace(room, region_id=region.id), filled_in(sheet, edit))


def test_accepting_is_one_step_that_can_be_undone(room: Room, sheet: bytes) -> None:
    before = room.agreements()
    found = changed(room, sheet, answer_all)
    accept(room.library, room.clock, found, everything(found))
    first, second, third = room.agreements()
    assert first.status is Status.KLAAR
    assert second.deadline == date(2027, 3, 1)
    assert third == before[2]
    with room.library.read() as reader:
        entries = reader.find(CheckInEntry, region_id=room.region_id)
    assert {entry.source for entry in entries} == {EntrySource.LIJST}
    assert {entry.note for entry in entries} == {"gebeld met alle scholen", ""}
    assert changed(room, sheet, answer_all).empty
    assert room.library.undo_label(room.region_id) == "actielijst ingelezen"
    room.library.undo(room.region_id, room.clock.now())
    after = [(a.status, a.deadline, a.text) for a in room.agreements()]
    assert after == [(a.status, a.deadline, a.text) for a in before]


def test_a_list_that_is_read_twice_says_nothing_new_also_after_a_check_in(
    room: Room, sheet: bytes
) -> None:
    first = changed(room, sheet, answer_all)
    accept(room.library, room.clock, first, everything(first))
    room.clock.advance(timedelta(days=1))
    say(room, "A-001", note="nog eens besproken")
    assert changed(room, sheet, answer_all).empty


def test_only_what_is_chosen_is_taken_over(room: Room, sheet: bytes) -> None:
    found = changed(room, sheet, answer_all)
    first = found.rows[0].agreement_id
    accept(room.library, room.clock, found, [(first, Part.NOTE)])
    agreement = room.agreements()[0]
    assert agreement.status is Status.OPEN
    left = changed(room, sheet, answer_all)
    assert [part.part for part in left.rows[0].parts] == [Part.STATUS]


def blocked(filled: Filled) -> None:
    filled.put("A-001", _C.STATUS, "Geblokkeerd")
    filled.put("A-002", _C.STATUS, "Vervallen")
    filled.put("A-002", _C.NOTE, "opgegaan in het regioplan")


def test_what_a_status_lacks_is_asked_and_else_said_to_be_unknown(room: Room, sheet: bytes) -> None:
    found = changed(room, sheet, blocked)
    first, second = found.rows
    assert first.lacking == (Lack.REASON, Lack.UNBLOCKER)
    assert second.lacking == ()
    plain = answers(found, everything(found))
    assert (plain[0].reason, plain[0].unblocker) == (NO_REASON, NO_UNBLOCKER)
    assert plain[1].reason == "opgegaan in het regioplan"
    asked = answers(found, everything(found), {first.agreement_id: Told("wacht op college", "B")})
    assert (asked[0].reason, asked[0].unblocker) == ("wacht op college", "B")
    accept(room.library, room.clock, found, everything(found))
    assert [a.status for a in room.agreements()][:2] == [Status.GEBLOKKEERD, Status.VERVALLEN]


def test_who_can_unblock_may_be_told_later(room: Room, sheet: bytes) -> None:
    say(room, "A-001", status=Status.GEBLOKKEERD, reason="wacht", unblocker="Beleid")

    def edit(filled: Filled) -> None:
        filled.put("A-001", _C.UNBLOCKER, "Afdelingshoofd jeugd")
        filled.put("A-002", _C.UNBLOCKER, "Directeur")

    first, second = changed(room, sheet, edit).rows
    (part,) = first.parts
    assert (part.part, part.here, part.conflict) == (Part.UNBLOCKER, "Beleid", True)
    assert second.parts == ()
    assert "de status is niet Geblokkeerd" in second.problems[0]
    found = changed(room, sheet, edit)
    accept(room.library, room.clock, found, everything(found, conflicts=True))
    assert room.agreements()[0].unblocker == "Afdelingshoofd jeugd"


def test_what_cannot_be_read_is_told_and_the_rest_is_kept(room: Room, sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        filled.put("A-001", _C.STATUS, "misschien")
        filled.put("A-001", _C.NEW_DEADLINE, "31 februari")
        filled.put("A-001", _C.NOTE, "BSN 111222333")

    (row,) = changed(room, sheet, edit).rows
    assert [part.part for part in row.parts] == [Part.NOTE]
    assert "‘misschien’ ken ik niet als status" in row.problems[0]
    assert "‘31 februari’ lees ik niet als datum" in row.problems[1]
    assert "burgerservicenummer" in row.hints[0]


def test_a_list_says_which_it_is(room: Room, sheet: bytes) -> None:
    read = as_read(sheet, date(2027, 2, 8))
    assert (read.region, read.meeting, read.version) == ("Regio Voorbeeld", room.meeting_id, 1)
    assert read.made_on == date(2026, 10, 7)
