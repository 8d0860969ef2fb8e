# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The few lines that tell the whole voortgang."""

from dataclasses import replace

from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import RECOMMENDATION_LABELS, Recommendation, Status, Theme
from facilitator.exports.progress_brief import (
    brief,
    closed_gap,
    gap_lines,
    gap_tables,
    moved_line,
    recommendation_line,
    theme_line,
)
from facilitator.exports.progress_gaps import closed_per
from facilitator.exports.report_instruments import ReportFinding, ReportInstruments
from tests.builders.progress import a_check_in, a_progress
from tests.builders.reports import an_item


def test_each_theme_says_how_many_are_done() -> None:
    items = (
        an_item(1, theme=Theme.POSITIONERING, status=Status.KLAAR),
        an_item(2, theme=Theme.POSITIONERING),
        an_item(3, theme=None),
    )
    said = theme_line(a_check_in(items=items, closed=()))
    assert said == "Klaar: Positionering 1 van 2 en Algemeen 0 van 1."


def test_a_recommendation_without_afspraken_is_named() -> None:
    most = tuple(one for one in Recommendation if one is not Recommendation.REGIO)
    said = recommendation_line(
        a_check_in(items=(an_item(1, recommendations=most, status=Status.KLAAR),), closed=())
    )
    assert said.endswith("Nog geen afspraak bij ‘Regio-indeling kritisch bekijken’.")
    assert "Focus op preventie 1 van 1" in said


def test_no_recommendation_at_all_is_one_sentence() -> None:
    said = recommendation_line(a_check_in(items=(), closed=()))
    assert said == "Bij geen van de zes aanbevelingen staat een afspraak."


def test_of_many_numbers_only_the_first_are_named() -> None:
    moved = tuple(an_item(n, postponed=1) for n in range(1, 8))
    said = moved_line(a_check_in(items=moved, closed=()))
    assert said.startswith("7 afspraken, samen 7 keer: A-001 (1 keer)")
    assert said.endswith("en nog 3.")


def test_a_gap_that_went_with_its_afspraak_is_not_claimed_as_solved() -> None:
    dropped = a_check_in(items=(an_item(15, status=Status.VERVALLEN),))
    (gap,) = a_progress().gaps_closed
    assert closed_gap(dropped, gap) == "A-015 heeft nog geen datum. De afspraak is vervallen."
    assert "Gedicht bij A-015. Bij 1 daarvan verviel de afspraak." in gap_lines(dropped)


def test_a_gap_whose_afspraak_goes_on_just_closed() -> None:
    running = a_check_in(items=(an_item(15),))
    (gap,) = a_progress().gaps_closed
    assert closed_gap(running, gap) == gap.sentence
    assert "Gedicht bij A-015." in gap_lines(running)


def test_closed_gaps_are_told_per_theme_and_per_recommendation() -> None:
    (gap,) = a_progress().gaps_closed
    focus = Recommendation.PREVENTIE
    items = (an_item(15, theme=Theme.REGIEVOERING, recommendations=(focus,)),)
    label = RECOMMENDATION_LABELS[Recommendation.REGIO]
    others = (
        replace(gap, code="POS-1", place="Signalering"),
        replace(gap, code="OVL-2", place="Thuiszitterstafel"),
        replace(gap, code="MAN-1", place="SWV"),
        replace(gap, code="AFS-4", place=label),
        replace(gap, code="AFS-5", place="Regievoering"),
    )
    report = a_check_in(items=items, progress=a_progress(gaps_closed=(gap, *others)))
    assert closed_per(report) == (
        "Gedicht per thema: Positionering 2, Regievoering 2, Overlegstructuur 1 en Algemeen 1. "
        "Per aanbeveling: Betrokken medewerkers met mandaat 1, Focus op preventie 1 en "
        f"{label} 1."
    )
    table, *_ = gap_tables(report)
    assert table.rows[0][:2] == ("A-015", "Regievoering, Focus op preventie")


def test_let_op_is_no_gap_and_is_counted_apart() -> None:
    (gap,) = a_progress().gaps_closed
    (opened,) = a_progress().gaps_opened
    note = replace(gap, severity=Severity.LET_OP, place="Vraagstuk", sentence="Kijk hier nog naar.")
    told = a_progress(
        gaps_closed=(gap, note, note), gaps_opened=(replace(opened, severity=Severity.LET_OP),)
    )
    report = a_check_in(progress=told)
    assert gap_lines(report) == (
        (
            "1 gat is gedicht en 2 keer let op opgelost sinds Maatwerkbijeenkomst 1, versie 1; "
            "3 gaten staan nog open."
        ),
        "Gedicht bij A-015.",
        "1 keer let op is er nieuw bij gekomen.",
    )
    tables = {table.title: len(table.rows) for table in gap_tables(report)}
    assert tables == {
        "Gaten die gedicht zijn": 1,
        "Let op: opgelost": 2,
        "Let op: erbij gekomen": 1,
    }


def test_what_is_left_is_split_by_what_the_toets_says_now() -> None:
    findings = tuple(
        ReportFinding(
            code=f"X-{n}", severity=severity, theme=None, place=f"Plek {n}", sentence="Iets."
        )
        for n, severity in enumerate([Severity.GAT] * 2 + [Severity.LET_OP] * 2)
    )
    report = a_check_in(instruments=ReportInstruments(findings=findings), progress=a_progress())
    assert "; 1 gat staat nog open, en 2 keer let op." in gap_lines(report)[0]


def test_gaps_that_cannot_be_compared_are_not_counted() -> None:
    report = a_check_in(progress=a_progress(gaps_compared=False))
    assert gap_lines(report) == ("De toets is nog niet met een eerdere versie te vergelijken.",)


def test_who_is_stuck_and_on_whom_is_told() -> None:
    told = dict(brief(a_check_in()))
    assert "Wacht op Afdelingshoofd jeugd" in told["Wat vastzit, en bij wie"]


def test_many_that_are_stuck_end_in_a_count() -> None:
    stuck = an_item(1, status=Status.GEBLOKKEERD)
    items = tuple(replace(stuck, number=n) for n in range(1, 6))
    told = dict(brief(a_check_in(items=items, closed=())))
    assert told["Wat vastzit, en bij wie"].endswith("En nog 2.")
