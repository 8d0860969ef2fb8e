# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two partners that turn out to be one."""

from dataclasses import replace
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.region import Organisation
from facilitator.domain.text import fold
from facilitator.errors import InvalidInputError
from facilitator.services.commands import Command
from facilitator.services.hanging import move_organisation_rows
from facilitator.services.ports import Library
from facilitator.services.rows import in_region, region_of_row


def merge_organisations(library: Library, clock: Clock, keep: UUID, drop: UUID) -> Changes:
    """Make `drop` part of `keep`, as one step: nothing that hangs on it is lost.

    The name that goes becomes an alias, so that people may go on typing it. What was vastgesteld
    keeps the name it was handed out with; who answers for it from now on is the one that stays.
    """
    if keep == drop:
        raise InvalidInputError("Kies twee verschillende organisaties om samen te voegen.")
    region_id = region_of_row(library, Organisation, keep)
    with library.change(Command.ORGANISATIONS_MERGED, region_id, clock.now()) as change:
        kept = change.tx.get(Organisation, keep)
        gone = in_region(change.tx, Organisation, drop, region_id)
        move_organisation_rows(change.tx, gone, kept)
        change.tx.remove(gone)
        change.tx.save(replace(kept, aliases=_all_names(kept, gone)))
    return change.changes


def _all_names(kept: Organisation, gone: Organisation) -> tuple[str, ...]:
    """The aliases of both and the name that goes, each once, without the name that stays."""
    found = {fold(kept.name): ""}
    for name in (*kept.aliases, gone.name, *gone.aliases):
        found.setdefault(fold(name), name)
    return tuple(name for name in found.values() if name)
