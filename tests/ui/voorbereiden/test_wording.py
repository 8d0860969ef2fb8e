# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.words import Theme
from tests.builders.entities import a_block, a_meeting, a_person, a_region, an_organisation
from ui.views.voorbereiden.snapshot import Snapshot, Span, span
from ui.views.voorbereiden.wording import (
    absent_names,
    absent_text,
    fit_text,
    mandate_text,
    minutes_text,
    stepped,
)


def fits(available: int, *minutes: int, locked: time | None = None) -> Span:
    region = a_region()
    meeting = a_meeting(region, day=date(2026, 10, 7))
    blocks = [a_block(meeting, position=n, minutes=m) for n, m in enumerate(minutes)]
    if locked:
        blocks.append(a_block(meeting, position=99, minutes=10, locked_start=locked))
    snapshot = Snapshot(
        region=region,
        organisations=[],
        people=[],
        terms=[],
        figures=[],
        meetings=[meeting],
        meeting=meeting,
        blocks=blocks,
    )
    made = span(snapshot, available)
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("found", "total", "rest"),
    [
        (fits(180, 100, 75), "175 van 180 minuten", "5 minuten speling, einde 15.55"),
        (fits(180, 100, 80), "180 van 180 minuten", "past precies, einde 16.00"),
        (fits(60, 61), "61 van 60 minuten", "1 minuut te lang, einde 14.01"),
        (fits(0, 30), "30 minuten", "einde 13.30"),
        (
            fits(60, 20, locked=time(13, 30)),
            "30 van 60 minuten",
            "20 min speling, einde 13.40, 10 min wachten",
        ),
    ],
)
def test_whether_it_fits_is_said_in_words(found: Span, total: str, rest: str) -> None:
    assert (minutes_text(found), fit_text(found)) == (total, rest)


def test_theme_minutes_are_counted_by_theme() -> None:
    assert fits(180, 40, 20).theme_minutes[Theme.REGIEVOERING] == 60


def test_who_has_mandate_and_who_is_missing() -> None:
    region = a_region()
    school, ggz = an_organisation(region, name="School"), an_organisation(region, name="Ggz")
    people = [a_person(school, mandate=True), a_person(school)]
    assert mandate_text([school, ggz], people) == "1 van 2 organisaties met mandaat"
    assert absent_text(absent_names([school, ggz], people)) == "Ggz: niemand"
    assert absent_text(absent_names([school, ggz], [])) == "2 partners: niemand"


@given(st.integers(1, 700))
def test_five_more_and_five_less_never_leave_a_block_without_time(minutes: int) -> None:
    assert stepped(minutes, 1) > minutes
    assert 1 <= stepped(minutes, -1) <= minutes
    if minutes > 5:
        assert stepped(stepped(minutes, -1), 1) in {minutes, 5}
