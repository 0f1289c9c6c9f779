"""One Chromium for all tests of a worker, and a way to open a page in it that notes whatever goes wrong there."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, expect, sync_playwright
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

    def watch(self, address: str) -> Callable[[], None]:
        """Note what goes wrong until what is returned is called; the page itself lies at the address."""

        def dismiss(dialog: Dialog) -> None:
            self.wrong.append(dialog.message)
            dialog.dismiss()

        listeners: dict[Any, Callable[[Any], None]] = {
            "pageerror": lambda error: self.wrong.append(str(error)),
            "console": lambda message: self.wrong.append(message.text),
            "dialog": dismiss,
            "request": lambda request: None if request.url == address else self.wrong.append(request.url),
        }
        for event, listener in listeners.items():
            self.tab.on(event, listener)

        def stop() -> None:
            for event, listener in listeners.items():
                self.tab.remove_listener(event, listener)

        return stop

    def go(self, address: str) -> None:
        """Follow a link of the page, such as `#plan/theme`, and wait for the panel to have it open."""
        self.tab.evaluate("(address) => { location.hash = address; }", address)
        self.tab.wait_for_function("() => document.activeElement.id === 'panel-title'")

    def text(self, selector: str) -> str:
        """What a person reads in the first such element."""
        return " ".join(self.tab.locator(selector).first.inner_text().split())

    def comes_to_say(self, selector: str, text: str) -> None:
        """Wait for the first such element to say just that: a link is followed a moment after it is clicked."""
        expect(self.tab.locator(selector).first).to_have_text(text, use_inner_text=True)

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
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=found, args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def usual_tab(chromium: Browser) -> Tab:
    """The tab of all tests that ask for nothing special: to open one takes longer than most tests."""
    return _tab(chromium)


@pytest.fixture
def open_page(chromium: Browser, usual_tab: Tab, tmp_path: Path) -> Iterator[Open]:
    """Open HTML from a file, as a mail attachment would be, with `address` behind its name and options of a context."""
    special: list[Tab] = []
    watching: list[Callable[[], None]] = []

    def opened(html: str, address: str = "", **options: Any) -> Opened:
        file = tmp_path / "report.html"
        file.write_text(html, encoding="utf-8", newline="")
        if options:
            special.append(_tab(chromium, **options))
        page = Opened(special[-1] if options else usual_tab)
        page.tab.goto("about:blank")
        watching.append(page.watch(file.as_uri()))
        page.tab.goto(file.as_uri() + address)
        if options.get("java_script_enabled", True):
            page.tab.wait_for_selector("html[data-ready]")
        return page

    yield opened
    for stop in watching:
        stop()
    for tab in special:
        tab.context.close()


def _tab(browser: Browser, **options: Any) -> Tab:
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | options)
    context.set_default_timeout(10_000)
    return context.new_page()
