# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screen for leading a meeting: one question at a time, the clock, and what is agreed."""
