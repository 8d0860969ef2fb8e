# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a line is read against, and what the reading gives."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.capture.hint import Hint
from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import AgreementKind, Recommendation, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureContext:
    """The room at the moment of typing: the date, the partners and the theme of the block.

    `forums` are the names of overleggen: an @ that names one is still unknown, because an
    overleg can't own an agreement, but the hint can say so. `chairs` are the names of overleggen
    with that of the partner their chair comes from, for the hint to offer.
    """

    today: date
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    block_theme: Theme | None = None
    check_in: date | None = None
    forums: tuple[str, ...] = ()
    chairs: tuple[tuple[str, str], ...] = ()


class TokenKind(StrEnum):
    """What a piece of the line was recognised as."""

    KIND = "soort"
    OWNER = "eigenaar"
    SUPPORTING = "ondersteunend"
    UNKNOWN = "onbekend"
    DEADLINE = "deadline"
    THEME = "thema"
    RECOMMENDATION = "aanbeveling"
    IMPULS = "impuls"
    VISIBLE = "zichtbaar"
    ESCAPE = "letterlijk"


@dataclass(frozen=True, slots=True)
class Token:
    """A recognised piece of `Reading.line`, from `start` up to `end`.

    `label` is what its chip says, with a date written out. An ESCAPE is the backslash that keeps
    what follows as text; it has no chip.
    """

    kind: TokenKind
    start: int
    end: int
    source_text: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a line reads. Every character of `line` is in `text` or under exactly one token."""

    line: str
    kind: AgreementKind = AgreementKind.AFSPRAAK
    text: str = ""
    theme: Theme | None = None
    theme_explicit: bool = False
    owner: Organisation | None = None
    owner_person: Person | None = None
    supporting: tuple[Organisation, ...] = ()
    deadline: date | None = None
    visible: str | None = None
    recommendations: tuple[Recommendation, ...] = ()
    impuls: bool = False
    unknown: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    tokens: tuple[Token, ...] = ()
