# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a rule found, and where."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from facilitator.domain.entities import Entity
from facilitator.domain.words import Theme


class Severity(StrEnum):
    """How much it matters."""

    GAT = "gat"
    LET_OP = "let op"


def gaps_among(found: Iterable[Severity]) -> tuple[int, int]:
    """How many of these are a gat, and how many only let op: they are never one number."""
    counts = Counter(found)
    return counts[Severity.GAT], counts[Severity.LET_OP]


def counted(found: Iterable[Severity]) -> str:
    """As in "3 gaten, 1 keer let op"; nothing when there is nothing."""
    gaps, notes = gaps_among(found)
    parts = [f"{gaps} gat" if gaps == 1 else f"{gaps} gaten"] if gaps else []
    parts += [f"{notes} keer let op"] if notes else []
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is: an entity to go to, and what people call it.

    What belongs to no row is of the Region itself: the ladder, the tijdlijn, a recommendation.
    """

    kind: type[Entity]
    id: UUID
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One gap. `sentence` is plain Dutch with the names filled in.

    `prefill` is the capture line that makes an agreement of it; empty when the finding is about
    an agreement itself. `offer_id` is a partner that the app can offer as its owner.
    """

    code: str
    severity: Severity = Severity.GAT
    theme: Theme | None
    place: Place
    sentence: str
    prefill: str = ""
    offer_id: UUID | None = None
