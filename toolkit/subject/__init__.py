"""Pure algorithms of the field. They take nouns and numbers, and know no file, no clock and no chance."""
