"""Teams in which nobody is, and promises that nobody could see kept."""

import pytest

from eia_wizard.quality.owners import is_a_team
from eia_wizard.quality.vague import vague_words


@pytest.mark.parametrize(
    "owner",
    [
        *("Contracts team", "All staff", "Everyone on Ward 7", "The dental service", "Comms"),
        *("Winter working group", "Locality managers", "Ward 7", "Our partners"),
        *("Board of the trust", "Equality committee (monthly)", "Quality team, Eastfield"),
    ],
)
def test_a_team_is_nobody(owner: str) -> None:
    assert is_a_team(owner)


@pytest.mark.parametrize(
    "owner",
    [
        *("Head of the stroke team", "Chair of the dental working group", "Team secretary"),
        *("Coordinator, transition team", "Staff nurse, Ward 7", "Contracts team: Joan Pritchett"),
        *("Quality team, led by Ann Poole", "Estates (the deputy director)", "GM", "Ann"),
        *("Director of finance", "Consultant midwife (new holder from March)", ""),
    ],
)
def test_a_post_or_a_person_is_somebody(owner: str) -> None:
    assert not is_a_team(owner)


@pytest.mark.parametrize(
    "action",
    [
        *("Consider the needs of carers", "We will explore options", "Ongoing monitoring"),
        *("Consideration will be given to fathers", "Keep the surgeries under review"),
        *("Liaise with community leaders as appropriate", "Take account of transport needs"),
        *("Staff to be mindful of carers and to explore support", "Needs will be considered"),
        *("Managers should be sympathetic", "Make every effort to help", "Strengthen our links"),
        *("Continue to raise awareness", "Due consideration"),
    ],
)
def test_a_promise_to_care_is_vague(action: str) -> None:
    assert vague_words(action)


@pytest.mark.parametrize(
    "action",
    [
        *("Review every refusal within two days", "Raise the pay floor to 19 pounds an hour"),
        *("Keep the hall open until eight", "Support carers with a paid sitter from seven"),
        *("Consider each complaint and ring the passenger back", "Considerate conduct training"),
        *("Ensure that signing works at each desk by fitting a screen"),
        *("Make a map and post it", "Letters will be available in Urdu", "Engage a trainer"),
        *("Engagement event at the mosque hall", "Review the letters by June", ""),
    ],
)
def test_what_can_be_seen_done_is_not_vague(action: str) -> None:
    assert not vague_words(action)
