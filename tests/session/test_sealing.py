# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A passphrase: nothing readable without it, and a wrong one is told from a damaged file."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facilitator.clock import FixedClock
from facilitator.session import PassphraseError, SessionFileError, save_region, sealing
from facilitator.session.reading import session_of_bytes
from facilitator.storage.library import SqlLibrary
from tests.builders.rooms import Room

WORDS = "drie woorden samen"


@pytest.fixture
def sealed(
    room: Room,
    mine: SqlLibrary,
    clock: FixedClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> bytes:
    monkeypatch.setattr(sealing, "COST", 2**4)
    room.capture("@leerplicht belt de geheime school")
    path = tmp_path / "regio.slagvaardig"
    save_region(mine, clock, room.region_id, path, WORDS)
    return path.read_bytes()


def changed(data: bytes, name: str, value: Callable[[Any], Any], *, signed: bool) -> bytes:
    whole = json.loads(data)
    sealed = whole.pop("sealed")
    sealed[name] = value(sealed[name])
    raw = json.dumps(sealed).encode()
    if signed:
        whole["digest"] = hashlib.sha256(raw).hexdigest()
    return json.dumps(whole)[:-1].encode() + b', "sealed": ' + raw + b"}"


def other_text(text: str) -> str:
    return ("B" if text[0] == "A" else "A") + text[1:]


def test_the_right_words_open_it(sealed: bytes) -> None:
    assert session_of_bytes(sealed, WORDS).region_name == "Regio Voorbeeld"


def test_the_same_words_from_another_keyboard_open_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", 2**4)
    assert sealing.unseal(sealing.seal(b"{}", "cafe\u0301 au lait"), "caf\u00e9 au lait") == b"{}"


def test_nothing_of_the_region_can_be_read(sealed: bytes) -> None:
    assert b"geheime" not in sealed
    assert b"Voorbeeld" not in sealed


def test_no_words_and_other_words_are_told_apart(sealed: bytes) -> None:
    for given, why in ((None, "heeft een wachtwoordzin"), ("", "heeft een"), ("fout", "past niet")):
        with pytest.raises(PassphraseError, match=why):
            session_of_bytes(sealed, given)


@pytest.mark.parametrize("name", ["salt", "check", "nonce", "data"])
def test_a_damaged_file_is_never_called_a_wrong_passphrase(sealed: bytes, name: str) -> None:
    with pytest.raises(SessionFileError, match="beschadigd"):
        session_of_bytes(changed(sealed, name, other_text, signed=False), WORDS)


@pytest.mark.parametrize("name", ["nonce", "data"])
def test_what_somebody_changed_on_purpose_is_refused(sealed: bytes, name: str) -> None:
    with pytest.raises(SessionFileError, match="beschadigd"):
        session_of_bytes(changed(sealed, name, other_text, signed=True), WORDS)


@pytest.mark.parametrize(
    ("name", "value"), [("cost", 2**30), ("cost", 3), ("block", 1000), ("lanes", 99), ("salt", 1)]
)
def test_a_file_can_not_ask_for_endless_work(sealed: bytes, name: str, value: object) -> None:
    def asked(_: object) -> object:
        return value

    spoiled = changed(sealed, name, asked, signed=True)
    with pytest.raises(SessionFileError, match=r"beschadigd|past niet"):
        session_of_bytes(spoiled, WORDS)


def test_an_empty_passphrase_is_no_passphrase() -> None:
    with pytest.raises(PassphraseError, match="Vul een wachtwoordzin in"):
        sealing.seal(b"{}", "  ")
