# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

import pytest

from facilitator.capture.completion import Completion, complete
from facilitator.capture.line import parse
from facilitator.domain.dates import short_date
from tests.builders.capture import EXAMPLE


def offered(line: str) -> Completion:
    completion = complete(line, len(line), EXAMPLE)
    assert completion is not None
    return completion


def labels(line: str) -> list[str]:
    return [option.label for option in offered(line).options]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Belt",
        "a@b",
        "5>3",
        "Belt @swv en dan",
        "Belt >vr en dan",
        "Belt >vrouw",
        "Belt >15-3 ",
        '"Bel >v',
        '"Bel" >v x',
        "#foo",
        "Belt =kaart",
        "Belt !",
        "@" + "x" * 200,
    ],
)
def test_prose_and_quotes_offer_nothing(line: str) -> None:
    assert complete(line, len(line), EXAMPLE) is None


def test_the_first_partner_is_the_owner_and_the_next_supports() -> None:
    assert offered("Belt @le").heading == "Eigenaar"
    assert offered("Belt @swv @le").heading == "Ondersteunend"
    assert offered("Belt @zor @le").heading == "Eigenaar"


def test_names_that_begin_with_it_come_first_and_a_new_partner_last() -> None:
    found = labels("Belt @ouder")
    assert found[:2] == ["Ouderplatform Voorbeeld", "Ervaringsdeskundige ouder"]
    assert found[-1] == "‘ouder’ als nieuwe partij toevoegen"
    assert labels("Belt @lee")[:2] == ["Leerplicht gemeente Voorbeeldstad", "Leerplichtambtenaar"]


def test_only_an_unknown_name_can_be_added() -> None:
    last = offered("Belt @zor").options[-1]
    assert (last.insert, last.new) == ("@zor", True)
    assert offered('Belt @"Bureau Z').options[-1].insert == '@"Bureau Z"'
    assert not any(option.new for option in offered("Belt @leerplicht").options)
    assert not any(option.new for option in offered("Belt @").options)


def test_mandate_is_shown_with_a_function() -> None:
    options = {option.label: option for option in offered("Belt @").options}
    assert options["Directeur"].mandate
    assert options["Directeur"].detail == "SWV VO Voorbeeld"
    assert not options["Leerplichtambtenaar"].mandate


def test_every_partner_offered_is_known_when_taken() -> None:
    for option in offered("@").options:
        assert parse(f"Belt {option.insert} ", EXAMPLE).owner is not None


def test_the_range_covers_the_word_the_cursor_is_in() -> None:
    line = "Belt @leerplicht, en @swv"
    completion = complete(line, 9, EXAMPLE)
    assert completion is not None
    assert line[completion.start : completion.end] == "@leerplicht"
    line = 'Belt @"Jeugdteam Noord" >vr'
    completion = complete(line, 10, EXAMPLE)
    assert completion is not None
    assert line[completion.start : completion.end] == '@"Jeugdteam Noord"'


def test_labels_are_found_by_code_and_by_word() -> None:
    assert [option.insert for option in offered("x #reg").options] == ["#regievoering", "#regio"]
    assert [option.insert for option in offered("x #spreken").options] == ["#taal"]
    assert offered("x #").heading == "Label"
    assert len(offered("x #").options) == 9


def test_dates_are_offered_with_the_day_they_resolve_to() -> None:
    options = offered("x >over 2").options
    assert (options[0].label, options[0].detail) == ("over 2 weken", "wo 21 okt 2026")
    assert offered("x >").heading == "Deadline"


@pytest.mark.parametrize("typed", ["", "v", "vr", "over", "1", "eind", "volgende week ", "15-3"])
def test_every_date_offered_is_the_deadline_when_taken(typed: str) -> None:
    for option in offered(f"x >{typed}").options:
        deadline = parse(f"x {option.insert}", EXAMPLE).deadline
        assert deadline is not None
        assert short_date(deadline) == option.detail


def test_the_check_in_is_offered_when_it_is_planned() -> None:
    assert "voor check-in" in labels("x >")
    assert labels("x >check") == ["voor check-in"]
    assert complete("x >check", 8, replace(EXAMPLE, check_in=None)) is None
