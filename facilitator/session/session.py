# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A region whole, as it travels: read from a file, or straight from a library."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

from facilitator.domain.steps import Step
from facilitator.session.fields import REGION
from facilitator.session.resolve import Resolved, Values, resolve


@dataclass(frozen=True)
class Session:
    """A region with its whole history. `app` is the version of the program that made it."""

    region_id: UUID
    made_at: datetime
    app: str
    steps: tuple[Step, ...]

    @cached_property
    def resolved(self) -> Resolved:
        """How the region stands."""
        return resolve(self.steps)

    @property
    def region(self) -> Values:
        """The values of the region itself."""
        return self.resolved.entities[REGION, self.region_id.hex]

    @property
    def region_name(self) -> str:
        return str(self.region["name"])

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many there are of each kind, by the name the journal has for it."""
        return Counter(kind for kind, _ in self.resolved.entities)

    @property
    def last_change(self) -> datetime | None:
        """When something was last changed in it."""
        return max((step.at for step in self.steps), default=None)
