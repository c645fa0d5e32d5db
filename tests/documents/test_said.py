"""What answers say is read alike out of a Word file that came back and one that never left."""

from documents.document_builders import BASE, WHY, BluePainter, changed, word
from documents.whole_sample import whole_report
from eia_wizard.documents.said import said_at_homes
from eia_wizard.documents.word.names import home_name
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.documents.word_text import homes
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import Paragraph, Reference, Text, line
from eia_wizard.report.parts import Home

OTHER = AnswerKey("other")


def test_every_construct_is_read_alike() -> None:
    document = write_word(whole_report(), BluePainter(), BASE)
    assert said_at_homes(read_word(document)) == homes(document)


def test_a_line_that_only_leads_elsewhere_is_no_answer() -> None:
    leads = (Text("Impacts: ", strong=True), Reference("Impact 1", OTHER), Text("."))
    document = word(
        Home(WHY),
        Paragraph(line("It is far.")),
        Paragraph(leads),
        Home(OTHER),
        Paragraph(line("x")),
    )
    assert said_at_homes(read_word(document))[home_name(WHY)] == "It is far."


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    document = word(Home(WHY), Paragraph(line("It is far.")))
    run = '<w:r><w:t xml:space="preserve">It is far.</w:t></w:r>'
    cut = run.replace("<w:t ", "<w:delText ").replace("/w:t>", "/w:delText>")
    gone = f'<w:del w:id="8" w:author="B">{cut}</w:del>'
    come = f'<w:ins w:id="9" w:author="B">{run.replace("far", "near")}</w:ins>'
    edited = changed(document, "word/document.xml", run, gone + come)
    assert said_at_homes(read_word(edited))[home_name(WHY)] == "It is near."
