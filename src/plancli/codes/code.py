"""What a kind of finding is."""

from dataclasses import dataclass

from plancli.model import Finding, Keyword, Location, Severity


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding."""

    id: str
    """Stays the same for ever: a letter, T for the taxonomy and C for the corpus, and a number whose hundreds are the
    kind's family."""
    name: str
    """For people, in small letters and hyphens."""
    severity: Severity
    """Unless someone sets it otherwise."""
    explanation: str
    """A paragraph: what was looked at, why it matters, what to do."""

    def finding(  # noqa: PLR0913 - what a finding is about
        self,
        message: str,
        location: Location | None,
        *,
        hint: str | None = None,
        theme: str | None = None,
        keyword: Keyword | None = None,
        document: str | None = None,
    ) -> Finding:
        """One finding of this kind."""
        return Finding(self.id, self.severity, message, location, hint, theme, keyword, document)

    @property
    def summary(self) -> str:
        """The first sentence of the explanation."""
        return f"{self.explanation.split('. ')[0].removesuffix('.')}."
