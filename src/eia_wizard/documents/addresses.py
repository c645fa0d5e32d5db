"""Addresses outside the document, in the form that Word accepts without calling a file damaged."""

from urllib.parse import quote, urlsplit

_SCHEMES = {"http", "https", "mailto"}
_LEFT_ALONE = "%/:?#@!$&'()*+,;=~-._"
_LONGEST = 2000


def written_address(address: str) -> str:
    """The address as a document holds it, or nothing if it cannot lead anywhere safe.

    Only web and mail addresses become links: others could start a program or a file share.
    """
    try:
        parts = urlsplit(address.strip())
        if parts.scheme not in _SCHEMES or not (parts.hostname or parts.scheme == "mailto"):
            return ""
        written = quote(address.strip(), safe=_LEFT_ALONE)
        urlsplit(written)
    except (ValueError, UnicodeError):
        return ""
    return written if len(written) <= _LONGEST else ""
