# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a process did to the disk, in order, as strace saw it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.cli.conftest import ROOT

_CALLS = (
    "openat,write,pwrite64,pwritev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,"
    "unlink,unlinkat,link,linkat,mkdir,mkdirat"
)
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(?:<(.*)>)?")
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"')
_HANDLE = re.compile(r"^(\d+)<([^>]*)>")


@dataclass(frozen=True, slots=True)
class Told:
    """The process said that something is done."""

    text: str


@dataclass(frozen=True, slots=True)
class Made:
    """A new name, of a file or a folder."""

    path: str
    folder: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes at a place; `offset` None is: behind what was written before."""

    path: str
    offset: int | None
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file got another length."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """A file's bytes, or a folder's names, are on disk."""

    path: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """A name became another, in one step."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A file got a second name."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A name is gone."""

    path: str


Op = Told | Made | Written | Cut | Synced | Renamed | Linked | Removed


def record(strace: str, folder: Path, arguments: Sequence[str | Path]) -> list[Op]:
    """Run a Python module and return what it did in `folder`, with what it told in between."""
    log = folder.with_name(f"{folder.name}.strace")
    known = {str(path) for path in folder.rglob("*")}
    command = [strace, "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", "4000000", "-o", str(log)]
    command += ["-e", f"trace={_CALLS}", "-e", "signal=none", sys.executable, "-m"]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        [*command, *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    with log.open(encoding="ascii", errors="replace") as lines:
        ops = list(_read(lines, str(folder), known))
    log.unlink()
    return ops


def _read(lines: Iterator[str], folder: str, known: set[str]) -> Iterator[Op]:
    for line in lines:
        found = _LINE.match(line)
        if found is None:
            assert "unfinished" not in line, f"two threads at work: {line[:200]}"
            continue
        if int(found[3]) < 0:
            continue
        yield from _Call(found[1], found[2], found[4] or "", folder, known).ops()


class _Call:
    """One line of the log."""

    def __init__(
        self, name: str, arguments: str, result: str, folder: str, known: set[str]
    ) -> None:
        self._name = name
        self._arguments = arguments
        self._result = result
        self._folder = folder
        self._known = known

    def ops(self) -> Iterator[Op]:
        read = getattr(self, f"_{self._name}")
        yield from (op for op in read() if self._inside(op))

    def _inside(self, op: Op) -> bool:
        match op:
            case Told():
                return True
            case Renamed() | Linked():
                return op.new.startswith(self._folder)
            case _:
                return op.path.startswith(self._folder)

    def _words(self) -> list[bytes]:
        return [_plain(word) for word in _WORD.findall(self._arguments)]

    def _paths(self) -> list[str]:
        return [os.fsdecode(word) for word in self._words()]

    def _handle(self) -> tuple[int, str]:
        found = _HANDLE.match(self._arguments)
        assert found is not None, self._arguments[:200]
        return int(found[1]), os.fsdecode(_plain(found[2]))

    def _openat(self) -> Iterator[Op]:
        path = os.fsdecode(_plain(self._result))
        if "O_CREAT" in self._arguments and path not in self._known:
            if path.startswith(self._folder):
                self._known.add(path)
            yield Made(path)
        elif "O_TRUNC" in self._arguments:
            yield Cut(path, 0)

    def _write(self) -> Iterator[Op]:
        number, path = self._handle()
        data = self._words()[-1] if self._words() else b""
        if number == 1:
            yield Told(data.decode())
        else:
            yield Written(path, None, data)

    def _pwrite64(self) -> Iterator[Op]:
        _, path = self._handle()
        yield Written(path, int(self._arguments.rpartition(", ")[2]), self._words()[-1])

    def _pwritev(self) -> Iterator[Op]:
        raise AssertionError(f"not understood: {self._arguments[:200]}")

    def _fsync(self) -> Iterator[Op]:
        yield Synced(self._handle()[1])

    _fdatasync = _fsync

    def _ftruncate(self) -> Iterator[Op]:
        yield Cut(self._handle()[1], int(self._arguments.rpartition(", ")[2]))

    def _rename(self) -> Iterator[Op]:
        old, new = self._paths()
        if old.startswith(self._folder):
            self._known.discard(old)
            self._known.add(new)
        yield Renamed(old, new)

    _renameat = _renameat2 = _rename

    def _link(self) -> Iterator[Op]:
        old, new = self._paths()
        self._known.add(new)
        yield Linked(old, new)

    _linkat = _link

    def _unlink(self) -> Iterator[Op]:
        (path,) = self._paths()
        self._known.discard(path)
        yield Removed(path)

    _unlinkat = _unlink

    def _mkdir(self) -> Iterator[Op]:
        yield Made(self._paths()[0], folder=True)

    _mkdirat = _mkdir


def _plain(word: str) -> bytes:
    """What strace wrote as \\x.. for every byte."""
    if word.startswith("\\x"):
        return bytes.fromhex(word.replace("\\x", ""))
    return os.fsencode(word)
