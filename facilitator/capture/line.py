# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading a capture line (design.md section 4).

The same line, date and region always give the same reading. The choices that the design leaves
open:

- The first @ that is known is the owner; an unknown @ stays a chip and never takes that place.
- Of several dates the last one after > counts; without any >, the last one after a lead-in word.
  Of several themes the last one counts. What doesn't count stays text.
- `@geen` before any known @ says that there is no owner yet, `#geen` that there is no theme
  although the block has one; without them not every stored agreement could be written as a line.
- A visible result ends where the next token starts; a second = is plain text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from facilitator.capture.hint import Hint
from facilitator.capture.labels import NONE, labels_for
from facilitator.capture.marks import KIND_PREFIX, Mark, Scanner, Sign
from facilitator.capture.partners import Partner, Partners, partners_of
from facilitator.capture.privacy import privacy_hints
from facilitator.capture.quality import label_hint, party_hint, reading_hints
from facilitator.capture.reading import CaptureContext, Reading, Token, TokenKind
from facilitator.domain.dates import short_date
from facilitator.domain.region import Organisation
from facilitator.domain.text import clean_line, fold
from facilitator.domain.words import (
    KIND_LABELS,
    RECOMMENDATION_LABELS,
    THEME_LABELS,
    AgreementKind,
    Recommendation,
    Theme,
)

_KINDS = {
    "a": AgreementKind.AFSPRAAK,
    "b": AgreementKind.BESLUIT,
    "i": AgreementKind.INZICHT,
    "p": AgreementKind.PARKEERPUNT,
}
_CLOSING = tuple(",.;:?!)]}…")
"""Punctuation that follows a token without a space goes to the end of the text before it."""


def parse(line: str, context: CaptureContext) -> Reading:
    """Read `line`; never raises, and loses no character of it."""
    cleaned = clean_line(line)
    prefix = KIND_PREFIX.match(cleaned)
    scanner = Scanner(cleaned, context.today)
    marks = list(scanner.marks(prefix.end() if prefix else 0))
    builder = _Builder(Reading(line=cleaned, theme=context.block_theme), context)
    if prefix:
        builder.take_kind(prefix[1].lower())
    builder.take(_chosen(marks))
    reading = builder.finish(frozenset(m.start for m in marks if m.sign is Sign.ESCAPE))
    hints = [*scanner.hints, *builder.hints, *reading_hints(reading, context)]
    hints += privacy_hints(cleaned)
    return replace(reading, hints=tuple(dict.fromkeys(hints)))


def _chosen(marks: Sequence[Mark]) -> list[Mark]:
    """The marks without the dates and themes that a later one overrules."""
    dates = [m for m in marks if m.sign is Sign.DATE]
    explicit = [m for m in dates if m.explicit] or dates
    themes = [m for m in marks if m.sign is Sign.LABEL and _is_theme(m)]
    dropped = {m.start for m in dates if m is not explicit[-1]} | {m.start for m in themes[:-1]}
    return [m for m in marks if m.start not in dropped]


def _label(mark: Mark) -> Theme | Recommendation | None:
    labels = labels_for(mark.word)
    return labels[0] if len(labels) == 1 else None


def _is_theme(mark: Mark) -> bool:
    return isinstance(_label(mark), Theme) or fold(mark.word) == NONE


@dataclass(slots=True)
class _Builder:
    """Gathers what the marks of one line mean."""

    reading: Reading
    context: CaptureContext
    owner: Partner | None = None
    nobody: bool = False
    supporting: list[Organisation] = field(default_factory=list[Organisation])
    unknown: dict[str, None] = field(default_factory=dict[str, None])
    recommendations: list[Recommendation] = field(default_factory=list[Recommendation])
    hints: list[Hint] = field(default_factory=list[Hint])
    tokens: list[Token] = field(default_factory=list[Token])

    def take_kind(self, letter: str) -> None:
        kind = _KINDS[letter]
        self.reading = replace(self.reading, kind=kind)
        self._add(TokenKind.KIND, 0, 2, KIND_LABELS[kind])

    def take(self, marks: Sequence[Mark]) -> None:
        takers = {
            Sign.NAME: self._take_name,
            Sign.LABEL: self._take_label,
            Sign.DATE: self._take_date,
            Sign.IMPULS: self._take_impuls,
        }
        for mark in marks:
            if mark.sign in takers:
                takers[mark.sign](mark)
            else:
                kind = TokenKind.VISIBLE if mark.sign is Sign.VISIBLE else TokenKind.ESCAPE
                self._add(kind, mark.start, mark.end, "")

    def finish(self, escapes: frozenset[int]) -> Reading:
        """The reading, with the visible result cut at the next token and the text put together."""
        visible = self._close_visible(escapes)
        person = self.owner.person if self.owner else None
        return replace(
            self.reading,
            text=_residue(self.reading.line, self.tokens),
            owner=self.owner.organisation if self.owner else None,
            owner_person=person,
            supporting=tuple(self.supporting),
            visible=visible,
            recommendations=tuple(self.recommendations),
            unknown=tuple(self.unknown),
            tokens=tuple(self.tokens),
        )

    def _add(self, kind: TokenKind, start: int, end: int, label: str) -> None:
        source = self.reading.line[start:end]
        self.tokens.append(Token(kind, start, end, source, label))

    def _partners(self) -> Partners:
        return partners_of(self.context.organisations, self.context.people)

    def _take_name(self, mark: Mark) -> None:
        match = self._partners().find(mark.word)
        if match.partner is None and self._is_nobody(mark.word):
            self.nobody = True
            self._add(TokenKind.OWNER, mark.start, mark.end, "Nog geen eigenaar")
            return
        if match.partner is None:
            self.unknown[mark.word] = None
            self.hints.append(
                party_hint(mark.word, match.rivals, self.context.forums, self.context.chairs)
            )
            self._add(TokenKind.UNKNOWN, mark.start, mark.end, mark.word)
            return
        kind = self._place(match.partner)
        self._add(kind, mark.start, mark.end, _partner_label(match.partner))

    def _is_nobody(self, word: str) -> bool:
        return fold(word) == NONE and self.owner is None and not self.nobody

    def _place(self, partner: Partner) -> TokenKind:
        """Make `partner` the owner or a supporting party; the same organisation counts once."""
        if self.owner is None and not self.nobody:
            self.owner = partner
        elif self.owner and partner.organisation == self.owner.organisation:
            if self.owner.person is None:
                self.owner = partner
        else:
            if partner.organisation not in self.supporting:
                self.supporting.append(partner.organisation)
            return TokenKind.SUPPORTING
        return TokenKind.OWNER

    def _take_label(self, mark: Mark) -> None:
        label = _label(mark)
        if label is None and _is_theme(mark):
            self.reading = replace(self.reading, theme=None, theme_explicit=True)
            self._add(TokenKind.THEME, mark.start, mark.end, "Geen thema")
        elif isinstance(label, Theme):
            self.reading = replace(self.reading, theme=label, theme_explicit=True)
            self._add(TokenKind.THEME, mark.start, mark.end, THEME_LABELS[label])
        elif label is not None:
            if label not in self.recommendations:
                self.recommendations.append(label)
            text = RECOMMENDATION_LABELS[label]
            self._add(TokenKind.RECOMMENDATION, mark.start, mark.end, text)
        elif not mark.word.isdigit():
            self.hints.append(label_hint(mark.word))

    def _take_date(self, mark: Mark) -> None:
        if mark.day is not None:
            self.reading = replace(self.reading, deadline=mark.day)
            self._add(TokenKind.DEADLINE, mark.start, mark.end, short_date(mark.day))
        if mark.hint is not None:
            self.hints.append(mark.hint)

    def _take_impuls(self, mark: Mark) -> None:
        self.reading = replace(self.reading, impuls=True)
        self._add(TokenKind.IMPULS, mark.start, mark.end, "Impulsagenda")

    def _close_visible(self, escapes: frozenset[int]) -> str | None:
        at = next((i for i, t in enumerate(self.tokens) if t.kind is TokenKind.VISIBLE), None)
        if at is None:
            return None
        line, start = self.reading.line, self.tokens[at].start
        inside = (TokenKind.VISIBLE, TokenKind.ESCAPE)
        after = [t.start for t in self.tokens[at:] if t.kind not in inside]
        end = start + len(line[start : after[0] if after else len(line)].rstrip())
        value = "".join(line[i] for i in range(start + 1, end) if i not in escapes)
        self.tokens = [t for t in self.tokens if not start <= t.start < end]
        self._add(TokenKind.VISIBLE, start, end, value)
        self.tokens.sort(key=lambda token: token.start)
        return value


def _partner_label(partner: Partner) -> str:
    if partner.person is None:
        return partner.organisation.name
    return f"{partner.person.function}, {partner.organisation.name}"


def _residue(line: str, tokens: Sequence[Token]) -> str:
    """What no token covers, as text: white space is folded, nothing else changes."""
    parts = [""]
    position = 0
    for token in tokens:
        parts[-1] += line[position : token.start]
        position = token.end
        if token.kind is not TokenKind.ESCAPE:
            parts.append("")
    parts[-1] += line[position:]
    text = ""
    for part in parts:
        glue = "" if not text or part.startswith(_CLOSING) else " "
        text += glue + part.strip() if part.strip() else ""
    return text
