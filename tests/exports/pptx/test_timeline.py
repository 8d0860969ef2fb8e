# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from itertools import pairwise

import pytest

from facilitator.domain.words import Theme
from facilitator.exports.pptx.look import RIGHT
from facilitator.exports.pptx.timeline import (
    AXIS_LEFT,
    AXIS_RIGHT,
    Axis,
    axis_for,
    marks,
    planned,
)
from tests.builders.reports import an_item

AXIS = axis_for([date(2027, 4, 14), date(2026, 10, 7), date(2026, 12, 1)])
LANES = tuple(Theme)


def test_the_axis_runs_from_the_first_to_the_last_day() -> None:
    assert Axis(date(2026, 10, 7), date(2027, 4, 14)) == AXIS
    assert (AXIS.at(AXIS.first), AXIS.at(AXIS.last)) == (AXIS_LEFT, AXIS_RIGHT)


def test_january_says_its_year() -> None:
    assert [mark.label for mark in marks(AXIS)] == [
        "november",
        "december",
        "januari 2027",
        "februari",
        "maart",
        "april",
    ]


@pytest.mark.parametrize("last", [date(2026, 10, 7), date(2029, 1, 1), date.max])
def test_months_never_run_over_each_other(last: date) -> None:
    places = [mark.at for mark in marks(Axis(date(2026, 10, 7), last))]
    assert all(after - before > 80 for before, after in pairwise(places))


def test_few_cards_say_more_than_many() -> None:
    few = [an_item(1, deadline=date(2026, 12, 1))]
    many = [an_item(n, deadline=date(2026, 12, 1)) for n in range(1, 9)]
    assert len(planned(AXIS, few, LANES)) == 1
    pages = planned(AXIS, many, LANES)
    assert len(pages) > 1
    assert planned(AXIS, few, LANES)[0][0].height > pages[0][0].height
    assert [card.item.number for page in pages for card in page] == list(range(1, 9))


def test_a_card_at_the_end_stands_before_its_day() -> None:
    card = planned(AXIS, [an_item(1, deadline=AXIS.last)], LANES)[0][0]
    assert card.flag_right
    assert card.left + card.width <= RIGHT
