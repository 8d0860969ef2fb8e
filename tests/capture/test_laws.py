# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every line: nothing is lost, and what is written reads back the same."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st

from facilitator.capture.line import parse
from facilitator.capture.reading import CaptureContext, Reading, TokenKind
from facilitator.capture.writing import applied, format_line, last_chip, put_back
from facilitator.domain.agreement import Agreement
from facilitator.domain.ids import new_id
from facilitator.domain.text import clean_line
from facilitator.domain.words import AgreementKind, Recommendation, Theme
from tests.builders.capture import EXAMPLE

CONTEXTS = [EXAMPLE, replace(EXAMPLE, block_theme=Theme.REGIEVOERING)]
PIECES = [
    "@geen",
    "#geen",
    "a:",
    "b:",
    "i:",
    "p:",
    "B:",
    "Belt",
    "de",
    "school,",
    "en",
    "mei",
    "Jan",
    "@swv",
    "@leerplicht",
    "@jgz.",
    "@zor",
    "@Rector",
    "@Directeur",
    "@jeugd",
    "@lpa,",
    '@"Jeugdteam',
    'Noord"',
    '@"Consulent',
    "@“Iets",
    "nieuws”",
    '@„x"y”',
    '@""',
    "@",
    ">vr",
    ">31-2",
    ">",
    "vr",
    ">1-1-2027",
    ">vrouw",
    ">zo",
    ">volgende",
    ">over",
    "3",
    "weken",
    "week",
    "12",
    "1",
    "november",
    "2-3",
    "uiterlijk",
    "vóór",
    "voor",
    "per",
    "met",
    "ingang",
    "van",
    "#regie",
    "#reg",
    "#overleg",
    "#kind",
    "#mandaat,",
    "#foo",
    "#1",
    "#",
    "!",
    "!impuls",
    "!x",
    "=kaart",
    '="kaart',
    '=\\"x',
    "=",
    "==",
    '"een',
    'twee"',
    '"',
    "“",
    "”",
    "„",
    "\\",
    "\\>",
    "\\\\@x",
    '\\"',
    "\\b:",
    "\\uiterlijk",
    "a@b.nl",
    "5>3",
    "R&D",
    "C#",
    "😀",
    "é",
    "q̃",
    "\xa0",
    "\u2003",
    "(",
    ")",
    ".",
    "!",
    "?",
    "…",
    "@x.",
    "@x'",
    "(@swv",
    ">vr)",
    "İ:",
    "ı:",
    "do",
    "2",
    "november",
    "eind",
    "mei",
]
LINES = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
    st.text(max_size=40),
    st.text(alphabet='ab @#>!=:"“”„\\.,1-\u00a0vroJ', max_size=30),
)
SEARCH = settings(max_examples=1200, deadline=None)
SAMPLE = settings(max_examples=300, deadline=None)


def blank() -> Agreement:
    moment = datetime(2026, 10, 7, 11, tzinfo=UTC)
    return Agreement(region_id=new_id(), meeting_id=new_id(), number=1, text="", captured_at=moment)


def squeezed(text: str) -> str:
    return "".join(text.split())


def uncovered(reading: Reading) -> str:
    left = list(reading.line)
    for token in reading.tokens:
        left[token.start : token.end] = [" "] * (token.end - token.start)
    return squeezed("".join(left))


@SEARCH
@given(LINES, st.sampled_from(CONTEXTS))
@example("Belt >31-2 @leerplicht, vóór 1 mei", EXAMPLE)
def test_every_character_is_in_the_text_or_under_one_token(
    line: str, context: CaptureContext
) -> None:
    reading = parse(line, context)
    assert reading.line == clean_line(line)
    assert squeezed(reading.text) == uncovered(reading)
    ends = [0, *(token.end for token in reading.tokens)]
    assert all(t.start >= end for t, end in zip(reading.tokens, ends, strict=False))
    assert all(t.source_text == reading.line[t.start : t.end] for t in reading.tokens)
    assert all(t.start < t.end and t.source_text.strip() for t in reading.tokens)


@SEARCH
@given(LINES, st.sampled_from(CONTEXTS))
@example('=\\"x >vr', EXAMPLE)
def test_what_is_written_reads_back_the_same(line: str, context: CaptureContext) -> None:
    agreement = applied(blank(), parse(line, context))
    written = format_line(agreement, context)
    again = applied(agreement, parse(written, context))
    assert again == agreement
    assert format_line(again, context) == written


@SAMPLE
@given(LINES)
def test_chips_can_be_put_back_one_by_one_until_only_text_is_left(line: str) -> None:
    reading = parse(line, EXAMPLE)
    for _ in range(2 * len(reading.line) + 2):
        chip = last_chip(reading)
        if chip is None:
            break
        before = squeezed(reading.line).replace("\\", "")
        reading = parse(put_back(reading.line, chip), EXAMPLE)
        assert squeezed(reading.line).replace("\\", "") == before
    assert last_chip(reading) is None


@SAMPLE
@given(LINES, st.dates())
def test_no_line_on_any_day_raises(line: str, today: date) -> None:
    context = replace(EXAMPLE, today=today)
    assert parse(line, context) == parse(line, context)


@given(st.text(alphabet="abip: @>x", max_size=20))
def test_an_unknown_partner_never_changes_the_kind(line: str) -> None:
    without = parse(line, EXAMPLE)
    with_unknown = parse(f"{line} @niemandskind", EXAMPLE)
    assert with_unknown.kind is without.kind
    assert "niemandskind" in with_unknown.unknown
    assert all(token.kind is not TokenKind.KIND or token.start == 0 for token in without.tokens)


SOME = st.integers(0, len(EXAMPLE.organisations) - 1)
STORED = st.builds(
    replace,
    st.just(blank()),
    kind=st.sampled_from(AgreementKind),
    text=LINES.map(clean_line),
    theme=st.none() | st.sampled_from(Theme),
    owner_id=st.none() | SOME.map(lambda n: EXAMPLE.organisations[n].id),
    deadline=st.none() | st.dates(),
    impuls=st.booleans(),
    recommendations=st.lists(st.sampled_from(Recommendation), unique=True).map(tuple),
    unknown=st.lists(st.sampled_from(("zor", "Iets nieuws", "geen", "a.")), unique=True).map(tuple),
    visible=st.none() | LINES.map(clean_line).map(lambda text: text or None),
)


@SEARCH
@given(STORED, st.lists(SOME, unique=True), st.sampled_from(CONTEXTS))
def test_any_stored_agreement_can_be_opened_and_stored_without_a_change(
    stored: Agreement, supporting: list[int], context: CaptureContext
) -> None:
    ids = [EXAMPLE.organisations[n].id for n in supporting]
    stored = replace(stored, supporting=tuple(i for i in ids if i != stored.owner_id))
    assert applied(stored, parse(format_line(stored, context), context)) == stored
