# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m facilitator.cli`."""

import sys

from facilitator.cli import main

sys.exit(main())
