# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The instruments of a region, filled in while the room talks: one package for each theme."""
