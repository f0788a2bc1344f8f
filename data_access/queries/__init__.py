"""One subject a file: typed arguments in, one DataFrame with stated columns out."""
