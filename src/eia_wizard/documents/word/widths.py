"""How wide the columns of a table are."""

from eia_wizard.domain.prose import Grid

_LETTER = 142
"""Twips (twentieths of a point) that a letter takes at most, on average, in bold 12 point."""

_CELL_MARGINS = 260
_LONGEST_WORD = 16
_ROWS_READ = 8


def column_widths(total: int, grid: Grid) -> list[int]:
    """Widths in twips that fill ``total``: the shares asked for, but no common word broken."""
    shares = grid.widths or (1,) * len(grid.header)
    wanted = [total * share / sum(shares) for share in shares]
    return _whole(total, _widened(total, wanted, _least_widths(grid)))


def _least_widths(grid: Grid) -> list[int]:
    return [
        min(_longest_word(grid, column), _LONGEST_WORD) * _LETTER + _CELL_MARGINS
        for column in range(len(grid.header))
    ]


def _longest_word(grid: Grid, column: int) -> int:
    """Letters of it, in the first rows only: a long table must not cost a long look."""
    texts = [grid.header[column]]
    for row in grid.rows[:_ROWS_READ]:
        texts += [run.text for line in row[column].lines for run in line]
    return max(map(len, " ".join(texts).split()), default=0)


def _widened(total: int, wanted: list[float], least: list[int]) -> list[float]:
    """The widths wanted, the narrow ones widened at the cost of those with room to spare."""
    if sum(least) >= total:
        return [total * width / sum(least) for width in least]
    widths = [max(pair) for pair in zip(wanted, least, strict=True)]
    spare = [width - enough for width, enough in zip(widths, least, strict=True)]
    taken = (sum(widths) - total) / (sum(spare) or 1)
    return [width - room * taken for width, room in zip(widths, spare, strict=True)]


def _whole(total: int, widths: list[float]) -> list[int]:
    whole = [int(width) for width in widths]
    whole[-1] += total - sum(whole)
    return whole
