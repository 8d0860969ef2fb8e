# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a meeting in words a facilitator can use."""

from datetime import timedelta

from facilitator.domain.timing import at
from tests.builders.entities import a_block, a_meeting
from ui.views.bijeenkomst.clock_words import end_words, zone


def test_on_another_day_it_says_when_it_was_planned_not_how_many_hours_late() -> None:
    meeting = a_meeting()
    blocks = [a_block(meeting, minutes=30)]
    starts = at(meeting.day, meeting.starts_at, zone())
    assert end_words(meeting, blocks, starts).difference == "op plan"
    assert end_words(meeting, blocks, starts + timedelta(minutes=4)).difference == "+4 min op plan"
    later = end_words(meeting, blocks, starts + timedelta(days=7))
    assert later.difference == "gepland op 7 okt"
