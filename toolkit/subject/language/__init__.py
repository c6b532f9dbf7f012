"""Judge the language of promises by rules that are content. Pure: the rules are an argument, so is the text."""
