# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The core of Slagvaardig: words of the room, use cases, storage and exports. Knows no Qt."""

__version__ = "0.1.0"
