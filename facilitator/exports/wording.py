# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How documents say things: the sentences and labels that every format shares."""

from collections.abc import Iterable, Sequence
from datetime import date

from facilitator.domain.dates import full_date, long_date, short_date
from facilitator.domain.words import (
    MEETING_KIND_LABELS,
    RECOMMENDATION_LABELS,
    STATUS_LABELS,
    AgreementKind,
    MeetingKind,
    Recommendation,
    Status,
    Theme,
)
from facilitator.exports.report import Report, ReportItem

NO_OWNER = "nog geen eigenaar"
NO_DATE = "nog geen datum"
NEVER_OWNED, NEVER_DATED = "zonder eigenaar", "zonder datum"
"""What a finished or dropped agreement never got: no longer something to do."""
GENERAL = "Algemeen"
CONCEPT = "Concept"
LATE = "te laat"
SETTLED = frozenset({Status.KLAAR, Status.VERVALLEN})

KERNVRAGEN = {
    Theme.POSITIONERING: "Wie doet wat als een leerling (langere tijd) verzuimt?",
    Theme.REGIEVOERING: "Wie is verantwoordelijk voor initiëren, afstemmen en coördineren?",
    Theme.OVERLEGSTRUCTUUR: (
        "Wie voert wanneer met wie overleg, zodat de thuiszitter altijd in beeld is?"
    ),
}
"""What a theme asks when the agenda of the meeting does not say it."""

AMBITION_LINE = (
    "Wat de partners in de regio het komende jaar doen, zodat elke thuiszitter in beeld is en op "
    "tijd een passend aanbod krijgt."
)
NO_AGREEMENTS = "In deze bijeenkomst zijn nog geen afspraken vastgelegd."
NO_IMPULSES_HERE = (
    "Bij dit thema is nog geen afspraak als impuls gemarkeerd. De actielijst in de bijlage laat "
    "alle afspraken zien."
)


def kernvraag(report: Report, theme: Theme) -> str:
    """The kernvraag of a theme as this meeting asked it, else the one of the programme."""
    asked = (part.kernvraag for part in report.themes if part.theme is theme and part.kernvraag)
    return next(asked, KERNVRAGEN[theme])


def meeting_name(report: Report) -> str:
    """For instance: Maatwerkbijeenkomst 1."""
    return f"{MEETING_KIND_LABELS[report.meeting_kind]} {report.sequence}"


def dated_meeting(report: Report) -> str:
    """For instance: Maatwerkbijeenkomst 1, woensdag 7 oktober 2026."""
    return f"{meeting_name(report)}, {full_date(report.day)}"


def subtitle(report: Report) -> str:
    """For instance: Maatwerkbijeenkomst 1, met 28 deelnemers uit 10 organisaties."""
    if not report.participants:
        return meeting_name(report)
    people = plural(report.participants, "deelnemer", "deelnemers")
    return f"{meeting_name(report)}, met {people} uit {organisations(len(report.present))}"


def organisations(count: int) -> str:
    """For instance: 10 organisaties."""
    return plural(count, "organisatie", "organisaties")


def plural(count: int, one: str, more: str) -> str:
    """A counted word."""
    return f"{count} {one if count == 1 else more}"


def version_line(report: Report) -> str:
    """What the foot of every page says about the state of the document."""
    if report.concept:
        again = f", na versie {report.version}" if report.version else ""
        return f"{CONCEPT}{again}, gemaakt op {long_date(report.made_on)}"
    day = long_date(report.day)
    return f"Vastgesteld in de bijeenkomst van {day}, versie {report.version}"


def check_in_label(report: Report) -> str:
    """How the next check-in is called: the first one has no number yet to count from."""
    return f"Check-in {report.sequence + 1 if report.meeting_kind is MeetingKind.CHECK_IN else 1}"


def owner_line(item: ReportItem) -> str:
    """The organisation that carries an item, or that there is none yet."""
    return item.owner or (NEVER_OWNED if item.status in SETTLED else NO_OWNER)


def function_line(item: ReportItem) -> str:
    """Function and name under the organisation; empty when neither was said."""
    return ", ".join(part for part in (item.function, item.person) if part)


def unknown_line(item: ReportItem) -> str:
    """The names that were called but belong to nobody in this region."""
    return f"genoemd: {listed(item.unknown)}" if item.unknown else ""


def deadline_line(item: ReportItem) -> str:
    """The deadline as cells show it."""
    if item.deadline:
        return short_date(item.deadline)
    return NEVER_DATED if item.status in SETTLED else NO_DATE


def whose(report: Report) -> str:
    """The region a document is about; in the copy of one organisation also that one."""
    return f"{report.region}: {report.organisation}" if report.organisation else report.region


def carried(report: Report) -> tuple[tuple[str, int], ...]:
    """The live agreements in counts and who carries them; for one organisation its own and its
    help."""
    live = live_agreements(report)
    if not report.organisation:
        return (("Afspraken", len(live)), ("Eigenaren", len(owners(live))))
    own = sum(item.owner == report.organisation for item in live)
    return (("Eigen afspraken", own), ("Helpt mee bij", len(live) - own))


def nobody(items: Iterable[ReportItem]) -> str:
    """What stands over the items that belong to no organisation."""
    settled = all(item.status in SETTLED for item in items)
    return (NEVER_OWNED if settled else NO_OWNER).capitalize()


def board_items(report: Report) -> tuple[ReportItem, ...]:
    """What boards still have to decide or carry: nothing that is done or was dropped."""
    return tuple(i for i in report.items if i.needs_board and i.status not in SETTLED)


def postponed_line(item: ReportItem) -> str:
    """How often the date was moved, and from what; empty when it was not."""
    if not item.postponed:
        return ""
    first = item.original_deadline
    was = f", eerst {short_date(first)}" if first and first != item.deadline else ""
    return f"{item.postponed} keer verzet{was}"


def status_line(item: ReportItem) -> str:
    """The status in words; empty while an item is simply open."""
    return "" if item.status is Status.OPEN else STATUS_LABELS[item.status]


def detail_lines(item: ReportItem) -> tuple[str, ...]:
    """What stands under the text of an item: by what it shows, and who helps."""
    visible = f"Zichtbaar aan: {item.visible}" if (item.visible or "").strip() else ""
    helped = f"Met {listed(item.supporting)}" if item.supporting else ""
    return tuple(line for line in (visible, helped) if line)


def other_agreements(report: Report, theme: Theme | None) -> str:
    """That a theme has agreements besides its impulses; empty when it has none."""
    rest = [i for i in live_agreements(report) if i.theme is theme and not i.impuls]
    if not rest:
        return ""
    counted = plural(len(rest), "andere afspraak staat", "andere afspraken staan")
    return f"{counted} in de actielijst in de bijlage."


def recommendation_labels(items: Iterable[ReportItem]) -> tuple[str, ...]:
    """The recommendations that `items` contribute to, in their fixed order."""
    used = {recommendation for item in items for recommendation in item.recommendations}
    return tuple(RECOMMENDATION_LABELS[one] for one in Recommendation if one in used)


def listed(words: Sequence[str]) -> str:
    """An enumeration as Dutch writes it: a, b en c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def owners(items: Iterable[ReportItem]) -> tuple[str, ...]:
    """The organisations that carry an item, each once, in the order of `items`."""
    return tuple(dict.fromkeys(item.owner for item in items if item.owner))


def first_deadline(items: Iterable[ReportItem]) -> date | None:
    """The first date by which somebody still has to do something."""
    return min((i.deadline for i in items if i.deadline and i.status.running), default=None)


def by_date(items: Iterable[ReportItem]) -> list[ReportItem]:
    """Items in order of deadline; those without a date last."""
    return sorted(items, key=lambda i: (i.deadline is None, i.deadline or date.max, i.number))


def live_agreements(report: Report) -> tuple[ReportItem, ...]:
    """The agreements that were not dropped."""
    made = report.of_kind(AgreementKind.AFSPRAAK)
    return tuple(item for item in made if item.status is not Status.VERVALLEN)
