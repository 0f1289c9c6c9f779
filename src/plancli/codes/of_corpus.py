"""The kinds of finding about documents and their cells: C001 to C403."""

from typing import Final

from plancli.codes.code import Code
from plancli.model import Severity

NO_DOCUMENTS: Final = Code(
    "C001",
    "no-documents",
    Severity.ERROR,
    "There is nothing to check: a path leads nowhere, a folder has no documents, documents.csv cannot be used, or none "
    "of the documents could be coded. No documents are never a pass, so the exit code is 2.",
)
NO_THEME: Final = Code(
    "C101",
    "document-without-theme",
    Severity.ERROR,
    "No theme was found in a document that was read. Either the plan says nothing of any of them, or the taxonomy "
    "lacks the words that it says it in. `plancli explain` names what came nearest for each theme.",
)
UNREAD: Final = Code(
    "C102",
    "document-unread",
    Severity.ERROR,
    "A document could not be read, so nothing is known of its themes. Mend the file or take it out. Where it was named "
    "on the command line itself, and not found in a folder or by a pattern, the exit code is 2 whatever is set here.",
)
OTHER_LANGUAGE: Final = Code(
    "C103",
    "document-in-other-language",
    Severity.ERROR,
    "A document is in none of the taxonomy's languages and was not coded, so nothing is known of its themes. Add the "
    "language to the taxonomy, say in documents.csv what language it is in, or set this to warning or off if such "
    "documents are meant to lie among the others.",
)
PARTLY_CODED: Final = Code(
    "C104",
    "document-partly-coded",
    Severity.WARNING,
    "A part of a document was not coded: it could not be read, or is in a language that the taxonomy does not have. "
    "The document's empty cells say nothing of that part.",
)
UNCOVERED: Final = Code(
    "C105",
    "text-uncovered",
    Severity.ERROR,
    "The share of a document's passages in which no theme was found is above the limit that the taxonomy sets with "
    "`check: uncovered:`. Page furniture does not count. `plancli evidence` shows the passages that have themes.",
)
IN_NO_DOCUMENT: Final = Code(
    "C201",
    "theme-in-no-document",
    Severity.WARNING,
    "A theme was found in none of the documents that were read. Either no plan speaks of it, or its keywords are not "
    "those that plans use.",
)
CELL_LOST: Final = Code(
    "C301",
    "cell-lost",
    Severity.ERROR,
    "A document had evidence of a theme when the baseline was written, and has none now. The message names the "
    "keywords that held the cell then. If the change is meant, write the baseline anew with `plancli themes --json`.",
)
CELL_WON: Final = Code(
    "C302",
    "cell-won",
    Severity.WARNING,
    "A document has evidence of a theme, and had none when the baseline was written. Read the evidence, then write the "
    "baseline anew with `plancli themes --json`, so that the cell is held from now on.",
)
DOCUMENT_GONE: Final = Code(
    "C303",
    "document-gone",
    Severity.WARNING,
    "A document of the baseline is not among those that were coded now, so its cells were not compared: it was moved, "
    "renamed or removed, was not named this time, or cannot be read any more.",
)
DOCUMENT_NEW: Final = Code(
    "C304",
    "document-new",
    Severity.WARNING,
    "A document is not in the baseline, or was not coded when that was written, so nothing holds its cells. Write the "
    "baseline anew with `plancli themes --json` to hold them.",
)
THEME_GONE: Final = Code(
    "C305",
    "theme-gone",
    Severity.WARNING,
    "A theme of the baseline is not in the taxonomy any more, so its cells were not compared: it was removed or has a "
    "new id.",
)
THEME_NEW: Final = Code(
    "C306",
    "theme-new",
    Severity.WARNING,
    "A theme is not in the baseline, so nothing holds its cells. Write the baseline anew with `plancli themes --json` "
    "to hold them.",
)
CELL_MISSING: Final = Code(
    "C401",
    "expected-cell-missing",
    Severity.ERROR,
    "The taxonomy says under `check: expect:` or `expect_only:` that a document has a theme, and no evidence of it was "
    "found. `plancli explain` names what came nearest.",
)
CELL_UNEXPECTED: Final = Code(
    "C402",
    "unexpected-cell",
    Severity.ERROR,
    "The taxonomy says under `check: expect_only:` which themes a document has, and another one was found in it. "
    "`plancli explain` shows the passages: narrow the keyword, or add the theme to the list.",
)
EXPECTED_NOWHERE: Final = Code(
    "C403",
    "expected-document-missing",
    Severity.WARNING,
    "The taxonomy expects themes of a document that is not among those that were coded, so they were not looked for: "
    "its id is another one, it was not named this time, or it could not be read.",
)
