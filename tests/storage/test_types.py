# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every value comes back as it went in, through the database's shape and the journal's."""

import json
import sys
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.words import Recommendation, Theme
from facilitator.storage.types import (
    ClockTime,
    Day,
    Id,
    Instant,
    Prose,
    Several,
    Stored,
    Truth,
    Whole,
    Word,
    json_bytes,
    json_text,
)

START = datetime(1970, 1, 1, tzinfo=UTC)


def a_moment(after: timedelta, minutes: int) -> datetime:
    return START.astimezone(timezone(timedelta(minutes=minutes))) + after


# Fixed offsets: Python calls a moment in a repeated hour unequal to itself in another zone.
MOMENTS = st.builds(
    a_moment,
    st.timedeltas(timedelta(0), timedelta(days=200 * 365)),
    st.integers(-14 * 60, 14 * 60),
)

TYPES: list[tuple[Stored, st.SearchStrategy[Any]]] = [
    (Prose(), st.text()),
    (Whole(), st.integers(-(2**63), 2**63 - 1)),
    (Truth(), st.booleans()),
    (Id(), st.uuids()),
    (Instant(), MOMENTS),
    (Day(), st.dates()),
    (ClockTime(), st.times()),
    (Word(Theme), st.sampled_from(Theme)),
    (Several(Prose()), st.lists(st.text()).map(tuple)),
    (Several(Id()), st.lists(st.uuids()).map(tuple)),
    (Several(Word(Recommendation)), st.lists(st.sampled_from(Recommendation)).map(tuple)),
]


@given(st.sampled_from(TYPES).flatmap(lambda pair: st.tuples(st.just(pair[0]), pair[1])))
def test_a_value_survives_the_journal_and_both_databases(pair: tuple[Stored, Any]) -> None:
    kind, value = pair
    assert kind.value(json.loads(json_text(kind.plain(value)))) == value
    for dialect in ("sqlite", "postgresql"):
        stored = kind.encoder(dialect)(value)
        decode = kind.decoder(dialect)
        assert (decode(stored) if decode else stored) == value


@given(MOMENTS)
def test_the_text_of_a_moment_sorts_as_the_moment(moment: datetime) -> None:
    now = datetime(2026, 10, 7, 11, 0, tzinfo=UTC)
    assert (Instant().plain(moment) < Instant().plain(now)) == (moment < now)


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        (Day(), datetime(2026, 10, 7, tzinfo=UTC)),
        (Instant(), date(2026, 10, 7)),
        (ClockTime(), time(13, tzinfo=UTC)),
        (Id(), "0197"),
        (Word(Theme), Recommendation.KIND),
        (Whole(), 1.0),
        (Several(Prose()), "tekst"),
    ],
)
def test_a_value_of_another_kind_is_refused(kind: Stored, wrong: object) -> None:
    with pytest.raises(TypeError):
        kind.plain(wrong)


@pytest.mark.parametrize(
    ("kind", "spoiled"),
    [(Truth(), 7), (Word(Theme), "regiebezoering"), (Day(), "2026-13-01"), (Id(), "xyz")],
)
def test_a_spoiled_value_is_not_read_as_something_else(kind: Stored, spoiled: object) -> None:
    decode = kind.decoder("sqlite")
    assert decode is not None
    with pytest.raises((ValueError, KeyError)):
        decode(spoiled)


TEXTS = st.text(st.characters(codec=None, categories=["L", "N", "P", "Z", "C"]))
SCALARS = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | TEXTS
PLAIN = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(TEXTS, inner)
)


@given(PLAIN)
def test_a_journal_is_written_as_python_writes_json(plain: object) -> None:
    wanted = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    assert json_text(plain) == wanted
    assert json_bytes(plain) == wanted.encode("utf-8", "surrogatepass")


def test_every_character_is_written_as_python_writes_it() -> None:
    letters = "".join(map(chr, range(sys.maxunicode + 1)))
    whole = letters.encode("utf-8", "ignore").decode()
    assert len(whole) == len(letters) - 2048
    for text in (whole, letters):
        assert json_text(text) == json.dumps(text, ensure_ascii=False)
