# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Raw bytes of a closed library, for tests that spoil it.

The suite refuses to open a file by the name of a library, so it is given another name meanwhile.
"""

from contextlib import closing
from pathlib import Path

from facilitator.storage.driver import connect_raw


def read_bytes(library: Path) -> bytes:
    other = library.with_suffix(".bytes")
    library.rename(other)
    try:
        return other.read_bytes()
    finally:
        other.rename(library)


def write_bytes(library: Path, content: bytes) -> None:
    """Make `content` the library, without anything that stood beside it."""
    other = library.with_suffix(".bytes")
    other.write_bytes(content)
    for suffix in ("-wal", "-shm"):
        library.with_name(library.name + suffix).unlink(missing_ok=True)
    other.replace(library)


def spoil_index(library: Path, table: str) -> None:
    """Zero a page that reading a list does not need: refused, though all of it can be read."""
    with closing(connect_raw(library, "ro")) as raw:
        where = f"tbl_name = '{table}' AND type = 'index'"
        page = raw.execute(f"SELECT rootpage FROM sqlite_master WHERE {where}").fetchone()[0]
        size = raw.execute("PRAGMA page_size").fetchone()[0]
    content = read_bytes(library)
    write_bytes(library, content[: (page - 1) * size] + bytes(size) + content[page * size :])
