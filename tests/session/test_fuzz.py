# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sample of `make fuzz`, and everything that ever went wrong in it."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.session.file_format import FORMAT
from tests.cli.conftest import ROOT

pytestmark = pytest.mark.long

SAMPLE = 700
MEMORY = 256 * 1024 * 1024
READER = """
import sys
from pathlib import Path
from facilitator.session import SessionFileError, read_session
from tests.session.fuzz import peak_memory
try:
    read_session(Path(sys.argv[1]))
    print("opened")
except SessionFileError as error:
    print(error.sentence, file=sys.stderr)
print(peak_memory())
"""

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
    assert found["memory"] <= MEMORY
    # A fuzz run that never gets past the first gate tries nothing.
    assert found["outcomes"]["ingelezen"] > SAMPLE / 50


def body_with(text: str) -> bytes:
    """A signed file as large as may be, of which one field holds `text` again and again."""
    fields = '"fields": {"text": ' + text + "}"
    change = '{"kind": "region", "id": "' + "0" * 32 + '", "op": "insert", ' + fields + "}"
    step = '{"id": "' + "1" * 32 + '", "name": "x", "at": "x", "changes": [' + change + "]}"
    body = '{"region": "' + "0" * 32 + '", "made_at": "x", "steps": [' + step + "]}"
    raw = body.encode()
    head = {"format": FORMAT, "version": 1, "schema": 1, "app": "x"}
    digest = hashlib.sha256(raw).hexdigest()
    return json.dumps(head | {"digest": digest})[:-1].encode() + b', "body": ' + raw + b"}"


LARGE = {
    "lists": "[" + ",".join(['["a"]'] * 700_000) + "]",
    "texts": '"' + "a" * 15_000_000 + "\U0001f600" + '"',
    "many texts": "[" + ",".join(['"' + "a" * 99_000 + "\U0001f600" + '"'] * 150) + "]",
    "numbers": "[" + ",".join(["123456789012"] * 1_100_000) + "]",
}


@pytest.mark.parametrize("case", LARGE)
def test_the_largest_file_takes_no_more_memory_than_it_may(
    case: str, figures: Callable[[str], None], tmp_path: Path
) -> None:
    path = tmp_path / "groot.slagvaardig"
    path.write_bytes(body_with(LARGE[case]))
    command = [sys.executable, "-c", READER, path]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "beschadigd" in ran.stderr
    figures(f"{case}: {path.stat().st_size >> 20} MiB, {int(ran.stdout) >> 20} MiB of memory")
    assert int(ran.stdout) <= MEMORY
