# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m ui`, and where the frozen program with the window begins."""

import sys

from ui.app import main

if __name__ == "__main__":
    sys.exit(main())
