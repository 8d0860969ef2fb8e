# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""PySide6 6.12.0 loses a reference to None at every void call on Python 3.11 and aborts."""

import subprocess
import sys

_CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for number in range(20_000):
    thing.setObjectName(str(number))
print(thing.objectName())
"""


def test_twenty_thousand_setter_calls_do_not_end_the_interpreter() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CALLS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "19999"), done.stderr
