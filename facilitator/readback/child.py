# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The process that reads a file from outside: bytes on standard input, JSON on standard output.

`python -m facilitator.readback.child`, or `slagvaardig-cli` with the word below when the program
is frozen. It opens no file, holds itself to its bounds, and answers plain values only.
"""

import json
import sys
import warnings
from contextlib import suppress

from facilitator.readback.bounds import MAX_CPU, MAX_FILE, MAX_MEMORY
from facilitator.readback.gate import opened
from facilitator.readback.grid import Found, Refusal, RefusedError

WORD = "lees-lijst"
"""What a frozen program is started with to be this process."""


def main() -> int:
    """Read one file and answer; the exit code is 0 also when the file is refused."""
    _bound()
    warnings.simplefilter("ignore")  # of openpyxl, about what it does not keep
    try:
        answer = read(sys.stdin.buffer.read(MAX_FILE + 1))
    except MemoryError:
        answer = Found(refusal=Refusal.LARGE)
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    return 0


def read(data: bytes) -> Found:
    """The sheets of a file, or why it is not read."""
    try:
        packed, libre = opened(data)
        if libre:
            from facilitator.readback.ods import read_ods

            return Found(tuple(read_ods(packed).sheets))
        from facilitator.readback.xlsx import read_xlsx

        return Found(tuple(read_xlsx(data).sheets))
    except RefusedError as error:
        return Found(refusal=error.refusal, where=error.where)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 -- whatever a broken file brings about, it is broken
        return Found(refusal=_why(error))


def _why(error: BaseException | None) -> Refusal:
    """What to say of an error in a library: an entity is a trick, anything else is damage."""
    while error is not None:
        if type(error).__module__.startswith("defusedxml"):
            return Refusal.TRICK
        error = error.__cause__
    return Refusal.BROKEN


def _bound() -> None:
    """Hold this process to its memory and time; Windows has only the clock of the parent."""
    try:
        import resource
    except ImportError:
        return
    for limit, most in (
        (resource.RLIMIT_AS, MAX_MEMORY),
        (resource.RLIMIT_CPU, MAX_CPU),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # macOS refuses some
            resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    sys.exit(main())
