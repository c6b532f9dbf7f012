"""The brand's two colours can be read on white paper, and told apart on a grey printer.

### Why
Labels in a pale colour vanish for tired eyes and on tired printers; 4.5 : 1 against white is what people with weak sight
need (WCAG 2.2, 1.4.3). Many guides are printed in grey. There, nothing but lightness is left of a colour. The rule
compares the lightness of both (CIE L*, 0 for black, 100 for white, worked out from the relative luminance): less than
five steps apart they look like one colour side by side, which is a warning only, because no paper tells anything by
colour alone.

### Bad
```yaml
# brand.yaml
structure: "#5fa8d3"
```

### Good
```yaml
# brand.yaml
structure: "#0b5f63"
voice: "#a8412a"
```

### How to fix
Take a darker shade of the same colour. If both are about as dark, make `structure` the darker one.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.library import Kind, Library
from toolkit.subject.colour import contrast, grey_steps

CODE = "contrast"
LEAST_CONTRAST = 4.5
LEAST_GREY_STEPS = 5.0
_FIELDS = ("structure", "voice")


def check_library(library: Library) -> Iterator[tuple[Kind, str, Finding]]:
    """Look at both colours, each by itself and beside the other; a faulty file may not give them."""
    colours = {name: colour for name in _FIELDS if (colour := getattr(library.brand, name, None))}
    for name, colour in colours.items():
        ratio = contrast(colour, "#ffffff")
        if ratio < LEAST_CONTRAST:
            sentence = f"'{name}' has a contrast of {ratio:.1f} : 1 on white, less than {LEAST_CONTRAST} : 1"
            yield "brand", "brand", Finding((name,), sentence, "take a darker shade of it")
    steps = [grey_steps(colour) for colour in colours.values()]
    if len(steps) == len(_FIELDS) and abs(steps[0] - steps[1]) < LEAST_GREY_STEPS:
        sentence = "'structure' and 'voice' look alike when they are printed in grey"
        hint = "make one of them darker; 'structure' is the better choice"
        yield "brand", "brand", Finding(("voice",), sentence, hint, "warning")
