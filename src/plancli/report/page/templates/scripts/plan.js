// The panel of one plan: what it is, and where in it each theme stands.

function planView(plan) {
  const { title, path, languages, note, other_words: others, attributes, words, passages } = plans[plan];
  const facts = [
    [t("file"), h("bdi", {}, path)],
    [t("language"), languages.map(languageName).join(", ")],
    ...Object.entries(attributes).map(([name, value]) => [h("bdi", {}, name), h("bdi", {}, value)]),
    [t("length"), t("length_value", { words, passages })],
    others > 0 && [t("not_coded"), t("other_words", { n: others })],
    note && [t("not_coded"), h("span", { lang: "en", dir: "auto" }, note)],
  ];
  return {
    title: [h("bdi", {}, title)],
    body: [
      h(
        "dl.facts",
        {},
        facts.filter(Boolean).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
      ),
      h("h3", {}, t("profile")),
      h("p.note", {}, t("profile_note")),
      profileElement(plan),
    ],
  };
}

// A row a theme, a column a tenth of the plan.
function profileElement(plan) {
  const tenths = Array.from({ length: 10 }, (_, tenth) => tenth + 1);
  const most = Math.max(1, ...[...themes.keys()].flatMap((theme) => tenthsOf(plan, theme)));
  const head = h(
    "tr",
    {},
    h("th", { scope: "col" }, t("theme")),
    tenths.map((tenth) => h("th", { scope: "col" }, h("span.unseen", {}, t("tenth")), ` ${tenth}`)),
    h("th", { scope: "col" }, t("measure_passages")),
  );
  const body = [...themes.keys()].map((theme) => {
    const { passages, strength } = numbers(plan, theme);
    const counts = tenthsOf(plan, theme);
    const square = (count) =>
      h(`td.h${Math.ceil((5 * count) / most)}`, {}, count ? whole(count) : h("span.nought", {}, "·"));
    const link = h("a", { href: anchor(plan, theme) }, themeName(theme));
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, link),
      counts.map(square),
      h("td.sum", {}, passages ? whole(passages) : "–", " ", h("span.unseen", {}, t(`strength_${strength}`))),
    );
  });
  return h(
    "div.strip-scroller",
    { tabindex: "0", role: "region", "aria-label": t("profile") },
    h("table.strip", {}, h("thead", {}, head), h("tbody", {}, body)),
  );
}
