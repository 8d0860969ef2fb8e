# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The head of a document without a cover: whose it is, what it is, of when."""

from facilitator.domain.dates import full_date
from facilitator.exports import wording
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.figures import Aside
from facilitator.exports.pdf.paragraph import Paragraph
from facilitator.exports.pdf.sheet import logo
from facilitator.exports.pdf.story import HeadingLook, Story
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import BODY_2, CAPTION, SEMIBOLD, TITLE
from facilitator.exports.report import Report


def masthead(story: Story, report: Report, title: str, *, space: float = 20) -> None:
    """Region and day, the title, and the state of the document."""
    day = full_date(report.day)
    room = BODY_2.face.width(day) * BODY_2.size + 20
    region = Element("P", story.root)
    story.add(Aside(day, Element("P", story.root), BODY_2, 0))
    story.add(
        Paragraph(wording.whose(report), region, SEMIBOLD, indent=28, right=room, ornament=_logo)
    )
    story.heading(title, 1, HeadingLook(TITLE, space=space))
    story.text(wording.subtitle(report), BODY_2, space=2)
    story.text(wording.version_line(report), CAPTION, space=1)


def _logo(canvas: TaggedCanvas, x: float, top: float, _: float) -> None:
    with canvas.artifact():
        logo(canvas, x, top - 16.5)
