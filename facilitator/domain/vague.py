# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that make an agreement hard to keep."""

import re
from functools import lru_cache

from facilitator.domain.text import fold

VAGUE = (
    "zo snel mogelijk",
    "zo spoedig mogelijk",
    "zo gauw mogelijk",
    "zo veel mogelijk",
    "zoveel mogelijk",
    "waar mogelijk",
    "indien mogelijk",
    "indien nodig",
    "te zijner tijd",
    "t.z.t.",
    "asap",
    "op termijn",
    "binnenkort",
    "goed regelen",
    "iets",
    "ergens",
    "een keer",
    "communicatie verbeteren",
    "samenwerking verbeteren",
    "aandacht voor",
    "aandacht geven",
    "meenemen",
    "oppakken",
    "kijken of",
    "kijken naar",
    "nadenken over",
    "proberen",
    "streven naar",
)
"""Words that say that something should happen, not what or when."""

_VAGUE = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(phrase) for phrase in VAGUE) + r")(?!\w)")


@lru_cache(maxsize=4096)
def vague_words(text: str) -> tuple[str, ...]:
    """The vague words in `text`, each once; kept, because the toets asks again at every change."""
    return tuple(dict.fromkeys(_VAGUE.findall(fold(text))))
