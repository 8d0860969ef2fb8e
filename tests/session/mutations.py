# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ways to spoil a session file, from a flipped bit to a history that runs in a circle.

Half of them give the spoiled body its right digest again, so that what lies behind that is tried
too.
"""

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

Json = Any
Spoil = Callable[[random.Random, bytes], bytes]

ODD_TEXTS = (
    "",
    "\x00",
    "\ud800",
    "a" * 120_000,
    "2026-13-45",
    "20261007",
    "9999-12-31",
    "2026-10-07T11:00:00",
    "0" * 32,
    "F" * 32,
    "\u202eomgekeerd",
    "=1+1",
)
ODD_NUMBERS = (0, -1, 1, 2**31, 2**63, 2**64, 10**400, 1.5, True, False)
ODD_TOKENS = (
    *(b"NaN", b"Infinity", b"1e999", b"-0", b'"\\ud800"', b'"\\u0000"', b"null", b"{}", b"[]"),
    *(b"9" * 5000, b"[" * 3000, b'{"a":' * 3000, b'"region":"x",', b"\xff\xfe", b"\xed\xa0\x80"),
    *(b",", b'"', b"\\", b"}", b"]"),
)


def mutated(dice: random.Random, seeds: list[bytes]) -> bytes:
    """One spoiled file."""
    data = dice.choice(seeds)
    if dice.random() < 0.5:
        for _ in range(dice.choice((1, 1, 1, 2, 5))):
            data = dice.choice(RAW)(dice, data)
        return splice(dice, data, dice.choice(seeds)) if dice.random() < 0.1 else data
    return signed(dice, data)


def flip_bit(dice: random.Random, data: bytes) -> bytes:
    if not data:
        return data
    place = dice.randrange(len(data))
    return data[:place] + bytes([data[place] ^ (1 << dice.randrange(8))]) + data[place + 1 :]


def truncate(dice: random.Random, data: bytes) -> bytes:
    return data[: dice.randrange(len(data) + 1)]


def drop_span(dice: random.Random, data: bytes) -> bytes:
    start = dice.randrange(len(data) + 1)
    return data[:start] + data[start + dice.randrange(1, 60) :]


def repeat_span(dice: random.Random, data: bytes) -> bytes:
    start = dice.randrange(len(data) + 1)
    span = data[start : start + dice.randrange(1, 200)]
    return data[:start] + span * dice.choice((2, 2, 50)) + data[start:]


def insert_token(dice: random.Random, data: bytes) -> bytes:
    place = dice.randrange(len(data) + 1)
    return data[:place] + dice.choice(ODD_TOKENS) + data[place:]


def replace_word(dice: random.Random, data: bytes) -> bytes:
    words = (
        b"insert",
        b"update",
        b"delete",
        b"normal",
        b"undo",
        b"agreement",
        b"meeting",
        b"0",
        b"1",
    )
    old, new = dice.sample(words, 2)
    return data.replace(old, new, dice.choice((1, 3, -1)))


def splice(dice: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: dice.randrange(len(data) + 1)] + other[dice.randrange(len(other) + 1) :]


RAW: tuple[Spoil, ...] = (
    *(flip_bit, flip_bit, truncate, drop_span, repeat_span, insert_token, replace_word),
)


def signed(dice: random.Random, data: bytes) -> bytes:
    """A file whose content was changed by somebody who knows how the digest is made."""
    whole = json.loads(data)
    body = whole.pop("body", None)
    if body is None:
        return flip_bit(dice, data)
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        dice.choice(STRUCTURE)(dice, body)
    text = _dumped(body)
    if dice.random() < 0.1:
        text = dice.choice(RAW)(dice, text)
    whole["digest"] = hashlib.sha256(text).hexdigest()
    if dice.random() < 0.1:
        whole[dice.choice(("version", "schema", "format", "app", "x"))] = dice.choice(
            (0, 1, 2, 4, 99, "1", None, "x", "9.9.9")
        )
    return _dumped(whole)[:-1] + b',"body":' + text + b"}"


def _dumped(value: Json) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _places(value: Json) -> Iterator[tuple[Json, Any]]:
    """Every place in a value: what holds it, and its key or index."""
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        keys: Any = holder.items() if isinstance(holder, dict) else enumerate(holder)
        for key, inner in list(keys):
            yield holder, key
            if isinstance(inner, dict | list):
                waiting.append(inner)


def _place(dice: random.Random, body: Json) -> tuple[Json, Any]:
    return dice.choice(list(_places(body)))


def set_odd(dice: random.Random, body: Json) -> None:
    holder, key = _place(dice, body)
    holder[key] = dice.choice((*ODD_TEXTS, *ODD_NUMBERS, None, [], {}, [[]], ["x"], {"x": 1}))


def set_alike(dice: random.Random, body: Json) -> None:
    """The value of another place of the same type: swapped ids, words of another field."""
    places = list(_places(body))
    holder, key = dice.choice(places)
    alike = [h[k] for h, k in places if type(h[k]) is type(holder[key])]
    holder[key] = deepcopy(dice.choice(alike))


def swap_ids(dice: random.Random, body: Json) -> None:
    ids = [(h, k) for h, k in _places(body) if isinstance(h[k], str) and len(h[k]) == 32]
    (one, a), (two, b) = dice.choice(ids), dice.choice(ids)
    one[a], two[b] = two[b], one[a]


def drop(dice: random.Random, body: Json) -> None:
    holder, key = _place(dice, body)
    del holder[key]


def add_key(dice: random.Random, body: Json) -> None:
    holder = dice.choice([h for h, _ in _places(body) if isinstance(h, dict)])
    word = dice.choice(("x", "version", "id", "region_id", "number", "picture", "after", "target"))
    holder[word] = dice.choice((1, "x", None, "0" * 32))


def again(dice: random.Random, body: Json) -> None:
    """A step, a change or a value twice."""
    lists = [h[k] for h, k in _places(body) if isinstance(h[k], list) and h[k]]
    chosen = dice.choice(lists) if lists else [1]
    chosen.insert(dice.randrange(len(chosen) + 1), json.loads(json.dumps(dice.choice(chosen))))


def shuffle(dice: random.Random, body: Json) -> None:
    steps = body.get("steps")
    if isinstance(steps, list) and len(steps) > 1:
        one, two = dice.sample(range(len(steps)), 2)
        steps[one], steps[two] = steps[two], steps[one]


def circle(dice: random.Random, body: Json) -> None:
    """Steps that come after steps that come after them, or after themselves."""
    steps = [s for s in body.get("steps") or () if isinstance(s, dict) and "id" in s]
    for step in dice.sample(steps, min(len(steps), dice.choice((1, 1, 3)))):
        step["after"] = [dice.choice(steps)["id"] for _ in range(dice.choice((0, 1, 2)))]


def deepen(dice: random.Random, body: Json) -> None:
    holder, key = _place(dice, body)
    value: Json = holder[key]
    for _ in range(dice.choice((5, 40, 200))):
        value = [value]
    holder[key] = value


STRUCTURE: tuple[Callable[[random.Random, Json], None], ...] = (
    *(set_odd, set_alike, set_alike, swap_ids, swap_ids, drop, add_key, again, shuffle, circle),
    deepen,
)
