# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a use case changed, so that each view can decide whether it is concerned."""

from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.entities import Entity


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds and ids that a committed transaction touched, and the command that did it."""

    command: str
    region_id: UUID | None
    touched: frozenset[tuple[type[Entity], UUID]]

    def concerns(self, *kinds: type[Entity]) -> bool:
        """Whether any entity of one of `kinds` was added, changed or removed."""
        return any(kind in kinds for kind, _ in self.touched)

    def ids(self, kind: type[Entity]) -> set[UUID]:
        """Ids of the touched entities of `kind`."""
        return {entity_id for touched, entity_id in self.touched if touched is kind}
