# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A process with nothing but a QListView: `python -m tests.benchmarks.bare_list WIDTH HEIGHT ROWS`.

For each line on its standard input it appends a row, and prints the seconds until that was painted.
It is a process of its own because the style of the program would slow every list of its process.
"""

import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView, QMainWindow

from tests.benchmarks.painting import offscreen_application, show_in, until_painted

TEXT = "Beschrijft op één A4 wat scholen mogen verwachten"


def serve(width: int, height: int, rows: int) -> None:
    app = offscreen_application()
    window, view = QMainWindow(), QListView()
    model = QStringListModel([f"{TEXT} {number}" for number in range(rows)])
    view.setModel(model)
    show_in(window, view, width, height)

    def append() -> None:
        row = model.rowCount()
        model.insertRow(row)
        model.setData(model.index(row), f"{TEXT} {row}")
        view.scrollToBottom()

    for _ in sys.stdin:
        print(until_painted(view.viewport(), append), flush=True)
    app.quit()


if __name__ == "__main__":
    serve(*map(int, sys.argv[1:]))
