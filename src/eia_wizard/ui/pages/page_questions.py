"""The questions of a page, those inside its collections too."""

from eia_wizard.presenters.views import PageView, QuestionCard


def questions_of(view: PageView) -> list[QuestionCard]:
    """Every question that a page asks, in reading order."""
    found: list[QuestionCard] = []
    for card in view.cards:
        if isinstance(card, QuestionCard):
            found.append(card)
        else:
            found += [each for _name, rows in card.rows for row in rows for each in row.cards]
    return found
