"""What each rule is called, why it matters, and where that comes from."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from eia_wizard.domain.words import gettext as _

CORRECT_AT = date(2026, 11, 22)
CHECK_BY = date(2027, 5, 31)


class Reason(NamedTuple):
    """The name of a rule, why it matters, and the source, with when it was found correct."""

    title: str
    why: str
    source: str
    correct_at: date = CORRECT_AT
    check_by: date = CHECK_BY


def reason(rule: str) -> Reason:
    """Why a rule matters, in the language that is spoken now."""
    return Reason(*_REASONS[rule]())


BROWN = "R (Brown) v Secretary of State for Work and Pensions [2008] EWHC 3158 (Admin)"
BRACKING = "Bracking v Secretary of State for Work and Pensions [2013] EWCA Civ 1345"
CORBY = "R (Buckingham) v NHS Corby Clinical Commissioning Group [2018] EWHC 2080 (Admin)"
AUDIT_WALES = "Audit Wales, Equality Impact Assessments: more than a tick box exercise? (2022)"
DUTY = "Equality Act 2010, section 149"
EEIC = "Evidence and Ethnicity in Commissioning (2013)"

_REASONS: dict[str, Callable[[], tuple[str, str, str]]] = {
    "R01": lambda: (
        _("Begun or finished after the decision"),
        _("Regard must be had before and at the time of a decision; afterwards it cannot be had."),
        BROWN,
    ),
    "R02": lambda: (
        _("Something bad, and nothing done about it"),
        _("Those who decide must see what will be done about harm, or why it may stay."),
        BRACKING,
    ),
    "R03": lambda: (
        _("An impact that rests on nothing"),
        _("Nobody can weigh what they cannot trace; a guess should be called one."),
        BRACKING,
    ),
    "R04": lambda: (
        _("A group left out"),
        _("Regard is owed to each characteristic; one nobody looked at had none."),
        DUTY,
    ),
    "R05": lambda: (
        _("“No effect”, and no reason"),
        _("“No effect” without a reason is the most common empty answer, and the first to fall."),
        _("NHS England, guidance on equality and health inequalities analysis"),
    ),
    "R06": lambda: (
        _("Nobody answers for it"),
        _("The duty lies on those who decide and cannot be passed on; a record names them."),
        BROWN,
    ),
    "R07": lambda: (
        _("The same words for several groups"),
        _("Words copied from group to group show that nobody looked at the group itself."),
        EEIC,
    ),
    "R08": lambda: (
        _("Nobody would notice anything"),
        _("A change that nobody notices is rare; more often nobody was asked."),
        EEIC,
    ),
    "R09": lambda: (
        _("Good for everyone"),
        _("What is good for most can shut some out; a fair look finds who that is."),
        BRACKING,
    ),
    "R10": lambda: (
        _("Nobody was asked"),
        _("Where knowledge is missing the duty is to seek it, and often that means to ask."),
        BRACKING,
    ),
    "R11": lambda: (
        _("Asked too late, or before there was a proposal"),
        _("To be asked about an idea is not to be asked about the proposal; late is not at all."),
        CORBY,
    ),
    "R12": lambda: (
        _("Heard, and not heeded"),
        _("“You said” without “we did” costs trust, and the next conversation."),
        _("The Gunning principles: conscientious consideration"),
    ),
    "R13": lambda: (
        _("Not known, and nobody is finding out"),
        _("A missing figure is not a missing need; somebody has to look."),
        EEIC,
    ),
    "R14": lambda: (
        _("Needed before the decision, and still open"),
        _("To decide without what you yourselves called necessary is how decisions are quashed."),
        CORBY,
    ),
    "R15": lambda: (
        _("Not yet known, and left so"),
        _("“Not yet known” is an honest answer as long as somebody finds out."),
        BRACKING,
    ),
    "R16": lambda: (
        _("An action that nobody owns"),
        _("What nobody owns is not done."),
        EEIC,
    ),
    "R17": lambda: (
        _("An action without a date"),
        _("What has no date comes after everything that has one."),
        EEIC,
    ),
    "R18": lambda: (
        _("An action that is overdue"),
        _("The assessment was agreed on the promise that this would be done."),
        EEIC,
    ),
    "R19": lambda: (
        _("Due after it is looked at again"),
        _("When you look again, you could not yet see whether it worked."),
        EEIC,
    ),
    "R20": lambda: (
        _("An action that a team owns"),
        _("In a team each thinks that another does it."),
        EEIC,
    ),
    "R21": lambda: (
        _("An action that cannot be seen"),
        _("Nobody can say later whether a thing was considered."),
        EEIC,
    ),
    "R22": lambda: (
        _("Not looked at again in time"),
        _("The duty goes on after the decision; harm that nobody looks for is not found."),
        BROWN,
    ),
    "R23": lambda: (
        _("Old evidence"),
        _("People and services change; old figures describe someone else."),
        BRACKING,
    ),
    "R24": lambda: (
        _("Evidence that cannot be found again"),
        _("A reader must be able to look it up, and to see how old it is."),
        EEIC,
    ),
    "R25": lambda: (
        _("One-sided evidence"),
        _("Figures say that something happens, voices say why, local knowledge says where."),
        EEIC,
    ),
    "R26": lambda: (
        _("A small number of people"),
        _("In a small count a neighbour can recognise one person."),
        "Change to disclosure control methodology for HES and ECDS from September 2018",
    ),
    "R27": lambda: (
        _("Somebody who could be known"),
        _("Whatever is written here may be published or asked for."),
        _("UK General Data Protection Regulation, article 5"),
    ),
    "R28": lambda: (
        _("Ethnic groups put into one"),
        _("What is true of all together is often true of none of them."),
        EEIC,
    ),
    "R29": lambda: (
        _("Ethnic categories not told"),
        _("Without the categories and the unknown share, nobody can say whom a figure describes."),
        _("Nuffield Trust, on ethnicity coding in English health service datasets"),
    ),
    "R30": lambda: (
        _("Deprivation index not told"),
        _("Places change rank from one edition to the next."),
        _("English Indices of Deprivation 2025"),
    ),
    "R31": lambda: (
        _("No reason why"),
        _("Who does not know why something happens cannot choose what will stop it."),
        EEIC,
    ),
    "R32": lambda: (
        _("The reason lies only in people"),
        _("A reason that lies only in people leaves a service nothing to change."),
        EEIC,
    ),
    "R33": lambda: (
        _("No combined group"),
        _("Trouble often falls where two or three things meet, and single lists do not show it."),
        AUDIT_WALES,
    ),
    "R34": lambda: (
        _("What else is changing"),
        _("Small losses from many decisions meet in the same households."),
        AUDIT_WALES,
    ),
    "R35": lambda: (
        _("A duty unanswered"),
        _("Each part of the duty asks for its own regard, in its own terms."),
        _("Equality Act 2010, section 149; NHS Act 2006, section 14Z35"),
    ),
    "R36": lambda: (
        _("Good relations waved off"),
        _("It is the third aim of the duty, and the one most often left empty."),
        DUTY,
    ),
    "R37": lambda: (
        _("Only online"),
        _("Those who most need a service are often those who are least online."),
        "Inclusive digital healthcare: a framework for NHS action on digital inclusion",
    ),
    "R38": lambda: (
        _("Bought without equality in it"),
        _("What is not in the specification cannot be asked for once the contract is signed."),
        _("Provider Selection Regime; Procurement Act 2023"),
    ),
    "R39": lambda: (
        _("Nothing measured by group"),
        _("A measure for all cannot show whether a gap closes."),
        EEIC,
    ),
    "R40": lambda: (
        _("Sex and gender reassignment mixed up"),
        _("They are two characteristics in the Act, and they protect different people."),
        _("Equality Act 2010, sections 7 and 11"),
    ),
    "R41": lambda: (
        _("Hard to read"),
        _("Those it is about should be able to read it."),
        _("Public Health Wales, advice on assessments"),
    ),
    "R42": lambda: (
        _("Written by one person alone"),
        _("One person sees what they know; a small mixed group sees more."),
        _("Public Health Wales, advice on assessments"),
    ),
    "R43": lambda: (
        _("The last promises not told"),
        _("Without knowing what came of the last promises, nobody will believe the next."),
        EEIC,
    ),
    "R44": lambda: (
        _("Begun close before the decision"),
        _("In so short a time nobody can be asked, and nothing can still be changed."),
        BROWN,
    ),
    "R45": lambda: (
        _("Changed since it was decided"),
        _("Those who decided had other words before them."),
        BROWN,
    ),
}
