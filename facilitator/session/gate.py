# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a file must pass before anything of it is believed: size, depth, and plain JSON.

Python's own reader accepts more than JSON: a key twice (the last wins), NaN, halves of characters.
msgspec refuses the last two and has a depth of its own; keys are looked at here.
"""

import json
from pathlib import Path
from typing import Any

from facilitator.errors import UserError
from facilitator.files import shown_name

MAX_BYTES = 16 * 1024 * 1024
MAX_MARKS = 1_500_000
"""Most brackets, braces and commas, those within texts included: each may become an object."""
MAX_DEPTH = 32

TOO_BIG = (
    "Dit bestand is te groot om een sessiebestand te zijn. Er is niets veranderd. Vraag om een "
    "nieuw bestand."
)
NO_SESSION = (
    "Dit is geen sessiebestand van Slagvaardig. Kies een bestand dat met ‘Bewaren als bestand’ is "
    "gemaakt; de naam eindigt op .slagvaardig."
)
DAMAGED = (
    "Dit sessiebestand is beschadigd. Er is niets veranderd. Vraag om een nieuw bestand of gebruik "
    "een oudere kopie."
)


class SessionFileError(UserError):
    """A session file can't be used; nothing was changed."""

    code = "sessiebestand"


class NewerSessionError(SessionFileError):
    """A newer version of the program made the file."""

    code = "sessiebestand-nieuwer"


class PassphraseError(SessionFileError):
    """The file asks for a passphrase, or for another one than was given."""

    code = "wachtwoordzin"


def read_bytes(path: Path) -> bytes:
    """The content of the file, when it is small enough."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise SessionFileError(
            f"{shown_name(path)} is niet te lezen: {_why(error)} Kies een ander bestand."
        ) from error
    if len(data) > MAX_BYTES:
        raise SessionFileError(TOO_BIG)
    return data


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "het is er niet."
    if isinstance(error, IsADirectoryError):
        return "het is een map."
    if isinstance(error, PermissionError):
        return "je mag het niet openen."
    return "de schijf geeft een fout."


def refuse_too_much(data: bytes) -> None:
    """Refuse what would take far more memory than its size says, or never end."""
    if len(data) > MAX_BYTES or sum(map(data.count, (b"[", b"{", b","))) > MAX_MARKS:
        raise SessionFileError(TOO_BIG)


def refuse_twice(data: bytes) -> None:
    """Refuse an object with a key twice; what was read for that is forgotten at once."""
    try:
        json.loads(data, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise SessionFileError(DAMAGED) from error


def _once(pairs: list[tuple[str, Any]]) -> None:
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key twice")
