"""What a frozen library holds: ordinary words and hostile ones. Never changed once frozen."""

from eia_wizard.domain.answers import AnswerKey, Json

ANSWERS: dict[AnswerKey, Json] = {
    AnswerKey("title"): "Moving the clinic",
    AnswerKey(
        "group.why", "sex"
    ): "a\x00b \u202egnp.exe\u202c \ufeff \u2028 é é 👩‍👩‍👧‍👦 \U0010ffff",
    AnswerKey("group.why", "opt-a+sex"): "'; DROP TABLE answer; -- <script>&amp;\"\\",
    AnswerKey("group.why", "👩‍👩‍👧‍👦"): " leading, trailing \n\n\ttabs \n",
    AnswerKey("groups"): ["sex", "age", {"nested": [True, None, 0, -(2**53) + 1]}],
    AnswerKey("count"): 2**53 - 1,
    AnswerKey("yes"): True,
    AnswerKey("long"): "שלום " * 90,
}
