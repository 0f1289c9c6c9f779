"""One Chromium for all tests of a worker, and a way to open a page in it that notes whatever goes wrong there."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright
from playwright.sync_api import Page as Tab

_FLAGS = (
    "--no-sandbox",  # CI runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Opened:
    """A page in a tab, and what went wrong in it."""

    tab: Tab
    wrong: list[str] = field(default_factory=list)
    """Errors of scripts, messages on the console, dialogs, and requests for anything but the page itself."""

    def go(self, address: str) -> None:
        """Follow a link of the page, such as `#plan/theme`, and wait for the panel to have it open."""
        self.tab.evaluate("(address) => { location.hash = address; }", address)
        self.tab.wait_for_function("document.activeElement.id === 'panel-title'")

    def text(self, selector: str) -> str:
        """What a person reads in the first such element."""
        return " ".join(self.tab.locator(selector).first.inner_text().split())

    def column(self, number: int) -> list[str]:
        """What the cells of a theme show, from the top."""
        cells = self.tab.locator(f"#matrix tbody tr:visible > :nth-child({number + 2})")
        return [text.strip() for text in cells.all_inner_texts()]

    def plans(self) -> list[str]:
        """The titles of the plans that are shown, from the top."""
        return [text.strip() for text in self.tab.locator("#matrix tbody tr:visible > th > a").all_inner_texts()]

    def focused(self) -> str:
        """What the keyboard acts on: the address of a link, or else the id of an element."""
        return str(self.tab.evaluate("document.activeElement.getAttribute('href') ?? document.activeElement.id"))


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; nothing is downloaded."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium: CI installs the package chromium")
        pytest.skip("no Chromium on this machine (package chromium)")
    started: Playwright
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=found, args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open HTML in a fresh tab, as a mail attachment would be: from a file, after `hash` in its address."""
    contexts: list[BrowserContext] = []

    def opened(html: str, address: str = "", **options: Any) -> Opened:
        file = tmp_path / "report.html"
        file.write_text(html, encoding="utf-8", newline="")
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}} | options)
        context.set_default_timeout(5000)
        contexts.append(context)
        page = Opened(context.new_page())
        page.tab.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.tab.on("console", lambda message: page.wrong.append(message.text))
        page.tab.on("dialog", lambda dialog: (page.wrong.append(dialog.message), dialog.dismiss()))
        page.tab.on("request", lambda request: page.wrong.append(request.url) if request.url != address_of else None)
        address_of = file.as_uri()
        page.tab.goto(address_of + address)
        if options.get("java_script_enabled", True):
            page.tab.wait_for_selector("html[data-ready]")
        return page

    yield opened
    for context in contexts:
        context.close()
