# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Speed as a ratio to the barest way of doing the same: `make bench`.

Milliseconds differ from one laptop to the next; how much our code adds to what the libraries cost
anyway does not. So each row measures the program and its baseline alternately in the same run.
"""
