# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The weeks that a phase covers, as people point at them."""

from uuid import UUID

from facilitator.domain.instruments import Instruments, spans_of


def weeks_of(instruments: Instruments) -> dict[UUID, str]:
    """For each phase its weeks with the last one included: week 0, week 3–4, vanaf week 13."""
    return {phase.id: weeks_text(start, end) for phase, start, end in spans_of(instruments.process)}


def weeks_text(start: int, end: int | None) -> str:
    """The weeks from `start` up to `end`, which is not one of them; None for no end."""
    if end is None:
        return f"vanaf week {start}"
    return f"week {start}" if end - start < 2 else f"week {start}–{end - 1}"
