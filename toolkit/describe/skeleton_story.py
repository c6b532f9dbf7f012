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
    "facilitators": [{}],
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
                        "say": "Tell your neighbour what you will ask for, of whom, and by which day.",
                        "do": ["Give each person of a pair one minute.", "Thank the group, and end on time."],
                    }
                ],
            }
        },
    ],
    "follow_up": [{}],
}
