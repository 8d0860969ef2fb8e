# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which partner the chair of an overleg comes from: a chair is written as a function."""

from collections.abc import Sequence
from uuid import UUID

from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.region import Organisation, Person
from facilitator.domain.text import fold


def chair_organisation(
    forum: Forum, organisations: Sequence[Organisation], people: Sequence[Person]
) -> Organisation | None:
    """The partner named in the chair, else the one with that function; None when in doubt."""
    chair = fold(forum.chair)
    if not chair:
        return None
    named = [each for each in organisations if fold(each.name) in chair]
    if named:
        return max(named, key=lambda each: len(each.name))
    homes = {person.organisation_id for person in people if fold(person.function) == chair}
    return _only(homes & set(forum.partners) or homes, organisations)


def _only(ids: set[UUID], organisations: Sequence[Organisation]) -> Organisation | None:
    found = [each for each in organisations if each.id in ids]
    return found[0] if len(found) == 1 else None
