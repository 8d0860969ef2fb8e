# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What kind of partner a name points at: a proposal to show, never a fact to store unseen."""

import re
from functools import cache

from facilitator.domain.text import fold
from facilitator.domain.words import OrganisationKind

_SIGNS = {
    OrganisationKind.LEERPLICHT: r"leerplicht|leerlingzaken|\blpa\b",
    OrganisationKind.RMC: r"\brmc\b|doorstroompunt",
    OrganisationKind.JGZ: r"\b(jgz|ggd)\b|jeugdgezondheid|jeugdarts|schoolarts",
    OrganisationKind.GGZ: r"ggz\b|psychiatr",
    OrganisationKind.SWV: r"\bswv|samenwerkingsverband",
    OrganisationKind.MBO: r"\b(mbo|roc|aoc)\b",
    OrganisationKind.SCHOOLBESTUUR: (
        r"schoolbestu|scholengroep|scholenstichting|onderwijsgroep|onderwijsstichting"
    ),
    OrganisationKind.SCHOOL: (
        r"(school|scholen|scholengemeenschap|lyceum|gymnasium|atheneum)\b|college\b(?! van)"
        r"|\b(vso|vmbo|mavo|havo|praktijkonderwijs)\b"
    ),
    OrganisationKind.JEUGDHULP: (
        r"jeugdhulp|jeugdzorg|jeugdbescherming|jeugdteam|wijkteam|kindteam|\bcjg\b"
    ),
    OrganisationKind.OUDERS: r"\bouder",
    OrganisationKind.LEERLINGEN: r"leerling|scholieren|jongerenraad",
    OrganisationKind.GEMEENTE: r"\bgemeenten?\b|wethouder|burgemeester|\bb&w\b|\bb en w\b",
}
"""The nearest first: leerplicht of a gemeente is leerplicht, an mbo-college is no school."""


def likely_kind(name: str) -> OrganisationKind:
    """The kind of partner that is usually called so; `overig` when the name tells nothing."""
    folded = fold(name)
    signs = _compiled()
    return next((kind for kind, sign in signs if sign.search(folded)), OrganisationKind.OVERIG)


@cache
def _compiled() -> tuple[tuple[OrganisationKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(sign)) for kind, sign in _SIGNS.items())
