# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The picture of the example region's check-in: what became of everything."""

from dataclasses import replace
from datetime import date
from typing import Any

from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import AgreementKind, MeetingKind, Status
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.report_progress import (
    ReportBar,
    ReportChange,
    ReportEntry,
    ReportGap,
    ReportProgress,
    ReportSince,
)
from tests.builders.reports import DAY, a_report, an_item

CHECK_IN_DAY = date(2027, 4, 14)
TOLD = "Check-in 1"


def said(status: Status, **over: Any) -> ReportEntry:
    given: dict[str, Any] = {"status_before": Status.OPEN, "day": CHECK_IN_DAY, "told_at": TOLD}
    return ReportEntry(status=status, **given | over)


def followed_items() -> tuple[ReportItem, ...]:
    """One agreement of each kind of outcome; the late one simply waited too long."""
    wait = {"blocked_reason": "wacht op besluit college", "unblocker": "Afdelingshoofd jeugd"}
    moved = {"original_deadline": date(2026, 12, 18), "postponed": 2}
    lapsed = said(Status.VERVALLEN, reason="opgegaan in het regioplan jeugd")
    items = (
        an_item(1, status=Status.KLAAR, note="kaart staat online"),
        an_item(2, status=Status.BEZIG, deadline=date(2027, 6, 1), **moved),
        an_item(3, status=Status.OPEN, deadline=date(2027, 3, 1)),
        an_item(4, status=Status.GEBLOKKEERD, deadline=date(2027, 6, 15), **wait),
        an_item(5, status=Status.DOORGELEID, note="op de agenda van het OOGO van 9 juni"),
        an_item(6, status=Status.VERVALLEN, history=(lapsed,)),
        an_item(7, kind=AgreementKind.BESLUIT, text="De middag komt elk schooljaar terug"),
    )
    return tuple(replace(item, origin="Maatwerkbijeenkomst 1", carried=True) for item in items)


def a_progress(**over: Any) -> ReportProgress:
    given: dict[str, Any] = {
        "bars": (
            ReportBar(title="Maatwerkbijeenkomst 1", day=DAY, open=7),
            ReportBar(
                title=TOLD,
                day=CHECK_IN_DAY,
                open=1,
                bezig=1,
                klaar=2,
                geblokkeerd=1,
                vervallen=1,
                doorgeleid=1,
                laat=1,
            ),
        ),
        "since_last": ReportSince(
            title="Maatwerkbijeenkomst 1", day=DAY, done=2, dropped=1, passed_on=1, postponed=1
        ),
        "since_title": "Maatwerkbijeenkomst 1",
        "since_version": 1,
        "changed": (ReportChange(label="A-001", text="Belt", parts=("was open, nu klaar",)),),
        "gaps_compared": True,
        "gaps_closed": (_gap("AFS-2", "A-015", "A-015 heeft nog geen datum."),),
        "gaps_opened": (_gap("MAN-1", "Jeugd-ggz", "Van Jeugd-ggz is niemand met mandaat."),),
        "gaps_left": 3,
    }
    return ReportProgress(**given | over)


def _gap(code: str, place: str, sentence: str) -> ReportGap:
    return ReportGap(code=code, severity=Severity.GAT, place=place, sentence=sentence)


def a_check_in(**over: Any) -> Report:
    """The example's check-in; one agreement was finished before it began."""
    given: dict[str, Any] = {
        "meeting_kind": MeetingKind.CHECK_IN,
        "day": CHECK_IN_DAY,
        "made_on": CHECK_IN_DAY,
        "check_in": None,
        "items": followed_items(),
        "closed": (an_item(8, status=Status.KLAAR, text="Was al klaar"),),
        "progress": a_progress(),
    }
    return a_report(**given | over)
