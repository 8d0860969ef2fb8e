# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agenda templates: TOML files that ship with the program or that a user keeps.

A template has `naam`, `omschrijving` and `[[blok]]` tables with `titel`, `minuten`, `soort`,
`thema`, `begint`, `ingepland`, `kernvraag`, `deelvragen`, `werkvorm` and `notities`; the head of
`agendas/dagdeel.toml` explains each of them to the user. A fault in a file is an InvalidInputError
with the file's name, the line and what to do.

- `facilitator.templates.reading`: `load_template(path)`, `shipped_templates()`,
  `shipped_template(key)`, `own_templates(folder)`;
- `facilitator.templates.saving`: `template_of(meeting, blocks, name)`,
  `save_template(folder, template)`.
"""
