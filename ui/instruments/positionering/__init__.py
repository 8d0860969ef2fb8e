# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Positionering: who does what in which phase, and what partners expect of each other."""
