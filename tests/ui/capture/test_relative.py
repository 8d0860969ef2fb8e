# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import timedelta

import pytest

from tests.builders.entities import DAY
from ui.capture.relative import relative_days


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "vandaag"),
        (1, "morgen"),
        (2, "overmorgen"),
        (-1, "gisteren"),
        (5, "over 5 dagen"),
        (14, "over 2 weken"),
        (120, "over 4 maanden"),
        (-20, "3 weken geleden"),
    ],
)
def test_distances_in_words(days: int, words: str) -> None:
    assert relative_days(DAY + timedelta(days=days), DAY) == words
