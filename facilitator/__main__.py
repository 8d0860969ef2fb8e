# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m facilitator`, and where the frozen program without a window begins."""

import sys

from facilitator.readback.child import WORD


def main() -> int:
    """Run the program, or in a frozen folder the process that reads a file from outside."""
    if sys.argv[1:] == [WORD]:
        from facilitator.readback.child import main as read

        return read()
    from facilitator.cli import main as command

    return command()


if __name__ == "__main__":
    sys.exit(main())
