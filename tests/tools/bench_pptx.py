# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long the actielijst of 500 agreements takes, against python-pptx writing its cells bare.

Run as `.venv/bin/python -m tests.tools.bench_pptx`; both are measured alternately.
"""

from collections.abc import Callable
from io import BytesIO
from statistics import median
from time import perf_counter
from typing import Any

from pptx import Presentation
from pptx.util import Pt

from facilitator.exports.documents import Document
from facilitator.exports.pptx import render
from facilitator.exports.report import Report
from tests.builders.reports import a_report, many_items

Cells = list[tuple[str, list[list[str]]]]


def cells_of(data: bytes) -> Cells:
    """Title and cells of every slide with a table."""
    return [
        (
            slide.shapes.title.text_frame.text,
            [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows],
        )
        for slide in _slides(data)
        for shape in slide.shapes
        if shape.has_table
    ]


def _slides(data: bytes) -> Any:
    return Presentation(BytesIO(data)).slides


def write_bare(cells: Cells) -> bytes:
    """The same cells through python-pptx's own table, without looks, notes or measuring."""
    deck: Any = Presentation()
    for title, rows in cells:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = title
        box = (Pt(36), Pt(90), Pt(648), Pt(400))
        table = slide.shapes.add_table(len(rows), len(rows[0]), *box).table
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def bench_report(count: int = 500) -> Report:
    return a_report(items=many_items(count))


def compare(count: int = 500, rounds: int = 11) -> tuple[float, float]:
    """Median seconds of ours and of the bare deck."""
    report = bench_report(count)
    cells = cells_of(render(report, Document.ACTIELIJST))
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(rounds):
        ours.append(_seconds(lambda: render(report, Document.ACTIELIJST)))
        bare.append(_seconds(lambda: write_bare(cells)))
    return median(ours), median(bare)


def _seconds(work: Callable[[], bytes]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    for size in (60, 500, 2000):
        mine, plain = compare(size, 11 if size < 1000 else 3)
        print(f"{size} afspraken: {mine:.3f} s, kaal {plain:.3f} s, verhouding {mine / plain:.2f}")
