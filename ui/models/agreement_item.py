# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A captured item as a list shows it: names instead of ids, gaps in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.dates import day_month, full_date
from facilitator.domain.region import Organisation, Person
from facilitator.domain.text import fold
from facilitator.domain.words import KIND_LABELS, THEME_LABELS, AgreementKind, Status

NO_OWNER = "geen eigenaar"
NO_DATE = "geen datum"
_YEAR_IS_PLAIN = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class AgreementItem:
    """What a row needs to be painted, searched and spoken; made once, when it was stored."""

    agreement: Agreement
    owner: str
    spoken_owner: str
    needle: str

    @property
    def id(self) -> UUID:
        """The id of the captured item."""
        return self.agreement.id

    @property
    def dropped(self) -> bool:
        """Whether it was left to lapse."""
        return self.agreement.status is Status.VERVALLEN

    @property
    def accountable(self) -> bool:
        """Whether somebody must do something by a date: only then is a gap a gap."""
        return self.agreement.kind is AgreementKind.AFSPRAAK and not self.dropped

    @property
    def lacks_owner(self) -> bool:
        """Whether nobody who is known carries it."""
        return self.accountable and self.agreement.owner_id is None

    @property
    def lacks_date(self) -> bool:
        """Whether it has no deadline."""
        return self.accountable and self.agreement.deadline is None

    @property
    def date_text(self) -> str:
        """The deadline as the card shows it; empty when there is none.

        The year is left out only where nobody could take it for another one.
        """
        deadline = self.agreement.deadline
        if deadline is None:
            return ""
        plain = abs(deadline - self.agreement.captured_at.date()) < _YEAR_IS_PLAIN
        return day_month(deadline) if plain else f"{day_month(deadline)} {deadline.year}"

    @property
    def spoken(self) -> str:
        """The whole row in words, for a screen reader."""
        agreement = self.agreement
        parts = [f"{KIND_LABELS[agreement.kind]} {agreement.number}: {agreement.text}"]
        if self.spoken_owner:
            parts.append(f"eigenaar {self.spoken_owner}")
        elif self.lacks_owner:
            parts.append(NO_OWNER)
        if agreement.deadline:
            parts.append(f"uiterlijk {full_date(agreement.deadline)}")
        elif self.lacks_date:
            parts.append(NO_DATE)
        if agreement.theme:
            parts.append(f"thema {THEME_LABELS[agreement.theme]}")
        parts += ["in de impulsagenda"] * agreement.impuls + ["vervallen"] * self.dropped
        return ", ".join(parts)


class ItemMaker:
    """Turns agreements into items with the names of the region at hand."""

    def __init__(
        self, organisations: Iterable[Organisation] = (), people: Iterable[Person] = ()
    ) -> None:
        self._organisations = {o.id: o.name for o in organisations}
        self._people = {p.id: p.function for p in people}

    def item(self, agreement: Agreement) -> AgreementItem:
        """The item for one agreement."""
        organisation = self._organisations.get(agreement.owner_id) if agreement.owner_id else None
        function = (
            self._people.get(agreement.owner_person_id) if agreement.owner_person_id else None
        )
        unknown = f"{agreement.unknown[0]}?" if agreement.unknown and not organisation else ""
        owner = function or organisation or unknown
        spoken = ", ".join(part for part in (function, organisation) if part) or unknown
        searched = (agreement.label, agreement.text, spoken, *agreement.unknown)
        return AgreementItem(agreement, owner, spoken, fold("\n".join(searched)))

    def items(self, agreements: Iterable[Agreement]) -> list[AgreementItem]:
        """The items for many agreements, in the same order."""
        return [self.item(agreement) for agreement in agreements]
