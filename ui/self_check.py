# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`slagvaardig --self-check`: whether everything that ships came along and works.

For the frozen program. A missing file or library shows there only when it is used, and a window
that opens says nothing of an export that can't. So every part is used once, on a library in a
temporary folder.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator import assets
from facilitator.clock import SystemClock
from facilitator.domain.meeting import Meeting
from facilitator.domain.words import AgreementKind
from facilitator.exports.build import build_report
from facilitator.exports.documents import Document, Format, offered, render
from facilitator.exports.report import Report
from facilitator.files import write_file
from facilitator.play.run import play_example
from facilitator.readback.recognise import read_list
from facilitator.storage.check import check
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from facilitator.templates.reading import shipped_templates
from ui import fonts
from ui.app import Options, Program
from ui.views.overzicht.example import open_example
from ui.views.registry import VIEWS

_STARTS = {
    Format.PDF: b"%PDF-",
    Format.PPTX: b"PK\x03\x04",
    Format.XLSX: b"PK\x03\x04",
    Format.ICS: b"BEGIN:VCALENDAR",
}


def self_check() -> int:
    """Use every part once and say how it went; 0 when all is well, 1 when something is not."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([])
    parts: list[tuple[str, Callable[[], str]]] = [
        ("bestanden", _resources),
        ("agenda's", _agendas),
        ("lettertypen", _fonts),
        ("bibliotheek en documenten", _library_and_documents),
        ("schermen", lambda: _pages(app)),
    ]
    results = [_passes(name, part) for name, part in parts]
    return 0 if all(results) else 1


def _passes(name: str, part: Callable[[], str]) -> bool:
    try:
        _say(f"goed  {name}: {part()}")
    except Exception as error:  # noqa: BLE001 -- whatever goes wrong, the next part has its turn
        _say(f"FOUT  {name}: {type(error).__name__}: {error}")
        return False
    return True


def _say(line: str) -> None:
    # A windowed program on Windows has no standard output; its exit code says enough.
    if sys.stdout is not None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def _resources() -> str:
    names = assets.resource_names()
    empty = [name for name in names if not assets.read_resource(name)]
    if empty or not names:
        raise RuntimeError(f"leeg: {', '.join(empty) or 'alles'}")
    return f"{len(names)} geopend"


def _agendas() -> str:
    templates = shipped_templates()
    if not templates:
        raise RuntimeError("er is geen enkele agenda")
    return "; ".join(template.name for template in templates)


def _fonts() -> str:
    fonts.load_first()
    fonts.load_rest()
    wanted = {fonts.SANS, fonts.SERIF, fonts.EMOJI, fonts.ICONS}
    missing = wanted.difference(QFontDatabase.families())
    if missing:
        raise RuntimeError(f"niet geladen: {', '.join(sorted(missing))}")
    return f"{len(wanted)} geladen, {QGuiApplication.platformName()}"


def _pages(app: QApplication) -> str:
    """Make the real window and show each of its pages once."""
    with tempfile.TemporaryDirectory(prefix="slagvaardig-") as folder:
        # Nothing of this may end up among the user's own settings.
        os.environ["SLAGVAARDIG_MAP"] = folder
        program = Program(app, Options())
        try:
            program.open_library()
            _show_pages(program)
        finally:
            program.window.close()
    return ", ".join(view.title for view in VIEWS)


def _show_pages(program: Program) -> None:
    """Every page, empty and with the example."""
    context = program.window.context
    if context is None:
        raise RuntimeError("de bibliotheek gaat niet open")
    for filled in (False, True):
        if filled:
            open_example(context)
        for view in VIEWS:
            program.window.show_view(view.key)
            if program.window.current_view != view.key:
                raise RuntimeError(f"{view.title} gaat niet open")
            program.window.grab()


def _library_and_documents() -> str:
    with tempfile.TemporaryDirectory(prefix="slagvaardig-") as folder:
        path = Path(folder) / "bibliotheek.db"
        with open_library(path, clock=SystemClock()) as library:
            made = _documents(library, _meeting(library))
        wrong = check(path)
    if wrong:
        raise RuntimeError(" ".join(wrong))
    return made


def _meeting(library: SqlLibrary) -> UUID:
    """Play the example: every kind of line, through the same use cases as the window."""
    region = play_example(library)
    with library.read() as reader:
        return reader.find(Meeting, region_id=region)[0].id


def _documents(library: SqlLibrary, meeting: UUID) -> str:
    with library.read() as reader:
        report = build_report(reader, meeting, SystemClock().today())
    made: list[str] = []
    for document, file_format in offered(Document, Format):
        data = render(report, document, file_format)
        if not data.startswith(_STARTS[file_format]):
            raise RuntimeError(f"{document}.{file_format} begint verkeerd")
        made.append(f"{document}.{file_format} ({len(data) // 1024} kB)")
    return f"{', '.join(made)}; {_read_back(report)} rijen teruggelezen"


def _read_back(report: Report) -> int:
    """Have the list read again, by the process that reads what comes from outside."""
    with tempfile.TemporaryDirectory(prefix="slagvaardig-") as folder:
        path = Path(folder) / "lijst.xlsx"
        write_file(path, render(report, Document.ACTIELIJST, Format.XLSX))
        read = read_list(path, report.made_on)
    if len(read.rows) != len(report.of_kind(AgreementKind.AFSPRAAK)):
        raise RuntimeError(f"{len(read.rows)} rijen teruggelezen")
    return len(read.rows)
