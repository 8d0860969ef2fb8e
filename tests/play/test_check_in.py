# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check-in of the real input, and scripts that name what is not there."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import FrozenVersion, Meeting
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.words import AgreementKind, MeetingKind, MeetingState, Status
from facilitator.errors import InvalidInputError
from facilitator.play.run import Played, play
from facilitator.play.script import example_script, read_script
from facilitator.services.history import deadline_histories
from facilitator.services.ports import Library
from facilitator.storage.check import check
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.example import STATUSES
from tests.builders.rooms import DAY

SMALL = (
    '[regio]\nnaam = "Klein"\n[bijeenkomst]\ndatum = 2026-10-07\n'
    '[[vastleggen]]\nblok = "Regievoering"\n'
    'regels = ["Belt de school", "Belt de ouders", "Schrijft een brief"]\n'
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    with open_library(tmp_path / "spel.db", clock=FixedClock.on(DAY)) as opened:
        yield opened


def _small(library: Library, tmp_path: Path, check_in: str) -> Played:
    path = tmp_path / "klein.toml"
    path.write_text(f"{SMALL}[check_in]\n{check_in}\n", encoding="utf-8")
    return play(library, read_script(path))


def test_the_check_in_of_the_example(library: SqlLibrary) -> None:
    played = play(library, example_script())
    assert (played.refused, played.warnings, played.captured) == ((), (), 25)
    with library.read() as reader:
        agreements = reader.find(Agreement, region_id=played.region_id)
        histories = deadline_histories(reader, played.region_id)
    first = [a for a in agreements if a.meeting_id == played.meeting_id]
    named = [a for a in first if a.kind is AgreementKind.AFSPRAAK]
    assert Counter(a.status for a in named) == STATUSES
    assert [history.postponed for history in histories.values()] == [1] * 5
    assert len(agreements) - len(first) == 2
    others = [a for a in first if a.kind is not AgreementKind.AFSPRAAK]
    assert {(a.status, a.version) for a in others} == {(Status.OPEN, 0)}
    assert len(others) == 8


def test_the_meeting_was_handed_out_before_its_check_in(library: SqlLibrary) -> None:
    played = play(library, example_script())
    with library.read() as reader:
        meetings = reader.find(Meeting, region_id=played.region_id)
        (version,) = reader.find(FrozenVersion, region_id=played.region_id)
    states = {meeting.kind: meeting.state for meeting in meetings}
    assert states == {
        MeetingKind.MAATWERK: MeetingState.VASTGESTELD,
        MeetingKind.CHECK_IN: MeetingState.CONCEPT,
    }
    assert version.meeting_id == played.meeting_id
    assert "kaart staat online" not in version.picture


def test_a_played_check_in_can_be_taken_back_step_by_step(library: SqlLibrary) -> None:
    played = play(library, example_script())
    while library.undo(played.region_id, FixedClock.on(DAY).now()) is not None:
        pass
    with library.read() as reader:
        assert reader.find(CheckInEntry) == reader.find(Meeting) == reader.find(Agreement) == []
    assert library.path is not None
    assert check(library.path) == []


def test_what_is_unknown_or_ambiguous_is_named_and_the_rest_goes_on(
    library: SqlLibrary, tmp_path: Path
) -> None:
    played = _small(
        library,
        tmp_path,
        "datum = 2027-04-14\nstatussen = [\n"
        '{ begint_met = "Mailt", status = "klaar" },\n'
        '{ begint_met = "Belt", status = "klaar" },\n'
        '{ begint_met = "schrijft EEN", status = "vervallen", notitie = "Te laat" },\n'
        '{ begint_met = "Belt de school", status = "geblokkeerd", notitie = "Geld" },\n]\n'
        'nieuwe_regels = ["Nieuw", ">vr"]',
    )
    assert [sentence.partition(": ")[2] for sentence in played.refused] == [
        "geen afspraak in deze regio begint met ‘Mailt’.",
        "meer dan één afspraak begint met ‘Belt’: A-001 en A-002. Geef meer woorden.",
        "A-001 is geblokkeerd: schrijf erbij wie haar kan losmaken.",
        "Er staat nog niet wat er is afgesproken. Typ eerst de afspraak, dan @ en >.",
    ]
    assert all(sentence.startswith("klein.toml, regel ") for sentence in played.refused)
    with library.read() as reader:
        (entry,) = reader.find(CheckInEntry)
    assert (entry.status, entry.reason) == (Status.VERVALLEN, "Te laat")
    assert played.captured == 4


@pytest.mark.parametrize(
    ("check_in", "sentence"),
    [
        ("datum = 2026-10-07", "‘datum’ moet er staan, en na de bijeenkomst liggen"),
        ("plaats = 'x'", "‘datum’ moet er staan"),
        ("datum = 2027-01-01\nstatussen = [{ begint_met = 'Belt' }]", "‘status’ ontbreekt"),
        ("datum = 2027-01-01\nstatussen = [{ status = 'open' }]", "begint_met"),
        ("datum = 2027-01-01\nstatussen = [{ begint_met = 'B', status = 'af' }]", "status"),
        ("datum = 2027-01-01\nstand = []", "stand"),
    ],
)
def test_a_fault_in_the_check_in_is_told_before_anything_is_stored(
    library: SqlLibrary, tmp_path: Path, check_in: str, sentence: str
) -> None:
    with pytest.raises(InvalidInputError, match=sentence):
        _small(library, tmp_path, check_in)
    with library.read() as reader:
        assert reader.find(Meeting) == []
