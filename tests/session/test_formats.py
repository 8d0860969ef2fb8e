# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that earlier versions of the program made, byte for byte, still open.

Whenever the format or the schema of the library goes up, a file of the new one is added beside
the old ones: take `samen` of `tests/session/seeds.py`, open and with a passphrase.
"""

from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import KINDS
from facilitator.domain.meeting import FrozenVersion
from facilitator.exports.picture import from_json
from facilitator.session import apply_merge, plan_merge, read_session
from facilitator.session.file_format import VERSION
from facilitator.storage.check import check
from facilitator.storage.library import SqlLibrary
from facilitator.storage.migrations import SCHEMA_VERSION

FOLDER = Path(__file__).parent / "formats"
FILES = sorted(FOLDER.glob("*.slagvaardig"))
PASSPHRASE = "drie woorden samen"


def test_there_is_a_file_of_the_format_of_today() -> None:
    name = f"format_{VERSION}_schema_{SCHEMA_VERSION}"
    for path in (FOLDER / f"{name}.slagvaardig", FOLDER / f"{name}_wachtwoordzin.slagvaardig"):
        assert path in FILES, f"add {path.name}: see the head of this file"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_old_file_opens_with_all_that_was_in_it(
    path: Path, other: SqlLibrary, clock: FixedClock
) -> None:
    session = read_session(path, PASSPHRASE)
    assert session.region_name == "Regio Voorbeeld"
    assert set(session.counts) == set(KINDS.values()) - {"brought_steps"}
    apply_merge(other, clock, plan_merge(other, session))
    with other.read() as reader:
        told = {row.number: row.text for row in reader.find(Agreement)}
        (version,) = reader.find(FrozenVersion)
    assert told == {
        1: "Belt met twee",
        2: "de school meldt op tijd",
        6: "Nieuw op een",
        7: "Nieuw op twee",
    }
    assert [item.label for item in from_json(version.picture).items] == ["A-001", "A-002"]
    assert other.path is not None
    assert check(other.path) == []
    assert plan_merge(other, session).known
