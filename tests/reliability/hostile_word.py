"""Word files made to do harm, or only harmed: each by name, made when asked for."""

import io
import random
import struct
import warnings
import zipfile
from collections.abc import Callable, Iterator

from documents.word_files import (
    SPACES,
    TYPES,
    members,
    p,
    part,
    r,
    relations,
    tbl,
    tc,
    tr,
    word_file,
    zipped,
)
from eia_wizard.files.packing import zip_up
from reliability.store_rig import chance

BODY, STYLES, RELS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MILLION = 1_000_000


def changed(name: str, data: bytes | str) -> bytes:
    """A sound file with one member changed or added."""
    return zipped(members(p("Sound")) | {name: data.encode() if isinstance(data, str) else data})


def without(name: str) -> bytes:
    """A sound file with one member missing."""
    return zipped({key: data for key, data in members(p("Sound")).items() if key != name})


def body(content: str) -> bytes:
    """A file with this in its body, not packed, so that its size is not what gives it away."""
    return zip_up(members(content))


def raw_body(xml: str | bytes) -> bytes:
    """A file whose main part is this, not packed."""
    data = xml.encode() if isinstance(xml, str) else xml
    return zip_up(members() | {BODY: data})


def packed(*given: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive with members as they come, the same name twice if asked."""
    whole = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(whole, "w", method) as archive:
        warnings.simplefilter("ignore")  # that a name is there twice is what is wanted
        for name, data in given:
            member = zipfile.ZipInfo("x")
            member.filename, member.compress_type = name, method
            archive.writestr(member, data)
    return whole.getvalue()


def also(name: str, data: bytes = b"x") -> bytes:
    """A sound file with one more member, whatever it is called."""
    return packed(*members(p("Sound")).items(), (name, data))


def header_changed(offset: int, central: int, value: bytes) -> bytes:
    """A sound file whose first member's headers say something else."""
    data = bytearray(also("z"))
    for mark, at in ((b"PK\x03\x04", offset), (b"PK\x01\x02", central)):
        start = data.index(mark) + at
        data[start : start + len(value)] = value
    return bytes(data)


def doctype(inner: str, text: str = "") -> bytes:
    """A main part with declarations."""
    document = f"<w:document {SPACES}><w:body>{p('x')}{text}</w:body></w:document>"
    return raw_body(f"<!DOCTYPE w:document [{inner}]>{document}")


def laughs() -> bytes:
    lines = ['<!ENTITY a0 "ha">']
    for n in range(1, 10):
        ten = f"&a{n - 1};" * 10
        lines.append(f'<!ENTITY a{n} "{ten}">')
    return doctype("".join(lines), p("&a9;"))


ANCHORED = "<w:hyperlink w:anchor='" + "x" * 5000 + "'><w:r><w:t>a</w:t></w:r></w:hyperlink>"


def given(number: int) -> str:
    """An attribute."""
    return f'a{number}="1"'


def line(*runs: str) -> str:
    """A paragraph of runs."""
    return f"<w:p>{''.join(runs)}</w:p>"


def mark(kind: str) -> str:
    """A run where a field begins or ends."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def sized(size: int) -> str:
    """The formatting of words of a size."""
    return f'<w:sz w:val="{size}"/>'


def nested(opening: str, inner: str, closing: str, times: int) -> str:
    """Something inside itself, many times."""
    return opening * times + inner + closing * times


def styled(count: int, based_on: Callable[[int], int]) -> bytes:
    """A file with many styles that are based on one another."""
    made = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/>'
        f'<w:basedOn w:val="s{based_on(n)}"/></w:style>'
        for n in range(count)
    )
    return word_file(p("x", f"s{count - 1}"), styles=made)


def commented(count: int, about: str = 'w:id="{n}" w:author="A"') -> bytes:
    """A file with many comments."""
    made = "".join(f"<w:comment {about.format(n=n)}>{p('x')}</w:comment>" for n in range(count))
    return word_file(p("x"), comments=part("comments", made))


def related(inner: str) -> bytes:
    """A sound file whose main part refers to these too."""
    sound = members(p("x"))[RELS].decode()
    return changed(RELS, sound.replace("</Relationships>", f"{inner}</Relationships>"))


def relation(kind: str, target: str, mode: str = "") -> str:
    return f'<Relationship Id="h{kind}" Type="x/{kind}" Target="{target}" {mode}/>'


def headers(count: int) -> bytes:
    """A file with many headers."""
    made = {f"header{n}": part("hdr", p("x")) for n in range(count)}
    return word_file(p("x"), **made)


def overlapping(count: int, size: int) -> bytes:
    """Many entries that all point at the same data."""
    one = packed(("word/document.xml", b"0" * size))
    start, end = one.index(b"PK\x01\x02"), one.index(b"PK\x05\x06")
    entry = one[start:end]
    entries = b"".join(entry.replace(b"document", f"{n:08}".encode()) for n in range(count))
    tail = bytearray(one[end:])
    struct.pack_into("<HHL", tail, 8, min(count, 65_535), min(count, 65_535), len(entries))
    return one[:start] + entries + bytes(tail)


def many_entries(count: int) -> bytes:
    """An archive with a great many members."""
    return packed(*((f"{n}", b"") for n in range(count)))


def boxes(depth: int) -> str:
    opening = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
    closing = "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    return nested(opening, p("x"), closing, depth)


def controls(depth: int) -> str:
    return nested("<w:sdt><w:sdtContent>", p("x"), "</w:sdtContent></w:sdt>", depth)


def tables(depth: int) -> str:
    opening, closing = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return nested(opening, "", closing, depth)


def wide(encoding: str, name: str) -> bytes:
    xml = members(p("Wide"))[BODY].decode().replace("UTF-8", name)
    return raw_body(xml.encode(encoding))


KINDS: dict[str, Callable[[], bytes]] = {
    # what is no Word file
    "nothing": lambda: b"",
    "one byte": lambda: b"P",
    "plain text": lambda: b"Equality impact assessment\n" * 50,
    "a PDF": lambda: b"%PDF-1.7\n%\xe2\xe3",
    "Rich Text": lambda: b"{\\rtf1 x}",
    "a web page": lambda: b"<!DOCTYPE html><html></html>",
    "bare XML": lambda: members(p("x"))[BODY],
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(99),
    "an old Word document": lambda: OLE + bytes(504) + "WordDocument".encode("utf-16-le"),
    "an encrypted document": lambda: OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"),
    "an OpenDocument text": lambda: packed(
        ("mimetype", b"application/vnd.oasis.opendocument.text")
    ),
    "an Excel workbook": lambda: packed(("[Content_Types].xml", b"<T/>"), ("xl/workbook.xml", b"")),
    "a presentation": lambda: packed(("[Content_Types].xml", b"<T/>"), ("ppt/p.xml", b"")),
    "a zip of something else": lambda: packed(("notes.txt", b"x")),
    "an empty zip": lambda: packed(),
    "random bytes": lambda: chance(1).randbytes(100_000),
    "random bytes after a zip's first": lambda: b"PK\x03\x04" + chance(2).randbytes(9_000),
    # the archive
    "cut off in the middle": lambda: also("a", chance(3).randbytes(9_000))[:5_000],
    "without its directory's end": lambda: body(p("x"))[:-30],
    "something before the archive": lambda: b"#!/bin/sh\n" + body(p("x")),
    "something after the archive": lambda: body(p("x")) + b"\0" * 70_000,
    "says it is small": lambda: header_changed(22, 24, struct.pack("<L", 4)),
    "says it is 4 GB": lambda: header_changed(22, 24, b"\xff\xff\xff\xfe"),
    "a wrong checksum": lambda: header_changed(14, 16, b"abcd"),
    "members behind a password": lambda: header_changed(6, 8, b"\x01\0"),
    "an unknown way of packing": lambda: header_changed(8, 10, b"\x63\0"),
    "packed with bzip2": lambda: packed(*members(p("x")).items(), method=zipfile.ZIP_BZIP2),
    "a time that is none": lambda: header_changed(10, 12, b"\xff\xff\xff\xff"),
    "two main parts": lambda: also(BODY, b"<w/>"),
    "two main parts, one in capitals": lambda: also(BODY.upper(), b"<w/>"),
    "a name that climbs": lambda: also("word/../../../etc/passwd"),
    "an absolute name": lambda: also("/etc/passwd"),
    "a name on a drive": lambda: also("C:/Windows/x"),
    "a name with backslashes": lambda: also("word\\x.xml"),
    "a name of 60,000 letters": lambda: also("a" * 60_000),
    "a name in no encoding": lambda: also("w\u00f6rd").replace("w\u00f6rd".encode(), b"w\xff\xfed"),
    "a folder in place of the main part": lambda: packed(
        *((n, d) for n, d in members(p("x")).items() if n != BODY), (f"{BODY}/", b"")
    ),
    "5,000 members": lambda: many_entries(5_000),
    "90,000 members": lambda: overlapping(90_000, 9),
    "entries that overlap": lambda: overlapping(1_000, 8 * MILLION),
    "a document inside a document": lambda: also("word/embeddings/x.docx", body(p("x"))),
    # swollen
    "a picture of a gigabyte of nothing": lambda: also("word/media/a.png", bytes(300 * MILLION)),
    "a body of 300 MB of nothing": lambda: changed(BODY, bytes(300 * MILLION)),
    "a body of 60 MB of spaces": lambda: word_file(f"<w:p>{' ' * 60 * MILLION}</w:p>"),
    "styles of 60 MB": lambda: changed(STYLES, " " * 60 * MILLION),
    "types of 60 MB": lambda: changed("[Content_Types].xml", TYPES + " " * 60 * MILLION),
    "a word of 11 MB": lambda: body(p("x" * 11 * MILLION)),
    "an attribute of 12 MB": lambda: body(f'<w:p w:a="{"x" * 12 * MILLION}"/>'),
    "23 MB of words": lambda: body(p("word " * 400) * 11_000),
    "60 MB of words": lambda: body(p("word " * 400) * 30_000),
    # how parts refer to one another
    "no list of types": lambda: without("[Content_Types].xml"),
    "no relations": lambda: without("_rels/.rels"),
    "no main part": lambda: without(BODY),
    "no styles": lambda: without(STYLES),
    "relations to nothing": lambda: changed(
        "_rels/.rels", relations(("r", "officeDocument", "NULL"))
    ),
    "a relation without a target": lambda: related('<Relationship Id="x" Type="x/header"/>'),
    "a main part elsewhere": lambda: changed(
        "_rels/.rels", relations(("r", "officeDocument", "http://x.invalid/d.xml"), outside=True)
    ),
    "a part that climbs out": lambda: related(relation("header", "../../../../etc/passwd")),
    "a header that is the document": lambda: related(relation("header", "document.xml")),
    "styles that are the document": lambda: related(relation("styles", "document.xml")),
    "a template from elsewhere": lambda: related(
        relation("attachedTemplate", "\\\\host\\t.dotm", 'TargetMode="External"')
    ),
    "a picture from elsewhere": lambda: related(
        relation("image", "http://x.invalid/a.png", 'TargetMode="External"')
    ),
    "100,000 relations": lambda: related(relation("hyperlink", "x") * 100_000),
    "500 headers": lambda: headers(500),
    "macros by its type": lambda: changed(
        "[Content_Types].xml", TYPES.replace("wordprocessingml", "macroEnabled.wordprocessingml")
    ),
    "macros by a part": lambda: also("word/vbaProject.bin"),
    "a picture where styles should be": lambda: changed(STYLES, b"\x89PNG" + bytes(999)),
    "a template": lambda: changed(
        "[Content_Types].xml", TYPES.replace("document.main", "template.main")
    ),
    # XML
    "a billion laughs": laughs,
    "a file as an entity": lambda: doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', p("&x;")),
    "an address as an entity": lambda: doctype('<!ENTITY x SYSTEM "http://x.invalid/">', p("&x;")),
    "a parameter entity": lambda: doctype('<!ENTITY % x SYSTEM "http://x.invalid/"> %x;'),
    "a declaration of nothing": lambda: doctype(""),
    "declarations in UTF-16": lambda: raw_body(
        f'<!DOCTYPE x [<!ENTITY a "b">]><w:document {SPACES}/>'.encode("utf-16")
    ),
    "declarations behind a long comment": lambda: raw_body(
        f"<!--{'x' * MILLION}--><!DOCTYPE x []><w:document {SPACES}/>"
    ),
    "declarations among the styles": lambda: changed(STYLES, "<!DOCTYPE x []><w/>"),
    "declarations in the relations": lambda: changed(RELS, "<!DOCTYPE x []><w/>"),
    "an entity that is not there": lambda: body(p("&nothing;")),
    "UTF-16": lambda: wide("utf-16", "UTF-16"),
    "UTF-32": lambda: wide("utf-32", "UTF-32"),
    "UTF-7": lambda: wide("utf-7", "UTF-7"),
    "bytes that are no letters": lambda: raw_body(
        members(p("x"))[BODY].replace(b">x<", b">\xc3\x28\xff<")
    ),
    "zero bytes among the words": lambda: body(p("a\0b")),
    "XML that breaks off": lambda: raw_body(members(p("x") * 9)[BODY][:-200]),
    "XML with crossed tags": lambda: body("<w:p><w:r></w:p></w:r>"),
    "elements 300 deep": lambda: body(nested("<w:x>", "", "</w:x>", 300)),
    "elements 200,000 deep": lambda: body(nested("<w:x>", "", "</w:x>", 200_000)),
    "a web page as the main part": lambda: raw_body("<html><body><p>x</p></body></html>"),
    "a document without a body": lambda: raw_body(part("document", "")),
    "a document in no name space": lambda: raw_body("<document><body/></document>"),
    "200,000 attributes": lambda: body(f"<w:p {' '.join(map(given, range(200_000)))}/>"),
    "five million attributes": lambda: body('<w:p a="1" b="2" c="3" d="4" e="5"/>' * MILLION),
    "300,000 instructions": lambda: body("<?x y?>" * 300_000),
    "10,000 name spaces": lambda: body(
        "".join(f'<w:p xmlns:n{n}="u:{n}"/>' for n in range(10_000))
    ),
    "an inclusion": lambda: body(
        '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
    ),
    "two million elements": lambda: body("<w:b/>" * 2 * MILLION),
    "two million elements in one table": lambda: body(
        f"<w:tbl><w:tr>{'<w:tc/>' * 2 * MILLION}</w:tr></w:tbl>"
    ),
    # the document
    "400,000 paragraphs": lambda: body("<w:p/>" * 400_000),
    "190,000 paragraphs with words": lambda: body("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 145_000),
    "100,000 cells": lambda: body(tbl(tr(*(["a"] * 100)) * 1000)),
    "a cell over 200 million columns": lambda: body(
        tbl(tr(tc("x", '<w:gridSpan w:val="200000000"/>')))
    ),
    "a cell over less than no columns": lambda: body(
        tbl(tr(tc("x", '<w:gridSpan w:val="-5"/>'), tc("y", '<w:gridSpan w:val="many"/>')))
    ),
    "rows that leave millions of columns free": lambda: body(
        tbl(tr("x", properties='<w:gridBefore w:val="99999999"/><w:gridAfter w:val="1e9"/>'))
    ),
    "5,000 rows merged downwards": lambda: body(tbl(tr(tc("x", "<w:vMerge/>")) * 5_000)),
    "a table without rows, a row without cells": lambda: body("<w:tbl/><w:tbl><w:tr/></w:tbl>"),
    "tables 30 deep": lambda: body(tables(30)),
    "tables 80 deep": lambda: body(tables(80)),
    "controls 30 deep": lambda: body(controls(30)),
    "controls 110 deep": lambda: body(controls(110)),
    "boxes 25 deep": lambda: body(boxes(25)),
    "boxes 40 deep": lambda: body(boxes(40)),
    "bodies inside bodies": lambda: body(nested("<w:body>", p("x") * 2000, "</w:body>", 60)),
    "changes inside changes": lambda: body(line(nested("<w:ins>", r("x") * 500, "</w:ins>", 200))),
    "alternatives inside alternatives": lambda: body(
        nested(
            "<mc:AlternateContent><mc:Choice>", p("x"), "</mc:Choice></mc:AlternateContent>", 110
        )
    ),
    "styles that lead in a circle": lambda: styled(300, lambda n: (n + 1) % 300),
    "4,900 styles, each on the next": lambda: styled(4_900, lambda n: n - 1),
    "20,000 styles": lambda: styled(20_000, lambda n: 0),
    "60,000 looks": lambda: body(line("".join(r("x", sized(n)) for n in range(60_000)))),
    "100,000 fields begun": lambda: body(line(mark("begin") * 100_000)),
    "100,000 fields ended": lambda: body(line(mark("end") * 100_000)),
    "a field that goes on for ever": lambda: body(
        line(mark("begin"), "<w:r><w:instrText> HYPERLINK </w:instrText></w:r>" * 50_000)
    ),
    "100,000 bookmarks of one name": lambda: body(
        '<w:bookmarkStart w:id="1" w:name="eia_x"/>' * 100_000 + p("x")
    ),
    "30,000 comments": lambda: commented(30_000),
    "comments without numbers": lambda: commented(50, ""),
    "comments that reply to one another": lambda: word_file(
        p("x"),
        comments=part("comments", '<w:comment w:id="1"><w:p w14:paraId="A"/></w:comment>'),
        commentsExtended=part("x", '<w15:commentEx w15:paraId="A" w15:paraIdParent="A"/>'),
    ),
    "numbers that are none": lambda: body(
        p("x", run='<w:sz w:val="1e999"/><w:color w:val="red"/>')
        + p("y", run='<w:sz w:val="nan"/>', properties='<w:outlineLvl w:val="-3"/>')
    ),
    "signs that are no letters": lambda: body(
        line('<w:r><w:sym w:char="D800"/><w:sym w:char="0"/><w:sym w:char="ZZ"/><w:sym/></w:r>')
    ),
    "a list of lists": lambda: word_file(
        p("x", properties='<w:numPr><w:numId w:val="1"/></w:numPr>'),
        numbering=part("numbering", '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' * 9),
    ),
    "a million tabs": lambda: body(f"<w:p><w:r>{'<w:tab/>' * 500_000}</w:r></w:p>"),
    "a thousand links to one place": lambda: body(line(ANCHORED * 1000)),
}


def mutants(seed: int, count: int) -> Iterator[bytes]:
    """Sound files with something changed at random: in the archive, or inside a part."""
    luck = chance(seed)
    sound = members(_of_everything(), links="https://nhs.uk/a", comments=_comments())
    whole = zipped(sound)
    for _each in range(count):
        if luck.random() < 0.3:
            yield _bytes_changed(luck, whole)
        else:
            name = luck.choice(list(sound))
            yield zipped(sound | {name: _text_changed(luck, sound[name])})


def _of_everything() -> str:
    look = '<w:b/><w:color w:val="0B57A4"/>'
    change = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
    return (
        p("Heading", "Heading1")
        + f"<w:p><w:ins {change}>{r('new', look)}</w:ins><w:del {change}>{r('old')}</w:del></w:p>"
        + tbl(tr("a", tc("b", '<w:gridSpan w:val="2"/>'), header=True), tr(tc("c", "<w:vMerge/>")))
        + controls(2)
        + boxes(1)
        + f'<w:p><w:hyperlink r:id="link1">{r("x")}</w:hyperlink></w:p>'
        + '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r></w:p>'
    )


def _comments() -> str:
    return part("comments", f'<w:comment w:id="1" w:author="A">{p("Why?")}</w:comment>')


def _bytes_changed(luck: random.Random, data: bytes) -> bytes:
    found = bytearray(data)
    for _each in range(luck.choice((1, 1, 2, 8, 40))):
        at = luck.randrange(len(found))
        match luck.randrange(4):
            case 0:
                found[at] = luck.randrange(256)
            case 1:
                found[at] ^= 1 << luck.randrange(8)
            case 2:
                del found[at : at + luck.randrange(1, 60)]
            case _:
                found[at:at] = luck.randbytes(luck.randrange(1, 20))
        if not found:
            return b""
    return bytes(found)


def _text_changed(luck: random.Random, data: bytes) -> bytes:
    """Tags, attributes and values moved about, doubled and spoilt."""
    pieces = data.replace(b"<", b"\0<").replace(b'"', b'\0"').split(b"\0")
    for _each in range(luck.choice((1, 2, 5, 20))):
        at, other = luck.randrange(len(pieces)), luck.randrange(len(pieces))
        match luck.randrange(6):
            case 0:
                del pieces[at]
            case 1:
                pieces.insert(at, pieces[other])
            case 2:
                pieces[at], pieces[other] = pieces[other], pieces[at]
            case 3:
                pieces[at] = _bytes_changed(luck, pieces[at] or b"x")
            case 4:
                pieces[at:at] = pieces[min(at, other) : min(at, other) + 30]
            case _:
                pieces[at] = luck.choice((b'"-1', b'"99999999999', b"<w:tbl>", b"</w:p>", b"\xff"))
        if not pieces:
            return b""
    return b"".join(pieces)
