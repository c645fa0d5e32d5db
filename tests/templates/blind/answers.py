"""What people typed on five of the forms, in the ways that people type."""

from truth import Answer, Typed

_TRUST = "Section 3. Effect on each group > "
_ABOUT = "Section 1. What is being assessed > "

ANSWERS: dict[str, dict[str, Answer]] = {
    "mereside-trust": {
        "Assessment of equality effects > Name of policy or service": "+Text reminders for clinics",
        "Assessment of equality effects > Division": "Outpatients",
        "Assessment of equality effects > Author": "Rowan Pike",
        "Assessment of equality effects > Email": "rowan.pike@example.org",
        "Assessment of equality effects > Date started": "4 March 2025",
        _ABOUT + "What will change, and why?": (
            "Reminders will go by text and not by letter.\n"
            "One letter in nine comes back to us unopened.\n"
            "+Nobody loses the right to a letter: they have only to ask."
        ),
        _ABOUT + "Who will notice the change?": "+Patients, and the booking team.",
        _ABOUT + "Is this new or a revision?": Typed("☐ New   ☒ Revised   ☐ Existing", "Revised"),
        _ABOUT + "Which other policies does it touch?": "Access policy; accessible information",
        "Section 2. What you know > 2.1 What do your own figures show about who uses the service "
        "and who does not?": (
            "Missed appointments in 2024 by age:\n"
            "Age | Booked | Missed\n"
            "Under 40 | 8,210 | 905\n"
            "40 to 69 | 12,404 | 744\n"
            "70 and over | 9,871 | 296"
        ),
        "Section 2. What you know > 2.3 What is missing from the evidence, and how will you find "
        "it out?": "We do not know who shares a telephone.\n\nA question will be added in June.",
        _TRUST + "Age / Negative": "X",
        _TRUST + "Age / Reasons and evidence": "+Fewer people over 80 have a mobile telephone.",
        _TRUST + "Disability / Positive": "x",
        _TRUST + "Disability / Negative": "x",
        _TRUST + "Disability / Reasons and evidence": "Helps deaf people, not blind people.",
        _TRUST + "Race / Neutral": "✓",
        _TRUST + "Sex / Neutral": "X",
        _TRUST + "Carers / Positive": "√",
        "Help people to get on with each other > How does this help?": "It does not; no effect.",
        "Section 5. Action plan > Your actions": [
            ["Older people", "Ask at booking", "R. Pike", "May 2025", "Share asked"],
            ["Blind people", "Offer a call", "Booking team", "May 2025", "Calls made"],
            ["Shared telephones", "Add a question", "IT", "June 2025", "In use"],
            ["Languages", "Six languages", "R. Pike", "July 2025", "Texts sent"],
            ["Letters", "Keep on request", "Print room", "Now", "Requests met"],
            ["Staff", "Brief the desk", "Matron", "May 2025", "All briefed"],
            ["Review", "Look at missed visits", "R. Pike", "2026", "Paper to board"],
        ],
        "Section 6. Agreement > Author: name": "Rowan Pike",
        "Section 6. Agreement > Author: date": "2/5/25",
        "Section 6. Agreement > Next review due on": "2 May 2028",
    },
    "larkfield-council": {
        "1. The decision > Decision to be taken": "To close the Mill Lane car park",
        "1. The decision > Committee": "[Cabinet]",
        "1. The decision > Date of meeting": "14th July",
        "1. The decision > Report author": Typed("", None),
        "1. The decision > Ward(s) affected": ".......Mill and Station.......",
        "1. The decision > What is being decided, and what are the choices?": (
            "Whether to sell the land.\nThe choices are to sell it all.\nOr to keep ten places."
        ),
        "1. The decision > A building": "■",
        "1. The decision > A budget": "X",
        "1. The decision > Has an assessment been done before?": "No",
        "2.1 Age > What do we know?": "One resident in four is over 65.",
        "2.1 Age > Effect": Typed("☐ Good   ☐ None   ☒ Bad   ☐ Mixed", "Bad"),
        "2.1 Age > What shall we do?": "+Keep four places by the clinic.",
        "2.2 Disability > What do we know?": "See age",
        "2.2 Disability > What have we been told?": (
            "The access group met on 2 June.\n+They want blue badge places kept.\n"
            "They do not mind where the others go."
        ),
        "2.2 Disability > Effect": Typed("Bad", "Bad"),
        "2.2 Disability > What shall we do?": "Keep six blue badge places.",
        "2.6 Ethnicity > Effect": Typed("☐ Good   X None   ☐ Bad   ☐ Mixed", "None"),
        "3. Evidence and gaps > Evidence": [
            ["Car park count", "Shared drive", "May 2025"],
            ["Letters", "Committee team", "June 2025"],
        ],
        "3. Evidence and gaps > We looked for these and could not find them": "Blue badge counts.",
        "4. What happens now > We will change the plan": "X",
        "4. What happens now > Your reasons": "The clinic needs places near by.",
        "4. What happens now > Report author / signed": "Kit Marlow",
        "4. What happens now > Report author / on": "20 June",
    },
    "brackenshaw-short": {
        "Header > Policy number": "HR 31",
        "Short equality form for policies > Policy": "Working from home",
        "Short equality form for policies > Owner": "People directorate",
        "Short equality form for policies > Due date": "01/09/2025",
        "Short equality form for policies > Replaces": "HR 12",
        "Short equality form for policies > What the policy is for": "To say who may, and when.",
        "Could the policy treat people differently because of … > disability / Y": "X",
        "Could the policy treat people differently because of … > age / N": "X",
        "Could the policy treat people differently because of … > maternity / Y": "X",
        "Further questions > What evidence did you use?": (
            "The staff survey of 2024.\n+Half of those with a long illness asked for it.\n"
            "Three grievances."
        ),
        "Further questions > Whom did you ask?": "Staff side and the disability network",
        "Further questions > Is any difference lawful and fair?": Typed("☒ Yes ☐ No", "Yes"),
        "Further questions > Is any difference lawful and fair? / because": "it is a fair aid",
        "Sign-off > Policy author / Name": "+Sam Field",
        "Sign-off > Policy author / Date": "June",
        "Sign-off > Staff side / Name": "D. Ross",
    },
    "northfell-board-controls": {
        "About the scheme > Scheme name": "Weekend eye clinic",
        "About the scheme > Place": "Dale",
        "About the scheme > Lead commissioner": "+Asha Bell",
        "About the scheme > Start date": "01/10/2025",
        "About the scheme > Level of assessment": "In between",
        "About the scheme > Who else took part": "Optometrists\nTwo patients",
        "About the scheme > What is planned, and for whom?": (
            "A clinic on Saturdays.\nIt is for people who work in the week.\n"
            "+Children will be seen as well."
        ),
        "About the scheme > Who is affected? / Patients": "☒",
        "About the scheme > Who is affected? / Staff": "☒",
        "Effects on people > Age / Any effect?": "Yes",
        "Effects on people > Age / Say more": "Working people gain.\nChildren miss less school.",
        "Effects on people > Rural areas / Any effect?": "Not yet known",
        "The three aims > Could the scheme treat anyone unlawfully?": Typed(
            "☐ Yes  ☒ No  ☐ Don’t know", "No"
        ),
        "Risks > Risks": [
            ["No Saturday bus", "8", "Ask the council"],
            ["Too few nurses", "6", "Recruit early"],
            ["Low take-up", "3", "Send letters"],
        ],
        "What happens next > Actions": [["Write to the council", "A. Bell", "August"]],
        "What happens next > Decision": "Carry on",
        "Agreement > Author / Name": "Asha Bell",
        "Agreement > Author / Date": "03/07/2025",
    },
    "ashdale-council": {
        "1. About the proposal > Title of proposal": "Library opening hours",
        "1. About the proposal > Service": "Libraries",
        "1. About the proposal > Officer": "N. Okoro",
        "1. About the proposal > Purpose": (
            "+To open later and close later.\nResidents asked for evenings.\n"
            "Mornings are quiet at two of our five libraries."
        ),
        "1. About the proposal > Who asked for it": "Residents",
        "2. Quick checks > Is this proposal about a service residents use?": Typed(
            "☒ Yes   ☐ No   ☐ Don’t know", "Yes"
        ),
        "2. Quick checks > Is it likely to matter more to some residents than to others?": Typed(
            "X Yes   ☐ No   ☐ Don’t know", "Yes"
        ),
        "2. Quick checks > Was an assessment done before?": Typed("Yes", "Yes"),
        "2. Quick checks > If so, when": "…2019…",
        "2. Quick checks > Which wards?": Typed("North / Riverside", "North / Riverside"),
        "3. Evidence > Who lives in the area or uses the service?": (
            "Loans by library last year:\nLibrary | Loans\nNorth | 21,400\nRiverside | 9,050"
        ),
        "3. Evidence > What did the consultation find?": "+212 replies, most in favour.",
        "4. Impact > Age / P / N / 0": "P/N",
        "4. Impact > Age / Impact": "Better for workers.\nWorse for people who rest early.",
        "4. Impact > Age / Mitigation": "One morning kept at each.",
        "4. Impact > Sex / P / N / 0": "0",
        "4. Impact > Marriage and civil partnership / Impact": Typed("N/A", None),
        "4. Impact > Impact on people in two groups at once": "Older women feel unsafe at night.",
        "5. Decision > Go on with changes": "x",
        "5. Decision > Reason for the decision": "Mornings are kept where they are used.",
        "5. Decision > Action plan": [
            ["1", "Keep one morning", "N. Okoro", "May"],
            ["2", "Light the path", "Parks", "June"],
            ["3", "Tell the schools", "N. Okoro", "May"],
            ["4", "Count again", "Libraries", "2026"],
        ],
        "5. Decision > Head of service": "P. Lane",
        "5. Decision > Head of service / date": "9/4/25",
    },
}
