# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules about the afspraken themselves: AFS-1 to AFS-5."""

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.agreement import Agreement
from facilitator.domain.chairs import chair_organisation
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.text import fold
from facilitator.domain.toets.finding import Finding, Place, Severity
from facilitator.domain.toets.index import Index
from facilitator.domain.vague import vague_words
from facilitator.domain.words import (
    RECOMMENDATION_LABELS,
    THEME_LABELS,
    Recommendation,
    Theme,
)

_SHOWN = 60
"""Characters of an agreement that a sentence quotes."""


def afs_1(index: Index) -> Iterator[Finding]:
    """An afspraak without owner; when it names an overleg, the partner of its chair is offered."""
    for agreement in index.running:
        if agreement.owner_id is None:
            sentence = f"{agreement.label} heeft nog geen eigenaar: {_quote(agreement)}."
            forum = _named_forum(index, agreement)
            if forum is None:
                yield _finding("AFS-1", agreement, sentence)
                continue
            offer = chair_organisation(forum, index.all.organisations, index.all.people)
            sentence += f" {forum.name} is een overleg, geen partij."
            sentence += f" De voorzitter komt van {offer.name}." if offer else ""
            found = _finding("AFS-1", agreement, sentence)
            yield replace(found, offer_id=offer.id if offer else None)


def afs_2(index: Index) -> Iterator[Finding]:
    """An afspraak without deadline."""
    for agreement in index.running:
        if agreement.deadline is None:
            sentence = f"{agreement.label} heeft nog geen datum: {_quote(agreement)}."
            yield _finding("AFS-2", agreement, sentence)


def afs_3(index: Index) -> Iterator[Finding]:
    """An afspraak that is worded vaguely."""
    for agreement in index.running:
        words = vague_words(agreement.text)
        if words:
            named = " en ".join(f"‘{word}’" for word in words)
            sentence = f"{agreement.label} is nog vaag ({named}): {_quote(agreement)}."
            yield _finding("AFS-3", agreement, sentence, Severity.LET_OP)


def afs_4(index: Index) -> Iterator[Finding]:
    """One of the six recommendations without any afspraak."""
    used = {each for agreement in index.agreements for each in agreement.recommendations}
    for recommendation in Recommendation:
        if recommendation not in used:
            label = RECOMMENDATION_LABELS[recommendation]
            yield Finding(
                code="AFS-4",
                severity=Severity.LET_OP,
                theme=None,
                place=index.region(label),
                sentence=f"Nog geen afspraak bij ‘{label}’.",
                prefill=f"#{recommendation}",
            )


def afs_5(index: Index) -> Iterator[Finding]:
    """A theme without any afspraak."""
    used = {agreement.theme for agreement in index.agreements}
    for theme in Theme:
        if theme not in used:
            yield Finding(
                code="AFS-5",
                severity=Severity.LET_OP,
                theme=theme,
                place=index.region(THEME_LABELS[theme]),
                sentence=f"Nog geen afspraak bij het thema {THEME_LABELS[theme].lower()}.",
                prefill=f"#{theme}",
            )


RULES = (afs_1, afs_2, afs_3, afs_4, afs_5)


def _named_forum(index: Index, agreement: Agreement) -> Forum | None:
    """The overleg that was typed after @."""
    named = (index.forums_by_name.get(fold(name)) for name in agreement.unknown)
    return next((forum for forum in named if forum is not None), None)


def _quote(agreement: Agreement) -> str:
    text = agreement.text
    return f"‘{text}’" if len(text) <= _SHOWN else f"‘{text[:_SHOWN].rstrip()} …’"


def _finding(
    code: str, agreement: Agreement, sentence: str, severity: Severity = Severity.GAT
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        theme=agreement.theme,
        place=Place(Agreement, agreement.id, agreement.label),
        sentence=sentence,
    )
