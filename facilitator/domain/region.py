# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A region and who sit at its table."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from facilitator.domain.ids import new_id
from facilitator.domain.words import OrganisationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The working area of a session; often several SWVs and gemeenten, so `codes` is a list.

    `codes` are free text (SWV PO/VO, RMC); none is refused.
    """

    id: UUID = field(default_factory=new_id)
    name: str
    codes: tuple[str, ...] = ()
    ambition: str = ""
    version: int = 0

    @property
    def region_id(self) -> UUID:
        """The region an entity belongs to; a region belongs to itself."""
        return self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A *begrip* as this region fixed it, with its source: definitions differ between regions."""

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    position: int = 0
    term: str
    meaning: str
    source: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A *cijfer*: `count` is text, because small numbers are written as "<5"."""

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    position: int = 0
    school_year: str
    kind: str
    count: str
    reference_date: date | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A partner at the table; owner of agreements. `aliases` are what people call it."""

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    position: int = 0
    name: str
    kind: OrganisationKind = OrganisationKind.OVERIG
    aliases: tuple[str, ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A function at an organisation; a name and an e-mail address are optional, default none.

    `mandate`: whether this person may commit the organisation.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    organisation_id: UUID
    position: int = 0
    function: str
    mandate: bool = False
    name: str | None = None
    email: str | None = None
    version: int = 0
