# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from PySide6.QtCore import Qt

from facilitator.domain.regievoering import Consent, ConsentAnswer
from facilitator.services.regievoering import set_definition
from tests.builders.windows import LivePage
from tests.ui.instruments.regie_room import filled_regie, focused, press, type_text
from ui.instruments.regievoering.consent_row import ConsentRow
from ui.instruments.regievoering.regie_page import RegiePage


def row_of(shown: RegiePage, name: str) -> ConsentRow:
    rows = shown.definition.list.rows
    return next(row for row in rows if row.line and row.line.name == name)


def answers(page: LivePage) -> list[Consent]:
    with page.room.library.read() as reader:
        return reader.find(Consent, region_id=page.room.region_id)


def answer_of(row: ConsentRow) -> ConsentAnswer | None:
    assert row.line
    return row.line.answer


def test_digits_answer_and_zero_takes_the_answer_back(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    row = row_of(shown, "School")
    row.setFocus()
    press(Qt.Key.Key_2)
    assert answer_of(row) is ConsentAnswer.KAN_ERMEE_LEVEN
    press(Qt.Key.Key_0)
    assert answer_of(row) is None
    press(Qt.Key.Key_1, Qt.Key.Key_Delete)
    assert answer_of(row) is None


def test_bezwaar_asks_why_in_its_row_and_enter_stores_it(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    row = row_of(shown, "School")
    row.setFocus()
    press(Qt.Key.Key_3)
    assert focused() is row.edit
    type_text("1 regisseur is te weinig")
    press(Qt.Key.Key_Return)
    assert focused() is row
    assert row.reason.text() == "1 regisseur is te weinig"
    assert answer_of(row) is ConsentAnswer.BEZWAAR
    assert any(c.reason == "1 regisseur is te weinig" for c in answers(page))


def test_esc_leaves_the_reason_as_it_was(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    row = row_of(shown, "Leerplicht")
    row.setFocus()
    press(Qt.Key.Key_Return)
    type_text("iets anders")
    press(Qt.Key.Key_Escape)
    assert row.reason.text() == "geen budget"
    assert focused() is row


def test_a_reason_that_is_walked_away_from_is_stored(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    row = row_of(shown, "School")
    row.setFocus()
    press(Qt.Key.Key_2, Qt.Key.Key_Return)
    type_text("Mits er budget is")
    press(Qt.Key.Key_Down)
    assert focused() is row_of(shown, "Leerplicht")
    assert row.reason.text() == "Mits er budget is"


def test_arrows_walk_over_the_rows_and_stop_at_the_ends(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    first, second = shown.definition.list.rows
    first.setFocus()
    press(Qt.Key.Key_Up)
    assert focused() is first
    press(Qt.Key.Key_Down)
    assert focused() is second
    press(Qt.Key.Key_Down)
    assert focused() is second


def test_the_counters_follow_the_answers(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    assert shown.definition.counts.text == "1 eens, 1 bezwaar"
    row_of(shown, "School").setFocus()
    press(Qt.Key.Key_0)
    assert shown.definition.counts.text == "1 bezwaar, 1 nog niets"


def test_a_click_answers(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    row = row_of(shown, "School")
    row.toggle.value_chosen.emit(ConsentAnswer.KAN_ERMEE_LEVEN)
    assert answer_of(row) is ConsentAnswer.KAN_ERMEE_LEVEN


def test_a_new_version_asks_again_and_keeps_the_old_answer_in_sight(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    room = page.room
    page.context.perform(
        lambda: set_definition(room.library, room.clock, room.region_id, "Andere woorden")
    )
    row = row_of(shown, "Leerplicht")
    assert answer_of(row) is None
    assert row.reason.text() == "versie 1: bezwaar, geen budget"
    row.setFocus()
    press(Qt.Key.Key_1)
    assert row.before.text() == "v1"
    assert not row.before.isHidden()
    assert "versie 1: bezwaar" in row.accessibleName()


def test_every_answer_is_undone_by_itself(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    row = row_of(shown, "School")
    row.setFocus()
    press(Qt.Key.Key_2)
    page.context.undo()
    assert answer_of(row) is ConsentAnswer.EENS
