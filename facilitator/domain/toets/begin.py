# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where to begin: one invitation for each instrument in which nothing was filled in yet."""

from dataclasses import dataclass

from facilitator.domain.instruments import Instruments
from facilitator.domain.words import Theme


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a screen says instead of the gaps of an instrument that nobody touched."""

    theme: Theme
    sentence: str


def invitations(instruments: Instruments) -> list[Invitation]:
    """The instruments to begin with, in their order."""
    cells = any(not cell.empty for cell in instruments.roles)
    found: list[Invitation] = []
    if not instruments.phases:
        found.append(Invitation(Theme.POSITIONERING, "Begin met de fasen: neem het voorstel over."))
    if not cells and not instruments.expectations:
        sentence = "Begin met wie wat doet: zet in elke fase een E bij wie eindverantwoordelijk is."
        found.append(Invitation(Theme.POSITIONERING, sentence))
    if not (instruments.definitions or instruments.regie or instruments.steps):
        sentence = (
            "Begin met de vraag wat jullie onder regie verstaan, en vraag wie daarachter staat."
        )
        found.append(Invitation(Theme.REGIEVOERING, sentence))
    if not instruments.forums:
        sentence = "Begin met de overleggen die er al zijn: voeg er een toe en kies de fasen."
        found.append(Invitation(Theme.OVERLEGSTRUCTUUR, sentence))
    return found
