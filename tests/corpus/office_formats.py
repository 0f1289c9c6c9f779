"""Files that LibreOffice writes: the plan in its own XML, converted by the program itself."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from plan_formats import MATTER, Item

from plancli.model import Kind

REQUIRED = "PLANCLI_OFFICE_REQUIRED"
"""Environment variable: if set, LibreOffice must be there, as it is in CI."""

_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
}

_STYLES = """
<office:automatic-styles>
  <style:page-layout style:name="page">
    <style:page-layout-properties fo:page-width="21cm" fo:page-height="15cm" fo:margin="2cm">{columns}
    </style:page-layout-properties>
    <style:header-style/><style:footer-style/>
  </style:page-layout>
  <text:list-style style:name="bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">
    <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
      <style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/>
    </style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
  <style:header><text:p>{matter}</text:p></style:header>
  <style:footer><text:p>{matter} · <text:page-number/> (<text:page-count/>)</text:p></style:footer>
</style:master-page></office:master-styles>
"""
