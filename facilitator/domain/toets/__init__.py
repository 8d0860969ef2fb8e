# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sluitende-aanpaktoets: where the approach of a region is not watertight.

One rule, one function, one code. A rule looks at the whole region and gives its findings in the
order of the instrument. A region in which nothing was filled in has no gaps yet: `invitations`
says where to begin.
"""

from facilitator.domain.instruments import Instruments
from facilitator.domain.toets.afspraken import RULES as AFSPRAKEN
from facilitator.domain.toets.begin import Invitation, invitations
from facilitator.domain.toets.finding import Finding, Place, Severity
from facilitator.domain.toets.index import Index
from facilitator.domain.toets.overlegstructuur import RULES as OVERLEGSTRUCTUUR
from facilitator.domain.toets.positionering import RULES as POSITIONERING
from facilitator.domain.toets.positionering import TABLE_CODES, TABLE_RULES
from facilitator.domain.toets.regievoering import RULES as REGIEVOERING

__all__ = [
    "TABLE_CODES",
    "Finding",
    "Invitation",
    "Place",
    "Severity",
    "invitations",
    "run_toets",
]


def run_toets(instruments: Instruments) -> list[Finding]:
    """Every finding, in the order of the codes."""
    index = Index(instruments)
    agreed = bool(index.agreements)
    rules = (
        *(POSITIONERING if instruments.begun else ()),
        *(TABLE_RULES if instruments.begun or agreed else ()),
        *((*REGIEVOERING, *OVERLEGSTRUCTUUR) if instruments.begun else ()),
        *(AFSPRAKEN if agreed else ()),
    )
    return [finding for rule in rules for finding in rule(index)]
