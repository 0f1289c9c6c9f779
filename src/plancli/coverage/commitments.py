"""Commitments alone: codings without the passages that only mention a theme. By the taxonomy's cues, a heuristic."""

from dataclasses import replace

from plancli.model import Coding, Document, Status, Taxonomy


def commitments_of(coding: Coding) -> Coding:
    """The coding with the evidence alone that is a commitment."""
    return replace(coding, evidence=tuple(evidence for evidence in coding.evidence if evidence.commitment))


def with_cues(document: Document, taxonomy: Taxonomy) -> Document:
    """The document, or, where the taxonomy has no cues for its languages, one that is not coded for that reason.

    Without cues nothing would be a commitment, which is not the same as a plan without commitments.
    """
    if document.status is not Status.READ or any(map(taxonomy.has_cues, document.languages)):
        return document
    return replace(
        document,
        status=Status.OTHER_LANGUAGE,
        reason=f"the taxonomy has no cues for {document.language}, so its commitments cannot be told from mentions",
        hint="list them in the taxonomy, under `cues:`",
        text="",
        layout=None,
        stretches=(),
    )
