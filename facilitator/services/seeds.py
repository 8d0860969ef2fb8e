# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a region can start from, to be changed in the room: none of it is a norm.

The phases and overleggen are those that public sources name; the weeks and frequencies are
illustrations that each region replaces by its own.
"""

from dataclasses import dataclass

from facilitator.domain.overlegstructuur import ForumLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseSeed:
    """A phase as a region may start with it."""

    name: str
    trigger: str
    from_week: int
    decision_needed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumPreset:
    """An overleg as a region may start with it; `key` is what the screens choose by."""

    key: str
    name: str
    level: ForumLevel
    purpose: str
    every_weeks: int | None = None
    mandate: bool = False
    intake: str = ""


SEED_PHASES = (
    PhaseSeed(
        name="Preventie en schoolaanwezigheid",
        trigger="geen verzuim; verzuimbeleid en zorgplicht",
        from_week=0,
    ),
    PhaseSeed(name="Signalering", trigger="eerste verzuimdag of een patroon", from_week=1),
    PhaseSeed(name="Melding", trigger="16 uur in 4 weken, of zorgen", from_week=2),
    PhaseSeed(
        name="Aanpak met ouders en leerling",
        trigger="leerplicht onderzoekt; gesprek met ouders en leerling; plan",
        from_week=3,
    ),
    PhaseSeed(
        name="Thuiszitter, langer dan vier weken",
        trigger="langdurig of absoluut verzuim; bovenschools overleg",
        from_week=5,
        decision_needed=True,
    ),
    PhaseSeed(
        name="Stagnatie en opschaling",
        trigger="geen voortgang binnen de afgesproken termijn",
        from_week=9,
        decision_needed=True,
    ),
    PhaseSeed(
        name="Langer dan drie maanden",
        trigger="grens van het Thuiszitterspact; doorbraak",
        from_week=13,
        decision_needed=True,
    ),
    PhaseSeed(name="Terugkeer en nazorg", trigger="opbouw, volgen, evaluatie", from_week=14),
)

FORUM_PRESETS = (
    ForumPreset(
        key="ondersteuningsteam",
        name="Ondersteuningsteam",
        level=ForumLevel.SCHOOL,
        purpose="vroeg signaleren en hulp op school inzetten",
        every_weeks=2,
    ),
    ForumPreset(
        key="mdo",
        name="Mdo",
        level=ForumLevel.SCHOOL,
        purpose="met ouders en leerling een plan maken",
    ),
    ForumPreset(
        key="zorgoverleg",
        name="Zorgoverleg",
        level=ForumLevel.LOKAAL,
        purpose="onderwijs en jeugdhulp op elkaar afstemmen",
        every_weeks=4,
    ),
    ForumPreset(
        key="thuiszitterstafel",
        name="Thuiszitterstafel",
        level=ForumLevel.BOVENSCHOOLS,
        purpose="voortgang bewaken en doorpakken als het stokt",
        every_weeks=6,
        mandate=True,
        intake="de school vroeg toestemming aan ouders en deed een melding",
    ),
    ForumPreset(
        key="actietafel",
        name="Actietafel",
        level=ForumLevel.BOVENSCHOOLS,
        purpose="met ouders, leerling en school tot een aanbod komen",
        mandate=True,
        intake="besproken in het ondersteuningsteam, tenzij niet ingeschreven",
    ),
    ForumPreset(
        key="doorbraakoverleg",
        name="Doorbraakoverleg",
        level=ForumLevel.BOVENSCHOOLS,
        purpose="een impasse doorbreken",
        mandate=True,
    ),
    ForumPreset(
        key="oogo",
        name="OOGO",
        level=ForumLevel.BESTUURLIJK,
        purpose="besluiten die de tafel niet kan nemen",
        every_weeks=26,
        mandate=True,
    ),
)

SEED_DEFINITION = (
    "Regie is initiëren, afstemmen en coördineren, tot de leerling weer een passend aanbod heeft."
)
"""A proposal to begin talking with, in the words of the kernvraag; every region has its own."""
