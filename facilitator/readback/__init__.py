# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists that come back: read in a process of its own, compared, and stored when accepted.

A file from outside is never opened by the program itself. A child process with bounds on memory,
time, rows and columns reads it (`child`), and hands back plain values; `process` starts that
child, `recognise` finds the list in the cells, `compare` sets it beside what is known now.
"""
