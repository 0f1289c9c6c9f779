// What the address asks for, and the panel that shows it: `#plan/theme`, `#plan/`, `#/theme` or `#?q=words`.

const panel = byId("panel");
const main = byId("main");
let open = { kind: "none" }; // the route that the panel shows

function route() {
  const hash = location.hash.slice(1);
  if (hash.startsWith("?")) {
    const words = new URLSearchParams(hash.slice(1)).get("q")?.trim();
    return words ? { kind: "search", words } : { kind: "none" };
  }
  if (!hash.includes("/")) return { kind: "none" }; // a place in the page, or none
  const [planId, themeId, ...rest] = hash.split("/").map(decoded);
  const plan = planId ? plans.findIndex(({ id }) => id === planId) : null;
  const theme = themeId ? themes.findIndex(({ id }) => id === themeId) : null;
  if (rest.length || plan === -1 || theme === -1 || (plan === null && theme === null)) return { kind: "unknown" };
  return { kind: plan === null ? "theme" : theme === null ? "plan" : "cell", plan, theme };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "\0"; // no id
  }
}

// Changes the address, and shows what it then asks for.
function go(hash, { replace = false } = {}) {
  const address = `${location.pathname}${location.search}${hash}`;
  history[replace ? "replaceState" : "pushState"](null, "", address);
  show();
}

const VIEWS = {
  cell: ({ plan, theme }) => cellView(plan, theme),
  plan: ({ plan }) => planView(plan),
  theme: ({ theme }) => themeView(theme),
  search: ({ words }) => searchView(words),
  unknown: () => ({ title: [t("unknown")], body: [h("p", {}, t("unknown_note"))] }),
};

// Brings panel and matrix in line with the address.
async function show() {
  const before = open;
  const wanted = route();
  if (wanted.kind === "search" && wanted.words !== searched) {
    if (document.activeElement !== searchField) searchField.value = wanted.words;
    await search(wanted.words);
    if (searched !== wanted.words) return;
    applyFilters();
    if (route().words !== wanted.words) return; // something else was opened meanwhile
  } else if (wanted.kind === "none" && searched) {
    endSearch();
    applyFilters();
  }
  open = wanted;
  fill();
  const isTyping = wanted.kind === "search" && document.activeElement === searchField && wide.matches;
  if (wanted.kind === "none") leave(before);
  else if (!isTyping) panel.querySelector("h2").focus({ preventScroll: true });
}

// Builds what the panel shows, in the language of the moment.
function fill() {
  document.querySelector(".open")?.classList.remove("open");
  document.querySelector("[aria-current]")?.removeAttribute("aria-current");
  panel.hidden = open.kind === "none";
  document.body.classList.toggle("with-panel", !panel.hidden);
  cover();
  if (panel.hidden) return;
  const { title, body } = VIEWS[open.kind](open);
  const close = h("button.close", { type: "button", click: back, "aria-label": t("close"), title: t("close") }, "×");
  const copy = h("button.copy", { type: "button", click: copyLink }, t("copy"));
  const heading = h("h2", { id: "panel-title", tabindex: "-1" }, title);
  panel.replaceChildren(h("div.panel-head", {}, heading, copy, close), h("div.panel-body", {}, body));
  panel.scrollTop = 0;
  highlight();
  if (open.kind !== "cell") return;
  bringIntoSight(open.plan);
  const link = cellLink(open.plan, open.theme);
  link.parentElement.classList.add("open");
  link.setAttribute("aria-current", "true");
  link.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// On a narrow screen the panel lies over the page: nothing below it can be reached.
function cover() {
  for (const below of [main, document.querySelector("header")]) below.inert = !panel.hidden && !wide.matches;
}

// Closes the panel; one that was opened from a search gives way to what the search found.
function back() {
  go(searched && open.kind !== "search" ? `#?${new URLSearchParams({ q: searched })}` : "");
}

// Gives the keyboard back to where the panel was opened from.
function leave({ kind, plan, theme }) {
  const home = {
    cell: () => cellLink(plan, theme),
    plan: () => rows[plan].row.querySelector("th a"),
    theme: () => table.tHead.rows[0].cells[theme + 1].querySelector("a"),
    search: () => searchField,
  }[kind]?.();
  if (home?.checkVisibility()) home.focus({ preventScroll: true });
}

async function copyLink(event) {
  const button = event.currentTarget;
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = t("copied");
  } catch {
    button.textContent = t("copy_failed");
  }
  say(button.textContent);
}

function startPanel() {
  addEventListener("hashchange", show);
  wide.addEventListener("change", cover);
  document.addEventListener("keydown", (event) => {
    const clears = event.target === searchField && searchField.value; // the browser's own use of the key
    if (event.key === "Escape" && !panel.hidden && !clears) back();
  });
  show();
}
