# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which documents there are, in which formats, and what their files are called."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from facilitator.domain.text import clean_line
from facilitator.errors import UserError
from facilitator.exports.report import Report
from facilitator.files import write_file


class Document(StrEnum):
    """A document that a region gets."""

    ACTIELIJST = "actielijst"
    IMPULSAGENDA = "impulsagenda"
    AFSPRAKENKAART = "afsprakenkaart"
    VOORTGANGSRAPPORTAGE = "voortgangsrapportage"


class Format(StrEnum):
    """A file format; its value is the file's suffix."""

    PDF = "pdf"
    PPTX = "pptx"
    XLSX = "xlsx"
    ICS = "ics"


DOCUMENT_LABELS = {
    Document.ACTIELIJST: "Actielijst",
    Document.IMPULSAGENDA: "Impulsagenda",
    Document.AFSPRAKENKAART: "Afsprakenkaart",
    Document.VOORTGANGSRAPPORTAGE: "Voortgangsrapportage",
}
FORMAT_LABELS = {
    Format.PDF: "PDF",
    Format.PPTX: "PowerPoint",
    Format.XLSX: "Excel",
    Format.ICS: "Agenda (.ics)",
}
FORMATS = {
    Document.ACTIELIJST: tuple(Format),
    Document.IMPULSAGENDA: (Format.PDF, Format.PPTX),
    Document.AFSPRAKENKAART: (Format.PDF, Format.PPTX),
    Document.VOORTGANGSRAPPORTAGE: (Format.PDF, Format.PPTX, Format.XLSX),
}
"""In which formats each document exists: only the list has dates for an agenda."""


def offered(
    documents: Iterable[Document], formats: Iterable[Format]
) -> list[tuple[Document, Format]]:
    """The wanted documents in those of the wanted formats that they exist in."""
    wanted = tuple(formats)
    return [(d, f) for d in documents for f in wanted if f in FORMATS[d]]


def documents_for(report: Report) -> tuple[Document, ...]:
    """The documents that have something to say.

    No card while no phase was filled in, and no progress before there was a check-in.
    """
    silent: set[Document] = set()
    if report.instruments is None or not report.instruments.phases:
        silent.add(Document.AFSPRAKENKAART)
    if not report.is_check_in:
        silent.add(Document.VOORTGANGSRAPPORTAGE)
    return tuple(document for document in Document if document not in silent)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an export is: file `done` of `total` is being made."""

    done: int
    total: int
    name: str


class ExportCancelledError(UserError):
    """The user stopped the export; files that were finished stay."""

    code = "gestopt"


def render(report: Report, document: Document, file_format: Format) -> bytes:
    """One document in one format: a pure function of the report.

    The exporters are imported here and not before: they cost more than opening the window.
    """
    if file_format is Format.PDF:
        from facilitator.exports import pdf

        return pdf.render(report, document)
    if file_format is Format.ICS:
        from facilitator.exports import ics

        return ics.render(report)
    if file_format is Format.XLSX:
        from facilitator.exports import xlsx

        return xlsx.render(report, document)
    from facilitator.exports import pptx

    return pptx.render(report, document)


def file_name(report: Report, document: Document, file_format: Format) -> str:
    """For instance `2026-10-07_Impulsagenda_Regio-Voorbeeld_v1.pdf`; `concept` before version 1."""
    version = f"v{report.version}" if report.version else "concept"
    if report.concept and report.version:
        version += "-concept"
    label = DOCUMENT_LABELS[document]
    names = [label, slug(report.region)]
    if report.organisation:
        names.append(slug(report.organisation))
    return f"{report.day.isoformat()}_{'_'.join(names)}_{version}.{file_format}"


def export(
    report: Report,
    folder: Path,
    documents: Sequence[Document],
    formats: Sequence[Format],
    *,
    on_progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Path]:
    """Write every document, in those of `formats` it exists in, to `folder`; gives the paths.

    Each file is written whole or not at all. ExportCancelledError when `cancelled` says so.
    """
    wanted = offered(documents, formats)
    written: list[Path] = []
    for index, (document, file_format) in enumerate(wanted):
        if cancelled():
            raise ExportCancelledError("Het exporteren is gestopt.")
        name = file_name(report, document, file_format)
        on_progress(Progress(index, len(wanted), name))
        data = render(report, document, file_format)
        if cancelled():
            raise ExportCancelledError("Het exporteren is gestopt.")
        write_file(folder / name, data)
        written.append(folder / name)
    on_progress(Progress(len(wanted), len(wanted), ""))
    return written


def slug(name: str) -> str:
    """A file name's part: letters, digits and dashes; no name that Windows reserves."""
    plain = unicodedata.normalize("NFKD", clean_line(name))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:60] or "regio"
