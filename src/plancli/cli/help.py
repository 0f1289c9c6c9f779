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
  plancli themes --by country --where language=sv
  plancli themes --sort -year
  plancli themes @list.txt
  find plans -name '*.txt' -print0 | plancli themes --paths-from - --json
  cat plan.txt | plancli themes - --stdin-name plan.txt --json
{_EXITS}"""

EVIDENCE_EPILOG = f"""
\b
Examples:
  plancli evidence --theme THEME
  plancli evidence plans/ --document county-plan
  plancli evidence --json | jq -r .match | sort | uniq -c
{_EXITS}"""

EXPLAIN_EPILOG = """
\b
Examples:
  plancli explain county-plan THEME
  plancli explain plans/county-plan.txt THEME plans/ --json
  plancli explain --text 'a sentence to try' --language en

\b
Exit codes:
  0    done, whether the cell is filled or empty
  2    the job could not be done: wrong usage, a taxonomy with errors, no such
       document or theme, a document that could not be read or is in a language
       that the taxonomy does not have
  130  interrupted
"""

REPORT_EPILOG = f"""
\b
Examples:
  plancli report
  plancli report plans/ --title "Plans of 2026" --date today -o plans.html
  plancli report --page-language sv --max-evidence 5 -o - | gzip > plans.html.gz
{_EXITS}"""

CHECK_EPILOG = """
\b
Examples:
  plancli taxonomy check
  plancli taxonomy check plans/ --format concise
  plancli taxonomy check --json | jq -r '.findings[].code' | sort | uniq -c

\b
Exit codes:
  0    no errors; there may be warnings
  1    errors: an example that fails, a keyword that can never match, a theme
       without keywords in a language
  2    the check could not be done: wrong usage, a taxonomy that cannot be
       read, or PATHS without a document that can be
  130  interrupted
"""

GATE_EPILOG = """
\b
Examples:
  plancli check
  plancli check plans/ --format github
  plancli themes --json --output coverage.json
  plancli check --baseline coverage.json --ignore T2,C302
  plancli check --explain C301

\b
Exit codes:
  0    no errors; there may be warnings
  1    errors
  2    the check could not be done: wrong usage, a taxonomy or baseline that
       cannot be read, nothing to read, or a document named on the command
       line that could not be read
  130  interrupted
"""

SHOW_EPILOG = """
\b
Examples:
  plancli taxonomy show
  plancli taxonomy show --theme THEME
"""

SCHEMA_EPILOG = """
\b
Examples:
  plancli taxonomy schema --output taxonomy.schema.json

\b
Then begin the taxonomy with this line:
  # yaml-language-server: $schema=taxonomy.schema.json
"""

_CODING_EXITS = """
  2    the job could not be done: wrong usage, a taxonomy or a file of hand
       coding with errors, none of its documents to read, or a document named
       on the command line that could not be read
  130  interrupted
"""

EVALUATE_EPILOG = f"""
\b
Examples:
  plancli evaluate gold.csv
  plancli evaluate gold.csv plans/ --theme THEME
  plancli evaluate gold.csv --min-f1 0.8
  plancli evaluate gold.csv --json | jq .missed

\b
Exit codes:
  0    done
  1    F1 over all units is below --min-f1, or not defined{_CODING_EXITS}"""

SAMPLE_EPILOG = f"""
\b
Examples:
  plancli sample --output sheet.csv
  plancli sample plans/ --size 200 --seed 7 --output sheet.csv
  plancli evaluate sheet.csv plans/
{_EXITS}"""

AGREEMENT_EPILOG = f"""
\b
Examples:
  plancli agreement anna.csv bo.csv
  plancli agreement anna.csv bo.csv plans/ --json | jq .disagreements

\b
Exit codes:
  0    done{_CODING_EXITS}"""
