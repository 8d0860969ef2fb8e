# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a command speaks: results on standard output, trouble on standard error."""

import json
import sys


def say(text: str) -> None:
    """Print a line and have it out at once: who reads along counts on it."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def say_json(value: object) -> None:
    """Print a value as readable JSON."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def complain(sentence: str) -> None:
    """Print a sentence where trouble belongs."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
