# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spreadsheets: the actielijst that partners fill in and send back."""

from facilitator.exports.documents import Document
from facilitator.exports.report import Report
from facilitator.exports.xlsx.actielijst import actielijst
from facilitator.exports.xlsx.voortgang import voortgang

_SHEETS = {Document.ACTIELIJST: actielijst, Document.VOORTGANGSRAPPORTAGE: voortgang}


def render(report: Report, document: Document) -> bytes:
    """The document as an .xlsx file; the same report gives the same bytes."""
    return _SHEETS[document](report)
