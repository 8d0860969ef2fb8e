# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the toets is said in a pill: the sentence itself stands in the tip."""

from facilitator.domain.toets import Finding

_PILLS = {
    "POS-1": ("Niemand E", "warning-fill"),
    "POS-2": ("Dubbele E", "git-fork-bold"),
    "POS-3": ("Niemand U", "warning-fill"),
    "POS-4": ("Niemand beslist", "warning-fill"),
    "POS-5": ("Dubbele B", "git-fork-bold"),
    "POS-6": ("Geen rol", "warning-fill"),
    "POS-7": ("Geen overleg", "warning-fill"),
    "POS-11": ("Verschil", "git-fork-bold"),
}


def pill_of(finding: Finding) -> tuple[str, str]:
    """The words and the icon of a gap."""
    return _PILLS.get(finding.code, (finding.code, "warning-fill"))
