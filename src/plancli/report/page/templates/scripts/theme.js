// The panel of one theme: its entry in the codebook, and the strongest quotes of every plan.

const STRONGEST = 2; // quotes a plan
const PLANS_AT_ONCE = 20;

function themeView(theme) {
  const { definition, include, exclude_when: excludeWhen, keywords, exclude } = themes[theme];
  const having = [...plans.keys()].filter((plan) => numbers(plan, theme).passages);
  const lacking = [...plans.keys()].filter((plan) => !numbers(plan, theme).passages);
  return {
    title: [themeName(theme)],
    body: [
      definition && h("p.definition", { dir: "auto" }, definition),
      listElement("include", include),
      listElement("exclude_when", excludeWhen),
      h("details", {}, h("summary", {}, t("keywords")), keywordsElement(keywords, exclude)),
      h("h3", {}, t("plans_of_all", { n: having.length, all: plans.length })),
      ...someOf(having, (plan) => strongestElement(plan, theme), PLANS_AT_ONCE),
      lacking.length > 0 && h("h3", {}, t("no_evidence")),
      lacking.length > 0 &&
        h(
          "ul.plain",
          {},
          lacking.map((plan) => h("li", {}, h("a", { href: anchor(plan, theme), dir: "auto" }, plans[plan].title))),
        ),
    ],
  };
}

function listElement(key, items) {
  if (!items.length) return null;
  return h(
    "div.rules",
    {},
    h("h3", {}, t(key)),
    h(
      "ul",
      {},
      items.map((item) => h("li", { dir: "auto" }, item)),
    ),
  );
}

function keywordsElement(keywords, exclude) {
  return Object.keys({ ...keywords, ...exclude }).flatMap((language) => [
    h("h4", {}, languageName(language)),
    h("p.keywords", { lang: language }, (keywords[language] ?? []).flatMap(keywordElement)),
    exclude[language] &&
      h("p.note", {}, `${t("masked")} `, h("span", { lang: language }, exclude[language].join(", "))),
  ]);
}

function keywordElement({ text, weak, unless }, number) {
  const notes = [weak && t("keyword_weak"), unless.length > 0 && t("keyword_unless", { phrases: unless.join(", ") })];
  const note = notes.filter(Boolean).join("; ");
  return [number ? ", " : "", h("bdi.keyword", {}, text), note ? h("span.how", {}, ` (${note})`) : ""];
}

function strongestElement(plan, theme) {
  const { quotes } = evidenceOf(plan)[theme];
  const strongest = quotes.toSorted((one, other) => one.rank - other.rank).slice(0, STRONGEST);
  const { passages } = numbers(plan, theme);
  return h(
    "section",
    { "aria-label": plans[plan].title },
    h(
      "h4",
      {},
      h("a", { href: anchor(plan, theme), dir: "auto" }, plans[plan].title),
      " ",
      h("small", {}, t("count_passages", { n: passages })),
    ),
    quoteElements(strongest),
  );
}
