// Which plans and themes are shown: by title, language, attributes, themes, and by what a search found.

const filters = byId("filters");
const filterButton = byId("filter-button");
const status = byId("status");

const say = (text) => (status.textContent = text);

function isShown(plan) {
  const { title, languages, attributes } = plans[plan];
  return (
    title.toLowerCase().includes(state.name.trim().toLowerCase()) &&
    (state.planLanguage === null || languages.includes(state.planLanguage)) &&
    [...state.attributes].every(([name, value]) => (attributes[name] ?? "") === value) &&
    (state.matches?.has(plan) ?? true)
  );
}

const filterCount = () =>
  Number(state.name.trim() !== "") +
  Number(state.planLanguage !== null) +
  state.attributes.size +
  Number(state.hiddenThemes.size > 0);

function applyFilters() {
  for (const each of rows) each.filtered = !isShown(each.plan);
  for (const row of table.rows) {
    for (const theme of themes.keys()) {
      const cell = row.cells[theme + 1];
      if (cell.hidden !== state.hiddenThemes.has(theme)) cell.hidden = !cell.hidden;
    }
  }
  order();
  paint();
  keepReachable();
  sayFilters();
}

function sayFilters() {
  const active = filterCount();
  byId("filter-count").textContent = active ? ` (${active})` : "";
  const shownPlans = rows.filter(({ filtered }) => !filtered).length;
  const shownColumns = shownThemes().length;
  const all = shownPlans === plans.length && shownColumns === themes.length;
  say(all ? "" : t("shown", { n: shownPlans, all: plans.length, themes: shownColumns, all_themes: themes.length }));
}

// A menu of values, each with how many plans have it; `choose` gets the value, or null for all.
function menu(label, values, name, chosen, choose) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(new Intl.Collator(state.language, { numeric: true }).compare);
  const options = sorted.map(([value, count], number) =>
    h("option", { value: number, selected: value === chosen }, `${name(value)} (${whole(count)})`),
  );
  const change = (event) => {
    choose(event.target.value === "" ? null : sorted[Number(event.target.value)][0]);
    applyFilters();
  };
  return h(
    "label.field",
    {},
    h("span", {}, label),
    h("select", { change, autocomplete: "off" }, h("option", { value: "" }, t("all")), options),
  );
}

function fillFilters() {
  const names = [...new Set(plans.flatMap(({ attributes }) => Object.keys(attributes)))];
  const byAttribute = names.map((name) =>
    menu(
      h("bdi", {}, name),
      plans.map(({ attributes }) => attributes[name] ?? ""),
      (value) => value || t("no_value"),
      state.attributes.get(name),
      (value) => {
        if (value === null) state.attributes.delete(name);
        else state.attributes.set(name, value);
      },
    ),
  );
  const byLanguage = menu(
    t("plan_language"),
    plans.flatMap(({ languages }) => languages),
    languageName,
    state.planLanguage,
    (value) => (state.planLanguage = value),
  );
  const nameInput = h("input", {
    type: "search",
    value: state.name,
    autocomplete: "off",
    input: (event) => ((state.name = event.target.value), applyFilters()),
  });
  filters.replaceChildren(
    h("label.field", {}, h("span", {}, t("title_contains")), nameInput),
    byLanguage,
    ...byAttribute,
    h("fieldset.themes", {}, h("legend", {}, t("themes_shown")), [...themes.keys()].map(themeBox)),
    h("button", { type: "button", click: resetFilters }, t("reset")),
  );
}

function themeBox(theme) {
  const change = (event) => {
    if (event.target.checked) state.hiddenThemes.delete(theme);
    else state.hiddenThemes.add(theme);
    applyFilters();
  };
  const box = h("input", { type: "checkbox", checked: !state.hiddenThemes.has(theme), change, autocomplete: "off" });
  return h("label", {}, box, themeName(theme));
}

function resetFilters() {
  state.name = "";
  state.planLanguage = null;
  state.attributes.clear();
  state.hiddenThemes.clear();
  fillFilters();
  applyFilters();
  filters.querySelector("input").focus();
}

function startFilters() {
  filterButton.append(h("span", { id: "filter-count" }));
  filterButton.addEventListener("click", () => {
    filters.hidden = !filters.hidden;
    filterButton.setAttribute("aria-expanded", String(!filters.hidden));
  });
}
