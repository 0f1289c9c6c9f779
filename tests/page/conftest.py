"""The browser, for all tests of the page."""

from page_browser import chromium, open_page, usual_tab

__all__ = ["chromium", "open_page", "usual_tab"]
