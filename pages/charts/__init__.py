"""Table and indicator in, chart or deck specification out."""
