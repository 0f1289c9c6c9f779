"""`plancli sample`: passages to code by hand."""

from typing import Annotated

import typer

from plancli.cli.options import Language, Output, Paths, TaxonomyFile, Themes
from plancli.cli.output import writing

_Size = Annotated[int, typer.Option("--size", "-n", min=1, help="How many passages to draw.")]
_Seed = Annotated[int, typer.Option(help="The same seed draws the same passages; another one draws others.")]


def sample(  # noqa: PLR0913 - each is an option
    paths: Paths = None,
    *,
    size: _Size = 100,
    seed: _Seed = 1,
    taxonomy: TaxonomyFile = None,
    theme: Themes = None,
    language: Language = None,
    output: Output = None,
) -> None:
    """Draw passages for coding by hand.

    Writes a CSV for a spreadsheet, with a column for each theme: x is yes, ? is unsure, empty is no; a passage that
    speaks of none has an x under no_theme, and a row without any mark is one that nobody has coded. What the program
    found is not shown. For each theme and language, passages that it found and passages that it did not are drawn in
    equal numbers, as far as there are enough; `plancli evaluate` reads the sheet back and weighs each passage by how
    many it stands for.
    """
    # Slow to load, and not needed for --help.
    from plancli.cli.finishing import to_measure  # noqa: PLC0415
    from plancli.cli.job import Job  # noqa: PLC0415
    from plancli.coverage.sampling import draw  # noqa: PLC0415
    from plancli.report import sample_csv  # noqa: PLC0415
    from plancli.report.text import count  # noqa: PLC0415

    job = Job.prepare(paths, taxonomy_file=taxonomy, themes=theme, language=language)
    themes = [theme.id for theme in job.taxonomy.themes]
    with writing(output, inputs=job.inputs) as write:
        drawn = draw(job.results(to_measure), themes, size=size, seed=seed)
        for line in sample_csv.write(drawn, themes):
            write(line)
    passages = f"{len(drawn.passages)} of {count(drawn.population, 'passage')} drawn"
    typer.echo(f"{passages}, from {count(len(drawn.drawn), 'stratum', 'strata')}", err=True)
    raise typer.Exit(job.finish(result_lists_all=False))
