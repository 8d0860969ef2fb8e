# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QAbstractItemModelTester, QTest

from facilitator.domain.meeting import Issue, Meeting
from facilitator.domain.region import Figure, Region, Term
from facilitator.domain.words import MeetingKind, Theme
from facilitator.services.meetings import add_issue
from facilitator.services.regions import add_region
from tests.builders.preparing import Page
from ui.dialogs.confirm import Confirm
from ui.models.issues_model import IssuesModel
from ui.models.text_rows_model import TextRowsModel
from ui.views.voorbereiden.issue_dialog import IssueDialog
from ui.views.voorbereiden.meeting_dialog import MeetingDialog
from ui.views.voorbereiden.new_meeting_dialog import NewMeetingDialog
from ui.views.voorbereiden.privacy_note import PrivacyNote
from ui.views.voorbereiden.region_dialog import RegionDialog

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def meetings(page: Page, region_id: object = None) -> list[Meeting]:
    with page.room.library.read() as reader:
        return reader.find(Meeting, region_id=region_id or page.room.region_id)


def issues(page: Page) -> list[Issue]:
    with page.room.library.read() as reader:
        return reader.find(Issue, meeting_id=page.room.meeting_id)


def test_the_first_meeting_is_made_from_a_template_with_the_keyboard(page: Page) -> None:
    region_id = add_region(page.room.library, page.room.clock, "Regio Nieuw").id
    page.context.open_region(region_id)
    form = page.view.form
    assert [c.template.key for c in form.cards][:4] == ["check-in", "kort", "dagdeel", "dag"]
    chosen = next(c for c in form.cards if c.isChecked())
    assert chosen.template.key == "dagdeel"
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Down)
    assert next(c for c in form.cards if c.isChecked()).template.key == "dag"
    QTest.keyClicks(form.place, "Raadzaal")
    QTest.keyClick(form.place, Qt.Key.Key_Return)
    (made,) = meetings(page, region_id)
    assert (made.template, made.place, made.day) == ("dag", "Raadzaal", date(2026, 10, 21))
    assert page.context.meeting_id == made.id
    assert len(page.titles) > 3
    assert page.view.agenda.list.hasFocus()


def test_undo_of_the_only_meeting_leads_back_to_the_templates(page: Page) -> None:
    region_id = add_region(page.room.library, page.room.clock, "Regio Nieuw").id
    page.context.open_region(region_id)
    page.view.form.make.click()
    page.context.undo()
    assert page.context.meeting_id is None
    assert page.view.form.isVisible()


def test_a_check_in_template_makes_a_check_in_beside_the_first_meeting(page: Page) -> None:
    page.choose(page.view.head.meeting_menu(), "Nieuwe bijeenkomst")
    dialog = page.dialog(NewMeetingDialog)
    next(c for c in dialog.form.cards if c.template.key == "check-in").click()
    dialog.form.day.setDate(QDate(2027, 2, 3))
    dialog.form.make.click()
    made = next(m for m in meetings(page) if m.id != page.room.meeting_id)
    assert (made.kind, made.day) == (MeetingKind.CHECK_IN, date(2027, 2, 3))
    assert "Check-in 1" in page.view.head.picker.accessibleName()
    page.choose(page.view.head.meeting_menu(), "Maatwerkbijeenkomst 1")
    assert page.context.meeting_id == page.room.meeting_id


def test_the_meeting_line_edits_day_time_place_and_check_in(page: Page) -> None:
    QTest.keyClick(page.view.head.line, Qt.Key.Key_Return)
    dialog = page.dialog(MeetingDialog)
    dialog.day.setDate(QDate(2026, 11, 17))
    dialog.starts_at.setTime(QTime(9, 30))
    QTest.keyClicks(dialog.place, "Raadzaal")
    QTest.keyClicks(dialog.facilitator, "Procesbegeleider")
    dialog.planned.setChecked(True)
    dialog.check_in.setDate(QDate(2026, 11, 17))
    dialog.action.click()
    assert "na de bijeenkomst" in dialog.problem()
    dialog.check_in.setDate(QDate(2027, 2, 16))
    dialog.action.click()
    meeting = page.room.meeting()
    assert (meeting.day, meeting.starts_at) == (date(2026, 11, 17), time(9, 30))
    assert (meeting.place, meeting.facilitator) == ("Raadzaal", "Procesbegeleider")
    assert meeting.check_in == date(2027, 2, 16)
    assert "17 november 2026" in page.view.head.line.accessibleName()
    page.context.undo()
    assert page.room.meeting().check_in is None


def test_a_meeting_is_removed_after_asking(page: Page) -> None:
    page.choose(page.view.head.meeting_menu(), "Deze bijeenkomst verwijderen")
    page.dialog(Confirm).action.click()
    assert not meetings(page)
    assert page.view.form.isVisible()
    page.context.undo()
    assert len(meetings(page)) == 1


def test_start_goes_to_the_meeting(page: Page) -> None:
    asked: list[str] = []
    page.context.view_requested.connect(asked.append)
    page.view.head.start.click()
    assert asked == ["bijeenkomst"]


def test_a_vraagstuk_is_added_edited_and_removed(page: Page) -> None:
    page.view.issues.add.click()
    dialog = page.dialog(IssueDialog)
    dialog.action.click()
    assert dialog.problem() == "Vul een vraagstuk in."
    QTest.keyClicks(dialog.text, "Wie belt er?")
    dialog.theme.select_data(Theme.POSITIONERING)
    QTest.keyClicks(dialog.named_by, "School en JGZ")
    dialog.times.setValue(7)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (issue,) = issues(page)
    assert (issue.text, issue.theme, issue.times) == ("Wie belt er?", Theme.POSITIONERING, 7)
    listed = page.view.issues.list
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Return)
    edit = page.dialog(IssueDialog)
    edit.theme.select_data(None)
    edit.action.click()
    assert issues(page)[0].theme is None
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    page.dialog(Confirm).action.click()
    assert not issues(page)
    page.context.undo()
    assert len(issues(page)) == 1


def test_a_name_of_a_pupil_in_a_vraagstuk_is_warned_for(page: Page) -> None:
    page.view.issues.add.click()
    dialog = page.dialog(IssueDialog)
    dialog.text.setPlainText("Leerling Xyz is thuis")
    note = dialog.findChildren(PrivacyNote)[0]
    assert "naam van een leerling" in note.text()
    assert note.isVisible()
    dialog.reject()


def test_the_issues_model_keeps_its_word(page: Page) -> None:
    model = page.view.issues.list.issues
    QAbstractItemModelTester(model, FATAL, model)
    room = page.room
    added = add_issue(room.library, room.clock, room.meeting_id, "Wie?", named_by="JGZ", times=2)
    page.context.publish(added)
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Wie?, genoemd door JGZ, 2 keer"
    assert isinstance(model, IssuesModel)


def test_region_terms_and_figures_are_stored(page: Page) -> None:
    page.view.head.region.click()
    dialog = page.dialog(RegionDialog)
    for editor in (dialog.terms, dialog.figures):
        QAbstractItemModelTester(editor.rows, FATAL, editor.rows)
    dialog.name.setText("Regio Rivier")
    dialog.codes.setText("VO2599, RMC 99")
    dialog.tabs.choose(1)
    _fill(dialog.terms.rows, "Regie", "afstemmen", "deze regio")
    dialog.tabs.choose(2)
    _fill(dialog.figures.rows, "2025-2026", "thuiszitters", "<5", "31 juli")
    dialog.action.click()
    assert "geen peildatum" in dialog.problem()
    dialog.figures.rows.setData(dialog.figures.rows.index(0, 3), "31-7-2026")
    dialog.action.click()
    with page.room.library.read() as reader:
        region = reader.get(Region, page.room.region_id)
        (term,) = reader.find(Term, region_id=region.id)
        (figure,) = reader.find(Figure, region_id=region.id)
    assert (region.name, region.codes) == ("Regio Rivier", ("VO2599", "RMC 99"))
    assert (term.term, term.source) == ("Regie", "deze regio")
    assert (figure.count, figure.reference_date) == ("<5", date(2026, 7, 31))


def test_rows_are_added_and_taken_away_with_keys(page: Page) -> None:
    page.view.head.region.click()
    dialog = page.dialog(RegionDialog)
    dialog.tabs.choose(1)
    table = dialog.terms.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Insert)
    assert dialog.terms.rows.rowCount() == 1
    QTest.keyClick(table, Qt.Key.Key_Escape)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert dialog.terms.rows.rowCount() == 0
    dialog.reject()


def test_without_a_region_the_page_says_what_to_do(page: Page) -> None:
    page.context.open_region(None)
    assert not page.view.head.isVisible()
    assert not page.view.agenda.isVisible()


def _fill(rows: TextRowsModel, *cells: str) -> None:
    first = rows.append()
    for column, text in enumerate(cells):
        rows.setData(rows.index(first.row(), column), text)


def test_a_check_in_is_never_proposed_in_a_weekend(page: Page) -> None:
    saturday = replace(page.room.meeting(), day=date(2026, 10, 10), check_in=None)
    dialog = MeetingDialog(saturday, lambda _: None)
    assert dialog.details().check_in is None
    dialog.planned.setChecked(True)
    assert dialog.details().check_in == date(2027, 1, 11)
    dialog.deleteLater()
