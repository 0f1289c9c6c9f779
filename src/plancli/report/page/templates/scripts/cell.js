// The panel of one cell: its evidence or, where there is none, what came nearest.

function cellView(plan, theme) {
  const found = numbers(plan, theme);
  const { held_by: heldBy, quotes, misses } = evidenceOf(plan)[theme];
  const left = found.passages - quotes.length;
  return {
    title: [h("bdi", {}, plans[plan].title), " × ", themeName(theme)],
    body: [
      h("p.sum-up", {}, found.passages ? sentence(plan, theme) : h("strong", {}, t("no_evidence"))),
      heldBy.length > 0 && heldElement(heldBy),
      left > 0 && h("p.note", {}, t("cell_left", { n: left, shown: quotes.length })),
      ...quoteElements(quotes),
      !found.passages && missesElement(misses),
      h("p.note", {}, t("see_also"), " ", planLink(plan), " · ", themeLink(theme)),
    ],
  };
}

function heldElement(keywords) {
  const listed = keywords.flatMap((keyword, number) => [number ? ", " : "", h("bdi.keyword", {}, keyword)]);
  return h("p.note", {}, `${t("held_by", { n: keywords.length })} `, listed);
}

function missesElement(misses) {
  if (!misses.length) return h("p", {}, t("no_misses"));
  return h(
    "section",
    { "aria-labelledby": "misses" },
    h("h3", { id: "misses" }, t("misses")),
    h("ol.misses", {}, misses.map(missElement)),
  );
}
