"""The codes in messages that are no rule of `checks`: what each means and what to do about it, in one line.

A test holds these tables against the source, so that no code is printed without a line here.
"""

Codes = dict[str, tuple[str, str]]

_NAMES: Codes = {
    "bad-file-name": (
        "the name of the file cannot be an id",
        "rename it: lower-case words joined by hyphens",
    ),
    "duplicate-id": ("two files of a kind have the same name", "give one of them another name"),
    "misplaced-file": (
        "an exercise does not lie in a component's folder",
        "move it to `exercises/<component>/`",
    ),
    "missing-file": (
        "there is no `brand.yaml`",
        "add one with a line such as `organisation: Your organisation`",
    ),
    "not-a-folder": ("a file has the name of a content folder", "move it away and make the folder"),
    "not-a-file": ("a link, a device, or a folder where a file should be", "put the file itself there"),
    "not-content": (
        "a file that is not read lies among the content",
        "move it away, or let its name end in `.yaml`",
    ),
    "unreadable": ("the system does not let us open a file or folder", "check that you may open it"),
    "wrong-extension": ("the name does not end in `.yaml`", "rename it"),
    "wrong-folder": (
        "the folder is not that of the first component",
        "move the file, or put that component first",
    ),
}
_TEXT: Codes = {
    "alias": ("a text begins with `*`, which YAML takes for a reference", "put it in quotes"),
    "anchor": ("a text begins with `&`, which YAML takes for a name", "put it in quotes"),
    "directive": ("a line begins with `%`", "delete the lines above `---`"),
    "duplicate-key": ("a field is given twice", "keep one of them"),
    "empty-file": ("the file is empty", "write its fields into it, or delete it"),
    "file-too-large": ("the file is larger than 1 MiB", "split it"),
    "forbidden-character": ("a sign that cannot be seen, or that turns the text round", "delete it"),
    "hidden-character": ("such a sign within a key", "type the key and its indentation again"),
    "key-not-text": (
        "a list or fields stand in place of a key",
        "put a text that begins with a bracket in quotes",
    ),
    "lost-text": ("what follows ` #` is a comment and would be lost", "put the whole text in quotes"),
    "merge-key": ("`<<` is not used here", "write the fields out"),
    "not-utf-8": ("the file is saved in another encoding", "save it as UTF-8"),
    "number-too-long": ("a number has more digits than any number here", "put it in quotes if it is a text"),
    "second-document": ("a line with `---` begins a second document", "give it a file of its own"),
    "swallowed-entry": (
        "an entry of a list became part of the one above",
        "indent its hyphen like the others",
    ),
    "syntax": ("the file is not YAML from here on", "the hint names the likely slip"),
    "tag": ("a text begins with `!`, which YAML takes for a type", "put it in quotes"),
    "text-too-long": ("a text is far too long for any field", "shorten it"),
    "too-deep": ("lists and fields lie deeper within each other than any content", "put brackets in quotes"),
    "too-many-problems": (
        "further problems of this file are not listed",
        "put the first ones right, check again",
    ),
    "too-many-values": ("the file holds far more values than any content", "split it"),
}
_FIELDS: Codes = {
    "empty-field": ("nothing stands behind the colon or the hyphen", "fill it in, or leave the line out"),
    "id-in-file": ("the id comes from the file's name", "delete the line; rename the file for another id"),
    "missing-field": ("a needed field is not there", "add it"),
    "not-one-of": ("a word that is not among the allowed ones", "choose one; the hint lists them"),
    "one-of-these": ("a block of a session is of no kind, or of two", "give each entry exactly one"),
    "out-of-range": ("a number is too small or too large", "the message names the limit"),
    "too-few": ("a list has too few entries", "add some"),
    "too-long": ("a text has more characters than fit", "shorten it"),
    "too-many": ("a list has too many entries", "keep the most useful ones"),
    "unknown-field": ("no field has this name here", "the hint names the nearest one; else leave it out"),
    "wrong-form": (
        "a text does not have the form that is needed, such as a date",
        "the hint shows an example",
    ),
    "wrong-type": (
        "a text, number or list stands where something else belongs",
        "the hint shows how to write it",
    ),
    "wrong-value": ("a value that cannot be here", "the hint says what the field is for"),
}
_PRINTING: Codes = {
    "print-engine": (
        "the engine that makes the PDF met something",
        "the hint says what to do, where we know it",
    ),
    "print-font": (
        "some text is in no font of the document",
        "name the family as the style sheet declares it",
    ),
    "preflight": (
        "another version of the print engine: its pages cannot be looked at",
        "install the version that the sentence names",
    ),
    "print-outside": ("the document asks for a file that it does not hold", "put it into the document"),
    "print-stopped": ("the engine that makes the PDF gave up", "print the `.html` file from a browser"),
    "sheet-too-long": ("a sheet, story or drill is longer than its page", "take something out"),
    "welcome-too-long": (
        "the first pages of the workbook are longer than planned",
        "shorten welcome or promises",
    ),
}

_PICTURES: Codes = {
    "picture-broken": ("the picture cannot be read", "save it again as PNG, JPEG or plain SVG"),
    "picture-not-allowed": (
        "a drawing holds more than shapes, such as a script",
        "save it as plain SVG, or as PNG",
    ),
    "picture-shape": (
        "it is far longer than wide, or does not say how large it is",
        "cut off its empty margins",
    ),
    "picture-too-large": ("the picture has more bytes, pixels or shapes than print needs", "save it smaller"),
}

_FONTS: Codes = {
    "font-broken": ("the file is no whole font", "fetch it once more, as WOFF2, TTF or OTF"),
    "font-embedding": (
        "the font says that it may not be embedded",
        "ask its maker for a licence and a file that allow it",
    ),
    "font-kind": (
        "a collection, a variable font, or one of colours or dots",
        "take single files with plain outlines",
    ),
    "font-too-large": ("the font has more letters than fit into each page", "take one for fewer alphabets"),
}

#: The tables in the order of the pipeline, by their heading.
STAGES: dict[str, Codes] = {
    "Names and places of files": _NAMES,
    "Text of a file": _TEXT,
    "Fields of a file": _FIELDS,
    "Pictures": _PICTURES,
    "Fonts": _FONTS,
    "Printing": _PRINTING,
}
