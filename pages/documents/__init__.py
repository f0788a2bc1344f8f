"""Tables and text in, bytes of a file out."""
