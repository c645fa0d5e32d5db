"""The keys of the keyboard on one page, each beside what it does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from eia_wizard.domain.guide import Article, Chapter, Said
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.instead import GuestPage
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Words

KEYS_WIDE = 220
"""Pixels at the usual size of letters: of the column of the keys."""


class KeysPage(GuestPage):
    """One card for each place where keys do something."""

    def __init__(self, chapter: Chapter, back_words: str, parent: QStackedWidget) -> None:
        super().__init__("keys", parent)
        self.setAccessibleName(chapter.title)
        self.back_words = back_words
        sheet, column = self.lay_out(chapter.title)
        column.addWidget(Words(chapter.opening, sheet))
        for article in chapter.articles:
            column.addWidget(_card(article, sheet))
        self.put(sheet, column)


def _card(article: Article, parent: QWidget) -> Card:
    card = Card(parent)
    card.inside.addWidget(Heading(article.title, 2, card))
    rows = QGridLayout()
    rows.setHorizontalSpacing(16)
    rows.setVerticalSpacing(8)
    rows.setColumnStretch(1, 1)
    rows.setColumnMinimumWidth(0, the_look().sizes.scaled(KEYS_WIDE))
    told = [part for part in article.parts if isinstance(part, Said)]
    for number, said in enumerate(told):
        keys, _colon, does = said.spoken.partition(": ")
        key = Words(keys, card, weight=600)
        key.setAccessibleName(_("{keys}: {what}").format(keys=keys, what=does))
        rows.addWidget(key, number, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(Words(does[:1].upper() + does[1:], card), number, 1)
    card.inside.addLayout(rows)
    return card
