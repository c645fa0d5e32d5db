"""People who could be known again: small counts, and marks that belong to one person."""

from decimal import Decimal

import pytest

from eia_wizard.domain.answers import AnswerKey, NumberTable
from eia_wizard.quality.marks import (
    ADDRESS,
    BORN,
    EMAIL,
    NAME,
    NHS_NUMBER,
    POSTCODE,
    TELEPHONE,
    marks_in,
)
from eia_wizard.quality.small import small_counts
from quality.case import Case, case

TABLE = AnswerKey("evidence.table", "e1")


def table(*counts: int, head: str = "Patients", **said: str | int) -> Case:
    rows = tuple((f"Ward {n}", (Decimal(count),)) for n, count in enumerate(counts))
    told = case().has("evidence", "e1", title="Register", table=NumberTable((head,), rows))
    return told.has("evidence", "e1", **said)


# Tables


def test_a_small_count_in_a_table_blocks_publication_and_cannot_be_accepted() -> None:
    (finding,) = table(40, 3).finds("R26")
    assert finding.message == (
        "In the figures of “Register” a count is as small as 3: Ward 1, Patients."
    )
    assert finding.blocks == ("publication",)
    assert not finding.may_be_accepted


@pytest.mark.parametrize("counts", [(8, 40), (0, 40)])
def test_eight_or_none_can_be_shown(counts: tuple[int, ...]) -> None:
    assert not table(*counts).finds("R26")


def test_the_holder_of_the_figures_may_ask_for_more_or_less() -> None:
    assert table(9, small_limit=10).finds("R26")
    assert not table(5, small_limit=4).finds("R26")


def test_a_table_that_is_withheld_is_not_published() -> None:
    withheld = table(3)
    key = AnswerKey("evidence.table.withheld", "e1")
    assert not Case(withheld.assessment.answering(key, "personal")).finds("R26")


def test_shares_and_minutes_are_no_counts() -> None:
    assert not table(3, head="Share in 100").finds("R26")
    assert not table(3, head="Average wait in weeks").finds("R26")


def test_what_is_offered_leaves_the_small_counts_empty_and_the_others_as_they_are() -> None:
    (offer,) = table(40, 3).finds("R26")[0].offers
    assert offer.key == TABLE
    assert isinstance(offer.value, NumberTable)
    assert [counts for _row, counts in offer.value.rows] == [(Decimal(40),), (None,)]


# Words


def says(words: str, **said: int) -> Case:
    return case().has("evidence", "e1", title="Register", says=words, **said)


def test_a_small_count_in_words_can_be_accepted_and_blocks_nothing() -> None:
    (finding,) = says("Last year 4 Roma patients came.").finds("R26")
    assert (
        finding.message
        == "“4 Roma patients” is a count of 7 or fewer: somebody could be known by it."
    )
    assert finding.blocks == ()
    assert finding.may_be_accepted


def test_what_is_offered_for_words_is_the_whole_answer_with_other_words() -> None:
    (offer,) = says("Last year one woman died.").finds("R26")[0].offers
    assert offer.value == "Last year fewer than 8 women died."


def test_a_share_betrays_a_small_count_by_its_base() -> None:
    (finding,) = says("12% of them were Chinese.", base=40).finds("R26")
    assert finding.message == ("“12%” of 40 people is a count of 5: one of them could be known.")
    assert not says("12% of them were Chinese.", base=400).finds("R26")
    assert says("Of those asked, 5% of 60 came by taxi.").finds("R26")


@pytest.mark.parametrize(
    "words",
    [
        *("5 patients", "only four women came", "six deaths in 2024", "3 deaf people"),
        *("four Gypsy or Traveller patients", "three of the patients", "Chinese patients: 3"),
        *("two looked-after children", "three were Roma", "just one person complained"),
        *("seven Bangladeshi women", "one stillbirth or 2 stillbirths", "patients (n = 4)"),
        *(
            "3 out of 11 patients",
            "five were from the Gypsy community",
            "of whom 3 were on dialysis",
        ),
        *("6 Roma", "one was a trans man", "we asked (n=3)", "n = 4", "3 asylum seekers"),
        *("women 3, men 11", "waiting over a year 4 patients", "in three years 2 trans men"),
        *("four of the 11 leavers were Filipino", "five families", "seven nurses"),
        *("half a dozen wheelchair users", "a couple of Roma mothers", "Roma seen: 2."),
        *("the five who use a stick", "Eritrean care workers (6)"),
    ],
)
def test_a_small_count_is_seen(words: str) -> None:
    assert [small for small in small_counts(words) if small.count <= 7]


@pytest.mark.parametrize(
    "words",
    [
        *("two in five people", "1 in 5 people", "12 patients", "3,400 people", "5% of patients"),
        *("people aged 18 to 64", "7 days a week for people", "by which one person is known"),
        *("two buses away from people", "type 2 patients", "three groups of patients"),
        *("the two veterans’ groups", "come as two people", "a couple of weeks for patients"),
        *("room for 4 people", "At 4 people go home", "Year 6 pupils", "groups of six people"),
        *("the two women’s centres", "one patient at a time", "patients: 5%", "Band 6 staff"),
        *("5 per 1,000 patients", "2 patients out of every 100", "four miles from most people"),
        *("2 out of 3 people", "of whom 12% came", "6 of the 12 standards", "one was closed"),
        *(
            "five of the nine characteristics",
            "2 of the clinics",
            "page 3 people",
            "of these 45 came",
        ),
    ],
)
def test_what_is_no_small_count_is_let_be(words: str) -> None:
    assert not [small for small in small_counts(words) if small.count <= 7]


# Marks


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("number 943 476 5919", NHS_NUMBER),
        ("9434765919", NHS_NUMBER),
        ("NHS number: 123 456 7890", NHS_NUMBER),
        ("lives at TS1 3BA", POSTCODE),
        ("near EC1A1BB", POSTCODE),
        ("born on 3 May 1961", BORN),
        ("DOB: 03/05/61", BORN),
        ("date of birth 1961-05-03", BORN),
        ("ring 07700 900123", TELEPHONE),
        ("+44 7911 123456", TELEPHONE),
        ("(01482) 328 807", TELEPHONE),
        ("amina.k@gmail.com", EMAIL),
        ("Mrs Khan told us", NAME),
        ("Amina, 34, told us", NAME),
        ("Margaret Jones has had to wait", NAME),
        ("Fatima told us she waits", NAME),
        ("he lives at 14 Elm Street", ADDRESS),
        ("she lives at ls63qx", POSTCODE),
        ("the partner of J.S. (14.2.99)", BORN),
        ("Flat 4, 22 Gasworks Row, lost a son", ADDRESS),
        ("a boy called Tomasz Zielinski was left", NAME),
        ("Danny Ferris, who is 41 and sleeps rough,", NAME),
        ("my neighbour Bronwen cannot go", NAME),
    ],
)
def test_a_mark_of_one_person_is_seen(words: str, kind: str) -> None:
    assert [mark.kind for mark in marks_in(words)] == [kind]


@pytest.mark.parametrize(
    "words",
    [
        *("0300 123 4567", "0800 1111", "office@nhs.net", "TS1 and TS3", "born abroad in 1961"),
        *("2024/25 figures 1234567890", "In Leeds, 45, in Hull 12", "the NHS number is missing"),
        *("Victoria Road is closed", "the clinic at 14 Mill Lane", "St Mary Hall has steps"),
        *("Sarah Salway found that", "Healthwatch said", "May was warm", "Will told"),
        *("b12 3rd dose", "a service called Talking Therapies", "my son and daughter"),
        *("MS Society", "£1,234,567,890", "A63 and M62", "1 April 2026", "Report 2019-2020"),
    ],
)
def test_what_is_no_mark_of_one_person_is_let_be(words: str) -> None:
    assert not marks_in(words)


def test_a_certain_mark_blocks_publication_and_a_likely_name_does_not() -> None:
    certain = case().says("group.people_say", "Ring her on 07700 900123.", "age")
    certain = certain.has("groups", "age", triage="closer")
    (finding,) = certain.finds("R27")
    assert finding.blocks == ("publication",)
    assert finding.offers[0].value == "Ring her on [telephone number removed]."
    likely = certain.says("group.people_say", "Mrs Khan was turned away.", "age")
    assert likely.finds("R27")[0].blocks == ()


@pytest.mark.parametrize(
    "mark", ["943 476 5919", "TS1 3BA", "Margaret Jones", "07700 900123", "14 Elm Street"]
)
def test_what_is_printed_of_a_mark_never_repeats_it(mark: str) -> None:
    told = case().has("groups", "age", triage="closer", know=f"He lives at {mark}. {mark} said so.")
    (finding,) = told.finds("R27")
    assert "What do you know" in finding.message
    assert "“Age”" in finding.message
    assert mark not in finding.message + finding.todo
    assert mark in [offer.seen for offer in finding.offers]


def test_where_the_name_of_an_item_is_the_mark_it_is_not_repeated() -> None:
    told = case().has("evidence", "e1", title="Letter of Mrs Khan", says="Ring 07700 900123.")
    (finding,) = told.finds("R27")
    assert "Khan" not in finding.message


def test_those_asked_are_a_secret_only_where_it_is_said_what_they_are() -> None:
    told = case().has("engagement", "c1", title="Talk", **{"with": "3 Deaf women and 24 others"})
    assert told.finds("R26")
    assert not told.has("engagement", "c1", **{"with": "6 women and 2 men"}).finds("R26")


def test_what_came_of_an_action_counts_people() -> None:
    told = case().has("actions", "a1", summary="Visits for two people at a time")
    assert not told.finds("R26")
    assert told.has("actions", "a1", status="done", outcome="Two residents came.").finds("R26")


def test_a_percentage_after_its_base_betrays_it() -> None:
    told = case().has("groups", "age", triage="closer", know="Of the 12 passengers 25% waited.")
    assert told.finds("R26")
    assert not told.has("groups", "age", know="Of the 1,240 passengers 25% waited.").finds("R26")


def test_half_of_a_few_people_is_a_small_count() -> None:
    told = case().has("groups", "age", triage="closer", know="Half of the ten blind people wait.")
    assert told.finds("R26")
    assert not told.has("groups", "age", know="Half of the 40 clinics have steps.").finds("R26")


def test_people_at_work_are_named() -> None:
    assert not case().says("assessment.team", "Mrs Okafor, ward sister").finds("R27")
    assert not case().says("assessment.contact", "01482 328807").finds("R27")


def test_what_is_withheld_is_not_published() -> None:
    told = case().says("assessment.proposal", "As Mr Khan of TS1 3BA wrote.")
    assert told.finds("R27")
    withheld = told.assessment.answering(AnswerKey("proposal.withheld"), "personal")
    assert not Case(withheld).finds("R27")
