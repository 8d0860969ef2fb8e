# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One picture out: a frozen Report of a meeting, and pure functions Report → bytes."""
