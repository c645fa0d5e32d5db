"""The Word file that holds the look, opened anew for each document and unpacked once for all."""

from functools import lru_cache
from io import BytesIO

from docx.document import Document
from docx.opc.package import Unmarshaller
from docx.opc.part import PartFactory
from docx.opc.pkgreader import PackageReader
from docx.package import Package

BASES_AT_HAND = 4


def opened(base: bytes) -> Document:
    """The base as a document of its own, which may be changed.

    To unpack it takes python-docx three quarters of the time of opening it.
    """
    package = Package()
    Unmarshaller.unmarshal(_unpacked(base), package, PartFactory)  # type: ignore[no-untyped-call]  # python-docx tells no types here
    document: Document = package.main_document_part.document
    return document


@lru_cache(maxsize=BASES_AT_HAND)
def _unpacked(base: bytes) -> PackageReader:
    reader: PackageReader = PackageReader.from_file(BytesIO(base))  # type: ignore[no-untyped-call]  # python-docx tells no types here
    return reader
