# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How large a list that comes back may be; what is beyond that is no actielijst."""

MAX_FILE = 10 * 1024 * 1024
"""Bytes of the file itself."""
MAX_PARTS = 2_000
"""Files within the file."""
MAX_UNPACKED = 32 * 1024 * 1024
"""Bytes of all those files together, unpacked."""
MAX_SHEETS = 20
MAX_ROWS = 5_000
MAX_COLUMNS = 60
MAX_CELL = 40_000
"""Characters of one cell; Excel's own bound is 32,767."""
MAX_TEXT = 8 * 1024 * 1024
"""Characters of all cells together."""
MAX_MEMORY = 600 * 1024 * 1024
"""Bytes the child may use, where the system can hold it to that."""
MAX_CPU = 10
MAX_SECONDS = 15
"""Time the child gets, of the processor and on the clock."""
