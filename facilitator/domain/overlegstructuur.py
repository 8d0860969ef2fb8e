# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Overlegstructuur: which overleggen there are, who takes part and which phases they cover."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from facilitator.domain.ids import new_id


class ForumLevel(StrEnum):
    """The level of an overleg, from near the pupil to far away."""

    SCHOOL = "school"
    LOKAAL = "lokaal"
    BOVENSCHOOLS = "bovenschools"
    BESTUURLIJK = "bestuurlijk"


FORUM_LEVEL_LABELS = {
    ForumLevel.SCHOOL: "School",
    ForumLevel.LOKAAL: "Lokaal",
    ForumLevel.BOVENSCHOOLS: "Bovenschools",
    ForumLevel.BESTUURLIJK: "Bestuurlijk",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Forum:
    """An overleg. `chair` is a function, not a person.

    It meets every `every_weeks` weeks; with `mandate` it can decide. `intake` is when a pupil is
    brought in. `escalates_to` is a name, because people name an overleg before they describe it.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    position: int = 0
    name: str
    level: ForumLevel = ForumLevel.SCHOOL
    purpose: str = ""
    chair: str = ""
    every_weeks: int | None = None
    mandate: bool = False
    partners: tuple[UUID, ...] = ()
    phases: tuple[UUID, ...] = ()
    intake: str = ""
    escalates_to: str = ""
    version: int = 0
