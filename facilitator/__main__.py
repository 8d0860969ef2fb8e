# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m facilitator`, and where the frozen program without a window begins."""

import sys

from facilitator.cli import main

if __name__ == "__main__":
    sys.exit(main())
