"""The workspace: which folder, what is in it, and whether anything is wrong with it."""

from toolkit.diagnostics import UserError
from toolkit.doctor.computer import Computer, Content
from toolkit.doctor.finding import Finding
from toolkit.subject.wording import counted

NAME = "content"
LOOKS_AT = "your content"


def examine(computer: Computer) -> Finding:
    """Whether the content can be read and is sound."""
    content = computer.content
    if isinstance(content, UserError):
        advice = (content.hint,) if content.hint else ()
        return Finding(NAME, "broken", f"Your content cannot be opened: {content.sentence}", advice)
    errors = [found for found in content.diagnostics if found.severity == "error"]
    where = (
        f"Your content in {content.folder}"
        if content.is_own
        else f"The library in {content.folder} (this folder is no workspace)"
    )
    start = f"{where}: {_counts(content)}"
    details = {
        "folder": str(content.folder),
        **{f"overlay {number}": str(folder) for number, folder in enumerate(content.overlays, start=1)},
        "errors": str(len(errors)),
        "warnings": str(len(content.diagnostics) - len(errors)),
    }
    if not errors:
        return Finding(NAME, "ok", f"{start}, no errors", details=details)
    files = len({found.path for found in errors})
    return Finding(
        NAME,
        "broken",
        f"{start}, {counted(len(errors), 'error')} in {counted(files, 'file')}",
        ("See what is wrong, and where: toolkit check",),
        details,
    )


def _counts(content: Content) -> str:
    library = content.library
    return ", ".join(
        (
            counted(len(library.exercises), "exercise"),
            counted(len(library.cases), "case"),
            counted(len(library.drills), "drill"),
            counted(len(library.sessions), "session"),
            counted(len(library.terms), "term"),
        )
    )
