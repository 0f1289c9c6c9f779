// The matrix: what its cells show, and the sentence about the cell that is pointed at.

const table = byId("matrix");
const readout = byId("readout");
const rows = [...table.tBodies[0].rows].map((row) => {
  return { row, plan: Number(row.dataset.plan), cells: [...row.cells].slice(1), filtered: false, painted: 0 };
});

const cellLink = (plan, theme) => rows[plan].cells[theme].firstElementChild;

let painting = 0; // counts how often what the cells show has changed

// Brings the matrix in line with the measure, the language and the search of the moment.
function paint() {
  painting += 1;
  table.classList.toggle("searched", state.matches !== null);
  rows.filter(isInSight).forEach(paintRow);
  paintTotals();
  paintLegend();
}

// Writes a row's cells, if they have changed since. Rows out of sight wait until they are shown.
function paintRow(each) {
  if (each.painted === painting) return;
  each.painted = painting;
  const { plan, cells } = each;
  for (const theme of themes.keys()) {
    const { passages, [state.measure]: value } = numbers(plan, theme);
    const matched = state.matches?.get(plan)?.has(theme);
    const cell = cells[theme];
    const link = cell.firstElementChild;
    const others = [matched && "matched", cell.classList.contains("open") && "open"].filter(Boolean);
    cell.className = [`h${stepOf(state.measure, value)}`, ...others].join(" ");
    if (passages) link.firstChild.data = `${shown(state.measure, value, true)} `;
    else link.setAttribute("aria-label", t("no_evidence"));
  }
  const sum = planSum(plan);
  cells[themes.length].textContent = written(sum);
  cells[themes.length + 1].textContent = whole(sum.themes);
}

function paintLegend() {
  const range = ([low, high, step]) => {
    const [from, to] = [low, high].map((value) => shown(state.measure, value, true));
    return h(`span.shade.h${step}`, {}, from === to ? from : `${from}–${to}`);
  };
  byId("shades").replaceChildren(h("span.unit", {}, t(`unit_${state.measure}`)), ...shades[state.measure].map(range));
}

// A cell's numbers in words.
function sentence(plan, theme) {
  const { passages, commitments, share, per_1000_words, strength } = numbers(plan, theme);
  if (!passages) return t("no_evidence");
  const parts = [
    t("count_passages", { n: passages }),
    t("count_share", { number: shown("share", share, true) }),
    t("count_per_1000_words", { number: shown("per_1000_words", per_1000_words, true) }),
    t(`strength_${strength}`),
  ];
  if (commitments !== null) parts.splice(3, 0, t("count_commitments", { n: commitments }));
  return parts.join(" · ");
}

// Which cell an element of the matrix stands in, as [plan, theme]; null outside of the cells.
function cellAt(element) {
  const cell = element.closest("tbody td");
  const theme = cell ? cell.cellIndex - 1 : themes.length;
  return theme < themes.length ? [Number(cell.parentElement.dataset.plan), theme] : null;
}

// Tells the numbers of the cell that an element stands in, and marks the head of its column.
function tell(element) {
  const found = cellAt(element);
  for (const head of table.tHead.rows[0].cells) head.classList.toggle("here", found?.[1] + 1 === head.cellIndex);
  if (!found) return readout.replaceChildren();
  const [plan, theme] = found;
  readout.replaceChildren(
    h("b", {}, h("bdi", {}, plans[plan].title), ` × ${themeName(theme)}`),
    `: ${sentence(plan, theme)}`,
  );
}

function startMatrix() {
  table.addEventListener("click", (event) => {
    if (event.target.matches("tbody td")) event.target.querySelector("a")?.click(); // the whole cell is a link
  });
  table.addEventListener("pointerover", (event) => tell(event.target));
  table.addEventListener("pointerleave", () => tell(document.activeElement));
  table.addEventListener("focusin", (event) => {
    tell(event.target);
    if (cellAt(event.target)) event.target.setAttribute("aria-describedby", "readout"); // said behind the number
  });
  table.addEventListener("focusout", (event) => {
    event.target.removeAttribute("aria-describedby");
    tell(document.body);
  });
}
