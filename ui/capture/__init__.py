# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The capture line: typed words, live tints, chips, choices and a draft that survives a crash."""
