"""What every number means, declared once: labels, units, lines, colours, aliases."""
