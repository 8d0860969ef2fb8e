# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentences that every format shares."""

from datetime import date

import pytest

from facilitator.domain.words import MeetingKind, Recommendation, Status, Theme
from facilitator.exports import wording
from facilitator.exports.report import Report
from tests.builders.reports import a_report, an_item


def test_the_subtitle_counts_who_was_there() -> None:
    said = "Maatwerkbijeenkomst 1, met 11 deelnemers uit 8 organisaties"
    assert wording.subtitle(a_report()) == said


def test_without_participants_the_subtitle_is_the_meeting() -> None:
    report = Report(region="R", day=date(2026, 10, 7), made_on=date(2026, 10, 7), sequence=2)
    assert wording.subtitle(report) == "Maatwerkbijeenkomst 2"


def test_the_version_line_says_concept_until_vastgesteld() -> None:
    assert wording.version_line(a_report()) == "Concept, gemaakt op 7 oktober 2026"
    again = wording.version_line(a_report(version=1))
    assert again == "Concept, na versie 1, gemaakt op 7 oktober 2026"
    settled = wording.version_line(a_report(concept=False, version=2))
    assert settled == "Vastgesteld in de bijeenkomst van 7 oktober 2026, versie 2"


def test_the_next_check_in_counts_on() -> None:
    assert wording.check_in_label(a_report()) == "Check-in 1"
    later = a_report(meeting_kind=MeetingKind.CHECK_IN, sequence=1)
    assert wording.check_in_label(later) == "Check-in 2"


def test_an_item_without_owner_or_date_says_so() -> None:
    item = an_item(owner=None, deadline=None, unknown=("tafel", "team"))
    assert wording.owner_line(item) == "nog geen eigenaar"
    assert wording.deadline_line(item) == "nog geen datum"
    assert wording.unknown_line(item) == "genoemd: tafel en team"


def test_a_moved_date_names_the_first_one() -> None:
    item = an_item(postponed=2, original_deadline=date(2026, 11, 20))
    assert wording.postponed_line(item) == "2 keer verzet, eerst vr 20 nov 2026"
    assert wording.postponed_line(an_item()) == ""


def test_an_open_item_has_no_status_line() -> None:
    assert wording.status_line(an_item()) == ""
    assert wording.status_line(an_item(status=Status.VERVALLEN)) == "Vervallen"


def test_an_empty_kernvraag_falls_back_to_the_seed() -> None:
    asked = wording.kernvraag(a_report(), Theme.OVERLEGSTRUCTUUR)
    assert asked == wording.KERNVRAGEN[Theme.OVERLEGSTRUCTUUR]


def test_recommendations_are_named_once_in_their_order() -> None:
    items = (
        an_item(recommendations=(Recommendation.REGIO, Recommendation.KIND)),
        an_item(recommendations=(Recommendation.KIND,)),
    )
    assert wording.recommendation_labels(items) == (
        "Kind echt centraal zetten",
        "Regio-indeling kritisch bekijken",
    )


def test_items_sort_by_date_with_the_undated_last() -> None:
    items = (an_item(1, deadline=None), an_item(2), an_item(3, deadline=date(2026, 11, 1)))
    assert [item.number for item in wording.by_date(items)] == [3, 2, 1]


def test_the_first_deadline_is_of_something_still_to_do() -> None:
    done = an_item(1, deadline=date(2026, 10, 9), status=Status.KLAAR)
    assert wording.first_deadline((done, an_item(2))) == date(2026, 12, 1)


def test_an_enumeration_reads_as_dutch() -> None:
    assert [wording.listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a en b",
        "a, b en c",
    ]


def test_what_is_done_or_dropped_lacks_nothing_anymore() -> None:
    done = an_item(1, owner=None, deadline=None, status=Status.KLAAR)
    assert wording.owner_line(done) == "zonder eigenaar"
    assert wording.deadline_line(done) == "zonder datum"
    assert wording.nobody([done]) == "Zonder eigenaar"
    assert wording.nobody([done, an_item(2, owner=None)]) == "Nog geen eigenaar"


@pytest.mark.parametrize("status", Status)
def test_boards_are_asked_only_for_what_is_not_settled(status: Status) -> None:
    item = an_item(1, recommendations=(Recommendation.MANDAAT,), status=status)
    asked = wording.board_items(a_report(items=(item,)))
    assert bool(asked) is (status not in {Status.KLAAR, Status.VERVALLEN})
