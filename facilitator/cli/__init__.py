# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`slagvaardig-cli`: everything that can be done without a window.

Exit code 0 when it worked, 2 with one clear Dutch sentence on standard error when it did not.
Nothing of a command is imported before that command is asked for.
"""

import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from facilitator.cli.arguments import UsageError, read_arguments
from facilitator.cli.output import complain
from facilitator.errors import UserError

OK = 0
FAILED = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    _speak_utf8()
    try:
        arguments = read_arguments(argv)
        if arguments is None:
            return OK
        command = arguments.pop("command")
        refused = command(**arguments)
        sys.stdout.flush()
    except UsageError as error:
        return _fail(str(error))
    except UserError as error:
        return _fail(error.sentence)
    except KeyboardInterrupt:
        return _fail("Gestopt. Wat al vastgelegd was, is bewaard.")
    except BrokenPipeError:
        _close_stdout()
        return _fail("De uitvoer werd niet verder gelezen; de rest is niet getoond.")
    return FAILED if refused else OK


def _fail(sentence: str) -> int:
    with suppress(OSError):  # nobody may be listening any more
        complain(sentence)
    return FAILED


def _speak_utf8() -> None:
    """What we print is Dutch and names are anything: never fail on the encoding of a terminal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _close_stdout() -> None:
    """Let Python's own flush at exit go nowhere, so that it does not complain once more."""
    with suppress(OSError, ValueError, AttributeError):
        handle = os.open(os.devnull, os.O_WRONLY)
        os.dup2(handle, sys.stdout.fileno())
