"""Why a picture is refused."""


class PictureError(Exception):
    """A picture that cannot be taken.

    Args:
        code: the word that names the rule.
        sentence: completes "'logo.png' …".
        hint: what to do.
    """

    def __init__(self, code: str, sentence: str, hint: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.hint = hint
