"""What the patterns of the nouns mean to a person, with an example of each."""

_FORMS: dict[str, tuple[str, str]] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": ("lower-case words joined by hyphens", "fog-to-focus"),
    r"^([01][0-9]|2[0-3]):[0-5][0-9]$": ("a time of day with two digits each", "09:30"),
    r"^2[01][0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$": ("a date, year first", "2026-11-21"),
    r"^D\+[1-9][0-9]{0,2}$": ("days after the session", "D+7"),
    r"^#[0-9a-f]{6}$": ("a colour in quotes: # and six digits or letters a to f", '"#0b5f63"'),
    r"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*\.(png|jpg|jpeg|svg|PNG|JPG|JPEG|SVG)$": (
        "the name of a picture beside this file, without folders or spaces, ending in .png, .jpg or .svg",
        "logo.svg",
    ),
    r"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*\.(woff2|ttf|otf|WOFF2|TTF|OTF)$": (
        "the name of a font beside this file, without folders or spaces, ending in .woff2, .ttf or .otf",
        "our-sans.woff2",
    ),
    r"^https?://([A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*/?$": (
        "the address of a folder: https:// or http://, a host, a path; no name, no ? and no #",
        "https://intranet.example/accountability/",
    ),
    r"^[A-Z]{2}-[0-9]{2}$": ("two capital letters, a hyphen and two digits", "EC-01"),
    r"^CS-[0-9]{2}$": ("CS, a hyphen and two digits", "CS-01"),
    r"^D-[0-9]{2}$": ("D, a hyphen and two digits", "D-01"),
    r"^(part B|epilogue)$": ("one of the sealed parts, 'part B' or 'epilogue'", "part B"),
    r"^[0-9]+\.[0-9]+\.[0-9]+$": ("three numbers with full stops between them", "1.0.0"),
    r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$": ("lower-case words joined by underscores", "vague_time"),
    r"^\S+ = \S+( \S+)*$": ("a written word, ' = ', and the words that it stands for", '"dont = do not"'),
    r"^[a-z]{2}(-[A-Z]{2})?$": ("the short name of a language", "en or pt-BR"),
}


def describe_pattern(pattern: str) -> tuple[str, str]:
    """The form in words and an example; an unknown pattern is shown as it is."""
    return _FORMS.get(pattern, (f"of the form {pattern}", "the example in the field reference"))
