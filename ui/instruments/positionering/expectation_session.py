# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the line of an expectation is read against."""

from dataclasses import replace

from facilitator.capture.expectation import ExpectationReading, parse_expectation
from facilitator.capture.line import parse
from facilitator.capture.reading import CaptureContext, Reading, TokenKind
from facilitator.clock import Clock

_NAMES = {TokenKind.OWNER, TokenKind.SUPPORTING, TokenKind.UNKNOWN}


class ExpectationSession:
    """Knows the partners of the region."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._context = CaptureContext(today=clock.today())

    @property
    def context(self) -> CaptureContext:
        """The partners and the date of now."""
        return replace(self._context, today=self._clock.today())

    def load(self, context: CaptureContext) -> None:
        """Read against these partners from now on."""
        self._context = context

    def read(self, line: str) -> ExpectationReading:
        """How the line reads."""
        return parse_expectation(line, self.context)

    def tints(self, line: str) -> Reading:
        """What to colour in the line: the first two names, the rest is text."""
        reading = parse(line, self.context)
        names = [token for token in reading.tokens if token.source_text.startswith("@")]
        kept = [token for token in names if token.kind in _NAMES][:2]
        return replace(reading, tokens=tuple(kept))
