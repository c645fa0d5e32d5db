"""A form of thirty pages with two hundred slots."""

from templates.paper import c, h, heads, p, r, row, sdt, t

_WORDS = "People who use the service may be affected in ways that are easily overlooked. " * 6


def long_form() -> str:
    """Ten chapters of three pages, each with facts, a matrix, questions, boxes and prose."""
    return "".join(_chapter(number) for number in range(1, 11))


def _chapter(n: int) -> str:
    prose = "".join(p(_WORDS) for _paragraph in range(10))
    facts = t(2, *(row(f"Fact {n}.{i}", "") for i in range(5)))
    matrix = t(
        4,
        heads("Group", "Positive", "Negative", "Reasons"),
        *(row(f"Group {n}.{i}", c("☐"), c("☐"), "", height=900) for i in range(3)),
    )
    boxes = p(f"Is it new in part {n}?  ☐ Yes  ☐ No") + p(
        r(f"Owner {n}: "), sdt("text", "Click here")
    )
    questions = t(1, *(row(c(f"Question {n}.{i}?")) + row("", height=2100) for i in range(4)))
    return h(1, f"Part {n}") + prose + facts + p() + matrix + p() + boxes + p() + questions + p()
