# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.capture.privacy import privacy_hints


def codes(text: str) -> list[str]:
    return [hint.code for hint in privacy_hints(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nummer 111222333", "bsn"),
        ("nummer 1112.22.333", "bsn"),
        ("nummer 111 222 333.", "bsn"),
        ("geboren op 3 mei", "geboortedatum"),
        ("Geboortedatum: 03-05-2012", "geboortedatum"),
        ("geb. 2012", "geboortedatum"),
        ("de leerling Xander komt", "leerling-naam"),
        ("leerling X. komt", "leerling-naam"),
        ("mail iemand@voorbeeld.nl.", "e-mail"),
        ("bel 06-12345678", "telefoon"),
        ("bel 010 123 45 67", "telefoon"),
        ("bel +31 6 12345678", "telefoon"),
    ],
)
def test_what_could_lead_to_a_person(text: str, code: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "nummer 111222334",
        "000000000",
        "codes 2599 en 2600",
        "geboren leiders",
        "elke leerling krijgt een plek",
        "leerling GGD",
        "ouders en leerling uitnodigen",
        "@leerplicht >1-12-2026",
        "op 01-02-2026 om 13.00",
        "a@b",
    ],
)
def test_what_is_ordinary(text: str) -> None:
    assert codes(text) == []


@given(st.integers(0, 99_999_999))
def test_a_number_is_a_bsn_only_with_the_right_last_digit(start: int) -> None:
    digits = f"{start:08d}"
    total = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), digits, strict=True))
    for last in range(10):
        passes = start + last > 0 and (total - last) % 11 == 0
        assert ("bsn" in codes(f"x {digits}{last}")) == passes


def test_each_kind_is_told_once() -> None:
    assert codes("a@b.nl en c@d.nl, 111222333 en 111222333") == ["bsn", "e-mail"]
