# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Raw bytes of a closed library, for tests that spoil it.

The suite refuses to open a file by the name of a library, so it is given another name meanwhile.
"""

from pathlib import Path


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
