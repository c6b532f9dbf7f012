"""The nouns: frozen records of the field, without behaviour beyond what they are."""
