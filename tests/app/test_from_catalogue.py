"""Evidence begins from the catalogue in one step, and a proxy is written down under its gap."""

import pytest

from builders import DAY, FORMS, MOMENT
from eia_wizard.app.from_catalogue import evidence_of, make_evidence, use_proxy
from eia_wizard.app.session import Session
from eia_wizard.catalogue.folders import open_form
from eia_wizard.catalogue.sources import open_catalogue
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment, Change
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.sources import EvidenceSource, Proxy

CATALOGUE = open_catalogue((FORMS,))
FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
KNOW = AnswerKey("group.know.basis", "race")
CENSUS = CATALOGUE.sources[0]


@pytest.fixture
def saved() -> list[Change]:
    return []


@pytest.fixture
def session(saved: list[Change]) -> Session:
    return Session(Assessment("A1", FORM.digest, MOMENT), FORM, DAY, saved.append)


def test_what_the_catalogue_knows_is_filled_in_and_linked_in_one_step(
    session: Session, saved: list[Change]
) -> None:
    make_evidence(session, CENSUS, "e1", "understand", KNOW, "race")
    now = session.reading
    assert now.label("e1") == CENSUS.title
    assert now.meaning("evidence.type", "e1") == CENSUS.kind
    assert now.role_text("evidence.limits", "e1") == CENSUS.cannot_tell
    assert now.role_value("evidence.groups", "e1") == ("race",)
    assert now.value(KNOW) == ("e1",)
    assert len(saved) == 1


def test_what_only_a_reader_of_the_source_can_say_is_left_open(session: Session) -> None:
    make_evidence(session, CENSUS, "e1")
    for role in ("says", "published_on", "topics", "confidence", "local"):
        assert session.reading.role_value(f"evidence.{role}", "e1") is None


def test_a_source_that_is_there_is_linked_and_not_made_twice(session: Session) -> None:
    make_evidence(session, CENSUS, "e1")
    assert make_evidence(session, CENSUS, "e2", "", KNOW) == "e1"
    assert session.reading.items("evidence") == ("e1",)
    assert evidence_of(session.reading, CENSUS) == "e1"
    assert session.reading.value(KNOW) == ("e1",)


@pytest.mark.parametrize("source", CATALOGUE.sources, ids=lambda source: source.id)
def test_every_source_can_begin_evidence(session: Session, source: EvidenceSource) -> None:
    make_evidence(session, source, "e1")
    assert session.reading.meaning("evidence.type", "e1") == source.kind


@pytest.mark.parametrize("proxy", CATALOGUE.proxies, ids=lambda proxy: proxy.id)
def test_every_proxy_is_written_under_what_stood_there_once(session: Session, proxy: Proxy) -> None:
    session.add_item("gaps", "g1")
    session.answer_typed(AnswerKey("gap.proxy", "g1"), "Our own guess")
    use_proxy(session, proxy, "g1")
    use_proxy(session, proxy, "g1")
    said = session.reading.text("gap.proxy", "g1")
    assert said == f"Our own guess\n{proxy.title}. {proxy.care}"


def test_a_form_without_evidence_begins_none(saved: list[Change]) -> None:
    form, _files = open_form(FORMS / "equity-check", FORMS / "shared")
    session = Session(Assessment("A1", form.digest, MOMENT), form, DAY, saved.append)
    with pytest.raises(EiaError, match="no place for evidence"):
        make_evidence(session, CENSUS, "e1")
    assert saved == []
