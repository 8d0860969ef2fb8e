# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of the table, in its order; each maker gets an empty folder and cleans up."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.measure import Row
from tests.benchmarks.rows.documents import pdf_of, pptx_of
from tests.benchmarks.rows.start import first_paint
from tests.benchmarks.rows.storing import captured_line

ROWS: tuple[Callable[[Path], Iterator[Row]], ...] = (
    first_paint,
    captured_line,
    pdf_of(60),
    pdf_of(500),
    pptx_of(500),
)
