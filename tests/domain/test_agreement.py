# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import timedelta

import pytest

from facilitator.domain.agreement import Tally, tallied, tally_of
from facilitator.domain.words import Status
from tests.builders.entities import DAY, an_agreement


@pytest.mark.parametrize(("number", "label"), [(1, "A-001"), (42, "A-042"), (1234, "A-1234")])
def test_the_label_is_how_people_say_the_number(number: int, label: str) -> None:
    assert an_agreement(number=number).label == label


@pytest.mark.parametrize("status", Status)
def test_only_what_somebody_still_has_to_do_can_be_late(status: Status) -> None:
    agreement = an_agreement(deadline=DAY, status=status)
    running = status in {Status.OPEN, Status.BEZIG, Status.GEBLOKKEERD}
    assert agreement.late_on(DAY + timedelta(days=1)) is running
    assert not agreement.late_on(DAY)


def test_without_a_date_nothing_is_late() -> None:
    assert not an_agreement(deadline=None).late_on(DAY)


def test_a_tally_adds_up() -> None:
    tally = Tally(by_status={Status.OPEN: 2, Status.GEBLOKKEERD: 1, Status.KLAAR: 4})
    assert (tally.total, tally.running, tally.done) == (7, 3, 4)
    assert Tally().total == 0


def test_what_is_late_keeps_its_status() -> None:
    tomorrow = DAY + timedelta(days=1)
    tally = tally_of([(status, DAY) for status in Status] + [(Status.BEZIG, None)], tomorrow)
    assert tally.by_status == dict.fromkeys(Status, 1) | {Status.BEZIG: 2}
    assert tally.late_by_status == {
        Status.OPEN: 1,
        Status.BEZIG: 1,
        Status.GEBLOKKEERD: 1,
    }
    assert (tally.late, tally.total) == (3, 7)


def test_counting_in_storage_comes_to_the_same() -> None:
    region, tomorrow = an_agreement().region_id, DAY + timedelta(days=1)
    standing = [(status, DAY) for status in Status]
    counted = tallied((region, status, 1, 1) for status in Status)
    assert counted[region] == tally_of(standing, tomorrow)
