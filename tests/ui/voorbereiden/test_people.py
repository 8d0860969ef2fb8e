# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from facilitator.domain.words import OrganisationKind
from tests.builders.preparing import Page
from ui.dialogs.confirm import Confirm
from ui.models.cells import CellsModel
from ui.tokens import tokens
from ui.views.voorbereiden.partner_dialog import PartnerDialog
from ui.views.voorbereiden.paste_dialog import PasteDialog
from ui.views.voorbereiden.person_dialog import PersonDialog
from ui.views.voorbereiden.row_table import RowTable
from ui.views.voorbereiden.take_over_dialog import TakeOverDialog
from ui.widgets.label import Label


@pytest.fixture(autouse=True)
def _tested_models(page: Page) -> None:
    for model in (page.view.people.people.cells, page.view.people.partners.cells):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)


def rows(model: CellsModel) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in model.rows]


def press(table: RowTable, row_id: UUID, key: Qt.Key) -> None:
    table.setFocus()
    table.select_id(row_id)
    QTest.keyClick(table, key)


def test_participants_stand_with_organisation_and_mandate(page: Page) -> None:
    assert rows(page.view.people.people.cells) == [
        ["Mentor", "School", "Nee"],
        ["Leerplichtambtenaar", "Leerplicht", "Ja"],
    ]
    assert page.view.people._mandate.text == "1 van 2 organisaties met mandaat"


def test_a_participant_is_added_with_function_and_organisation_alone(page: Page) -> None:
    page.view.people.add.click()
    dialog = page.dialog(PersonDialog)
    QTest.keyClicks(dialog.function, "Jeugdarts")
    QTest.keyClick(dialog.function, Qt.Key.Key_Return)
    assert dialog.problem() == "Vul een organisatie in."
    QTest.keyClicks(dialog.organisation, "GGD")
    QTest.keyClick(dialog.organisation, Qt.Key.Key_Return)
    assert rows(page.view.people.people.cells)[-1] == ["Jeugdarts", "GGD", "Nee"]
    assert [o.name for o in page.room.organisations()] == ["School", "Leerplicht", "GGD"]


def test_m_and_a_click_toggle_mandate(page: Page) -> None:
    people = page.view.people.people
    press(people, page.room.mentor, Qt.Key.Key_M)
    assert rows(people.cells)[0][2] == "Ja"
    assert people.current_id() == page.room.mentor
    place = people.visualRect(people.cells.index(0, 2)).center()
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert rows(people.cells)[0][2] == "Nee"


def test_f2_edits_a_participant_and_undo_takes_it_back(page: Page) -> None:
    people = page.view.people.people
    press(people, page.room.mentor, Qt.Key.Key_F2)
    dialog = page.dialog(PersonDialog)
    assert dialog.name.text() == ""
    dialog.function.setText("Zorgcoördinator")
    QTest.keyClick(dialog.function, Qt.Key.Key_Return)
    assert rows(people.cells)[0][0] == "Zorgcoördinator"
    page.context.undo()
    assert rows(people.cells)[0][0] == "Mentor"


def test_removing_a_participant_asks_first(page: Page) -> None:
    people = page.view.people.people
    press(people, page.room.mentor, Qt.Key.Key_Delete)
    assert len(people.cells.rows) == 2
    page.dialog(Confirm).action.click()
    assert rows(people.cells) == [["Leerplichtambtenaar", "Leerplicht", "Ja"]]
    assert page.view.people._absent.text == "School: niemand"


def test_a_pasted_list_is_shown_first_and_names_the_bad_row(page: Page) -> None:
    QGuiApplication.clipboard().setText("Jeugdarts\tGGD\tja\nRector\t\tnee")
    page.view.people.paste.click()
    dialog = page.dialog(PasteDialog)
    assert "Rij 2" in dialog.problem()
    assert rows(dialog.preview.cells) == [["Jeugdarts", "GGD", "Ja", "Jeugdgezondheidszorg"]]
    assert not dialog.action.isEnabled()
    dialog.text.setPlainText("Jeugdarts\tGGD\tja\nRector\tSchool\tnee")
    assert rows(dialog.preview.cells) == [
        ["Jeugdarts", "GGD", "Ja", "Jeugdgezondheidszorg"],
        ["Rector", "School", "Nee", ""],
    ]
    assert dialog.action.text() == "2 deelnemers toevoegen"
    dialog.action.click()
    assert len(page.view.people.people.cells.rows) == 4
    page.context.undo()
    assert len(page.view.people.people.cells.rows) == 2


def test_a_new_partner_of_a_participant_is_told_with_its_kind(page: Page) -> None:
    page.view.people.add.click()
    dialog = page.dialog(PersonDialog)

    def said() -> list[str]:
        return [each.text() for each in dialog.findChildren(Label) if "partner" in each.text()]

    dialog.organisation.setText("SWV VO")
    assert said() == [
        "Wordt een nieuwe partner, soort: Samenwerkingsverband. Je past dat aan bij Partners."
    ]
    dialog.organisation.setText("school")
    assert said() == ["Een nieuwe naam komt vanzelf bij de partners."]
    dialog.organisation.setText("SWV VO")
    dialog.function.setText("Coördinator")
    dialog.action.click()
    assert page.room.organisations()[-1].kind is OrganisationKind.SWV


def test_the_name_of_a_new_partner_proposes_its_kind_until_one_is_chosen(page: Page) -> None:
    page.view.people.tabs.choose(1)
    page.view.people.add.click()
    dialog = page.dialog(PartnerDialog)
    QTest.keyClicks(dialog.name, "Gemeente Voorbeeld")
    assert dialog.kind.kind is OrganisationKind.GEMEENTE
    QTest.keyClick(dialog.kind, Qt.Key.Key_Up)
    chosen = dialog.kind.kind
    assert chosen is not OrganisationKind.GEMEENTE
    QTest.keyClicks(dialog.name, " leerplicht")
    assert dialog.kind.kind is chosen
    dialog.action.click()
    partner = page.room.organisations()[-1]
    assert partner.kind is chosen
    press(page.view.people.partners, partner.id, Qt.Key.Key_Return)
    edit = page.dialog(PartnerDialog)
    QTest.keyClicks(edit.name, " GGD")
    assert edit.kind.kind is chosen
    edit.reject()


def test_a_partner_is_added_edited_and_removed(page: Page) -> None:
    page.view.people.tabs.choose(1)
    partners = page.view.people.partners
    page.view.people.add.click()
    dialog = page.dialog(PartnerDialog)
    QTest.keyClicks(dialog.name, "SWV VO")
    dialog.kind.select_data(OrganisationKind.SWV)
    QTest.keyClicks(dialog.aliases, "swv, samenwerkingsverband")
    QTest.keyClick(dialog.aliases, Qt.Key.Key_Return)
    added = page.room.organisations()[-1]
    assert (added.kind, added.aliases) == (OrganisationKind.SWV, ("swv", "samenwerkingsverband"))
    press(partners, added.id, Qt.Key.Key_Return)
    edit = page.dialog(PartnerDialog)
    edit.name.setText("School")
    edit.action.click()
    assert edit.problem() == "Er is al een organisatie ‘School’. Kies een andere naam."
    edit.reject()
    press(partners, added.id, Qt.Key.Key_Delete)
    page.dialog(Confirm).action.click()
    assert [o.name for o in page.room.organisations()] == ["School", "Leerplicht"]


def test_a_partner_on_which_something_hangs_stays_until_another_takes_over(page: Page) -> None:
    page.room.capture("Belt de school @leerplicht >vr")
    page.view.people.tabs.choose(1)
    press(page.view.people.partners, page.room.leerplicht, Qt.Key.Key_Delete)
    page.dialog(TakeOverDialog).reject()
    assert len(page.room.organisations()) == 2


def test_a_region_without_people_says_what_to_do(page: Page) -> None:
    from facilitator.services.regions import add_region

    page.context.open_region(add_region(page.room.library, page.room.clock, "Leeg").id)
    assert not page.view.people.people.isVisible()
    assert page.view.form.isVisible()
    assert page.view.people.paste.isVisible()


def test_what_hangs_on_a_partner_goes_to_another_in_one_step(page: Page) -> None:
    page.room.capture("Belt de school @leerplicht")
    page.view.people.tabs.choose(1)
    press(page.view.people.partners, page.room.leerplicht, Qt.Key.Key_Delete)
    dialog = page.dialog(TakeOverDialog)
    assert dialog.keep.currentText() == "School"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert [o.name for o in page.room.organisations()] == ["School"]
    assert [a.owner_id for a in page.room.agreements()] == [page.room.school]
    page.context.undo()
    assert [o.name for o in page.room.organisations()] == ["School", "Leerplicht"]
    assert [a.owner_id for a in page.room.agreements()] == [page.room.leerplicht]


def test_s_merges_two_partners_that_are_one(page: Page) -> None:
    page.view.people.tabs.choose(1)
    press(page.view.people.partners, page.room.school, Qt.Key.Key_S)
    dialog = page.dialog(TakeOverDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert [(o.name, o.aliases) for o in page.room.organisations()] == [
        ("Leerplicht", ("School", "scholen"))
    ]


def test_the_row_under_the_mouse_is_tinted_as_a_whole(page: Page) -> None:
    table = page.view.people.people
    table.setFocus()
    table.select_id(page.room.mentor)
    rect = table.visualRect(table.cells.index(1, 0))
    QTest.mouseMove(table.viewport(), rect.center())
    QTest.qWait(1)
    image = table.viewport().grab().toImage()
    # At the right end of each cell, where no text is.
    edges = [table.visualRect(table.cells.index(1, column)).right() - 1 for column in range(3)]
    shown = {image.pixelColor(edge, rect.top() + 3).name() for edge in edges}
    assert shown == {tokens().color("hover").name()}
    table.leaveEvent(QEvent(QEvent.Type.Leave))
    image = table.viewport().grab().toImage()
    assert image.pixelColor(edges[0], rect.top() + 3).name() == tokens().color("surface").name()
