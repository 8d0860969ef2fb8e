# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`make demo`: the example meeting, led through the real window with real keys."""
