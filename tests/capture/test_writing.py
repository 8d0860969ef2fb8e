# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator.capture.line import parse
from facilitator.capture.writing import applied, format_line, last_chip, put_back
from facilitator.domain.agreement import Agreement
from facilitator.domain.ids import new_id
from facilitator.domain.words import Theme
from tests.builders.capture import EXAMPLE

BLANK = Agreement(
    region_id=new_id(),
    meeting_id=new_id(),
    number=1,
    text="",
    captured_at=datetime(2026, 10, 7, 11, tzinfo=UTC),
)


def rewritten(line: str) -> str:
    return format_line(applied(BLANK, parse(line, EXAMPLE)), EXAMPLE)


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("Belt de school @leerplicht >vr", "Belt de school @leerplicht >9-10-2026"),
        ("Belt uiterlijk 1 februari #mandaat !", "Belt >1-2-2027 #mandaat !"),
        ("b: Kaart #regie @directeur", "b: Kaart @Directeur #regievoering"),
        ("Belt @jeugdarts @swv", "Belt @jgz @swv"),
        ('Belt @"Bureau Zuid" =kaart !', 'Belt @"Bureau Zuid" ! =kaart'),
        ("Belt >31-2", "Belt >31-2"),
        ('"Bel >vr" zegt @ouders', '"Bel >vr" zegt @ouders'),
        ("a: b: Later", "a: b: Later"),
        ("Belt @swv @geen @jgz", "Belt @swv @jgz @geen"),
        ("Belt @geen @jgz", "Belt @geen @jgz"),
    ],
)
def test_a_stored_line_is_written_as_people_would_type_it(line: str, written: str) -> None:
    assert rewritten(line) == written


def test_text_that_would_read_as_a_date_is_guarded_only_then() -> None:
    stored = replace(BLANK, text="Belt >vr of voor maandag")
    assert format_line(stored, EXAMPLE) == r"a: Belt \>vr of \voor maandag"
    assert parse(format_line(stored, EXAMPLE), EXAMPLE).text == stored.text


def test_the_theme_is_written_only_when_it_is_not_that_of_the_block() -> None:
    stored = replace(BLANK, text="Belt", theme=Theme.REGIEVOERING)
    assert format_line(stored, EXAMPLE) == "Belt #regievoering"
    block = replace(EXAMPLE, block_theme=Theme.REGIEVOERING)
    assert format_line(stored, block) == "Belt"
    assert format_line(replace(stored, theme=None), block) == "Belt #geen"


def test_what_a_line_cannot_say_stays_as_it_was() -> None:
    stored = replace(BLANK, text="Belt", block_id=new_id(), number=12, blocked_reason="wacht")
    assert applied(stored, parse(format_line(stored, EXAMPLE), EXAMPLE)) == stored


def test_a_partner_that_is_gone_is_not_written() -> None:
    assert format_line(replace(BLANK, text="Belt", owner_id=new_id()), EXAMPLE) == "Belt"


def test_the_last_chip_can_be_put_back_as_text() -> None:
    reading = parse("Belt @swv uiterlijk vrijdag", EXAMPLE)
    chip = last_chip(reading)
    assert chip is not None
    again = parse(put_back(reading.line, chip), EXAMPLE)
    assert (again.text, again.deadline) == ("Belt uiterlijk vrijdag", None)
    assert again.owner == reading.owner
