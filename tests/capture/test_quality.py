# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.capture.quality import quality_hints
from facilitator.domain.agreement import Agreement
from facilitator.domain.ids import new_id
from facilitator.domain.words import AgreementKind, Status
from tests.builders.capture import CHECK_IN, FORUMS, TODAY

GOOD = Agreement(
    region_id=new_id(),
    meeting_id=new_id(),
    number=1,
    text="Belt de school terug",
    owner_id=new_id(),
    deadline=date(2026, 12, 1),
    captured_at=datetime(2026, 10, 7, 11, tzinfo=UTC),
)


def codes(agreement: Agreement) -> list[str]:
    return [hint.code for hint in quality_hints(agreement, TODAY, CHECK_IN)]


def test_a_good_agreement_has_no_hints() -> None:
    assert codes(GOOD) == []


@pytest.mark.parametrize(
    ("agreement", "code"),
    [
        (replace(GOOD, owner_id=None), "geen-eigenaar"),
        (replace(GOOD, deadline=None), "geen-datum"),
        (replace(GOOD, text="Regelt dit ZO SNEL MOGELIJK"), "vage-formulering"),
        (replace(GOOD, deadline=date(2026, 10, 6)), "datum-verleden"),
        (replace(GOOD, deadline=date(2026, 12, 5)), "datum-weekend"),
        (replace(GOOD, deadline=date(2027, 4, 15)), "datum-na-check-in"),
        (replace(GOOD, unknown=("zor",)), "onbekende-partij"),
        (replace(GOOD, text="Mailt iemand@voorbeeld.nl"), "e-mail"),
    ],
)
def test_each_hint(agreement: Agreement, code: str) -> None:
    assert codes(agreement) == [code]


def test_what_is_done_is_never_too_late() -> None:
    done = replace(GOOD, deadline=date(2026, 10, 6), status=Status.KLAAR)
    assert codes(done) == []


def test_today_and_the_day_of_the_check_in_are_fine() -> None:
    assert codes(replace(GOOD, deadline=TODAY)) == []
    assert codes(replace(GOOD, deadline=CHECK_IN)) == []


def test_vague_words_are_named_once_and_only_as_whole_words() -> None:
    vague = replace(GOOD, text="Iets goed regelen, iets anders op termijn")
    sentence = quality_hints(vague, TODAY)[0].sentence
    assert sentence.startswith("Dit is nog vaag: ‘iets’, ‘goed regelen’ en ‘op termijn’.")
    assert codes(replace(GOOD, text="Vult de nietsontziende lijst in")) == []


def test_an_insight_may_be_vague() -> None:
    insight = replace(GOOD, kind=AgreementKind.INZICHT, text="Iedereen wil iets", owner_id=None)
    assert codes(insight) == []


def test_an_overleg_is_told_with_the_partner_of_its_chair() -> None:
    agreement = replace(GOOD, owner_id=None, unknown=("thuiszitterstafel", "oogo"))
    chairs = (("Thuiszitterstafel", "SWV VO Voorbeeld"),)
    found = quality_hints(agreement, TODAY, forums=FORUMS, chairs=chairs)
    told = [hint.sentence for hint in found if hint.code == "onbekende-partij"]
    assert "De voorzitter komt van SWV VO Voorbeeld" in told[0]
    assert told[1] == "‘oogo’ is een overleg, geen partij. Kies welke partij dit doet."
