# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of a sentence."""

import pytest

from facilitator.services.rows import first_few


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ""),
        (1, "A-1"),
        (2, "A-1 en A-2"),
        (4, "A-1, A-2, A-3 en A-4"),
        (5, "A-1, A-2, A-3 en 2 andere"),
        (16, "A-1, A-2, A-3 en 13 andere"),
    ],
)
def test_a_long_list_is_named_in_part_and_counted(count: int, said: str) -> None:
    assert first_few([f"A-{n}" for n in range(1, count + 1)]) == said
