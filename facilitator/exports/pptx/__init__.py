# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Decks in PowerPoint: native shapes and tables on our own template, paged by measured height."""

from facilitator.exports.cleaning import cleaned
from facilitator.exports.documents import DOCUMENT_LABELS, Document
from facilitator.exports.pptx.actielijst import actielijst
from facilitator.exports.pptx.afsprakenkaart import afsprakenkaart
from facilitator.exports.pptx.deck import Deck
from facilitator.exports.pptx.impulsagenda import impulsagenda
from facilitator.exports.pptx.voortgang import voortgang
from facilitator.exports.report import Report

_SLIDES = {
    Document.ACTIELIJST: actielijst,
    Document.IMPULSAGENDA: impulsagenda,
    Document.AFSPRAKENKAART: afsprakenkaart,
    Document.VOORTGANGSRAPPORTAGE: voortgang,
}


def render(report: Report, document: Document) -> bytes:
    """The document as a .pptx file: a pure function of the report."""
    clean = cleaned(report)
    deck = Deck(clean, DOCUMENT_LABELS[document])
    for slide in _SLIDES[document](clean):
        deck.add(slide)
    return deck.to_bytes()
