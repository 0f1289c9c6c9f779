"""Files that LibreOffice writes: documents in its own XML, converted by the program itself."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

import pytest
from plan_formats import MATTER, Item

from plancli.model import Kind

_NAMES = ("office", "text", "style", "table")
_SPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
        for name, urn in (*zip(_NAMES, _NAMES, strict=True), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"))
    )
    + ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)

_STYLES = """
<office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:style>
<style:style style:name="Text" style:family="paragraph" style:parent-style-name="Standard">
  <style:paragraph-properties fo:margin-top="0.1cm" fo:margin-bottom="0.2cm"/></style:style>
<style:style style:name="Contents" style:display-name="Contents 1" style:family="paragraph"
  style:parent-style-name="Standard"><style:paragraph-properties><style:tab-stops>
  <style:tab-stop style:position="17cm" style:type="right" style:leader-style="dotted" style:leader-text="."/>
  </style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"
  style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"
  fo:keep-with-next="always"/><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
</office:styles>
<office:automatic-styles>
<text:list-style style:name="bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">
  <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
  <style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/>
  </style:list-level-properties></text:list-level-style-bullet></text:list-style>
<style:style style:name="cell" style:family="table-cell">
  <style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:style style:name="table" style:family="table"/>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="15cm"
  fo:margin="2cm">{columns}</style:page-layout-properties><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
  <style:header><text:p>{matter}</text:p></style:header>
  <style:footer><text:p>{matter} · <text:page-number/> (<text:page-count/>)</text:p></style:footer>
</style:master-page></office:master-styles>
"""
_COLUMNS = '<style:columns fo:column-count="2" fo:column-gap="0.8cm"/>'


def document(body: str, *, columns: int = 1) -> str:
    """A document of LibreOffice, with a head and a foot on every page."""
    styles = _STYLES.format(matter=MATTER, columns=_COLUMNS if columns > 1 else "")
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.text">{styles}'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def as_document(items: Sequence[Item], *, columns: int = 1) -> str:
    body = []
    for kind, members in groupby(items, key=lambda item: item.kind):
        texts = [escape(item.text) for item in members]
        if kind is Kind.LIST_ITEM:
            inner = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in texts)
            body.append(f'<text:list text:style-name="bullets">{inner}</text:list>')
        elif kind is Kind.HEADING:
            body += [f'<text:h text:style-name="Heading" text:outline-level="2">{text}</text:h>' for text in texts]
        else:
            body += [paragraph(text) for text in texts]
    return document("".join(body), columns=columns)


def paragraph(xml: str, style: str = "Text") -> str:
    return f'<text:p text:style-name="{style}">{xml}</text:p>'


def table(rows: Sequence[Sequence[str]]) -> str:
    columns = "<table:table-column/>" * len(rows[0])
    cells = [
        "".join(f'<table:table-cell table:style-name="cell">{paragraph(cell)}</table:table-cell>' for cell in row)
        for row in rows
    ]
    inner = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    return f'<table:table table:style-name="table">{columns}{inner}</table:table>'


def convert(documents: Mapping[str, str], folder: Path, *types: str) -> Path:
    """Have LibreOffice write each document as files of some types; skip the test where there is none."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("no LibreOffice: CI installs the package libreoffice-writer-nogui")
        pytest.skip("no LibreOffice: install the package libreoffice-writer-nogui")
    for name, text in documents.items():
        (folder / f"{name}.fodt").write_text(text, encoding="utf-8")
    for suffix in types:
        subprocess.run(
            [
                program,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",  # two of one profile would not run at once
                "--headless",
                "--convert-to",
                suffix,
                "--outdir",
                str(folder),
                *(str(folder / f"{name}.fodt") for name in documents),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    return folder
