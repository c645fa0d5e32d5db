"""What a Word file says is read, whoever wrote it, into plain values."""

import time
from collections.abc import Iterable

import pytest

from documents.document_builders import BASE, BluePainter
from documents.whole_sample import whole_report
from documents.word_files import (
    field,
    h,
    inline,
    members,
    p,
    part,
    r,
    tbl,
    tc,
    tr,
    word_file,
    zipped,
)
from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.model import (
    Block,
    Change,
    Drawing,
    Group,
    Held,
    Mark,
    Paragraph,
    Reading,
    Table,
    Words,
)
from eia_wizard.documents.word_in.reading import read_word

WHO = 'w:id="7" w:author="Ann Lee" w:date="2026-03-01T09:00:00Z"'


def read(body: str, **given: str) -> Reading:
    return read_word(word_file(body, **given))


def first(body: str, **given: str) -> Paragraph:
    found = read(body, **given).body[0]
    assert isinstance(found, Paragraph)
    return found


def words(paragraph: Paragraph) -> list[Words]:
    return [piece for piece in paragraph.pieces if isinstance(piece, Words)]


def test_words_of_one_look_are_one_piece() -> None:
    found = first(f"<w:p>{r('One ')}{r('two')}{r(' three', '<w:b/>')}</w:p>")
    assert [(each.text, each.look.bold) for each in words(found)] == [
        ("One two", False),
        (" three", True),
    ]


def test_headings_have_their_level_by_outline_or_by_the_name_of_their_style() -> None:
    named = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="Heading 3"/></w:style>'
    body = h(2, "A") + p("B", "H") + p("C", properties='<w:outlineLvl w:val="0"/>') + p("D")
    files = members(body)
    files["word/styles.xml"] = files["word/styles.xml"].replace(
        b"</w:styles>", named.encode() + b"</w:styles>"
    )
    found = read_word(zipped(files)).body
    assert [each.level for each in found if isinstance(each, Paragraph)] == [2, 3, 1, 0]


def test_styles_are_worked_out_along_what_they_are_based_on() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/>'
        '<w:rPr><w:i/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B">'
        '<w:name w:val="B"/><w:basedOn w:val="A"/>'
        '<w:rPr><w:color w:val="c00000"/></w:rPr></w:style>'
    )
    look = words(first(p("x", "A", run='<w:i w:val="0"/>'), styles=styles))[0].look
    assert (look.size, look.colour, look.italic) == (22, "C00000", False)


def test_tracked_changes_say_who_and_when() -> None:
    body = (
        f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>{r('Kept ')}"
        f"<w:ins {WHO}>{r('new')}</w:ins>"
        f"<w:del {WHO}><w:r><w:delText>old</w:delText></w:r></w:del>"
        f"<w:moveTo {WHO}>{r('here')}</w:moveTo></w:p>"
    )
    found = first(body)
    change = Change("inserted", "Ann Lee", "2026-03-01T09:00:00Z", "7")
    kinds = [[each.kind for each in piece.changes] for piece in words(found)]
    assert kinds == [[], ["inserted"], ["deleted"], ["moved to"]]
    assert words(found)[1].changes == (change,)
    assert [each.kind for each in found.mark_changes] == ["deleted"]


def test_an_inserted_row_and_a_deletion_inside_an_insertion_are_seen() -> None:
    inner = f"<w:ins {WHO}><w:del {WHO}><w:r><w:delText>gone</w:delText></w:r></w:del></w:ins>"
    body = tbl(tr(tc(f"<w:p>{inner}</w:p>"), properties=f"<w:ins {WHO}/>"))
    table = read(body).body[0]
    assert isinstance(table, Table)
    cell = table.rows[0].cells[0].blocks[0]
    assert [each.kind for each in table.rows[0].changes] == ["inserted"]
    assert isinstance(cell, Paragraph)
    assert [each.kind for each in words(cell)[0].changes] == ["inserted", "deleted"]


def test_bookmarks_and_comments_stand_where_they_begin() -> None:
    body = (
        '<w:bookmarkStart w:id="0" w:name="eia_q"/>'
        f'<w:p>{r("A")}<w:commentRangeStart w:id="3"/>{r("B")}<w:commentRangeEnd w:id="3"/>'
        '<w:r><w:commentReference w:id="3"/></w:r></w:p><w:bookmarkEnd w:id="0"/><w:p/>'
    )
    pieces = first(body).pieces
    assert [(each.kind, each.name) for each in pieces if isinstance(each, Mark)] == [
        ("bookmark", "eia_q"),
        ("comment", "3"),
        ("comment end", "3"),
        ("comment here", "3"),
    ]


def test_comments_know_what_they_reply_to_and_whether_they_are_resolved() -> None:
    said = "".join(
        f'<w:comment w:id="{n}" w:author="Ann Lee" w:initials="AL">'
        f'<w:p w14:paraId="0000000{n}">{r(text)}</w:p></w:comment>'
        for n, text in ((1, "Why?"), (2, "Because."))
    )
    threads = (
        '<w15:commentEx w15:paraId="00000001" w15:done="1"/>'
        '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>'
    )
    found = read(
        p("x"), comments=part("comments", said), commentsExtended=part("commentsEx", threads)
    ).comments
    assert [(each.number, each.author, each.answers, each.is_resolved) for each in found] == [
        ("1", "Ann Lee", "", True),
        ("2", "Ann Lee", "1", False),
    ]


def test_tables_have_spans_merges_and_header_rows() -> None:
    body = tbl(
        tr(tc("Group", '<w:gridSpan w:val="2"/>'), header=True),
        tr(tc("Age", '<w:vMerge w:val="restart"/>'), "Younger"),
        tr(tc("<w:p/>", "<w:vMerge/>"), "Older", properties='<w:gridBefore w:val="1"/>'),
    )
    table = read(body).body[0]
    assert isinstance(table, Table)
    assert [row.is_header for row in table.rows] == [True, False, False]
    assert [[(cell.span, cell.merge) for cell in row.cells] for row in table.rows] == [
        [(2, "")],
        [(1, "begins"), (1, "")],
        [(1, "continues"), (1, "")],
    ]
    assert table.rows[2].before == 1


def test_a_tables_style_gives_its_first_row_ground_and_ink() -> None:
    style = (
        '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow">'
        '<w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="003366"/>'
        "</w:tcPr></w:tblStylePr></w:style>"
    )
    look = '<w:tblStyle w:val="T"/><w:tblLook w:val="0020"/>'
    table = read(tbl(tr("Head"), tr("Body"), properties=look), styles=style).body[0]
    assert isinstance(table, Table)
    cells = [row.cells[0] for row in table.rows]
    inks = [words(b)[0].look.colour for c in cells for b in c.blocks if isinstance(b, Paragraph)]
    assert [cell.shade for cell in cells] == ["003366", ""]
    assert inks == ["FFFFFF", ""]


def test_content_controls_are_found_round_blocks_cells_rows_and_words() -> None:
    about = '<w:sdtPr><w:alias w:val="Lead"/><w:tag w:val="lead"/><w:text/></w:sdtPr>'
    held = f"<w:sdt>{about}<w:sdtContent>%s</w:sdtContent></w:sdt>"
    body = held % p("A") + f"<w:p>{held % r('B')}</w:p>"
    body += tbl(held % tr("C"), f"<w:tr>{held % tc('D')}</w:tr>")
    group, line, table = read(body).body
    assert isinstance(group, Group)
    assert group.control.title == "Lead"
    assert isinstance(line, Paragraph)
    assert isinstance(line.pieces[0], Held)
    assert line.pieces[0].control.tag == "lead"
    assert isinstance(table, Table)
    assert [row.control is not None for row in table.rows] == [True, False]
    assert table.rows[1].cells[0].control is not None


@pytest.mark.parametrize(
    ("inside", "kind", "said"),
    [
        ('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', "tick box", (True, ())),
        (
            '<w:dropDownList><w:listItem w:displayText="Yes" w:value="y"/></w:dropDownList>',
            "list",
            (False, ("Yes",)),
        ),
    ],
)
def test_controls_say_what_is_chosen(
    inside: str, kind: str, said: tuple[bool, tuple[str, ...]]
) -> None:
    sdt = f"<w:sdt><w:sdtPr>{inside}</w:sdtPr><w:sdtContent>{p('x')}</w:sdtContent></w:sdt>"
    group = read(sdt).body[0]
    assert isinstance(group, Group)
    assert group.control.kind == kind
    assert (group.control.is_ticked, group.control.choices) == said


def test_drawings_have_their_words_and_boxes_their_paragraphs() -> None:
    box = f"<w:txbxContent>{p('In a box')}</w:txbxContent>"
    drawings = inline('name="P" descr="A ward"') + inline("", place="anchor", inner=box)
    body = f"<w:p>{drawings}</w:p>"
    picture, boxed = (piece for piece in first(body).pieces if isinstance(piece, Drawing))
    assert (picture.kind, picture.alt, picture.is_floating) == ("picture", "A ward", False)
    assert (boxed.kind, boxed.is_floating, len(boxed.blocks)) == ("text box", True, 1)


def test_of_two_ways_to_say_one_thing_only_the_first_is_read() -> None:
    box = "<w:txbxContent>%s</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice>{inline('', inner=box % p('once'))[5:-6]}"
        f"</mc:Choice><mc:Fallback><w:pict>{box % p('twice')}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    found = read(f"<w:p>{both}</w:p>{p('after')}").body
    drawn = [piece for piece in found[0].pieces if isinstance(piece, Drawing)]  # type: ignore[union-attr]
    assert len(drawn) == 1
    assert isinstance(found[1], Paragraph)
    assert found[1].number == 3  # both boxes' paragraphs count: the file has them


def test_links_lead_where_relations_fields_and_anchors_say() -> None:
    body = (
        f'<w:p><w:hyperlink r:id="link1">{r("a")}</w:hyperlink>'
        f'<w:hyperlink w:anchor="there">{r("b")}</w:hyperlink>'
        f"{field(' HYPERLINK &quot;https://nhs.uk/c&quot; ', 'c')}</w:p>"
    )
    found = first(body, links="https://nhs.uk/a")
    assert [(each.text, each.link) for each in words(found)] == [
        ("a", "https://nhs.uk/a"),
        ("b", "#there"),
        ("c", "https://nhs.uk/c"),
    ]


def test_the_instruction_of_a_field_is_not_text() -> None:
    found = first(f"<w:p>{field('PAGE', '12')}</w:p>")
    assert [each.text for each in words(found)] == ["12"]
    assert found.pieces[0] == Mark("field", "PAGE")


def test_headers_notes_properties_and_settings_are_read() -> None:
    found = read(
        p("x"),
        header1=part("hdr", p("Above")),
        footnotes=part(
            "footnotes",
            f'<w:footnote w:type="separator" w:id="-1">{p("-")}</w:footnote>'
            f'<w:footnote w:id="2">{p("Under")}</w:footnote>',
        ),
        settings=part(
            "settings",
            '<w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
        ),
    )
    assert [(story.kind, story.number) for story in found.stories] == [
        ("header", ""),
        ("footnote", "2"),
    ]
    assert found.property("title") == "Clinics nearer home"
    assert found.settings.language == "en-GB"
    assert (found.settings.tracking, found.settings.protected) == (True, "readOnly")


def test_lists_say_how_they_count() -> None:
    numbering = part(
        "numbering",
        '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num>',
    )
    point = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'
    listed = first(p("x", properties=point), numbering=numbering).listed
    assert listed is not None
    assert (listed.number, listed.level, listed.form) == ("9", 0, "bullet")


def test_the_strict_form_of_the_format_is_read_alike() -> None:
    files = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/",
            b"http://purl.oclc.org/ooxml/officeDocument/",
        ).replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
            b"http://purl.oclc.org/ooxml/wordprocessingml/",
        )
        for name, data in members(h(1, "Strict") + p("x")).items()
    }
    assert read_word(zipped(files)).body == read(h(1, "Strict") + p("x")).body


def test_a_document_that_breaks_off_is_read_as_far_as_it_goes_and_says_so() -> None:
    files = members(p("First") + p("Second"))
    files["word/document.xml"] = files["word/document.xml"].replace(b"</w:p></w:body>", b"")
    found = read_word(zipped(files))
    assert found.is_mended
    assert len(found.body) == 2


def test_what_a_file_would_fetch_is_named_and_not_fetched() -> None:
    files = members(p("x"), settings=part("settings", ""))
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="o" Type="x/attachedTemplate" Target="\\\\\\\\host\\\\t.dotm" '
        b'TargetMode="External"/></Relationships>',
    )
    assert read_word(zipped(files)).settings.outside == ("attachedTemplate",)


def test_not_a_letter_of_a_document_is_lost() -> None:
    document = write_word(whole_report(), BluePainter(), BASE)
    stood = read_xml(document, "word/document.xml").iter(f"{W}t")
    assert "".join(each.text or "" for each in stood) == letters(read_word(document).body)


def letters(blocks: Iterable[Block]) -> str:
    said = ""
    for block in blocks:
        match block:
            case Paragraph():
                said += "".join(each.text for each in words(block))
            case Table(rows=rows):
                said += "".join(letters(cell.blocks) for row in rows for cell in row.cells)
            case Group(blocks=inner):
                said += letters(inner)
    return said.replace("\t", "").replace("\n", "")


def test_reading_takes_time_in_proportion_to_length() -> None:
    short, long = word_file(pages(10)), word_file(pages(80))
    assert seconds(long) < 20 * seconds(short)


def pages(count: int) -> str:
    row = tr("Group", tc(p("What we know about them", run="<w:b/>")))
    page = h(2, "A group") + p("word " * 60) * 5 + tbl(row * 6) + p()
    return page * count


def seconds(data: bytes) -> float:
    def once() -> float:
        began = time.process_time()
        read_word(data)
        return time.process_time() - began

    return min(once() for _ in range(3))
