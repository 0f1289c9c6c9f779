// The order of the rows: as the plans came, or by a column.

function sortValue(plan, key) {
  if (key === "plan") return plans[plan].title;
  if (key === "themes") return planSum(plan).themes;
  return key === "any" ? measured(planSum(plan)) : numbers(plan, key)[state.measure];
}

function order() {
  inOrder = [...rows];
  if (state.sort) {
    const { key, descending } = state.sort;
    const collator = new Intl.Collator(state.language, { numeric: true });
    const compare = key === "plan" ? collator.compare : (one, other) => one - other;
    const values = rows.map(({ plan }) => sortValue(plan, key) ?? -1);
    inOrder.sort((one, other) => compare(values[one.plan], values[other.plan]) * (descending ? -1 : 1));
  }
  if (inOrder.some(({ row }, number) => row !== table.tBodies[0].rows[number]))
    table.tBodies[0].append(...inOrder.map(({ row }) => row));
  reveal(index.rows_at_once);
  for (const head of table.tHead.rows[0].cells) {
    const sorted = state.sort && head.dataset.sort === String(state.sort.key);
    if (sorted) head.setAttribute("aria-sort", state.sort.descending ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
}

// A first press sorts titles from A and numbers from the highest, a second the other way, a third as the plans came.
function sortBy(key) {
  const first = key !== "plan";
  if (state.sort?.key !== key) state.sort = { key, descending: first };
  else state.sort = state.sort.descending === first ? { key, descending: !first } : null;
  order();
}

// Says what each button sorts by, in the language of the moment.
function nameSorting() {
  for (const button of table.tHead.querySelectorAll(".sort")) {
    const column = button.parentElement.firstElementChild.textContent;
    button.setAttribute("aria-label", t("sort_by", { column }));
  }
}

function startOrder() {
  for (const head of table.tHead.rows[0].cells) {
    const key = /^\d+$/.test(head.dataset.sort) ? Number(head.dataset.sort) : head.dataset.sort;
    head.append(h("button.sort", { type: "button", click: () => sortBy(key) }));
  }
}
