"""The demonstration zone: geography, schools and reports, all from one seed."""
