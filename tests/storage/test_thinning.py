# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A year of backups, with a clock of our own."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.storage.thinning import DAYS, MONTHS, RECENT, WEEKS, to_keep

START = datetime(2026, 1, 1, 8, 0, tzinfo=UTC)


def live_through(days: int, every: timedelta) -> tuple[list[datetime], datetime]:
    """What is left when a backup is made all the time and thinned after each."""
    kept: list[datetime] = []
    now = START
    while now < START + timedelta(days=days):
        kept.insert(0, now)
        keep = to_keep(kept, now)
        kept = [moment for moment, stays in zip(kept, keep, strict=True) if stays]
        now += every
    return kept, now - every


def test_a_year_of_backups_leaves_the_scheme_exactly() -> None:
    kept, now = live_through(400, timedelta(hours=6))
    recent = [moment for moment in kept if now - moment < RECENT]
    assert len(recent) == 8
    assert len(kept) - len(recent) == DAYS + WEEKS + MONTHS
    assert now - kept[-1] > timedelta(days=320)


def test_everything_of_two_days_stays() -> None:
    now = START
    moments = [now - timedelta(minutes=30 * n) for n in range(96)]
    assert all(to_keep(moments, now))


def test_older_days_keep_one_each() -> None:
    now = START
    moments = [now - timedelta(days=3, hours=n) for n in range(24)]
    kept = [moment for moment, stays in zip(moments, to_keep(moments, now), strict=True) if stays]
    assert len(kept) == len({moment.date() for moment in moments})


def test_a_clock_that_was_set_back_keeps_all() -> None:
    moments = [START + timedelta(days=n) for n in range(5, 0, -1)]
    assert all(to_keep(moments, START))


@given(st.lists(st.integers(0, 20_000), max_size=80), st.integers(0, 1000))
def test_the_newest_stays_and_never_more_than_the_scheme(hours: list[int], later: int) -> None:
    moments = sorted((START + timedelta(hours=n) for n in hours), reverse=True)
    now = (moments[0] if moments else START) + timedelta(hours=later)
    keep = to_keep(moments, now)
    assert not moments or keep[0]
    old = [stays for moment, stays in zip(moments, keep, strict=True) if now - moment >= RECENT]
    assert sum(old) <= DAYS + WEEKS + MONTHS + 1
