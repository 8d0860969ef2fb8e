# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of which theme and which recommendations a gap of the toets is.

The picture that was handed out tells a gap by its code and its place; both say enough.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import (
    RECOMMENDATION_LABELS,
    THEME_LABELS,
    Recommendation,
    Theme,
)
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.report_progress import ReportGap
from facilitator.exports.wording import GENERAL, listed

T = TypeVar("T")

_THEMES = {
    "POS": Theme.POSITIONERING,
    "MAN": Theme.POSITIONERING,
    "REG": Theme.REGIEVOERING,
    "OVL": Theme.OVERLEGSTRUCTUUR,
}
"""The rules of a theme share the start of their code; those of AFS are about an afspraak."""
_RECOMMENDATIONS = {"MAN": Recommendation.MANDAAT}


def item_called(report: Report, label: str) -> ReportItem | None:
    """What was captured under this number."""
    items = (*report.closed, *report.items)
    return next((item for item in items if item.label == label), None)


def gap_theme(report: Report, gap: ReportGap) -> str:
    """The theme of a gap as people call it."""
    item = item_called(report, gap.place)
    if item is not None:
        return item_theme(item)
    theme = _THEMES.get(gap.code[:3]) or _labelled(THEME_LABELS, gap)
    return THEME_LABELS[theme] if theme else GENERAL


def gap_recommendations(report: Report, gap: ReportGap) -> tuple[str, ...]:
    """The recommendations that a gap bears on."""
    item = item_called(report, gap.place)
    if item is not None:
        return item_recommendations(item)
    found = _RECOMMENDATIONS.get(gap.code[:3]) or _labelled(RECOMMENDATION_LABELS, gap)
    return (RECOMMENDATION_LABELS[found],) if found else ()


def item_theme(item: ReportItem) -> str:
    """The theme of what was captured."""
    return THEME_LABELS[item.theme] if item.theme else GENERAL


def item_recommendations(item: ReportItem) -> tuple[str, ...]:
    """The recommendations that what was captured contributes to."""
    return tuple(RECOMMENDATION_LABELS[one] for one in item.recommendations)


def _labelled(labels: Mapping[T, str], gap: ReportGap) -> T | None:
    return next((key for key, label in labels.items() if label == gap.place), None)


def gap_belongs(report: Report, gap: ReportGap) -> str:
    """The theme and the recommendations of a gap in a line."""
    return ", ".join((gap_theme(report, gap), *gap_recommendations(report, gap)))


def closed_per(report: Report) -> str:
    """How many gaps closed per theme, and per recommendation; empty when none did."""
    progress = report.progress
    found = [g for g in progress.gaps_closed if g.severity is Severity.GAT] if progress else []
    if not found:
        return ""
    themes = f"Gedicht per thema: {_counted(gap_theme(report, gap) for gap in found)}."
    named = [name for gap in found for name in gap_recommendations(report, gap)]
    return f"{themes} Per aanbeveling: {_counted(named)}." if named else themes


def _counted(names: Iterable[str]) -> str:
    order = [*THEME_LABELS.values(), *RECOMMENDATION_LABELS.values(), GENERAL]
    counts = Counter(names)
    return listed([f"{name} {counts[name]}" for name in order if name in counts])
