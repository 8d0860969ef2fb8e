# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The capture line: what one typed line means, and how a stored agreement is written as one."""

from facilitator.capture.hint import Hint
from facilitator.capture.line import parse
from facilitator.capture.privacy import privacy_hints
from facilitator.capture.quality import quality_hints
from facilitator.capture.reading import CaptureContext, Reading, Token, TokenKind

__all__ = [
    "CaptureContext",
    "Hint",
    "Reading",
    "Token",
    "TokenKind",
    "parse",
    "privacy_hints",
    "quality_hints",
]
