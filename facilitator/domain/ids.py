# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Identifiers made by the app itself, so that files from several laptops can be merged."""

import secrets
import time
from typing import NewType
from uuid import UUID

RegionId = NewType("RegionId", UUID)
OrganisationId = NewType("OrganisationId", UUID)
PersonId = NewType("PersonId", UUID)
MeetingId = NewType("MeetingId", UUID)
BlockId = NewType("BlockId", UUID)
AgreementId = NewType("AgreementId", UUID)


def new_id() -> UUID:
    """Make a UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    random = secrets.randbits(74)
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= (random >> 62) << 64
    value |= 0b10 << 62
    value |= random & ((1 << 62) - 1)
    return UUID(int=value)
