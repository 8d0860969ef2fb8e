# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The capture line: what one typed line means, and how a stored agreement is written as one."""

from facilitator.capture.completion import Completion, Option, complete
from facilitator.capture.hint import Hint
from facilitator.capture.line import parse
from facilitator.capture.privacy import privacy_hints
from facilitator.capture.quality import quality_hints
from facilitator.capture.reading import CaptureContext, Reading, Token, TokenKind
from facilitator.capture.writing import applied, format_line, last_chip, put_back

__all__ = [
    "CaptureContext",
    "Completion",
    "Hint",
    "Option",
    "Reading",
    "Token",
    "TokenKind",
    "applied",
    "complete",
    "format_line",
    "last_chip",
    "parse",
    "privacy_hints",
    "put_back",
    "quality_hints",
]
