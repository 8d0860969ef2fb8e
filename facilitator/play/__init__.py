# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plays a script of a whole meeting through the same use cases as the window.

- `facilitator.play.script`: `read_script(path)`, `example_script()`;
- `facilitator.play.run`: `play(library, script) -> Played`, `play_example(library) -> UUID`,
  `export_played(library, played, folder)`.
"""
