# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a session file must be before anything of it is believed."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facilitator import __version__
from facilitator.clock import FixedClock
from facilitator.session import (
    NewerSessionError,
    SessionFileError,
    read_session,
    reading,
    save_region,
)
from facilitator.session.file_format import VERSION
from facilitator.session.gate import MAX_BYTES
from facilitator.session.reading import SMALL, session_of_bytes
from facilitator.storage.library import SqlLibrary
from facilitator.storage.migrations import SCHEMA_VERSION
from tests.builders.rooms import Room

Body = dict[str, Any]


@pytest.fixture
def data(room: Room, mine: SqlLibrary, clock: FixedClock, tmp_path: Path) -> bytes:
    room.capture("@leerplicht belt de school >1 december")
    path = tmp_path / "regio.slagvaardig"
    save_region(mine, clock, room.region_id, path)
    return path.read_bytes()


def signed(data: bytes, change: Callable[[Body], object] | None = None, text: str = "") -> bytes:
    """The file with a changed body, or another text for it, and the digest that belongs to it."""
    whole = json.loads(data)
    body = whole.pop("body")
    if change is not None:
        change(body)
    raw = (text or json.dumps(body)).encode("utf-8", "surrogatepass")
    whole["digest"] = hashlib.sha256(raw).hexdigest()
    return json.dumps(whole)[:-1].encode() + b', "body": ' + raw + b"}"


def captured(body: Body) -> dict[str, Any]:
    """The fields of the agreement in a body."""
    changes = [change for step in body["steps"] for change in step["changes"]]
    return next(change["fields"] for change in changes if change["kind"] == "agreement")


def test_a_file_that_was_only_written_anew_still_opens(data: bytes) -> None:
    assert session_of_bytes(signed(data)).steps == session_of_bytes(data).steps


FIELDS: dict[str, tuple[str, Any]] = {
    "a number as text": ("number", "12"),
    "yes as a number": ("impuls", 1),
    "no number at all": ("number", None),
    "a number of no agreement": ("number", 0),
    "a number that fits nowhere": ("number", 10**30),
    "a date that is no date": ("deadline", "2026-13-45"),
    "a date written another way": ("deadline", "20261201"),
    "a moment without a zone": ("captured_at", "2026-10-07T11:00:00"),
    "a moment that only looks like one": ("captured_at", "gisteren"),
    "a year that nobody lives in": ("deadline", "9999-12-31"),
    "a word nobody knows": ("status", "misschien"),
    "an id that is none": ("meeting_id", "12"),
    "an id of something else": ("block_id", "f" * 32),
    "a text with a control character": ("text", "a\u0000b"),
    "a text that turns around": ("text", "\u202eabc"),
    "half a character": ("text", "\ud800"),
    "a text without an end": ("text", "a" * 100_001),
    "a list in a text": ("text", ["a"]),
    "a text in a list": ("supporting", "x"),
    "a field nobody knows": ("pupil", "x"),
    "the version of a row": ("version", 3),
}


@pytest.mark.parametrize("case", FIELDS)
def test_a_value_that_we_would_not_write_is_refused(data: bytes, case: str) -> None:
    name, value = FIELDS[case]
    with pytest.raises(SessionFileError, match="beschadigd"):
        session_of_bytes(signed(data, lambda body: captured(body).update({name: value})))


NUMBER = '"number": 1'
TEXTS = {
    "a key twice": ('"region":', '"region": "x", "region":'),
    "a field twice": ('"number":', '"number": 9, "number":'),
    "not a number": (NUMBER, '"number": NaN'),
    "more than any number": (NUMBER, '"number": 1e999'),
    "five thousand digits": (NUMBER, '"number": ' + "9" * 5000),
    "a hundred thousand brackets": (NUMBER, '"number": ' + "[" * 100_000),
    "no end": ("}]}]}", "}"),
}


@pytest.mark.parametrize("case", TEXTS)
def test_what_json_allows_and_we_do_not_is_refused(data: bytes, case: str) -> None:
    body = json.dumps(json.loads(data)["body"])
    text = body.replace(*TEXTS[case])
    assert text != body
    with pytest.raises(SessionFileError, match="beschadigd"):
        session_of_bytes(signed(data, text=text))


@pytest.mark.parametrize("small", [0, SMALL])
@pytest.mark.parametrize("name", ["body", "region", "at", "number"])
def test_a_key_twice_is_refused_where_all_else_is_as_we_write_it(
    data: bytes, name: str, small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SMALL", small)
    whole = json.loads(data)
    text = data.decode().replace(f'"{name}":', f'"{name}":null,"{name}":', 1)
    body = text.partition('"body":')[2][:-1]
    if name != "body":
        text = text.replace(whole["digest"], hashlib.sha256(body.encode()).hexdigest())
    with pytest.raises(SessionFileError, match="beschadigd"):
        session_of_bytes(text.encode())


@pytest.mark.parametrize("text", ["{}", "[]", "null", "3"])
def test_a_body_that_is_none_is_refused(data: bytes, text: str) -> None:
    with pytest.raises(SessionFileError, match="beschadigd"):
        session_of_bytes(signed(data, text=text))


def _after_itself(body: Body) -> None:
    body["steps"][3]["after"] = [body["steps"][3]["id"]]


def _in_a_circle(body: Body) -> None:
    body["steps"][2]["after"] = [body["steps"][4]["id"]]


def _twice(body: Body) -> None:
    body["steps"].append(body["steps"][3])


def _of_another_region(body: Body) -> None:
    body["region"] = "0" * 32


def _without_its_region(body: Body) -> None:
    del body["steps"][0]


def _with_a_picture_of_nothing(body: Body) -> None:
    fields = {"region_id": body["region"], "meeting_id": captured(body)["meeting_id"]}
    fields |= {"number": 1, "frozen_at": body["made_at"], "reason": "", "picture": "{}"}
    change = {"kind": "frozen_version", "id": "1" * 32, "op": "insert", "fields": fields}
    body["steps"][-1]["changes"].append(change)


def _with_the_meeting_gone(body: Body) -> None:
    meeting = captured(body)["meeting_id"]
    change = {"kind": "meeting", "id": meeting, "op": "delete", "fields": {"place": ""}}
    step = {"id": "2" * 32, "name": "weg", "at": body["made_at"], "changes": [change]}
    body["steps"].append(step)


HISTORIES = (
    *(_after_itself, _in_a_circle, _twice, _of_another_region, _without_its_region),
    _with_a_picture_of_nothing,
)


@pytest.mark.parametrize("change", HISTORIES)
def test_a_history_that_can_not_be_is_refused(
    data: bytes, change: Callable[[Body], object]
) -> None:
    with pytest.raises(SessionFileError, match=r"beschadigd|klopt niet"):
        session_of_bytes(signed(data, change))


def test_a_meeting_that_is_removed_under_its_agreement_stays(data: bytes) -> None:
    session = session_of_bytes(signed(data, _with_the_meeting_gone))
    assert session.counts["meeting"] == 1


@pytest.mark.parametrize("part", [b"Leerplicht", b"digest", b'"steps"'])
def test_a_single_flipped_bit_is_noticed(data: bytes, part: bytes) -> None:
    place = data.index(part) + 1
    spoiled = data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :]
    with pytest.raises(SessionFileError):
        session_of_bytes(spoiled)


def test_a_newer_file_names_the_version_that_reads_it(data: bytes) -> None:
    for field, value in (("version", VERSION + 1), ("schema", SCHEMA_VERSION + 1)):
        newer = json.loads(data) | {field: value, "app": "9.8.7", "nieuw": [1]}
        with pytest.raises(NewerSessionError, match=r"Slagvaardig 9\.8\.7;.*naar versie 9\.8\.7"):
            session_of_bytes(json.dumps(newer).encode())


@pytest.mark.parametrize("app", [__version__, ""])
def test_a_newer_file_of_the_same_version_tells_no_riddle(data: bytes, app: str) -> None:
    newer = json.loads(data) | {"schema": SCHEMA_VERSION + 1, "app": app}
    with pytest.raises(NewerSessionError) as caught:
        session_of_bytes(json.dumps(newer).encode())
    assert "een nieuwere Slagvaardig dan deze" in caught.value.sentence
    assert caught.value.sentence.count(__version__) == 1


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"PK\x03\x04", b"{}", b'{"format": 3}'], ids=repr
)
def test_what_is_no_session_file_is_called_so(data: bytes) -> None:
    with pytest.raises(SessionFileError, match="geen sessiebestand"):
        session_of_bytes(data)


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "groot.slagvaardig"
    with large.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(SessionFileError, match="te groot"):
        read_session(large)
    with pytest.raises(SessionFileError, match="te groot"):
        session_of_bytes(b"[" + b"[]," * 2_000_000 + b"0]")


def test_what_can_not_be_opened_says_why(tmp_path: Path) -> None:
    for path, why in ((tmp_path / "weg.slagvaardig", "is er niet"), (tmp_path, "is een map")):
        with pytest.raises(SessionFileError, match=why):
            read_session(path)


def test_a_folder_without_a_name_is_called_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SessionFileError, match=f"^{re.escape(str(tmp_path.resolve()))} is niet"):
        read_session(Path())
