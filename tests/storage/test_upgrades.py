# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Libraries that earlier versions of the program made, byte for byte, still open."""

import gzip
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.positionering import Phase
from facilitator.domain.region import Organisation, Region
from facilitator.services.commands import Command
from facilitator.storage.backup import list_backups
from facilitator.storage.check import check
from facilitator.storage.opening import open_library
from tests.builders.damage import write_bytes
from tests.builders.entities import MOMENT, a_phase

SCHEMAS = sorted((Path(__file__).parent / "schemas").glob("schema_*.gz"))


@pytest.fixture(params=SCHEMAS, ids=lambda file: file.stem)
def old(request: pytest.FixtureRequest, path: Path) -> Path:
    """A library as it was left by the version that wrote this schema."""
    write_bytes(path, gzip.decompress(request.param.read_bytes()))
    return path


def test_an_old_library_opens_with_all_that_was_in_it(old: Path, clock: FixedClock) -> None:
    with open_library(old, clock=clock) as library, library.read() as reader:
        assert [region.name for region in reader.find(Region)] == ["Regio Voorbeeld"]
        assert [partner.name for partner in reader.find(Organisation)] == ["School", "Leerplicht"]
        (agreement,) = reader.find(Agreement)
    assert agreement.text == "Belt binnen vijf werkdagen terug"
    assert len(list_backups(old.parent / "reservekopieen")) == 1
    assert check(old) == []


def test_an_old_library_takes_what_is_new_and_undoes_what_is_old(
    old: Path, clock: FixedClock
) -> None:
    with open_library(old, clock=clock) as library:
        with library.read() as reader:
            (region,) = reader.find(Region)
        with library.change(Command.REGION_CHANGED, region.id, MOMENT) as change:
            change.tx.add(a_phase(region))
        with library.read() as reader:
            assert len(reader.find(Phase, region_id=region.id)) == 1
        while library.undo(region.id, MOMENT) is not None:
            pass
        with library.read() as reader:
            assert reader.find(Phase) == reader.find(Region) == []
    assert check(old) == []
