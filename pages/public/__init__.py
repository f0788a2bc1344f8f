"""The public view: what telephones see, made of what is declared to be for it."""
