"""How hard a text is to read."""

from toolkit.subject.wording import sentences, words


def reading_grade(text: str) -> float:
    """The school year for which a text is easy, by the Automated Readability Index.

    4.71 letters a word + 0.5 words a sentence − 21.43 (Senter and Smith, AMRL-TR-66-220, 1967). It counts letters
    and not syllables, so it needs no dictionary; of texts under some thirty words it says little.

    Returns:
        A grade, about 1 to 14; 0 for a text without words.
    """
    found = words(text)
    if not found:
        return 0.0
    letters = sum(character.isalnum() for word in found for character in word)
    return 4.71 * letters / len(found) + 0.5 * len(found) / max(1, len(sentences(text))) - 21.43
