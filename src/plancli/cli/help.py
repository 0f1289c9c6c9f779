"""The ends of the help texts: examples and exit codes. A backspace keeps the paragraph behind it as it is written."""

_EXITS = """
\b
Exit codes:
  0    done
  2    the job could not be done: wrong usage, a taxonomy with errors,
       nothing to read, or a document named on the command line that
       could not be read (the others are still shown)
  130  interrupted
"""

THEMES_EPILOG = f"""
\b
Examples:
  plancli themes
  plancli themes plans/ --theme THEME --theme ANOTHER
  plancli themes 'plans/**/*.txt' --format csv --output themes.csv
  cat plan.txt | plancli themes - --json
{_EXITS}"""

EVIDENCE_EPILOG = f"""
\b
Examples:
  plancli evidence --theme THEME
  plancli evidence plans/ --document county-plan
  plancli evidence --json | jq -r .match | sort | uniq -c
{_EXITS}"""
