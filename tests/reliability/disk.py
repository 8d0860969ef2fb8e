# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a disk may hold after the power went, given what a process did to it.

What was written waits in its file until that file is synced; a name that came, went or changed
waits in its folder until the folder is synced. At the cut everything synced is there, and of what
waits nothing, a first part, an arbitrary part in arbitrary order, or torn sectors. That is
stricter than ext4, and what one wants for exFAT and NTFS; it says nothing of disks that lie about
syncing.
"""

import random
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.reliability.recording import (
    Cut,
    Linked,
    Made,
    Op,
    Removed,
    Renamed,
    Synced,
    Told,
    Written,
)

SECTOR = 512
MODES = ("none", "prefix", "subset", "torn")
SHARED_MEMORY = "-shm"
"""SQLite's shared memory: never on disk, made anew."""

Waiting = Written | Cut

Content = dict[str, bytes | None]
"""What a folder holds, by path below it, parents first; None is a folder."""


@dataclass(slots=True)
class File:
    """The bytes that are on disk, and what waits."""

    disk: bytearray = field(default_factory=bytearray)
    waiting: list[Waiting] = field(default_factory=list[Waiting])
    end: int = 0

    def sync(self) -> None:
        _apply(self.disk, self.waiting)
        self.waiting.clear()

    def after(self, mode: str, dice: random.Random) -> bytes:
        """The bytes after the cut."""
        left = bytearray(self.disk)
        _apply(left, _survivors(self.waiting, mode, dice))
        return bytes(left)


Names = dict[str, File | None]
"""What stands under a name; None is a folder."""

NameChange = Callable[[Names], None]


class Disk:
    """Follows a process, from the content of the folder it began with."""

    def __init__(self, start: Content, folder: Path) -> None:
        self.told: list[str] = []
        self._folder = str(folder)
        self._seen: Names = {self._folder: None}
        for name, data in start.items():
            file = None if data is None else File(bytearray(data), end=len(data))
            self._seen[f"{self._folder}/{name}"] = file
        self._names: Names = dict(self._seen)
        self._waiting: dict[str, list[NameChange]] = {}

    def follow(self, op: Op) -> None:
        if isinstance(op, Told):
            self.told += op.text.split("\n")[:-1]
        elif isinstance(op, Written | Cut):
            self._write(op)
        elif isinstance(op, Synced):
            self._sync(op.path)
        else:
            self._rename(op)

    def _write(self, op: Waiting) -> None:
        file = self._seen.get(op.path)
        if file is None:  # removed while it was open
            return
        if isinstance(op, Cut):
            file.end = op.size
        elif op.offset is None:
            op = Written(op.path, file.end, op.data)
            file.end += len(op.data)
        file.waiting.append(op)

    def _sync(self, path: str) -> None:
        file = self._seen.get(path)
        if file is not None:
            file.sync()
            return
        for change in self._waiting.pop(path, []):
            change(self._names)

    def _rename(self, op: Made | Removed | Renamed | Linked) -> None:
        change, where = _change(op, self._seen)
        change(self._seen)
        self._waiting.setdefault(where.rpartition("/")[0], []).append(change)

    def lose_power(self, mode: str, dice: random.Random) -> Content:
        """What is left."""
        names = dict(self._names)
        for waiting in self._waiting.values():
            for change in _name_survivors(waiting, mode, dice):
                change(names)
        left: Content = {}
        for path, file in sorted(names.items()):
            parent = path.rpartition("/")[0]
            if path == self._folder or (parent != self._folder and parent not in names):
                continue
            if not path.endswith(SHARED_MEMORY):
                left[path[len(self._folder) + 1 :]] = file.after(mode, dice) if file else None
        return left


def read_folder(folder: Path) -> Content:
    """Everything in a folder. The suite opens no file by the name of a library, hence the turn."""
    found: Content = {}
    for path in sorted(folder.rglob("*")):
        found[str(path.relative_to(folder))] = None if path.is_dir() else _read(path)
    return found


def write_folder(content: Content, folder: Path) -> None:
    """Make a folder that holds this."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in content.items():
        if data is None:
            (folder / name).mkdir(parents=True)
        else:
            other = folder / "nieuw.bytes"
            other.write_bytes(data)
            other.rename(folder / name)


def _read(path: Path) -> bytes:
    other = path.with_name("gelezen.bytes")
    path.rename(other)
    data = other.read_bytes()
    other.rename(path)
    return data


def _change(op: Made | Removed | Renamed | Linked, seen: Names) -> tuple[NameChange, str]:
    """What happens to the names, and under which name it counts."""
    if isinstance(op, Made):
        made = None if op.folder else File()
        return lambda names: names.update({op.path: made}), op.path
    if isinstance(op, Removed):
        return lambda names: _drop(names, op.path), op.path
    file = seen[op.old]
    if isinstance(op, Linked):
        return lambda names: names.update({op.new: file}), op.new

    def rename(names: Names) -> None:
        _drop(names, op.old)
        names[op.new] = file

    return rename, op.new


def _drop(names: Names, path: str) -> None:
    names.pop(path, None)


def _apply(disk: bytearray, ops: Iterable[Waiting]) -> None:
    for op in ops:
        size = op.size if isinstance(op, Cut) else (op.offset or 0)
        if len(disk) < size:
            disk.extend(bytes(size - len(disk)))
        if isinstance(op, Cut):
            del disk[size:]
        else:
            disk[size : size + len(op.data)] = op.data


def _survivors(waiting: list[Waiting], mode: str, dice: random.Random) -> list[Waiting]:
    if mode == "none" or not waiting:
        return []
    if mode == "prefix":
        return waiting[: dice.randrange(len(waiting) + 1)]
    if mode == "subset":
        kept = [op for op in waiting if dice.random() < 0.5]
        dice.shuffle(kept)
        return kept
    return [_torn(op, dice) for op in waiting if dice.random() < 0.75]


def _torn(op: Waiting, dice: random.Random) -> Waiting:
    """Only the first sectors of a write, or all of it."""
    if isinstance(op, Cut) or dice.random() < 0.5:
        return op
    return Written(op.path, op.offset, op.data[: dice.randrange(0, len(op.data) + 1, SECTOR)])


def _name_survivors(waiting: list[NameChange], mode: str, dice: random.Random) -> list[NameChange]:
    if mode == "none":
        return []
    if mode == "prefix":
        return waiting[: dice.randrange(len(waiting) + 1)]
    return [change for change in waiting if dice.random() < 0.5]
