"""A run of questions: chosen once, the tables the same in each, nothing said is ever lost."""

from eia_wizard.domain.group_run import GroupRun
from eia_wizard.domain.group_work import GroupWork, TableAnswer


def work(question: str, *said: str) -> GroupWork:
    return GroupWork(question, tuple(TableAnswer(f"T{n}", each) for n, each in enumerate(said, 1)))


RUN = GroupRun((work("Why?", "The bus", ""), work("And now?", "", "")))


def test_it_stops_at_its_ends() -> None:
    assert RUN.going(9).at == 1
    assert RUN.going(-9).at == 0


def test_a_table_has_its_name_in_every_round_and_what_was_said_stays() -> None:
    renamed = RUN.going(1).saying(
        GroupWork("And now?", (TableAnswer("Door", "A lift"), TableAnswer("Back", "")))
    )
    assert renamed.going(-1).now == GroupWork(
        "Why?", (TableAnswer("Door", "The bus"), TableAnswer("Back", ""))
    )


def test_a_table_that_is_added_or_taken_away_is_so_in_every_round() -> None:
    longer = RUN.saying(work("Why?", "The bus", "", "Rain"))
    assert [len(each.tables) for each in longer.rounds] == [3, 3]
    shorter = longer.going(1).saying(work("And now?", "", ""))
    assert [len(each.tables) for each in shorter.rounds] == [2, 2]


def test_an_answered_question_stays_though_it_is_not_chosen_and_an_empty_one_goes() -> None:
    chosen = RUN.asking(("How?", "When?"))
    assert chosen.questions == ("How?", "When?", "Why?")
    assert chosen.now.question == "Why?"
    assert chosen.rounds[0] == work("How?", "", "")


def test_a_run_of_nothing_has_one_empty_round() -> None:
    assert GroupRun((work("And now?", "", ""),)).asking(()).rounds == (work("", "", ""),)


def test_a_table_from_elsewhere_takes_the_first_place_where_nothing_was_said() -> None:
    more = RUN.with_table("Door", {"Why?": "Rain", "Who?": "Nobody"})
    assert more is not None
    assert more.names == ("T1", "Door")
    assert [each.tables[1].said for each in more.rounds] == ["Rain", ""]
    again = more.with_table("Back", {"And now?": "A lift"})
    assert again is not None
    assert again.names == ("T1", "Door", "Back")


def test_there_is_room_for_eight_tables() -> None:
    full = GroupRun((work("Why?", *("x" * 8)),))
    assert full.with_table("Ninth", {}) is None
