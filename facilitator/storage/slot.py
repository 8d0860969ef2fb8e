# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One writer at a time: a lock file of our own beside the library.

The lock is the operating system's and ends with the process, so a crash leaves nothing to clean
up. The file stays, because removing it would let two programs hold a lock on different files.
"""

import os
import sys
from pathlib import Path

from facilitator.errors import StorageError
from facilitator.files import make_folder
from facilitator.storage import places
from facilitator.storage.errors import NO_RIGHTS, SecondInstanceError

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        # flock, not lockf: a POSIX lock is lost when any handle on the file is closed.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Slot:
    """The right to write in one library, held until `release`."""

    def __init__(self, library: Path) -> None:
        path = library.with_name(library.name + ".slot")
        try:
            self._handle: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StorageError(NO_RIGHTS) from error
        try:
            _lock(self._handle)
        except OSError as error:
            self.release()
            raise SecondInstanceError(
                "Slagvaardig is al open met deze bibliotheek. Ga naar dat venster, of sluit het en "
                "probeer het nog eens."
            ) from error

    def release(self) -> None:
        """Give the slot free; a second call does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def claim(library: Path) -> Slot:
    """The slot of a library that is to be opened, in a place where it can stand."""
    places.refuse_bad_place(library)
    try:
        make_folder(library.parent)
    except OSError as error:
        raise StorageError(NO_RIGHTS) from error
    return Slot(library)
