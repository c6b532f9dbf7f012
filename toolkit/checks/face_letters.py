"""A face of your own has the letters of our fixed words; for others that it lacks, ours stands in (a warning).

### Why
A font holds the letters that its maker drew. Where one is missing, the next font of the list lends its own, so nothing is
ever printed as an empty box; but a name such as Győző in two faces looks like a slip. Without the letters and figures of
plain English, every line of ours would be such a patchwork, so a font without them is refused: it is made for signs, or
for another alphabet.

### Bad
```yaml
# brand.yaml
sans:
  regular: our-bare-letters.woff2
  bold: our-bare-letters.woff2
  italic: our-bare-letters.woff2
```

### Good
```yaml
# brand.yaml
sans:
  regular: our-sans-regular.woff2
  bold: our-sans-bold.woff2
  italic: our-sans-italic.woff2
```

### How to fix
Ask for a version of the font with more letters ("Latin Extended"). Or let it be, and look at the words that hold them.
"""

import string
from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.font import GROUPS, Group
from toolkit.models.library import Kind, Library
from toolkit.subject.contents import plain_text
from toolkit.subject.wording import counted

CODE = "face-letters"
#: Without these no sentence of ours can be set.
_LETTERS = frozenset(map(ord, string.ascii_letters + string.digits))
#: What stands between the letters of our fixed words; a test reads templates and code for more.
FIXED_SIGNS = frozenset(map(ord, ".,:;?!()/%&+-–−·…×“”’²"))
#: Typed straight and printed round.
_NEVER_PRINTED = frozenset(map(ord, "\"'"))
#: Fields of the brand that stand on pages.
_SIGNED = ("organisation", "foot", "site")
_MOST_SHOWN = 12


def check_library(library: Library) -> Iterator[tuple[Kind, str, Finding]]:
    """Look at each face that the brand brings along."""
    if not library.fonts:
        return
    printed = _printed(library)
    for group in GROUPS:
        cuts = {cut: font for (name, cut), font in library.fonts.items() if name == group}
        for cut, font in cuts.items():
            if _LETTERS - font.characters:
                sentence = (
                    f"the font lacks letters that every page needs: {_shown(_LETTERS - font.characters)}"
                )
                hint = "take a font that has all letters of English, and the figures"
                yield "brand", "brand", Finding((group, cut), sentence, hint)
        lacking = {char for font in cuts.values() for char in printed - _LETTERS - font.characters}
        if lacking:
            yield "brand", "brand", _lacks(group, frozenset(lacking))


def _lacks(group: Group, lacking: frozenset[int]) -> Finding:
    sentence = f"'{group}' lacks {counted(len(lacking), 'printed character')}: {_shown(lacking)}"
    hint = "the toolkit's own face stands in for them; a version of the font with more letters looks better"
    return Finding((group,), sentence, hint, "warning")


def _printed(library: Library) -> frozenset[int]:
    """Every character that any page may show. Whoever prints one session prints fewer."""
    kinds = (library.exercises, library.cases, library.drills, library.sessions, library.terms)
    texts = [plain_text(noun) for nouns in kinds for noun in nouns.values()]
    texts += [text for name in _SIGNED if (text := getattr(library.brand, name, None))]
    letters = {char for text in texts for char in set(text)}
    seen = frozenset(ord(char) for char in letters if char.isprintable() and not char.isspace())
    return (seen | FIXED_SIGNS) - _NEVER_PRINTED


def _shown(characters: frozenset[int]) -> str:
    shown = " ".join(map(chr, sorted(characters)[:_MOST_SHOWN]))
    return f"{shown} …" if len(characters) > _MOST_SHOWN else shown
