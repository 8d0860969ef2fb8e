# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens the example region; it is played once, by the same services as a real meeting."""

from ui.context import AppContext


def open_example(context: AppContext) -> None:
    """Play the example when it is not there yet, and go to its meeting."""
    from facilitator.play import play_example

    played = context.perform(lambda: play_example(context.library))
    if played is not None:
        context.open_region(played.region_id, played.meeting_id)
        context.show_view("afronden")
