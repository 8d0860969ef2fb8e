# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a rule found, and where."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from facilitator.domain.entities import Entity
from facilitator.domain.words import Theme


class Severity(StrEnum):
    """How much it matters."""

    GAT = "gat"
    LET_OP = "let op"


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
