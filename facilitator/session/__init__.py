# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sessiebestand: a region whole in one file, and two copies of a region merged field by field.

README.md beside this module describes the file and the rules of the merge. The way in is
`read_session`, `save_region`, `plan_merge` and `apply_merge`;
`bring_back` for what was here before.
"""

from facilitator.session.apply import apply_merge, bring_back
from facilitator.session.back import TakenAway
from facilitator.session.gate import NewerSessionError, PassphraseError, SessionFileError
from facilitator.session.plan import Conflict, MergePlan, Side, plan_merge, plan_within
from facilitator.session.reading import read_session
from facilitator.session.saving import save_region, session_of, session_within, write_session
from facilitator.session.session import Session

__all__ = [
    "Conflict",
    "MergePlan",
    "NewerSessionError",
    "PassphraseError",
    "Session",
    "SessionFileError",
    "Side",
    "TakenAway",
    "apply_merge",
    "bring_back",
    "plan_merge",
    "plan_within",
    "read_session",
    "save_region",
    "session_of",
    "session_within",
    "write_session",
]
