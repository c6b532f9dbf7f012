"""What the skeletons tell beyond the examples of the single fields: enough that their minutes add up.

Only what differs from the examples stands here. A field that is named here is written out although it is
optional; every other optional field is commented out. A new field needs no line here.
"""

EXERCISE: dict[str, object] = {
    "materials": [{"item": "pen", "per": "person", "spare": 2}],
    "steps": [
        {
            "id": "set-up",
            "minutes": 2,
            "say": "Think of something you were asked for last month. You had to guess what good looked like.",
            "do": ["Show the poster.", "Ask for one minute of silence; nobody shares yet."],
        },
        {
            "id": "write-it",
            "title": "Write it, then read it out",
            "mode": "write",
            "minutes": 5,
            "do": [
                "Let everyone fill the sheet alone for three minutes.",
                "Let each trio read its requests aloud; the others say them back.",
            ],
            "listen_for": "Sentences with a day and a name in them.",
            "write": {"sheet": "my-sheet", "prompts": [1, 2]},
            "cut": {
                "action": "shorten",
                "saves": 4,
                "how": "Each trio reads out one request instead of three.",
            },
        },
    ],
    "debrief": {"questions": [{"stage": "decision"}]},
    "sheets": [
        {
            "prompts": [
                {"type": "lines", "help": "Write it as it was said."},
                {"type": "agreement", "label": "Whom I ask, and when"},
            ]
        }
    ],
}

SESSION: dict[str, object] = {
    "buffer": 8,
    "blocks": [
        {
            "inline": {
                "steps": [
                    {
                        "id": "welcome",
                        "title": "Say what this is",
                        "minutes": 5,
                        "say": "Welcome. Today is about promises: how they are made, and how they are kept.",
                        "do": ["Welcome everybody by name.", "Read out the promises in the workbook."],
                    }
                ]
            }
        },
        {"exercise": "fog-to-focus"},
        {"break": {"title": "Coffee"}},
        {
            "inline": {
                "title": "Close",
                "purpose": "Everybody leaves with one next step.",
                "energy": "calm",
                "steps": [
                    {
                        "id": "next-step",
                        "title": "One next step each",
                        "mode": "talk",
                        "minutes": 5,
                        "say": "Promise your neighbour one thing: what you will ask for, of whom, and by which day.",
                        "do": ["Give each person of a pair one minute.", "Thank the group, and end on time."],
                    }
                ],
            }
        },
    ],
    "follow_up": [{}],
}

#: Long enough to pass as a story.
_STORY = """\
On Monday at nine the client rings. A part of the new filling line is late, and his fitters arrive on Friday.
When will it come?

Renske looks after the account. She does not know, and she wants to be kind. "We'll look into it," she says. The
client thanks her. He writes *Friday is safe* into his plan, because to him it sounded like that.

At noon she stops at Dragan's desk. Dragan plans the deliveries, and he has two telephones, one at each ear. She
waits until one of them is free. "The part for the filling line," she says. "They need it rather soon."

Dragan nods. "Somebody should call the plant." He means that it is not a bad idea. Renske hears that he will do it.
Both go to lunch.

On Tuesday nobody calls the plant. Renske is at a fair, and thinks of it once, in the evening, on the train. It is
in good hands, she thinks. Dragan sees the order on his screen. It has a yellow mark, as forty other orders have.
He thinks that Renske has surely told the client by now what yellow means.

On Wednesday there is a short meeting. The head of service asks whether anything is burning. "Not on my side," says
Renske. Dragan says nothing, because the question was not for him. The minutes say: *filling line, in progress*.

On Thursday at four the plant writes to everybody on a long list. The part has not left, a seal is missing, and the
next lorry goes on Tuesday. Renske reads it at six. She looks for a line that says who tells the client, and finds
none. It is late, and he would only be annoyed. She closes the computer.

On Friday at seven four fitters stand in front of the line with their tools, at ninety an hour each. At five past
seven the client rings. He does not ask for Renske. He asks for her boss, and for the name of the person who had
promised him Friday.

Her boss puts him on hold, and opens the door to Renske's room.
"""

CASE_STUDY: dict[str, object] = {
    "people": [
        {},
        {"name": "Dragan Petrov", "role": "planner", "stake": "He gets the calls when a date slips."},
    ],
    "reading_minutes": 2,
    "part_a": _STORY,
    "decision_point": "What does Renske say to the client now?",
    "prep_questions": [
        {"question": "Who promised what to whom, and by when?"},
        {"question": "Which one sentence would you say differently?", "lines": 2},
    ],
    "part_b": "Renske said: *I don't know yet. I'll ring you at four, with a date or without one.* She rang at four.",
    "epilogue": "The part came nine days later. The client stayed, and asked for the same sentence from then on.",
    "patterns_in_text": [
        {"quote": "We'll look into it", "pattern": "vague_what"},
        {"quote": "Somebody should call the plant.", "pattern": "diffused"},
    ],
    "lines_to_rewrite": [
        {"text": "We'll look into it"},
        {
            "text": "Somebody should call the plant.",
            "model": "I'll call the plant today, and tell you by five.",
        },
    ],
    "teaching_plan": [
        {"title": "Read", "minutes": 2, "format": "alone", "do": ["Let everyone read part A quietly."]},
        {"ask": "What was promised, and by whom?", "board": "Promised | by whom | by when"},
        {
            "title": "What happened next",
            "do": ["Hand out part B.", "Give one minute to read it."],
            "release": "part B",
        },
        {
            "title": "How it ended",
            "minutes": 5,
            "do": ["Hand out the epilogue.", "Thank the group."],
            "release": "epilogue",
        },
    ],
    "board_plan": [{}, {"heading": "By whom", "entries": ["nobody"]}],
    "disclaimer": "People, firm and figures are invented.",
}

#: What a term of any kind gains by: other words for it, and a sentence.
TERM: dict[str, object] = {
    "also": ["done", "acceptance criteria"],
    "example": "“It's done when Dana has tested it.”",
}
