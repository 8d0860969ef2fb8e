# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The voortgangsrapportage in a few lines: what somebody reads who reads one page."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import Status
from facilitator.exports import progress_words as words
from facilitator.exports.progress_gaps import gap_belongs, item_called
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.report_progress import ReportGap
from facilitator.exports.wording import listed, owner_line, plural

_NAMED = 4
"""So many numbers or places are named in a line; of the others it says how many there are."""
_STUCK_NAMED = 3


class BriefLine(NamedTuple):
    """A part of the story with what there is to say about it."""

    about: str
    told: str


class GapTable(NamedTuple):
    """Findings of one kind: where each is, of which theme and recommendations, and what it says."""

    title: str
    what: str
    rows: list[tuple[str, str, str]]


def brief(report: Report) -> tuple[BriefLine, ...]:
    """The whole story, a line for each part."""
    return (
        BriefLine("Gedaan", _done(report)),
        BriefLine("Verzet", moved_line(report)),
        BriefLine("Wat vastzit, en bij wie", _stuck(report)),
        BriefLine("Naar het OOGO", _passed_on(report)),
        BriefLine("Sluitende aanpak", " ".join(gap_lines(report))),
        BriefLine("Per thema", theme_line(report)),
        BriefLine("Per aanbeveling", recommendation_line(report)),
    )


def theme_line(report: Report) -> str:
    """How many are done of each theme: Positionering 4 van 6 klaar, Regievoering 1 van 4."""
    return _shares(words.per_theme(report)) or "Er zijn nog geen afspraken."


def recommendation_line(report: Report) -> str:
    """How many are done for each recommendation, and which have no afspraak at all."""
    counts = words.per_recommendation(report)
    if not any(count.total for count in counts):
        return "Bij geen van de zes aanbevelingen staat een afspraak."
    without = [f"‘{count.label}’" for count in counts if not count.total]
    lacking = f"Nog geen afspraak bij {listed(without)}." if without else ""
    return " ".join(p for p in (_shares(c for c in counts if c.total), lacking) if p)


def _shares(counts: Iterable[words.Count]) -> str:
    done = words.COUNTED.index(Status.KLAAR)
    parts = [f"{c.label} {c.by_status[done]} van {c.total}" for c in counts]
    return f"Klaar: {listed(parts)}." if parts else ""


def gap_lines(report: Report) -> tuple[str, ...]:
    """How the sluitende aanpak moved on, and where gaps closed."""
    lines = words.gap_lines(report)
    progress = report.progress
    if progress is None or not progress.gaps_compared:
        return lines
    gaps = [gap for gap in progress.gaps_closed if gap.severity is Severity.GAT]
    where = list(dict.fromkeys(gap.place for gap in gaps if gap.place.strip()))
    closed = [f"Gedicht bij {_some(where)}."] if where else []
    lapsed = sum(_item_of(report, gap, Status.VERVALLEN) for gap in gaps)
    if lapsed:
        closed.append(f"Bij {lapsed} daarvan verviel de afspraak.")
    return (lines[0], " ".join(closed), *lines[1:]) if closed else lines


def gap_tables(report: Report) -> Iterator[GapTable]:
    """What the toets says now that it did not say before, and the other way round; gaps apart
    from what only asks for attention."""
    progress = report.progress
    if progress is None or not progress.gaps_compared:
        return
    closed, opened = progress.gaps_closed, progress.gaps_opened
    for title, what, found, severity in (
        ("Gaten die gedicht zijn", "Wat eerst niet sloot", closed, Severity.GAT),
        ("Let op: opgelost", "Waar eerst op te letten was", closed, Severity.LET_OP),
        ("Gaten die erbij kwamen", "Wat nu niet sluit", opened, Severity.GAT),
        ("Let op: erbij gekomen", "Waar nu op te letten is", opened, Severity.LET_OP),
    ):
        mine = [gap for gap in found if gap.severity is severity]
        over = found is closed
        said = (closed_gap(report, gap) if over else gap.sentence for gap in mine)
        rows = [(g.place, gap_belongs(report, g), s) for g, s in zip(mine, said, strict=True)]
        if rows:
            yield GapTable(title, what, rows)


def closed_gap(report: Report, gap: ReportGap) -> str:
    """A gap that closed; when its agreement is simply over, that is said with it."""
    if _item_of(report, gap, Status.VERVALLEN):
        return f"{gap.sentence} De afspraak is vervallen."
    if _item_of(report, gap, Status.KLAAR):
        return f"{gap.sentence} De afspraak is klaar."
    return gap.sentence


def _item_of(report: Report, gap: ReportGap, status: Status) -> bool:
    """Whether a gap is about an agreement that has this status now."""
    item = item_called(report, gap.place)
    return item is not None and item.status is status


def _done(report: Report) -> str:
    found = words.standing(report)
    if not found.done:
        return words.NOTHING_DONE
    total = plural(len(found.items), "afspraak", "afspraken")
    return f"{len(found.done)} van {total}: {_some([item.label for item in found.done])}."


def moved_line(report: Report) -> str:
    """How many deadlines moved, and which ones how often."""
    moved = words.standing(report).moved
    if not moved:
        return words.NOTHING_MOVED
    counted = plural(len(moved), "afspraak", "afspraken")
    often = sum(item.postponed for item in moved)
    return f"{counted}, samen {often} keer: {_some([_times(item) for item in moved])}."


def _times(item: ReportItem) -> str:
    return f"{item.label} ({words.times(item)})"


def _stuck(report: Report) -> str:
    stuck = words.standing(report).stuck
    if not stuck:
        return words.NOTHING_STUCK
    told = [f"{i.label} bij {owner_line(i)}: {words.stuck_line(i)}" for i in stuck[:_STUCK_NAMED]]
    more = len(stuck) - len(told)
    return " ".join([*told, f"En nog {more}."] if more else told)


def _passed_on(report: Report) -> str:
    passed_on = words.standing(report).passed_on
    if not passed_on:
        return words.NOTHING_PASSED_ON
    counted = plural(len(passed_on), "afspraak", "afspraken")
    return f"{counted}: {_some([item.label for item in passed_on])}."


def _some(names: Sequence[str]) -> str:
    """The first of `names`, and how many there are besides."""
    if len(names) <= _NAMED:
        return listed(names)
    return f"{', '.join(names[:_NAMED])} en nog {len(names) - _NAMED}"
