# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tagged PDF: every document as pages that also read well aloud."""

from threading import Lock

from facilitator.domain.text import clean_line
from facilitator.exports.documents import DOCUMENT_LABELS, Document
from facilitator.exports.pdf.actielijst import actielijst
from facilitator.exports.pdf.afsprakenkaart import afsprakenkaart
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.impulsagenda import impulsagenda
from facilitator.exports.pdf.layout import draw, lay_out
from facilitator.exports.pdf.story import heading_pages
from facilitator.exports.pdf.voortgang import voortgang
from facilitator.exports.report import Report
from facilitator.exports.wording import whose

# ReportLab's fonts are shared by all documents of the process and not made for two threads.
_ONE_AT_A_TIME = Lock()


def render(report: Report, document: Document) -> bytes:
    """The document as PDF; the same report gives the same bytes."""
    with _ONE_AT_A_TIME:
        return _render(report, document)


def _render(report: Report, document: Document) -> bytes:
    title = f"{DOCUMENT_LABELS[document]} {clean_line(whose(report))}".strip()
    canvas = TaggedCanvas(title, report.made_on)
    found: dict[str, int] = {}
    if document is Document.ACTIELIJST:
        sections = actielijst(report, canvas.tree.root)
    elif document is Document.AFSPRAKENKAART:
        sections = afsprakenkaart(report, canvas.tree.root)
    elif document is Document.VOORTGANGSRAPPORTAGE:
        sections = voortgang(report, canvas.tree.root)
    else:
        sections = impulsagenda(report, canvas.tree.root, found)
    pages = lay_out(sections)
    found.update(heading_pages(pages))
    draw(canvas, pages)
    return canvas.finish()
