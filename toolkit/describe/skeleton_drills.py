"""What the skeletons of the drills tell beyond the examples of the single fields, by kind; see `skeleton_story`.

A kind that is missing here is told by the examples of its fields alone.
"""

_FILLERS: dict[str, object] = {"colleague": ["Amara", "Siobhán", "Yusuf"]}
_WORKED = "*Soon* names no day. *By Thursday noon* does."

DRILLS: dict[str, dict[str, object]] = {
    "choose": {
        "worked": _WORKED,
        "fillers": _FILLERS,
        "items": [
            {
                "stem": "{{colleague}} asks for the figures. Which answer is a promise?",
                "options": [
                    {"correct": True},
                    {"text": "I'll send it soon.", "flaw": "vague_time", "feedback": "Soon is no day."},
                ],
                "explanation": "It names who and by when.",
            }
        ],
    },
    "fill": {
        "title": "Clear It Up",
        "summary": "Fill in what a request leaves out.",
        "instruction": "Fill each line with a few words.",
        "worked": "*Please do it soon.* What? *The figures of May.* By when? *Thursday noon.*",
        "seconds": 60,
        "fillers": _FILLERS,
        "items": [
            {
                "level": 3,
                "stem": "The board meets on Thursday at noon. {{colleague}} says: *Please get me the figures soon.*",
                "slots": [
                    {"caption": "what", "accept": ["the figures for the board", "the board's figures"]},
                    {"accept": ["before Thursday noon", "Thursday, half past eleven"]},
                ],
                "explanation": "The situation gives both; the request gives neither.",
            }
        ],
    },
    "match": {
        "title": "Task or Person",
        "summary": "Sort remarks by what they are about.",
        "instruction": "Write the letter of a heading beside each remark.",
        "worked": "*You are careless* is about the person. *Rows 3 and 7 are empty* is about the task.",
        "seconds": 50,
        "fillers": _FILLERS,
        "items": [
            {
                "level": 1,
                "stem": "Three remarks to {{colleague}} after one meeting.",
                "pairs": [
                    {},
                    {"text": "Page two has no date.", "belongs_to": "task"},
                    {"text": "You are a born leader.", "belongs_to": "person"},
                ],
                "explanation": "Praise can be about the person, too.",
            }
        ],
    },
    "order": {
        "title": "Weak to Strong",
        "summary": "Put sentences in order, from the weakest to the strongest.",
        "instruction": "Write the letters in order, weakest first.",
        "worked": "*Noted* is weaker than *I'll send it*, and that is weaker than *I'll send it by noon*.",
        "seconds": 60,
        "fillers": _FILLERS,
        "items": [
            {
                "stem": "{{colleague}} waits for the list.",
                "ordered": ["The list will be done.", "I'll do the list.", "I'll do the list by noon."],
                "explanation": "First nobody, then a person, then a person with a time.",
            }
        ],
    },
    "rewrite": {
        "title": "Say It Better",
        "summary": "Say a weak sentence again, so that others can plan with it.",
        "instruction": "Say it better; a clear no counts as much.",
        "before": "Write what you would really say, in your own style. A clear no counts in full.",
        "worked": "*We'll sort the badges.* Better: *I'll print all thirty badges by ten.*",
        "seconds": 120,
        "ticks": ["who", "what", "by when"],
        "fillers": _FILLERS,
        "items": [
            {
                "level": 5,
                "stem": "{{colleague}} asks when the part will come. *We'll look into it.*",
                "model_answers": [
                    "I'll call you on Thursday by noon, with a date or without one.",
                    "I can't find that out today. Ms Nowak can; I'll ring her now.",
                ],
                "explanation": "A name, a thing and a time; or a no, and who can help.",
            }
        ],
    },
}
