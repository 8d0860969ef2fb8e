# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short names of partners, where there is no room for the whole one."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from facilitator.domain.region import Organisation
from facilitator.domain.text import fold

_ABBREVIATION = 3
"""A word of so few letters is one: swv, jgz, roc."""


def short_names(organisations: Sequence[Organisation]) -> dict[UUID, str]:
    """What people call each partner: its first alias, when that is shorter and its own."""
    called = {partner.id: _alias(partner) for partner in organisations}
    taken = Counter(fold(word) for word in called.values() if word)
    taken.update(fold(partner.name) for partner in organisations)
    return {
        partner.id: called[partner.id]
        if taken[fold(called[partner.id])] == 1 and len(called[partner.id]) < len(partner.name)
        else partner.name
        for partner in organisations
    }


def _alias(partner: Organisation) -> str:
    """The first alias as a heading: an abbreviation in capitals, a word with one."""
    alias = partner.aliases[0] if partner.aliases else ""
    return alias.upper() if len(alias) <= _ABBREVIATION else alias[:1].upper() + alias[1:]
