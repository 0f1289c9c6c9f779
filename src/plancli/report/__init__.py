"""What was found, written down: one module a subject and format, each a pure function to text."""
