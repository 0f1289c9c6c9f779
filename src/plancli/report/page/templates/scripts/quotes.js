// Quotes and near misses as they stand in the panel.

const where = ({ page, line }) =>
  [page && t("page", { n: page }), line && t("line", { n: line })].filter(Boolean).join(", ");

// How a keyword met the text, and how similar they are where they are not the same.
function ways(pieces) {
  const said = new Map();
  for (const piece of pieces) {
    if (typeof piece === "string") continue;
    const [, keyword, how, similarity] = piece;
    const way = how === "exact" ? t("how_exact") : `${t(`how_${how}`)}, ${similarity.toFixed(0)}`;
    said.set(`${keyword} ${way}`, h("li", {}, h("bdi.keyword", {}, keyword), h("span.how", {}, ` ${way}`)));
  }
  return h("ul.ways", { "aria-label": t("found_by") }, [...said.values()]);
}

function quoted(pieces, language) {
  const marked = pieces.map((piece) => (typeof piece === "string" ? piece : h("mark", { title: piece[1] }, piece[0])));
  return h("blockquote", { dir: "auto", lang: language }, h("p", {}, marked));
}

// Quotes one below the other. A heading is said once, above the first of those that stand under it.
const quoteElements = (quotes) => quotes.map((quote, number) => quoteElement(quote, quotes[number - 1]?.place.heading));

function quoteElement(quote, said = null) {
  const { heading, language } = quote.place;
  const kind =
    quote.commitment === undefined
      ? null
      : h(quote.commitment ? "b.kind" : "span.kind", {}, t(quote.commitment ? "commitment" : "mention"));
  return h(
    "figure.quote",
    {},
    heading && heading !== said && h("p.heading", { dir: "auto" }, heading),
    quoted(quote.pieces, language),
    h("figcaption", {}, h("span.place", {}, where(quote.place)), kind, ways(quote.pieces)),
  );
}

function missElement(miss) {
  const [before, words, after] = miss.pieces;
  const pieces = [before, [words, miss.keyword], after];
  return h(
    "li",
    {},
    h("p", {}, h("bdi.keyword", {}, miss.keyword), `: ${t(whyKey(miss), { ...miss, n: miss.edits || miss.between })}`),
    h(
      "figure.quote.near",
      {},
      quoted(pieces, miss.place.language),
      h("figcaption", {}, h("span.place", {}, where(miss.place))),
    ),
  );
}

function whyKey({ why, between, phrase }) {
  if (why === "apart" && !between) return "why_order"; // nothing stands between them
  return why === "furniture" && phrase ? "why_furniture_phrase" : `why_${why}`;
}

// As many of the elements as a screen or two hold, and a button for as many again. `make` builds one from an item.
function someOf(items, make, most) {
  const list = h("div");
  const more = h("button.more", { type: "button" });
  let next = 0;
  function show() {
    const added = items.slice(next, next + most).map(make);
    list.append(...added);
    next += added.length;
    more.hidden = next >= items.length;
    more.textContent = t("more", { n: items.length - next });
    return added[0];
  }
  show();
  more.addEventListener("click", () => {
    const first = show();
    first.tabIndex = -1;
    first.focus();
    highlight();
  });
  return [list, more];
}
