# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens the example region; it is played once, by the same services as a real meeting."""

from facilitator.domain.changes import Changes
from facilitator.domain.region import Region
from facilitator.errors import UserError
from facilitator.services.overview import current_meeting
from ui.context import AppContext


def open_example(context: AppContext) -> None:
    """Play the example, and go to its meeting."""
    from facilitator.play.run import play_example

    try:
        region_id = play_example(context.library)
    except UserError as error:
        context.errors.present(error)
        return
    touched = frozenset({(Region, region_id)})
    context.publish(Changes("voorbeeldregio geopend", region_id, touched))
    with context.library.read() as reader:
        meeting = current_meeting(reader, region_id, context.clock.today())
    context.open_region(region_id, meeting.id if meeting else None)
    context.show_view("afronden")
