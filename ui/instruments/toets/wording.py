# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the toets says how many gaps there are."""

from collections.abc import Iterable

from facilitator.domain.toets import Finding
from facilitator.domain.toets.finding import counted as counted_severities


def counted(findings: Iterable[Finding]) -> str:
    """As in "3 gaten, 1 keer let op"; nothing when all is sluitend."""
    return counted_severities(finding.severity for finding in findings)
