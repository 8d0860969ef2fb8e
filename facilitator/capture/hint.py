# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the reader of a line points out. A hint never refuses anything."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hint:
    """`code` is stable and meant for tests and scripts; `sentence` is what the user reads."""

    code: str
    sentence: str
