# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Voorbereiden: agenda, partners, deelnemers and vraagstukken of a meeting."""
