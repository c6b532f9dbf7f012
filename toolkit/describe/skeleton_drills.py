"""What the skeletons of the drills tell beyond the examples of the single fields, by kind; see `skeleton_story`.

A kind that is missing here is told by the examples of its fields alone.
"""

_FILLERS: dict[str, object] = {"colleague": ["Amara", "Siobhán", "Yusuf"]}
_WORKED = "*Soon* names no day. *By Thursday noon* does."

DRILLS: dict[str, dict[str, object]] = {
    "branch": {
        "title": "Hold the Line",
        "summary": "Find the way through a talk without a promise that nobody can keep.",
        "instruction": "Begin at 1. Choose an answer and go on where it says.",
        "worked": "*Sure, will do* is a yes that nobody can plan with. *Three by noon* is.",
        "seconds": 120,
        "fillers": _FILLERS,
        "items": [
            {
                "level": 4,
                "stem": "{{colleague}} needs five offers. You have time for three.",
                "turns": [
                    {
                        "id": "asks",
                        "options": [
                            {
                                "text": "I can do three of the five by Thursday.",
                                "correct": True,
                                "next": "asks-again",
                            },
                            {
                                "text": "Sure, will do.",
                                "flaw": "empty_yes",
                                "feedback": "It is a yes that nobody can keep.",
                                "ends": "On Thursday two are missing.",
                            },
                        ],
                    },
                    {
                        "says": "And the other two?",
                        "options": [
                            {
                                "text": "I'll send them by Monday noon.",
                                "correct": True,
                                "ends": "Monday goes into the plan.",
                            },
                            {
                                "text": "I'll send them soon.",
                                "flaw": "vague_time",
                                "ends": "On Friday the telephone rings again.",
                            },
                        ],
                    },
                ],
                "explanation": "A number and a day can be planned with.",
            }
        ],
    },
    "build": {
        "title": "Build a Promise",
        "summary": "Build a sentence that others can plan with, and leave out what weakens it.",
        "instruction": "Write the sentence; at least one part stays out.",
        "worked": "*I'll ring you* – *soon* – *before noon*. Only one of two times helps: *I'll ring you before noon.*",
        "seconds": 60,
        "fillers": {"goods": ["crates", "trays", "lids"]},
        "items": [
            {
                "level": 3,
                "stem": "To a baker who waits for her {{goods}}.",
                "parts": [
                    {"text": "I'll bring you"},
                    {"text": "the six {{goods}}"},
                    {"text": "by noon."},
                    {"text": "soon.", "flaw": "vague_time", "in_place_of": 3},
                ],
                "explanation": "Noon is an hour; soon is none.",
            }
        ],
    },
    "cadence": {
        "title": "Dates of a Rhythm",
        "summary": "Write down when a rhythm goes on around a day off.",
        "instruction": "Write a date on each line.",
        "before": "Count in working days. Only the day that falls out moves; the rhythm goes on as planned.",
        "worked": "Every Thursday, and one is a holiday: that week it is *Friday*, and the week after *Thursday* again.",
        "seconds": 90,
        "fillers": _FILLERS,
        "items": [
            {
                "level": 3,
                "stem": "{{colleague}} and a partner run one warehouse each.",
                "notice": 1,
                "holiday": "a public holiday",
                "explanation": "Only the day that falls out moves.",
            }
        ],
    },
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
    "ledger": {
        "title": "Count It Together",
        "summary": "Work out a share from a team's figures.",
        "instruction": "Work it out; round to whole per cents.",
        "before": "These are a team's figures, never a person's. A rough sum is good enough.",
        "worked": "12 of 16 were kept as agreed. 12 divided by 16 is *75 per cent*.",
        "seconds": 90,
        "fillers": _FILLERS,
        "items": [
            {
                "level": 3,
                "stem": "The team of {{colleague}} looked back at a month.",
                "explanation": "The share of all that was promised.",
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
    "own": {
        "title": "My Own Words",
        "summary": "Look at a sentence of your own, and say it again.",
        "instruction": "Write it down word for word, tick what is there, say it again.",
        "before": "Nobody but you reads this. Take a sentence that you really said or wrote.",
        "worked": "*I'll see to it.* There is a who, and no what and no day. *I'll repair the lamp by noon.*",
        "seconds": 180,
        "ticks": ["who", "what", "by when"],
        "fillers": _FILLERS,
        "items": [
            {
                "level": 7,
                "stem": "The last thing that you promised somebody like {{colleague}} in writing.",
                "explanation": "You alone know what you meant.",
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
    "slots": {
        "title": "Which Slot Is Missing",
        "summary": "Say what a promise leaves open.",
        "instruction": "Tick what the words in italics leave out.",
        "worked": "*I'll send you the list.* Missing: done when, by when, tell if.",
        "seconds": 45,
        "fillers": _FILLERS,
        "items": [
            {
                "level": 3,
                "stem": "To {{colleague}}: *I'll send you the list by noon. If I'm late, I ring you.*",
                "missing": ["done_when"],
                "explanation": "The hour is there; what the list must hold is open.",
            }
        ],
    },
    "transcript": {
        "title": "What Was Said",
        "summary": "Find the lines of a meeting that leave things open, and say them again.",
        "instruction": "Tick the weak lines, and say each one again below.",
        "worked": "*Somebody should call them.* Better: *I'll call them by noon.*",
        "seconds": 120,
        "fillers": _FILLERS,
        "items": [
            {
                "level": 4,
                "lines": [
                    {"text": "The flour has not come."},
                    {
                        "speaker": "{{colleague}}",
                        "text": "Somebody should call them.",
                        "pattern": "diffused",
                        "better": "I'll call them by noon.",
                    },
                    {"text": "Three trays are ready."},
                ],
                "explanation": "Now the call has a caller and an hour.",
            }
        ],
    },
}
