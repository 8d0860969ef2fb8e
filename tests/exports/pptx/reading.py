# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a deck back the way the tests look at it."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pptx import Presentation

from facilitator.domain.text import clean_text
from facilitator.exports.documents import Document
from facilitator.exports.pptx import render
from facilitator.exports.report import Report


def opened(report: Report, document: Document = Document.ACTIELIJST) -> list[Any]:
    """The slides of the rendered document."""
    return list(Presentation(BytesIO(render(report, document))).slides)


def titles(slides: list[Any]) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in slides]


def tables(slides: list[Any]) -> list[Any]:
    return [shape.table for slide in slides for shape in slide.shapes if shape.has_table]


def slide_text(slide: Any) -> str:
    """All text of the shapes and cells of a slide, in order."""
    return "\n".join(_texts(slide))


def _texts(slide: Any) -> Iterator[str]:
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield shape.text_frame.text
        elif shape.has_table:
            for row in shape.table.rows:
                yield from (cell.text_frame.text for cell in row.cells)


def notes(slide: Any) -> str:
    return slide.notes_slide.notes_text_frame.text


def everything(slides: list[Any]) -> str:
    """All text of slides and notes, without white space."""
    return squeezed("\n".join(slide_text(slide) + notes(slide) for slide in slides))


def squeezed(text: str) -> str:
    """Text as it can be compared: clean and without any white space."""
    return re.sub(r"\s+", "", clean_text(text))
