# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.domain.region import Term
from facilitator.domain.words import BlockKind
from facilitator.services.agenda import change_block
from facilitator.services.regions import TermInput, set_terms
from tests.builders.windows import LivePage
from ui.views.bijeenkomst.terms_page import TermsPage


@pytest.fixture
def terms(page: LivePage) -> TermsPage:
    room = page.room
    block_id = room.block("Opening").id
    change_block(room.library, room.clock, block_id, kind=BlockKind.BEGRIPPEN)
    given = [TermInput(term="Thuiszitter", meaning="langer dan vier weken thuis", source="regio")]
    set_terms(room.library, room.clock, room.region_id, given)
    page.view.open_meeting()
    shown = page.view.pages.current
    assert isinstance(shown, TermsPage)
    return shown


def stored(page: LivePage) -> list[tuple[str, str, str]]:
    with page.room.library.read() as reader:
        found = reader.find(Term, region_id=page.room.region_id)
    return [(term.term, term.meaning, term.source) for term in found]


def test_a_meaning_is_changed_in_place(page: LivePage, terms: TermsPage) -> None:
    field = terms.rows[0].meaning
    field.setText("langer dan drie maanden thuis")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert stored(page) == [("Thuiszitter", "langer dan drie maanden thuis", "regio")]


def test_a_new_term_is_stored_when_it_is_whole(page: LivePage, terms: TermsPage) -> None:
    terms.add.click()
    row = terms.rows[1]
    QTest.keyClicks(row.term, "Regie")
    QTest.keyClick(row.term, Qt.Key.Key_Return)
    assert len(stored(page)) == 1
    assert terms.note.isVisible()
    QTest.keyClicks(row.meaning, "starten en afstemmen")
    QTest.keyClick(row.meaning, Qt.Key.Key_Return)
    assert stored(page)[1] == ("Regie", "starten en afstemmen", "")
    assert not terms.note.isVisible()


def test_a_term_can_be_taken_away_and_brought_back(page: LivePage, terms: TermsPage) -> None:
    terms.rows[0].remove.click()
    assert stored(page) == []
    page.context.undo()
    assert len(terms.rows) == 1
