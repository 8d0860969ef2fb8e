# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Overlegstructuur: the overlegkaart, and below it the tijdlijn that follows from it."""
