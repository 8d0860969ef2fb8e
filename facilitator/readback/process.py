# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Has a file read by a child process, and says in one sentence why when that can't be."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec

import facilitator
from facilitator.errors import UserError
from facilitator.files import shown_name
from facilitator.readback.bounds import MAX_FILE, MAX_ROWS, MAX_SECONDS
from facilitator.readback.child import WORD
from facilitator.readback.grid import Found, Refusal, Sheet


class ListError(UserError):
    """A list that came back can't be read; nothing was changed."""

    code = "lijst"


_SENTENCES = {
    Refusal.EMPTY: "{name} is leeg. Vraag het bestand opnieuw op.",
    Refusal.OLD: (
        "{name} is een oud Excel-bestand (.xls). Open het in Excel of LibreOffice, bewaar het als "
        ".xlsx en lees dat in."
    ),
    Refusal.PASSWORD: (
        "{name} is beveiligd met een wachtwoord. Open het, haal het wachtwoord eraf, bewaar het en "
        "lees het opnieuw in."
    ),
    Refusal.OTHER: (
        "{name} is geen rekenblad van Excel of LibreOffice, wat de naam ook zegt. Vraag de lijst "
        "op als .xlsx of .ods."
    ),
    Refusal.BROKEN: (
        "{name} is beschadigd of niet helemaal aangekomen. Vraag het bestand opnieuw op."
    ),
    Refusal.MACRO: (
        "{name} bevat macro’s en wordt daarom niet gelezen. Bewaar het als gewone werkmap (.xlsx) "
        "en lees die in."
    ),
    Refusal.BINARY: (
        "{name} is een binaire werkmap (.xlsb). Bewaar het als gewone werkmap (.xlsx) en lees die "
        "in."
    ),
    Refusal.STRICT: (
        "{name} is bewaard als ‘Strict Open XML’. Bewaar het als gewone werkmap (.xlsx) en lees "
        "die in."
    ),
    Refusal.LARGE: (
        "{name} is veel groter dan een actielijst kan zijn en wordt niet gelezen. Vraag een "
        "bestand op met alleen de lijst."
    ),
    Refusal.FAR: (
        "{name} heeft iets staan in {where}, ver onder de lijst. Een lijst heeft hoogstens "
        f"{MAX_ROWS} rijen. Haal weg wat daar staat en lees het bestand opnieuw in."
    ),
    Refusal.TRICK: (
        "{name} bevat iets wat niet in een rekenblad hoort en wordt niet gelezen. Vraag de lijst "
        "opnieuw op."
    ),
}
_SLOW = (
    "Het lezen van {name} duurt te lang en is gestopt. Vraag een bestand op met alleen de lijst."
)
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """The sheets of a file from outside; ListError when it can't be or mustn't be read."""
    name = shown_name(path)
    found = _decoded(name, _answer(name, _data(path)))
    if found.refusal is not None:
        raise ListError(_SENTENCES[found.refusal].format(name=name, where=found.where))
    return found.sheets


def _data(path: Path) -> bytes:
    name = shown_name(path)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_FILE + 1)
    except FileNotFoundError as error:
        raise ListError(f"Er is geen bestand {path}. Kijk of de map en de naam kloppen.") from error
    except IsADirectoryError as error:
        raise ListError(f"{name} is een map. Kies de lijst zelf.") from error
    except OSError as error:
        raise ListError(
            f"{name} is niet te openen. Sluit het in andere programma’s, of kopieer het naar "
            "een map op deze laptop, en probeer het nog eens."
        ) from error
    if len(data) > MAX_FILE:
        raise ListError(_SENTENCES[Refusal.LARGE].format(name=name))
    return data


def _answer(name: str, data: bytes) -> bytes:
    """What the child says; it is stopped when its time is over."""
    try:
        child = subprocess.run(  # noqa: S603 -- our own program, and no argument comes from outside
            child_command(),
            input=data,
            capture_output=True,
            timeout=MAX_SECONDS,
            check=False,
            env=_environment(),
            creationflags=_NO_WINDOW,
        )
    except subprocess.TimeoutExpired as error:
        raise ListError(_SLOW.format(name=name)) from error
    except OSError as error:
        raise ListError(
            f"{name} kan nu niet worden gelezen: het leesprogramma start niet. Sluit andere "
            "programma’s en probeer het nog eens."
        ) from error
    if child.returncode < 0:  # stopped by its bounds
        raise ListError(_SENTENCES[Refusal.LARGE].format(name=name))
    return child.stdout


def _decoded(name: str, answer: bytes) -> Found:
    try:
        return msgspec.json.decode(answer, type=Found)
    except msgspec.MsgspecError as error:
        raise ListError(_SENTENCES[Refusal.BROKEN].format(name=name)) from error


def child_command() -> list[str]:
    """What starts the child: this Python, or the program without a window of a frozen folder."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "facilitator.readback.child"]
    beside = Path(sys.executable)
    return [str(beside.with_name(f"slagvaardig-cli{beside.suffix}")), WORD]


def _environment() -> dict[str, str]:
    """The child finds the program where this one did, whatever folder it was started from."""
    if getattr(sys, "frozen", False):
        return dict(os.environ)
    root = str(Path(facilitator.__file__).parents[1])
    others = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([root, others] if others else [root])}
