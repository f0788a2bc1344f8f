"""What goes back to the schools: filled templates, marked workbooks, reminders."""
