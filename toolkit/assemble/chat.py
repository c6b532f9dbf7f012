"""What the second person pastes into the chat, step by step, when people are on a call."""

from collections.abc import Iterator, Sequence

from toolkit.models.pack import Part, TimedQuestion, TimedStep
from toolkit.models.session import SessionPlan
from toolkit.models.things import ChatText


def chat_texts(plan: SessionPlan, parts: Sequence[Part]) -> tuple[ChatText, ...]:
    """The texts in order; none when everybody is in one room."""
    if plan.modality == "in-person":
        return ()
    return tuple(text for part in parts for text in _of_part(part))


def _of_part(part: Part) -> Iterator[ChatText]:
    if part.kind == "break":
        yield ChatText(part=part.title, at=part.starts, text=f"{part.title}. We go on at {part.ends}.")
    if part.drill is not None:
        yield ChatText(part=part.title, at=part.starts, text=_drill(part))
    for timed in part.steps:
        if timed.step.mode != "listen" and (timed.minutes or not timed.taken):
            yield ChatText(part=part.title, at=timed.starts, text=_step(timed))
    for asked in part.debrief:
        if asked.taken and not asked.minutes:
            continue
        yield ChatText(part=part.title, at=asked.starts, text=_question(asked))


def _drill(part: Part) -> str:
    page = f" Workbook {part.pages}." if part.pages else ""
    return f"{part.title}. {_minutes(part.minutes)}, until {part.ends}.{page}"


def _step(timed: TimedStep) -> str:
    """Title, minutes and page: what somebody needs who looked away for a moment."""
    title = timed.step.title if timed.step.title[-1] in ".?!…" else f"{timed.step.title}."
    text = f"{title} {_minutes(timed.minutes)}, until {timed.ends}."
    if timed.writing is not None:
        prompts = ", ".join(f"{prompt.number} {prompt.label}" for prompt in timed.writing.prompts)
        text += f" Workbook page {timed.writing.page}, “{timed.writing.sheet}”: {prompts}"
    return text


def _question(asked: TimedQuestion) -> str:
    return f"{asked.question.question} {_minutes(asked.minutes)}, {asked.format}."


def _minutes(minutes: int) -> str:
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
