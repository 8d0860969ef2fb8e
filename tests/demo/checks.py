# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must stand in the library after the walk: just what `play` makes of the same script."""

import tempfile
from collections import Counter
from pathlib import Path
from typing import Any
from uuid import UUID

from facilitator.cli.instrument_shapes import instrument_shapes
from facilitator.clock import SystemClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.words import AgreementKind, Status
from facilitator.play.run import play
from facilitator.play.script import Script
from facilitator.services.history import deadline_histories
from facilitator.services.instruments import read_instruments
from facilitator.services.ports import Library
from facilitator.storage.opening import open_library
from tests.builders.example import GAPS, STATUSES


class DifferentError(Exception):
    """The walk did not do what it was to do."""


def check_instruments(library: Library, region_id: UUID, script: Script) -> None:
    """The instruments, by name, equal those of `play`; the toets finds what it has to find."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gespeeld.db"
        with open_library(path, clock=SystemClock()) as played:
            wanted = _shapes(played, play(played, script, check_in=False).region_id)
    walked = _shapes(library, region_id)
    for key, shape in wanted.items():
        _same(key, walked[key], shape)
    _same("toets", [(f["code"], f["ernst"], f["plek"]) for f in walked["toets"]], GAPS)


def check_lines(library: Library, meeting_id: UUID, script: Script) -> None:
    """Every line of the script was stored."""
    with library.read() as reader:
        stored = len(reader.find(Agreement, meeting_id=meeting_id))
    _same("vastgelegde regels", stored, sum(len(block.lines) for block in script.blocks))


def check_follow_up(library: Library, region_id: UUID, meeting_id: UUID) -> None:
    """What the afspraken of the first meeting became, and that nothing else was touched."""
    with library.read() as reader:
        agreements = reader.find(Agreement, region_id=region_id)
        histories = deadline_histories(reader, region_id)
    first = [each for each in agreements if each.meeting_id == meeting_id]
    named = [each for each in first if each.kind is AgreementKind.AFSPRAAK]
    others = [each for each in first if each.kind is not AgreementKind.AFSPRAAK]
    _same("statussen", dict(Counter(each.status for each in named)), STATUSES)
    _same("verschoven", sorted(each.postponed for each in histories.values()), [1] * 5)
    _same("nieuwe regels", len(agreements) - len(first), 2)
    _same("de rest", {(each.status, each.version) for each in others}, {(Status.OPEN, 0)})


def _shapes(library: Library, region_id: UUID) -> dict[str, Any]:
    """By name, in an order that doesn't tell who came first."""
    with library.read() as reader:
        shapes = instrument_shapes(read_instruments(reader, region_id))
    for phase in shapes["fasen"]:
        # The room began with the proposal, which says when a phase begins; the script doesn't.
        del phase["trigger"]
    for forum in shapes["overleggen"]:
        forum["partners"].sort()
    return shapes


def _same(what: str, walked: object, wanted: object) -> None:
    if walked != wanted:
        raise DifferentError(f"{what} is anders dan bedoeld:\n{walked}\n{wanted}")
