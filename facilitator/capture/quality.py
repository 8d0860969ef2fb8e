# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What could make an agreement hard to keep: no owner, no date, vague words, an odd date."""

from collections.abc import Sequence
from datetime import date

from facilitator.capture.hint import Hint
from facilitator.capture.labels import LABELS, labels_for
from facilitator.capture.privacy import privacy_hints
from facilitator.capture.reading import CaptureContext, Reading
from facilitator.domain.agreement import Agreement
from facilitator.domain.dates import WEEKDAYS, long_date
from facilitator.domain.region import Organisation
from facilitator.domain.text import fold
from facilitator.domain.vague import vague_words
from facilitator.domain.words import AgreementKind

_ACTIONABLE = (AgreementKind.AFSPRAAK, AgreementKind.BESLUIT)


def reading_hints(reading: Reading, context: CaptureContext) -> list[Hint]:
    """Hints about the content of a line that was just read."""
    return [
        *_missing_hints(reading.kind, reading.owner is not None, reading.deadline),
        *_vague_hints(reading.kind, reading.text),
        *_date_hints(reading.deadline, context.today, context.check_in),
    ]


def quality_hints(
    agreement: Agreement,
    today: date,
    check_in: date | None = None,
    *,
    forums: Sequence[str] = (),
    chairs: Sequence[tuple[str, str]] = (),
) -> list[Hint]:
    """The same hints for a stored agreement; what is done or dropped is no longer too late."""
    hints = [
        *_missing_hints(agreement.kind, agreement.owner_id is not None, agreement.deadline),
        *_vague_hints(agreement.kind, agreement.text),
        *(party_hint(name, (), forums, chairs) for name in agreement.unknown),
        *_date_hints(agreement.deadline, today, check_in),
        *privacy_hints(" ".join((agreement.text, agreement.visible or "", *agreement.unknown))),
    ]
    running = agreement.status.running
    return [hint for hint in hints if running or hint.code != "datum-verleden"]


def party_hint(
    name: str,
    rivals: Sequence[Organisation],
    forums: Sequence[str],
    chairs: Sequence[tuple[str, str]] = (),
) -> Hint:
    """Why the name after @ is nobody's: it fits several, it is an overleg, or nobody knows it."""
    if rivals:
        choices = _listed([organisation.name for organisation in rivals])
        sentence = f"‘{name}’ past bij {choices}. Typ meer van de naam."
        return Hint("dubbelzinnige-partij", sentence)
    if fold(name) in {fold(forum) for forum in forums}:
        partner = {fold(forum): partner for forum, partner in chairs}.get(fold(name))
        advice = "Kies welke partij dit doet."
        if partner is not None:
            advice = f"De voorzitter komt van {partner}: kies die, of een andere partij."
        sentence = f"‘{name}’ is een overleg, geen partij. {advice}"
    else:
        sentence = f"‘{name}’ is nog geen partij in deze regio. Voeg haar toe of kies een andere."
    return Hint("onbekende-partij", sentence)


def label_hint(word: str) -> Hint:
    """Why the word after # stayed text."""
    found = labels_for(word)
    if found:
        choices = _listed([f"#{label.value}" for label in found])
        return Hint("dubbelzinnig-label", f"‘#{word}’ kan {choices} zijn. Typ meer van het woord.")
    choices = _listed([f"#{label.value}" for label in LABELS])
    return Hint("onbekend-label", f"‘#{word}’ is geen thema of aanbeveling. Kies {choices}.")


def _listed(names: Sequence[str], last: str = "of") -> str:
    return f" {last} ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _missing_hints(kind: AgreementKind, owned: bool, deadline: date | None) -> list[Hint]:
    if kind is not AgreementKind.AFSPRAAK:
        return []
    hints: list[Hint] = []
    if not owned:
        hints.append(Hint("geen-eigenaar", "Nog geen eigenaar. Typ @ en de partij die dit doet."))
    if deadline is None:
        hints.append(Hint("geen-datum", "Nog geen datum. Typ > en wanneer het klaar is."))
    return hints


def _vague_hints(kind: AgreementKind, text: str) -> list[Hint]:
    if kind not in _ACTIONABLE:
        return []
    words = [f"‘{found}’" for found in vague_words(text)]
    if not words:
        return []
    sentence = f"Dit is nog vaag: {_listed(words, 'en')}. Schrijf op wat er dan anders is."
    return [Hint("vage-formulering", sentence)]


def _date_hints(deadline: date | None, today: date, check_in: date | None) -> list[Hint]:
    if deadline is None:
        return []
    hints: list[Hint] = []
    if deadline < today:
        hints.append(
            Hint(
                "datum-verleden",
                f"{long_date(deadline)} is al voorbij. Kies een datum die nog komt.",
            )
        )
    if deadline.weekday() >= 5:
        sentence = (
            f"{long_date(deadline)} is een {WEEKDAYS[deadline.weekday()]}. Kies liever een werkdag."
        )
        hints.append(Hint("datum-weekend", sentence))
    if check_in is not None and deadline > check_in:
        sentence = f"{long_date(deadline)} is pas na de check-in van {long_date(check_in)}."
        hints.append(Hint("datum-na-check-in", sentence))
    return hints
