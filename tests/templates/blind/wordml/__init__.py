"""Forms put together from the XML that Word itself writes."""

from wordml import board, council, fields, quality

FORMS = {
    "northfell-board-controls": board,
    "wexbourne-two-stages": fields,
    "stonely-quality": quality,
    "ashdale-council": council,
}
