# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator.domain.positionering import Answer, Expectation
from facilitator.errors import InvalidInputError
from facilitator.services.expectations import (
    add_expectation,
    add_expectation_line,
    answer_expectation,
    change_expectation,
    remove_expectation,
)
from tests.builders.rooms import Room


def expectations(room: Room) -> list[Expectation]:
    with room.library.read() as reader:
        return reader.find(Expectation, region_id=room.region_id)


def test_a_line_is_read_with_the_partners_of_the_region(room: Room) -> None:
    line = "@scholen @leerplichtambtenaar  koppelt vóór 1 maart terug aan @mentor #regie"
    add_expectation_line(room.library, room.clock, room.region_id, line)
    (found,) = expectations(room)
    assert (found.from_id, found.to_id) == (room.school, room.leerplicht)
    assert found.text == "koppelt vóór 1 maart terug aan @mentor #regie"
    assert found.answer is Answer.OPEN


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("koppelt terug", "Typ eerst @ en wie iets verwacht"),
        ("@school koppelt terug", "Typ eerst @ en wie iets verwacht"),
        ("@school @ggd koppelt terug", "‘ggd’ is nog geen partij"),
        ("@school @mentor koppelt terug", "van een ander"),
        ("@school @leerplicht", "Vul wat de een van de ander verwacht in"),
    ],
)
def test_a_line_that_lacks_something_is_refused_with_what(
    room: Room, line: str, sentence: str
) -> None:
    with pytest.raises(InvalidInputError, match=sentence):
        add_expectation_line(room.library, room.clock, room.region_id, line)
    assert expectations(room) == []


def test_an_answer_holds_until_the_words_change(room: Room) -> None:
    added = add_expectation(
        room.library, room.clock, room.region_id, room.school, room.leerplicht, "belt terug"
    ).id
    answer_expectation(room.library, room.clock, added, Answer.BEZWAAR, " te druk ")
    assert [(e.answer, e.reason) for e in expectations(room)] == [(Answer.BEZWAAR, "te druk")]
    change_expectation(room.library, room.clock, added, "belt terug")
    assert expectations(room)[0].answer is Answer.BEZWAAR
    change_expectation(room.library, room.clock, added, "belt binnen een week terug")
    assert [(e.answer, e.reason) for e in expectations(room)] == [(Answer.OPEN, "")]


def test_what_is_left_is_numbered_anew(room: Room) -> None:
    ids = [
        add_expectation(
            room.library, room.clock, room.region_id, room.school, room.leerplicht, text
        ).id
        for text in ("een", "twee", "drie")
    ]
    remove_expectation(room.library, room.clock, ids[0])
    assert [(e.position, e.text) for e in expectations(room)] == [(0, "twee"), (1, "drie")]
