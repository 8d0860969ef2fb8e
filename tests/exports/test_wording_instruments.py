# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

from facilitator.domain.positionering import Role
from facilitator.exports import wording_instruments as said
from facilitator.exports.report_instruments import ReportPhase, ReportWeeks
from tests.builders.report_instruments import (
    CONSENTS,
    FORUMS,
    PHASES,
    RETURN,
    STEPS,
    a_finding,
    some_instruments,
)
from tests.builders.reports import JGZ, ROC, SCHOOL, SWV, a_report


def test_weeks_are_said_with_the_last_one_included() -> None:
    spans = (ReportWeeks(from_week=0, to_week=1), ReportWeeks(from_week=3, to_week=5))
    assert [said.span_words(span) for span in spans] == ["week 0", "week 3–4"]
    assert said.span_words(ReportWeeks(from_week=13)) == "vanaf week 13"
    assert said.span_words(ReportWeeks(from_week=4, to_week=4)) == "week 4"


def test_every_partner_is_on_the_card_also_without_a_role() -> None:
    partners = said.partners_of(a_report(), some_instruments())
    assert ROC in partners
    assert len(partners) == len(set(partners))


def test_what_only_others_expect_is_kept_apart() -> None:
    assert said.only_expected(said.cell_of(PHASES[0], JGZ)) == (Role.VOERT_UIT,)
    assert said.cell_lines(said.cell_of(PHASES[0], SCHOOL))[1] == "Termijn: elke week"


def test_regie_is_told_once_for_each_partner() -> None:
    whole = f"{SCHOOL}: initieert, stemt af en coördineert"
    assert said.regie_told(PHASES[0]) == ((SCHOOL, whole),)
    missing = ("", "nog niemand: stemt af en coördineert")
    assert said.regie_told(PHASES[2]) == ((SWV, f"{SWV}: initieert"), missing)
    assert said.forums_told(PHASES[2]) == "Thuiszitterstafel (beslist), OOGO (beslist)"
    assert said.weeks_and_need(PHASES[2]) == "week 9–12, besluit nodig"
    assert said.handover_line(PHASES[0]) == "Warme overdracht, binnen 5 werkdagen"
    assert said.handover_line(ReportPhase(name="Melding", handover_days=1)) == "binnen 1 werkdag"


def test_the_top_of_the_ladder_is_a_regional_agreement() -> None:
    assert said.step_name(STEPS, 1) == "2  Doorzettingsmacht (regionale afspraak)"
    assert said.step_name(STEPS, 0) == "1  Uitvoerend"
    assert said.decides(replace(STEPS[0], decides_within_days=None)) == "nog geen termijn"


def test_consent_is_counted_with_who_did_not_answer() -> None:
    counted = said.consent_count(CONSENTS)
    assert counted == "1 eens, 1 kan ermee leven, 1 bezwaar en 1 nog geen antwoord"


def test_an_overleg_says_what_is_known_of_it() -> None:
    assert said.forum_lines(FORUMS[1]) == ("Bestuurlijk",)
    assert said.forum_lines(FORUMS[0])[0].startswith("Bovenschools: voor elke thuiszitter")
    assert said.frequency(replace(FORUMS[0], every_weeks=None)) == "nog niet bepaald"


def test_the_margin_is_what_is_left_of_thirteen_weeks() -> None:
    margins = [said.margin_words(some_instruments(worst=worst)) for worst in (11, 13, 15, None)]
    assert margins == ["2 weken", "geen", "2 weken erover", "niet gegarandeerd"]


def test_gaps_stand_before_what_asks_for_attention() -> None:
    told = some_instruments()
    assert [each.code for each in said.gaps_first(reversed(told.findings))] == [
        "POS-4",
        "POS-1",
        "OVL-8",
    ]
    assert said.phase_gaps(told, PHASES[3]) == ("niemand E",)


def test_only_some_gaps_are_for_the_board() -> None:
    report = a_report(instruments=some_instruments())
    assert [each.code for each, _ in said.board_findings(report)] == ["POS-4"]
    rest = some_instruments(findings=(a_finding("OVL-1", place=RETURN),))
    assert said.board_findings(a_report(instruments=rest)) == ()
    assert said.board_findings(a_report()) == ()
