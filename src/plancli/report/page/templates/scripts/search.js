// Searching the quotes: which cells have them, and a list of them in the panel.

const CELLS_AT_ONCE = 20;
const PATIENCE = 12; // milliseconds after which the page gets a turn

const searchField = byId("search");
let searched = ""; // the words that `state.matches` are of

const pattern = (words) =>
  new RegExp(
    words
      .trim()
      .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
      .replace(/\s+/g, "\\s+"),
    "giu",
  );
const textOf = ({ pieces }) => pieces.map((piece) => (typeof piece === "string" ? piece : piece[0])).join("");

// Finds the quotes that have some words in a row, in any case. Stops, with nothing, as soon as other words are sought.
async function search(words) {
  searched = words;
  const wanted = pattern(words);
  const matches = new Map();
  let turn = performance.now();
  for (const plan of plans.keys()) {
    evidenceOf(plan).forEach(({ quotes }, theme) => {
      const found = quotes.filter((quote) => textOf(quote).search(wanted) >= 0);
      if (found.length) matches.set(plan, (matches.get(plan) ?? new Map()).set(theme, found));
    });
    if (performance.now() - turn > PATIENCE) {
      await new Promise((resolve) => setTimeout(resolve));
      if (searched !== words) return;
      turn = performance.now();
    }
  }
  state.matches = matches;
}

function endSearch() {
  searched = searchField.value = "";
  state.matches = null;
}

function searchView(words) {
  const cells = [...state.matches].flatMap(([plan, themed]) =>
    [...themed].map(([theme, quotes]) => [plan, theme, quotes]),
  );
  const count = cells.reduce((sum, [, , quotes]) => sum + quotes.length, 0);
  return {
    title: [t("search_title", { words })],
    body: [
      h("p.sum-up", {}, t("search_found", { n: count }), " ", t("in_plans", { n: state.matches.size })),
      index.unquoted > 0 && h("p.note", {}, t("search_left", { n: index.unquoted })),
      ...someOf(cells, resultElement, CELLS_AT_ONCE),
    ],
  };
}

function resultElement([plan, theme, quotes]) {
  const link = h("a", { href: anchor(plan, theme) }, h("bdi", {}, plans[plan].title), " × ", themeName(theme));
  const label = `${plans[plan].title} × ${themeName(theme)}`;
  return h("section", { "aria-label": label }, h("h3", {}, link), quoteElements(quotes));
}

// Colours the words that are searched for wherever a quote is open, across the marks of hits. It adds no elements.
function highlight() {
  if (!globalThis.Highlight) return;
  CSS.highlights.delete("searched");
  if (!state.matches) return;
  const wanted = pattern(searched);
  const ranges = [...document.querySelectorAll("#panel blockquote p")].flatMap((paragraph) => {
    return [...paragraph.textContent.matchAll(wanted)].map((match) =>
      rangeIn(paragraph, match.index, match.index + match[0].length),
    );
  });
  CSS.highlights.set("searched", new Highlight(...ranges));
}

// The range between two offsets of an element's text.
function rangeIn(element, start, end) {
  const range = new Range();
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const after = offset + node.length;
    if (start >= offset && start < after) range.setStart(node, start - offset);
    if (end > offset && end <= after) range.setEnd(node, end - offset);
    offset = after;
  }
  return range;
}

function seek() {
  const words = searchField.value.trim();
  if (words) go(`#?${new URLSearchParams({ q: words })}`, { replace: route().kind === "search" });
  else if (route().kind === "search") go("");
  else if (searched) {
    endSearch();
    applyFilters();
    highlight();
  }
}

function startSearch() {
  let waiting;
  searchField.addEventListener("input", () => {
    clearTimeout(waiting);
    // On a narrow screen the panel would cover the field as one types.
    if (wide.matches || !searchField.value) waiting = setTimeout(seek, 200);
  });
  searchField.addEventListener("change", () => wide.matches || seek());
}
