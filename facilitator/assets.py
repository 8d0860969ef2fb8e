# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only opener of resources/ and agendas/: files that ship with the program, read-only."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

# The modules themselves are passed to files(), not their names: so a freezer finds them.
import agendas
import resources


def _locate(root: Traversable, name: str) -> Traversable:
    path = PurePosixPath(name)
    if not name or "\\" in name or ":" in name or path.is_absolute() or ".." in path.parts:
        raise ValueError(f"not a name inside the package: {name!r}")
    found = root.joinpath(*path.parts)
    if not found.is_file():
        raise FileNotFoundError(f"no such shipped file: {name}")
    return found


def resource(name: str) -> Traversable:
    """The shipped file `name`, as in "fonts/Inter-Regular.ttf"."""
    return _locate(files(resources), name)


def agenda(name: str) -> Traversable:
    """The shipped agenda `name`, as in "dagdeel.toml"."""
    return _locate(files(agendas), name)


def read_resource(name: str) -> bytes:
    """The bytes of a shipped file."""
    return resource(name).read_bytes()


def read_agenda(name: str) -> str:
    """The text of a shipped agenda."""
    return agenda(name).read_text(encoding="utf-8")


def agenda_names() -> list[str]:
    """Names of the shipped agendas, sorted."""
    return sorted(f.name for f in files(agendas).iterdir() if f.name.endswith(".toml"))


def resource_names(folder: str = "") -> list[str]:
    """Names of all shipped resources under `folder`, sorted; for checks and licences."""
    start = files(resources).joinpath(folder) if folder else files(resources)
    return sorted(_walk(start, f"{folder}/" if folder else ""))


def _walk(folder: Traversable, prefix: str) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _walk(entry, f"{prefix}{entry.name}/")
        elif not entry.name.endswith((".py", ".pyc")):
            yield prefix + entry.name


@contextmanager
def resource_path(name: str) -> Generator[Path]:
    """A real path to a shipped file, for libraries that take nothing else."""
    with as_file(resource(name)) as path:
        yield path
