# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sample of `make fuzz`, and everything that ever went wrong in it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT

pytestmark = pytest.mark.long

SAMPLE = 700

pytest.importorskip("resource", reason="memory can't be bounded here")


def test_a_spoiled_file_is_refused_in_dutch_or_imported_right(
    figures: Callable[[str], None], tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "tests.session.fuzz", "--count", str(SAMPLE)]
    ran = subprocess.run(
        [*command, "--keep", tmp_path], cwd=ROOT, capture_output=True, text=True, check=False
    )
    found = json.loads(ran.stdout)
    assert found["replayed"] >= 3
    figures(f"{found['tried']} files, seed {found['seed']}, {found['outcomes']}")
    assert found["failures"] == []
    assert found["memory"] <= 256 * 1024 * 1024
    # A fuzz run that never gets past the first gate tries nothing.
    assert found["outcomes"]["ingelezen"] > SAMPLE / 50
