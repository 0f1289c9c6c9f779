"""The kinds of finding about a taxonomy: T001 to T402."""

from typing import Final

from plancli.codes.code import Code
from plancli.model import Severity

UNUSABLE_TAXONOMY: Final = Code(
    "T001",
    "taxonomy-unusable",
    Severity.ERROR,
    "The taxonomy cannot be read: the file is not there, is no YAML, or has something in it that is no part of a "
    "taxonomy. Every problem of the file is a finding of this kind. Nothing was checked with it, so the exit code "
    "is 2.",
)
EXAMPLE_MISSED: Final = Code(
    "T101",
    "example-missed",
    Severity.ERROR,
    "A sentence under `examples: match:` has no hit of its theme. Examples are coded exactly as documents are, so the "
    "theme would miss such a sentence in a plan too. Add the keyword that it needs, look at the rule that drops the "
    "one it has, or correct the example.",
)
EXAMPLE_CAUGHT: Final = Code(
    "T102",
    "example-caught",
    Severity.ERROR,
    "A sentence under `examples: no_match:` has a hit of its theme, so the theme would claim such a sentence in a plan "
    "too. Narrow the keyword with `unless`, `near`, `exclude` or `weak`, or, if the theme should be found after all, "
    "move the example to `match`.",
)
NO_EXAMPLES: Final = Code(
    "T103",
    "no-examples",
    Severity.WARNING,
    "A theme has no `match` example in one of the taxonomy's languages, so nothing shows that its keywords work in "
    "that language, and nobody notices when a change breaks them. Add a sentence or two as plans write them.",
)
IN_TWO_THEMES: Final = Code(
    "T201",
    "keyword-in-two-themes",
    Severity.WARNING,
    "The same keyword, case aside, stands in two themes of one language. Themes do not compete: every place where it "
    "is met counts for both, and the two cannot be told apart by it. Keep it where it says more, or narrow each of the "
    "two with `near`, `unless` or `weak` so that they mean different things.",
)
SHADOWED: Final = Code(
    "T202",
    "keyword-shadowed",
    Severity.WARNING,
    "Wherever this keyword is met, a shorter one or a wildcard of its theme is met too, so the theme is found in the "
    "same passages with it and without it. As the longer hit it wins the place and is the one that is shown, which may "
    "be a reason to keep it, but its own `weak` and `unless` have no effect. It was tried as it is written, in the "
    "forms that the dictionary has of its words, and against the documents.",
)
SLIP_ACROSS_THEMES: Final = Code(
    "T203",
    "slip-across-themes",
    Severity.WARNING,
    "A keyword takes a keyword of another theme for a misspelling of itself: the two are within an edit or two, and "
    "the other one is in no dictionary that would protect it. Each place of the other keyword counts for both themes. "
    "List the other word under `exclude` of the theme that it does not belong to, with `=` in front: without it the "
    "phrase would take the keyword for a slip in turn.",
)
SLIP_OR_WORD: Final = Code(
    "T204",
    "slip-or-word",
    Severity.WARNING,
    "A word of the documents counts as a misspelling of a keyword, though it looks like a word of its own: it is the "
    "keyword's word with letters in front, or without some, as opposites often are, or it is spelt alike in two "
    "documents or more, which slips seldom are. Words in the dictionary never count as misspellings; this one is in "
    "none. If it is a word of its own, list it under `exclude` of the theme, with `=` in front.",
)
NEVER_FIRES: Final = Code(
    "T301",
    "keyword-never-fires",
    Severity.ERROR,
    "The keyword's own text, as a document, gives no hit: an `exclude`, `unless` or `furniture` phrase is met wherever "
    "the keyword is, in another form or spelling than it is written in. It would be a zero that nobody sees. "
    "Remove it, or mend what hides it.",
)
UNUSED: Final = Code(
    "T302",
    "keyword-unused",
    Severity.WARNING,
    "The keyword counts in none of the documents and in no example, so nothing shows that plans word it so, nor that "
    "it works. Only the languages of the documents are looked at. Write an example with it, check it against more "
    "documents, or remove it.",
)
EXCLUDE_HIDES_ALL: Final = Code(
    "T303",
    "exclude-hides-all",
    Severity.WARNING,
    "The keyword is met in the documents or examples, and an `exclude` phrase of its theme drops it every time. Either "
    "the phrase is broader than it was meant, or the keyword is met only where it should not be.",
)
LANGUAGE_WITHOUT_KEYWORDS: Final = Code(
    "T401",
    "language-without-keywords",
    Severity.ERROR,
    "A theme has no keyword in one of the taxonomy's languages, so every document in that language shows it as not "
    "found: a zero that says nothing of the documents. Add keywords, or take the language out of the taxonomy.",
)
OUT_OF_BALANCE: Final = Code(
    "T402",
    "languages-out-of-balance",
    Severity.WARNING,
    "A theme has more than three times as many keywords in one language as in another. Documents in the language with "
    "fewer then seem to speak of it less. Languages need different numbers of keywords, one word of the one being two "
    "of the other, but seldom three times as many.",
)
