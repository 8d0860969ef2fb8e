# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the toets says how many gaps there are."""

from collections.abc import Sequence

from facilitator.domain.toets import Finding, Severity


def counted(findings: Sequence[Finding]) -> str:
    """As in "3 gaten, 1 keer let op"; nothing when all is sluitend."""
    gaps = sum(finding.severity is Severity.GAT for finding in findings)
    notes = len(findings) - gaps
    parts = [f"{gaps} gat" if gaps == 1 else f"{gaps} gaten"] if gaps else []
    parts += [f"{notes} keer let op"] if notes else []
    return ", ".join(parts)
