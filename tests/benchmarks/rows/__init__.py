# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of the table, in its order; each maker gets an empty folder and cleans up."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.measure import Row
from tests.benchmarks.rows.documents import pdf_of, pptx_of, xlsx_of
from tests.benchmarks.rows.many_regions import many_regions
from tests.benchmarks.rows.screens import page_with_many, stored_and_painted
from tests.benchmarks.rows.session import region_file
from tests.benchmarks.rows.start import first_paint, regions_shown
from tests.benchmarks.rows.storing import captured_line
from tests.benchmarks.rows.toets import toets_of_a_large_region

ROWS: tuple[Callable[[Path], Iterator[Row]], ...] = (
    first_paint,
    regions_shown,
    many_regions,
    captured_line,
    stored_and_painted,
    pdf_of(60),
    pdf_of(500),
    pptx_of(500),
    xlsx_of(1_000),
    page_with_many,
    toets_of_a_large_region,
    region_file,
)
