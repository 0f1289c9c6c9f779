// One cell of the matrix can be reached with Tab; from it, arrow keys lead to the others.

let current = null;

function makeCurrent(link) {
  current?.setAttribute("tabindex", "-1");
  link?.setAttribute("tabindex", "0");
  current = link ?? null;
}

function move(event) {
  const here = cellAt(event.target) && event.target.closest("td");
  if (!here || event.altKey || event.metaKey) return;
  const lines = inOrder.filter(({ filtered }) => !filtered);
  const columns = shownThemes();
  const line = lines.findIndex(({ row }) => row === here.parentElement);
  const column = columns.indexOf(here.cellIndex - 1);
  const far = event.ctrlKey;
  const [to, at] = {
    ArrowUp: [line - 1, column],
    ArrowDown: [line + 1, column],
    ArrowLeft: [line, column - 1],
    ArrowRight: [line, column + 1],
    Home: [far ? 0 : line, 0],
    End: [far ? lines.length - 1 : line, columns.length - 1],
  }[event.key] ?? [null, null];
  if (to === null) return;
  event.preventDefault();
  const next = lines[to]?.cells[columns[at]]?.firstElementChild;
  if (!next) return;
  bringIntoSight(lines[to].plan);
  next.focus();
}

// The cell that Tab reaches must be one that is shown.
function keepReachable() {
  if (current?.checkVisibility()) return;
  const first = inOrder.find(({ filtered }) => !filtered);
  makeCurrent(first?.cells[shownThemes()[0]]?.firstElementChild);
}

function startMoving() {
  for (const { cells } of rows) {
    for (const theme of themes.keys()) cells[theme].firstElementChild.setAttribute("tabindex", "-1");
  }
  keepReachable();
  table.addEventListener("keydown", move);
  table.addEventListener("focusin", (event) => cellAt(event.target) && makeCurrent(event.target));
}
