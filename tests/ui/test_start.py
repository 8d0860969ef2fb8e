# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.clock import SystemClock
from facilitator.services.regions import add_region
from facilitator.storage.opening import open_library
from ui.app import Options, parse
from ui.theme import Appearance

_AT_FIRST_PAINT = """
import json, os, sys
from ui.app import Options, Program
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication

class Watch(QtCore.QObject):
    def eventFilter(self, watched, event):
        if event.type() is QtCore.QEvent.Type.Paint:
            seen = sorted({name.partition(".")[0] for name in sys.modules})
            print(json.dumps([seen, "facilitator.domain" in sys.modules, "Qt" in vars(QtCore)]))
            sys.stdout.flush()
            os._exit(0)
        return False

app = QApplication([])
program = Program(app, Options(library=sys.argv[1]))
watch = Watch()
program.window.centralWidget().installEventFilter(watch)
program.start()
app.exec()
"""
_AT_FIRST_LIST = """
import json, os, sys
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.app import Options, Program

def first_list(seen):
    from ui.views.overzicht.regions_table import RegionsTable
    table = program.window.findChild(RegionsTable)
    QTest.keyClick(table, Qt.Key.Key_Return)
    print(json.dumps([seen, program.window.current_view, "sqlalchemy" in sys.modules]))
    sys.stdout.flush()
    os._exit(0)

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.UpdateRequest and program.window.current_view:
            # Taken here: right after the paint the rest begins to load.
            seen = sorted({name.partition(".")[0] for name in sys.modules})
            QTimer.singleShot(0, lambda: first_list(seen))
            watched.removeEventFilter(self)
        return False

app = QApplication([])
program = Program(app, Options(library=sys.argv[1]))
watch = Watch()
program.window.installEventFilter(watch)
program.start()
app.exec()
"""
_MAKEFILE = Path(__file__).parents[2] / "Makefile"
_HEAVY = {
    "reportlab", "pptx", "openpyxl", "xlsxwriter", "alembic", "sqlalchemy", "sqlcipher3", "msgspec",
    "tomlkit", "icalendar", "PIL", "qtawesome", "platformdirs", "defusedxml",
}  # fmt: skip


def _run(
    code: str, *arguments: str, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=env,
    )


def test_nothing_heavy_is_loaded_at_the_first_paint(tmp_path: Path) -> None:
    done = _run(_AT_FIRST_PAINT, str(tmp_path / "b.db"), env={**os.environ, "PYTHONPATH": "."})
    assert done.returncode == 0, done.stderr
    seen, domain, qt_enums = json.loads(done.stdout.splitlines()[0])
    assert _HEAVY.isdisjoint(seen)
    assert (domain, qt_enums) == (False, False)


def test_the_regions_are_there_before_sqlalchemy_and_opening_one_waits_for_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "b.db"
    with open_library(path, clock=SystemClock()) as library:
        add_region(library, SystemClock(), "Regio Een")
    environment = {**os.environ, "PYTHONPATH": ".", "QT_QPA_PLATFORM": "offscreen"}
    done = _run(_AT_FIRST_LIST, str(path), env=environment)
    assert done.returncode == 0, done.stderr
    seen, view, loaded = json.loads(done.stdout.splitlines()[0])
    assert {"sqlalchemy", "reportlab", "pptx", "msgspec", "tomlkit"}.isdisjoint(seen)
    assert (view, loaded) == ("voorbereiden", True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a display")
def test_without_a_display_it_says_so_and_stops() -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {k: v for k, v in os.environ.items() if k not in hidden}
    code = "from ui.app import main; raise SystemExit(main([]))"
    done = _run(code, env={**environment, "PYTHONPATH": "."})
    assert done.returncode == 2
    assert "geen beeldscherm" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a display")
def test_make_run_starts_the_program() -> None:
    made = re.search(
        r"^run:.*\n\t@\$\(BIN\)/python (.+)$", _MAKEFILE.read_text("utf-8"), re.MULTILINE
    )
    assert made is not None
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, *made[1].split()],
        env={k: v for k, v in os.environ.items() if k not in hidden},
        cwd=_MAKEFILE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    # A module without a beginning of its own would do nothing and call that a success.
    assert "geen beeldscherm" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], Options()),
        (["--dark"], Options(appearance=Appearance.DARK)),
        (["--light", "--library", "x.db"], Options("x.db", Appearance.LIGHT)),
        (["--self-check"], Options(self_check=True)),
    ],
)
def test_the_command_line_is_read(arguments: list[str], options: Options) -> None:
    assert parse(arguments) == options
