# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Use cases: functions of (library, clock, arguments) that say what changed. The one door in."""
