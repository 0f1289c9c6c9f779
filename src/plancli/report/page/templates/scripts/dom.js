// Building elements. Text goes in as text, never as markup.

// An element by its tag and classes ("p.note"), its attributes, and its children: elements, strings, null for none.
function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value != null && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

// The link to a cell (plan, theme), a plan (plan, null) or a theme (null, theme), each by its number.
function anchor(plan, theme) {
  const ids = [plan === null ? "" : plans[plan].id, theme === null ? "" : themes[theme].id];
  return `#${ids.map(encodeURIComponent).join("/")}`;
}

const planLink = (plan) => h("a", { href: anchor(plan, null), dir: "auto" }, plans[plan].title);
const themeLink = (theme) => h("a", { href: anchor(null, theme) }, themeName(theme));

// Says all texts that stand in the page in the language of the moment.
function translate() {
  document.documentElement.lang = state.language;
  if (!index.title) document.title = t("title");
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = t(element.dataset.text, JSON.parse(element.dataset.values ?? "{}"));
  }
  for (const element of document.querySelectorAll("[data-placeholder]")) {
    element.placeholder = t(element.dataset.placeholder);
  }
  for (const element of document.querySelectorAll("[data-theme-name]")) {
    element.textContent = themeName(Number(element.dataset.themeName));
  }
}

const wide = matchMedia("(min-width: 60rem)");
