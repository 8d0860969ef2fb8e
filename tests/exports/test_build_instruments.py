# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.exports.build import build_report
from facilitator.exports.picture import from_json, to_json
from facilitator.exports.report import Report
from facilitator.play.run import play, prepare
from facilitator.play.script import example_script
from facilitator.services.ports import Library
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "bibliotheek.db", clock=FixedClock.on(DAY)) as opened:
        yield opened


@pytest.fixture
def report(library: Library) -> Report:
    played = play(library, example_script(), check_in=False)
    with library.read() as reader:
        return build_report(reader, played.meeting_id, DAY)


def test_the_example_is_told_by_name(report: Report) -> None:
    told = report.instruments
    assert told is not None
    weeks = [(phase.from_week, phase.to_week) for phase in told.phases]
    assert weeks == [(0, 1), (1, 2), (2, 3), (3, 5), (5, 9), (9, 13), (13, None)]
    assert [cell.partner for cell in told.phases[2].cells] == [
        "Scholengroep De Brug",
        "SWV VO Voorbeeld",
        "Leerplicht gemeente Voorbeeldstad",
    ]
    assert told.phases[5].deciders == ("Thuiszitterstafel", "OOGO")
    assert told.definition is not None
    silent = [c.partner for c in told.definition.consents if c.answer is None]
    assert silent == ["Jeugd-ggz Rivierzicht"]
    assert (told.best, told.worst) == (5, 11)
    assert (told.out_of_view[0].from_week, told.out_of_view[0].to_week) == (13, None)
    assert len(told.findings) == 24
    assert told.counts_from == "Thuiszitter, langer dan vier weken"
    assert told.forums[2].phases == ("Stagnatie en opschaling",)


def test_the_picture_reads_back_as_it_was(report: Report) -> None:
    assert from_json(to_json(report)) == report


def test_a_picture_from_before_the_instruments_still_reads(report: Report) -> None:
    head, _, _ = to_json(report).rpartition(',"instruments":')
    old = from_json(head + "}")
    assert old.instruments is None
    assert old.items == report.items


def test_a_region_that_filled_in_nothing_has_no_instruments(library: Library) -> None:
    _, meeting_id = prepare(library, example_script())
    with library.read() as reader:
        assert build_report(reader, meeting_id, DAY).instruments is None
