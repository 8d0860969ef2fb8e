# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the voortgangsrapportage tells, in words and counts; every format takes it from here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from facilitator.domain.dates import long_date, short_date
from facilitator.domain.toets.finding import gaps_among
from facilitator.domain.words import (
    RECOMMENDATION_LABELS,
    THEME_LABELS,
    AgreementKind,
    Recommendation,
    Status,
    Theme,
)
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.report_progress import (
    ReportBar,
    ReportGap,
    ReportProgress,
    ReportSince,
)
from facilitator.exports.wording import (
    GENERAL,
    LATE,
    by_date,
    listed,
    plural,
)
from facilitator.services.opvolging import Since

K = TypeVar("K")

COUNTED = (
    Status.KLAAR,
    Status.BEZIG,
    Status.OPEN,
    Status.GEBLOKKEERD,
    Status.DOORGELEID,
    Status.VERVALLEN,
)
"""The statuses in the order in which progress is told: what is done comes first."""
SHORT_LABELS = {
    Status.KLAAR: "Klaar",
    Status.BEZIG: "Bezig",
    Status.OPEN: "Open",
    Status.GEBLOKKEERD: "Geblokkeerd",
    Status.DOORGELEID: "Naar OOGO",
    Status.VERVALLEN: "Vervallen",
}
_STATES = {
    Status.KLAAR: "is klaar",
    Status.BEZIG: "loopt",
    Status.OPEN: "staat nog open",
    Status.GEBLOKKEERD: "zit vast",
    Status.DOORGELEID: "is doorgeleid naar het OOGO",
    Status.VERVALLEN: "is vervallen",
}
BAR_COLOURS = {
    Status.KLAAR: "4C9259",
    Status.BEZIG: "5B9CC4",
    Status.OPEN: "B4B9BE",
    Status.GEBLOKKEERD: "E5756B",
    Status.DOORGELEID: "CFA6CB",
    Status.VERVALLEN: "E6DFD3",
}
"""Of the tokens for bars; a number on them stays readable."""
NO_CHECK_IN = "Er is nog geen check-in gehouden. Dit is hoe de afspraken nu staan."
NOTHING_STUCK = "Er is geen afspraak geblokkeerd of te laat."
NOTHING_PASSED_ON = "Er is geen afspraak doorgeleid naar het OOGO."
NOTHING_MOVED = "Er is geen deadline verzet."
NOTHING_DONE = "Er is nog geen afspraak klaar."
NOT_COMPARED = "De toets is nog niet met een eerdere versie te vergelijken."


@dataclass(frozen=True, slots=True)
class Count:
    """How the afspraken of one theme or recommendation stand. `late` are some that still run."""

    label: str
    by_status: tuple[int, ...]
    late: int

    @property
    def total(self) -> int:
        """All afspraken, dropped ones included."""
        return sum(self.by_status)


@dataclass(frozen=True, slots=True)
class Standing:
    """All afspraken of the region as the report pictures them, in the groups it tells."""

    items: tuple[ReportItem, ...]
    done: tuple[ReportItem, ...]
    running: tuple[ReportItem, ...]
    stuck: tuple[ReportItem, ...]
    passed_on: tuple[ReportItem, ...]
    dropped: tuple[ReportItem, ...]
    moved: tuple[ReportItem, ...]
    late: int

    def count(self, status: Status) -> int:
        """How many have this status."""
        return sum(item.status is status for item in self.items)


def standing(report: Report) -> Standing:
    """The afspraken of this picture, those finished earlier included, in order of number."""
    known = (*report.closed, *report.items)
    items = sorted((i for i in known if i.kind is AgreementKind.AFSPRAAK), key=_order)
    blocked = by_date(i for i in items if i.status is Status.GEBLOKKEERD)
    late = by_date(i for i in items if i.late_on(report.made_on))
    stuck = (*blocked, *(item for item in late if item.status is not Status.GEBLOKKEERD))
    return Standing(
        items=tuple(items),
        done=_with(items, Status.KLAAR),
        running=tuple(i for i in items if i.status in {Status.OPEN, Status.BEZIG}),
        stuck=stuck,
        passed_on=_with(items, Status.DOORGELEID),
        dropped=_with(items, Status.VERVALLEN),
        moved=tuple(sorted((i for i in items if i.postponed), key=lambda i: -i.postponed)),
        late=len(late),
    )


def _order(item: ReportItem) -> tuple[int, str]:
    return item.number, item.label


def _with(items: Iterable[ReportItem], status: Status) -> tuple[ReportItem, ...]:
    return tuple(item for item in items if item.status is status)


def per_theme(report: Report) -> list[Count]:
    """A count for each theme that has afspraken, then for those without one."""
    names: dict[Theme | None, str] = {**THEME_LABELS, None: GENERAL}
    return _counts(report, names, lambda item: (item.theme,))


def per_recommendation(report: Report) -> list[Count]:
    """A count for each of the six recommendations, also of those that nothing contributes to."""
    found = _counts(report, RECOMMENDATION_LABELS, lambda item: item.recommendations)
    known = {count.label: count for count in found}
    empty = (0,) * len(COUNTED)
    labels = (RECOMMENDATION_LABELS[one] for one in Recommendation)
    return [known.get(label, Count(label, empty, 0)) for label in labels]


def _counts(
    report: Report, names: dict[K, str], keys: Callable[[ReportItem], Iterable[K]]
) -> list[Count]:
    items = standing(report).items
    found: list[Count] = []
    for key, label in names.items():
        mine = [item for item in items if key in tuple(keys(item))]
        numbers = tuple(sum(i.status is status for i in mine) for status in COUNTED)
        if mine:
            found.append(Count(label, numbers, sum(i.late_on(report.made_on) for i in mine)))
    return found


def bar_numbers(bar: ReportBar) -> tuple[int, ...]:
    """The counts of a meeting in the order of `COUNTED`."""
    return (bar.klaar, bar.bezig, bar.open, bar.geblokkeerd, bar.doorgeleid, bar.vervallen)


def bars_of(report: Report) -> tuple[ReportBar, ...]:
    """A bar for each meeting; without a check-in one for how it stands now."""
    if report.progress is not None and report.progress.bars:
        return report.progress.bars
    found = standing(report)
    return (
        ReportBar(
            title="Nu",
            day=report.made_on,
            open=found.count(Status.OPEN),
            bezig=found.count(Status.BEZIG),
            klaar=found.count(Status.KLAAR),
            geblokkeerd=found.count(Status.GEBLOKKEERD),
            vervallen=found.count(Status.VERVALLEN),
            doorgeleid=found.count(Status.DOORGELEID),
            laat=found.late,
        ),
    )


def bar_words(bar: ReportBar) -> str:
    """The counts of a meeting in words: 8 klaar, 3 bezig en 1 open, waarvan 2 te laat."""
    pairs = zip(COUNTED, bar_numbers(bar), strict=True)
    words = [f"{number} {SHORT_LABELS[status].lower()}" for status, number in pairs if number]
    said = listed([word.replace("oogo", "OOGO") for word in words]) or "nog geen afspraken"
    return f"{said}, waarvan {bar.laat} {LATE}" if bar.laat else said


def since_lines(report: Report) -> tuple[str, ...]:
    """What happened since the last meeting, and since the first when that is another one."""
    progress = report.progress
    if progress is None:
        return (NO_CHECK_IN,)
    last, start = progress.since_last, progress.since_start
    lines = [since_line(last)] if last else []
    if start and last and start.day != last.day:
        lines.append(since_line(start))
    return tuple(lines)


def since_line(since: ReportSince | Since) -> str:
    """What happened after one meeting: Sinds Check-in 1 (12 januari 2027): 2 klaar."""
    parts = (
        (since.done, "klaar", "klaar"),
        (since.passed_on, "doorgeleid naar het OOGO", "doorgeleid naar het OOGO"),
        (since.dropped, "vervallen", "vervallen"),
        (since.postponed, "verzet naar een latere datum", "verzet naar een latere datum"),
        (since.added, "nieuwe afspraak", "nieuwe afspraken"),
    )
    words = [f"{number} {one if number == 1 else more}" for number, one, more in parts if number]
    said = listed(words) or "niets veranderd"
    return f"Sinds {since.title} ({long_date(since.day)}): {said}."


def headline(report: Report) -> str:
    """The one sentence that somebody remembers."""
    found = standing(report)
    total, done = len(found.items), len(found.done)
    if not total:
        return "Er zijn nog geen afspraken."
    if total == 1:
        return f"Er is 1 afspraak, en die {_state(found.items[0], report)}."
    stuck = found.count(Status.GEBLOKKEERD)
    ready = f"{_are(done)} er {done} klaar" if done else "is er nog geen klaar"
    parts = [f"Van de {total} afspraken {ready}"]
    if stuck:
        parts.append(f"{stuck} {'zit' if stuck == 1 else 'zitten'} vast")
    if found.late:
        parts.append(f"{found.late} {_are(found.late)} {LATE}")
    return f"{listed(parts)}."


def _state(item: ReportItem, report: Report) -> str:
    if item.late_on(report.made_on):
        return f"is {LATE}"
    return _STATES[item.status]


def _are(count: int) -> str:
    return "is" if count == 1 else "zijn"


def stuck_line(item: ReportItem) -> str:
    """Why an afspraak does not get on, and on whom it waits."""
    if item.status is not Status.GEBLOKKEERD:
        day = long_date(item.deadline) if item.deadline else ""
        return f"{LATE.capitalize()}, de deadline was {day}."
    why = (item.blocked_reason or "geen reden opgegeven").rstrip(".")
    return f"Wacht op {item.unblocker} ({why})." if item.unblocker else f"Geblokkeerd ({why})."


def moved_line(item: ReportItem) -> str:
    """From when to when a deadline went, and in how many times."""
    first = short_date(item.original_deadline) if item.original_deadline else "geen datum"
    last = short_date(item.deadline) if item.deadline else "geen datum"
    return f"van {first} naar {last}"


def times(item: ReportItem) -> str:
    """How often a deadline was moved."""
    return f"{item.postponed} keer"


def remark(item: ReportItem) -> str:
    """What was last said about an afspraak; of one that was dropped, why."""
    told = [entry for entry in item.history if entry.status is item.status]
    reason = told[-1].reason if told and item.status is Status.VERVALLEN else ""
    return reason or item.note


def capital(text: str) -> str:
    """A text as it stands on its own."""
    return text[:1].upper() + text[1:]


def gap_lines(report: Report) -> tuple[str, ...]:
    """How the sluitende aanpak moved on, in a sentence or two."""
    progress = report.progress
    if progress is None or not progress.gaps_compared:
        return (NOT_COMPARED,)
    closed, fewer_notes = gaps_among(gap.severity for gap in progress.gaps_closed)
    since = f"sinds {progress.since_title}, versie {progress.since_version}"
    left, notes_left = _gaps_left(report, progress)
    less = f" en {fewer_notes} keer let op opgelost" if fewer_notes else ""
    also = f", en {notes_left} keer let op" if notes_left else ""
    done = f"{plural(closed, 'gat is', 'gaten zijn')} gedicht{less} {since}"
    lines = [f"{done}; {plural(left, 'gat staat', 'gaten staan')} nog open{also}."]
    opened, notes = gaps_among(gap.severity for gap in progress.gaps_opened)
    if opened or notes:
        came = [plural(opened, "gat", "gaten")] if opened else []
        came += [f"{notes} keer let op"] if notes else []
        verb = "is" if opened + notes == 1 else "zijn"
        lines.append(f"{listed(came)} {verb} er nieuw bij gekomen.")
    return tuple(lines)


def _gaps_left(report: Report, progress: ReportProgress) -> tuple[int, int]:
    """How many were there and still are: all that the toets says now, but for what came up.

    A picture tells only how many they are together; its toets tells which they are.
    """
    findings = report.instruments.findings if report.instruments else ()
    now = gaps_among(finding.severity for finding in findings)
    came = gaps_among(gap.severity for gap in progress.gaps_opened)
    gaps, notes = now[0] - came[0], now[1] - came[1]
    return (gaps, notes) if gaps + notes == progress.gaps_left else (progress.gaps_left, 0)


def gap_text(gap: ReportGap) -> str:
    """A gap as the list shows it: where, and what."""
    return f"{gap.place}: {gap.sentence}" if gap.place.strip() else gap.sentence
