# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regievoering on one page: the definition with its consent, regie per fase, the ladder."""
