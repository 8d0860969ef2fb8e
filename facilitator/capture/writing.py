# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing a stored agreement as a line that reads back to the same fields.

The text comes first, then the tokens, the visible result last. Where the text itself would read
as something else (it holds a date that was kept as text, say), every such word gets a backslash.
"""

import re
from dataclasses import replace

from facilitator.capture.labels import NONE
from facilitator.capture.line import parse
from facilitator.capture.marks import (
    ESCAPABLE,
    ESCAPABLE_VISIBLE,
    KIND_PREFIX,
    name_token,
)
from facilitator.capture.partners import Partner, partners_of
from facilitator.capture.reading import CaptureContext, Reading, Token, TokenKind
from facilitator.domain.agreement import Agreement
from facilitator.domain.text import clean_line
from facilitator.domain.words import AgreementKind

_WORD_STARTS = re.compile(r"(?<!\S)" + f"(?={ESCAPABLE.pattern})", re.IGNORECASE)
_FIRST_WORD = re.compile(r"\S+")
_BACKSLASH = r"\\"


def applied(agreement: Agreement, reading: Reading) -> Agreement:
    """`agreement` with every field that a line can say taken from `reading`."""
    return replace(
        agreement,
        kind=reading.kind,
        text=reading.text,
        theme=reading.theme,
        owner_id=reading.owner.id if reading.owner else None,
        owner_person_id=reading.owner_person.id if reading.owner_person else None,
        supporting=tuple(organisation.id for organisation in reading.supporting),
        unknown=reading.unknown,
        deadline=reading.deadline,
        visible=reading.visible,
        recommendations=reading.recommendations,
        impuls=reading.impuls,
    )


def format_line(agreement: Agreement, context: CaptureContext) -> str:
    """The line that reads back to exactly the fields of `agreement`."""
    plain = _written(agreement, context, guarded=False)
    wanted = replace(
        agreement,
        text=clean_line(agreement.text),
        visible=clean_line(agreement.visible or "") or None,
    )
    if _own_words(applied(wanted, parse(plain, context))) == _own_words(wanted):
        return plain
    return _written(agreement, context, guarded=True)


def put_back(line: str, token: Token) -> str:
    """A `Reading.line` with `token` as text again: what Backspace does to the last chip."""
    return f"{line[: token.start]}\\{line[token.start :]}"


def last_chip(reading: Reading) -> Token | None:
    """The chip that Backspace at the end puts back."""
    chips = [token for token in reading.tokens if token.kind is not TokenKind.ESCAPE]
    return chips[-1] if chips else None


def _own_words(agreement: Agreement) -> tuple[object, ...]:
    """The fields that don't depend on who is known; a token read from the text changes them."""
    return (
        agreement.kind,
        agreement.text,
        agreement.visible,
        agreement.deadline,
        agreement.impuls,
        agreement.recommendations,
    )


def _written(agreement: Agreement, context: CaptureContext, *, guarded: bool) -> str:
    text = clean_line(agreement.text)
    parts = [_prefix(agreement.kind, text, always=guarded)]
    parts.append(_WORD_STARTS.sub(_BACKSLASH, text) if guarded else text)
    parts += _party_tokens(agreement, context)
    parts += _short_tokens(agreement, context)
    if agreement.visible:
        parts.append(_visible_token(clean_line(agreement.visible), guarded=guarded))
    return " ".join(part for part in parts if part)


def _prefix(kind: AgreementKind, text: str, *, always: bool) -> str:
    if kind is AgreementKind.AFSPRAAK and not always and not KIND_PREFIX.match(text):
        return ""
    return f"{kind.value[0]}:"


def _party_tokens(agreement: Agreement, context: CaptureContext) -> list[str]:
    partners = partners_of(context.organisations, context.people)
    organisations = {organisation.id: organisation for organisation in context.organisations}
    people = {person.id: person for person in context.people}
    found: list[Partner] = []
    if agreement.owner_id is not None and agreement.owner_id in organisations:
        person = people.get(agreement.owner_person_id) if agreement.owner_person_id else None
        found.append(Partner(organisations[agreement.owner_id], person))
    found += [Partner(organisations[key]) for key in agreement.supporting if key in organisations]
    names = [name_token(name) for name in agreement.unknown]
    unowned = agreement.owner_id is None and (agreement.supporting or NONE in agreement.unknown)
    nobody = [f"@{NONE}"] if unowned else []
    return [*nobody, *(partners.token_of(partner) for partner in found), *names]


def _short_tokens(agreement: Agreement, context: CaptureContext) -> list[str]:
    tokens: list[str] = []
    if agreement.deadline is not None:
        day = agreement.deadline
        tokens.append(f">{day.day}-{day.month}-{day.year:04d}")
    if agreement.theme is not context.block_theme:
        tokens.append(f"#{agreement.theme.value if agreement.theme else NONE}")
    tokens += [f"#{recommendation.value}" for recommendation in agreement.recommendations]
    return [*tokens, "!"] if agreement.impuls else tokens


def _visible_token(visible: str, *, guarded: bool) -> str:
    if not guarded:
        return f"={visible}"
    first = _FIRST_WORD.match(visible)
    head = first[0] if first else ""
    guard = "\\" if ESCAPABLE_VISIBLE.match(head) else ""
    return f"={guard}{head}{_WORD_STARTS.sub(_BACKSLASH, visible[len(head) :])}"
