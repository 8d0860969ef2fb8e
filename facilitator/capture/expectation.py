# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading a line that says what one partner expects of another: `@van @aan tekst`.

The first two names are the partners, wherever they stand; a third one stays text, and so does
everything that a capture line would read as a date or a label.
"""

from dataclasses import dataclass

from facilitator.capture.hint import Hint
from facilitator.capture.marks import Mark, Scanner, Sign
from facilitator.capture.partners import partners_of
from facilitator.capture.privacy import privacy_hints
from facilitator.capture.quality import party_hint
from facilitator.capture.reading import CaptureContext
from facilitator.domain.region import Organisation
from facilitator.domain.text import clean_line


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectationReading:
    """How the line reads; a partner is None while no name for it is known."""

    line: str
    giver: Organisation | None = None
    taker: Organisation | None = None
    text: str = ""
    hints: tuple[Hint, ...] = ()


def parse_expectation(line: str, context: CaptureContext) -> ExpectationReading:
    """Read `line`; never raises."""
    cleaned = clean_line(line)
    marks = list(Scanner(cleaned, context.today).marks(0))
    names = [mark for mark in marks if mark.sign is Sign.NAME][:2]
    hints: list[Hint] = []
    parties = [_party(mark, context, hints) for mark in names]
    giver, taker = [*parties, None, None][:2]
    if giver is not None and giver == taker:
        hints.append(Hint("zelfde-partij", "Een partij verwacht iets van een ander. Kies wie."))
        taker = None
    escapes = [mark for mark in marks if mark.sign is Sign.ESCAPE]
    return ExpectationReading(
        line=cleaned,
        giver=giver,
        taker=taker,
        text=_without(cleaned, [*names, *escapes]),
        hints=(*hints, *privacy_hints(cleaned)),
    )


def _party(mark: Mark, context: CaptureContext, hints: list[Hint]) -> Organisation | None:
    match = partners_of(context.organisations, context.people).find(mark.word)
    if match.partner is None:
        hints.append(party_hint(mark.word, match.rivals, context.forums, context.chairs))
        return None
    return match.partner.organisation


def _without(line: str, marks: list[Mark]) -> str:
    for mark in sorted(marks, key=lambda each: each.start, reverse=True):
        line = line[: mark.start] + line[mark.end :]
    return clean_line(line)
