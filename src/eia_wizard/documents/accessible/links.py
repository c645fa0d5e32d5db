"""Rules about links: whether their words say where they lead."""

import re
from collections.abc import Iterator

from eia_wizard.documents.accessible.finding import N_, Found, Rule
from eia_wizard.documents.accessible.seen import SeenLink, Sight

_VAGUE = {
    *("here", "click here", "click", "link", "this link", "more", "read more", "see more"),
    *("find out more", "more information", "further information", "this", "this page", "page"),
    *("website", "this website", "web page", "document", "this document", "download", "see here"),
    *("details", "more details", "learn more", "follow this link", "view", "open"),
}
_ADDRESS = re.compile(r"^(https?://|www\.)\S+$", re.IGNORECASE)
_TOP = "_top"
"""The beginning of the document, which every document has."""


def _vague(sight: Sight) -> Iterator[Found]:
    for link in sight.links:
        if link.text.casefold().strip(" .,:;()[]“”\"'") in _VAGUE:
            yield Found(link.place, {"text": link.text})


def _addresses(sight: Sight) -> Iterator[Found]:
    for link in sight.links:
        if _ADDRESS.match(link.text):
            yield Found(link.place, {"text": link.text[:80]})


def _wordless(sight: Sight) -> Iterator[Found]:
    for link in sight.links:
        if not link.text:
            yield Found(link.place)


def _nowhere(sight: Sight) -> Iterator[Found]:
    for link in sight.links:
        name = link.to[1:] if link.to.startswith("#") else _TOP
        if name != _TOP and name not in sight.bookmarks:
            yield Found(link.place, {"text": link.text[:80]})


def _alike(sight: Sight) -> Iterator[Found]:
    first: dict[str, SeenLink] = {}
    for link in sight.links:
        if not link.text or link.to.startswith("#"):
            continue
        before = first.setdefault(link.text.casefold(), link)
        if before.to.rstrip("/") != link.to.rstrip("/"):
            yield Found(link.place, {"text": link.text[:80]})


LINK_RULES = {
    "link-vague": Rule(
        _vague,
        N_("The words of the link “{text}” do not say where it leads."),
        N_(
            "Screen reader users often hear links one after the other, without the text round them."
        ),
        N_("Make the link of words that name what one finds there."),
        typed=True,
    ),
    "link-address": Rule(
        _addresses,
        N_("The link “{text}” is a bare address."),
        N_("A screen reader spells it out letter by letter."),
        N_("Right-click it, choose Edit Hyperlink, and type words that name what one finds there."),
        typed=True,
    ),
    "link-wordless": Rule(
        _wordless,
        N_("There is a link without words."),
        N_("A screen reader can only read out its address."),
        N_("Delete it, or give it words."),
    ),
    "link-nowhere": Rule(
        _nowhere,
        N_("The link “{text}” leads to a place in this document that is not there."),
        N_("Whoever follows it lands nowhere, and may not notice."),
        N_("Right-click it, choose Edit Hyperlink, then Place in This Document; or remove it."),
    ),
    "links-alike": Rule(
        _alike,
        N_("Another link with the words “{text}” leads elsewhere."),
        N_("Heard one after the other, the two cannot be told apart."),
        N_("Give each words of its own."),
        advice=True,
        typed=True,
    ),
}
