// The page's data, its state, and its texts in the language that it is shown in.

const byId = (id) => document.getElementById(id);

const index = JSON.parse(byId("index").textContent);
const { plans, themes, shades } = index;
const STRENGTHS = ["none", "weak", "strong"];

const state = {
  language: index.language,
  measure: Object.keys(shades)[0],
  sort: null, // { key: "plan" | "any" | "themes" | number of a theme, descending }
  name: "", // part of a plan's title
  planLanguage: null,
  attributes: new Map(), // name: value
  hiddenThemes: new Set(), // numbers
  matches: null, // while quotes are searched, by plan and theme: Map(number: Map(number: [quote]))
};

// A cell's numbers by name; see payload.py for their order.
function numbers(plan, theme) {
  const [passages, commitments, hits, share, per1000, strength] = plans[plan].cells[theme];
  return { passages, commitments, hits, share, per_1000_words: per1000, strength: STRENGTHS[strength] };
}

// Passages in each tenth of the plan.
const tenthsOf = (plan, theme) => (plans[plan].cells[theme][6] || "0,0,0,0,0,0,0,0,0,0").split(",").map(Number);

// What opens behind a plan's cells. A big page has many megabytes of it, read only where someone looks.
const opened = new Map();
function evidenceOf(plan) {
  if (!opened.has(plan)) opened.set(plan, JSON.parse(byId(`evidence-${plan}`).textContent));
  return opened.get(plan);
}

const plurals = new Map();
function plural(language, number) {
  if (!plurals.has(language)) plurals.set(language, new Intl.PluralRules(language));
  return plurals.get(language).select(number);
}

// A text of the page with its {places} filled in; numbers as the language writes them.
function t(key, values = {}) {
  let form = index.texts[state.language][key];
  if (typeof form === "object") form = form[plural(state.language, values.n)] ?? form.other;
  return form.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === "number" ? whole(values[name]) : values[name],
  );
}

function whole(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, index.texts[state.language].thousands);
}

function decimal(number) {
  const [before, after] = number.toFixed(1).split(".");
  return `${whole(before)}${index.texts[state.language].decimal}${after}`;
}

// A value of a measure as a cell shows it. What was found but is rounded to nought is not shown as nought.
function shown(measure, value, found) {
  if (value === null) return "?"; // without cues in the plan's language, nobody knows of commitments
  if (measure === "passages" || measure === "commitments") return whole(value);
  const number = found && value < 0.05 ? `<${decimal(0.1)}` : decimal(value);
  return measure === "share" ? t("percent", { number }) : number;
}

const stepOf = (measure, value) => shades[measure].find(([low, high]) => low <= value && value <= high)?.[2] ?? 0;

const themeName = (theme) => themes[theme].label[state.language] || themes[theme].name;

const languageNames = new Map();
function languageName(code) {
  if (!languageNames.has(state.language)) {
    languageNames.set(state.language, new Intl.DisplayNames(state.language, { type: "language" }));
  }
  return languageNames.get(state.language).of(code);
}

// The numbers of the themes that are not filtered away.
const shownThemes = () => [...themes.keys()].filter((theme) => !state.hiddenThemes.has(theme));
