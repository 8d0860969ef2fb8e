# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one function that writes files: whole or not at all, and on disk when it returns."""

import errno
import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from facilitator.errors import UserError

WAITS: Sequence[float] = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
"""Pauses between tries while a virus scanner, indexer or sync program holds the file: 2.5 s."""

Sleep = Callable[[float], object]

_HELD = {5, 32, 33}
"""Windows: access denied, sharing violation, lock violation."""


class FileError(UserError):
    """A file can't be written; what was there before is untouched."""

    code = "bestand"


_numbers = count()
"""Two threads that write the same file each need a temporary one of their own: else the one moves
into place what the other has just emptied."""


_NAMELESS = {"", ".."}


def temporary_beside(path: Path) -> Path:
    """A name beside `path` that no other thread or process uses."""
    return path.with_name(f".{path.name}.{os.getpid()}-{next(_numbers)}.tmp")


def shown_name(path: Path) -> str:
    """What to call a file or folder in a sentence; "." and "/" have no name of their own."""
    return path.name if path.name not in _NAMELESS else str(path.resolve())


def _pause(seconds: float) -> None:
    threading.Event().wait(seconds)


def write_file(path: Path, data: bytes, *, sleep: Sleep = _pause) -> None:
    """Write `data` to `path`, replacing what is there in one step.

    FileError, with the old file as it was and nothing left behind, when that is impossible.
    """
    if path.name in _NAMELESS:
        raise _error(path, IsADirectoryError())
    temporary = temporary_beside(path)
    try:
        with temporary.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        _forget(temporary)
        raise _error(path, error) from error
    replace_file(temporary, path, sleep=sleep)


def refuse_other_file(path: Path, suffix: str) -> None:
    """FileError when a file that does not end on `suffix` has this name already.

    For a name that a user types: a slip must not cost a library or somebody's work. The file is
    not looked into: to open and close a library in use takes its locks away.
    """
    if path.suffix.lower() != suffix and path.is_file():
        raise FileError(
            f"{shown_name(path)} is niet bewaard: er is al een ander bestand met die naam. Kies "
            f"een naam die eindigt op {suffix}."
        )


def replace_file(temporary: Path, path: Path, *, sleep: Sleep = _pause) -> None:
    """Put a finished, synced file in the place of `path`.

    On failure it is removed, and nothing stands where nothing stood; else the next try would be
    told that the file is there already.
    """
    fresh = not path.exists()
    try:
        _replace(temporary, path, sleep)
    except OSError as error:
        _forget(temporary)
        raise _error(path, error) from error
    try:
        sync_folder(path.parent)
    except OSError as error:
        if fresh:
            _forget(path)
        raise _error(path, error) from error


def _replace(temporary: Path, path: Path, sleep: Sleep) -> None:
    for wait in WAITS:
        try:
            temporary.replace(path)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            sleep(wait)
        else:
            return
    temporary.replace(path)


def sync_file(path: Path) -> None:
    """Have the content of `path` on disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Have the names in `folder` on disk; Windows does so by itself and offers no call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make `folder` and the folders above it, and have their names on disk.

    Without that a power cut takes a new folder away with everything that was synced within it.
    OSError when it can't be made.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for each in missing:
        sync_folder(each.parent)


def _forget(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink()


def _error(path: Path, error: OSError) -> FileError:
    name = shown_name(path)
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return FileError(
            f"{name} is niet bewaard: de schijf is vol. Maak ruimte vrij en probeer het nog eens."
        )
    if getattr(error, "winerror", None) in _HELD:
        return FileError(
            f"{name} is niet bewaard: een ander programma heeft het open. Sluit het daar en "
            "probeer het nog eens."
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileError(
            f"{name} is niet bewaard: de map {path.parent} is er niet. Kies een andere map."
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return FileError(
            f"{name} is niet bewaard: je mag niet schrijven in {path.parent}. Kies een andere map."
        )
    if isinstance(error, IsADirectoryError):
        return FileError(f"{name} is niet bewaard: dit is een map. Kies een andere naam.")
    return FileError(
        f"{name} is niet bewaard: de schijf geeft een fout. Kies een andere map of schijf."
    )
