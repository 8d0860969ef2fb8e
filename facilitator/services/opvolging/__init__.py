# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opvolging: what became of the agreements of a region."""

from facilitator.services.opvolging.answers import Answer, store_answers

__all__ = ["Answer", "store_answers"]
