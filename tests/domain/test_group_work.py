"""What only one table said is found, however it is worded."""

from eia_wizard.domain.group_work import GroupWork, Point, TableAnswer, points_of


def work(*said: str) -> GroupWork:
    return GroupWork("Why?", tuple(TableAnswer(f"T{n}", each) for n, each in enumerate(said, 1)))


def test_a_point_that_only_one_table_made_is_marked() -> None:
    first, second = points_of(work("The bus is late\nNobody rang", "the bus is late"))
    assert first == (Point("The bus is late", False), Point("Nobody rang", True))
    assert second == (Point("the bus is late", False),)


def test_the_same_point_in_other_words_is_not_marked() -> None:
    first, second = points_of(
        work("- Interpreters were not booked in time", "Nobody booked interpreters")
    )
    assert not first[0].is_alone
    assert not second[0].is_alone


def test_a_table_that_said_nothing_has_no_points() -> None:
    assert points_of(work("", "  \n - \n", "One thing")) == ((), (), (Point("One thing", True),))


def test_rubbish_and_very_long_answers_are_borne() -> None:
    found = points_of(work("\u202e🜏 ;;; … ", "long words here " * 50_000))
    assert len(found) == 2
