// Which rows are in sight: those that no filter takes away, the first few dozen, and more as one scrolls down. A
// browser takes seconds to lay out ten thousand cells at once.

let inOrder = [...rows]; // as sorted
let limit = index.rows_at_once;

const isInSight = ({ row }) => !row.hidden && !row.classList.contains("later");

const scrolledTo = new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting)) reveal(limit + index.rows_at_once);
});

// Shows and paints so many of the rows that are not filtered away.
function reveal(count) {
  limit = count;
  const kept = inOrder.filter(({ filtered }) => !filtered);
  for (const { row, filtered } of rows) row.hidden = filtered;
  kept.forEach(({ row }, number) => row.classList.toggle("later", number >= limit));
  kept.slice(0, limit).forEach(paintRow);
  scrolledTo.disconnect();
  if (kept.length > limit) scrolledTo.observe(kept[limit - 1].row);
}

// On paper all rows are shown.
addEventListener("beforeprint", () => rows.forEach(paintRow));

// Shows enough rows for a plan's to be among them.
function bringIntoSight(plan) {
  const number = inOrder.filter(({ filtered }) => !filtered).indexOf(rows[plan]);
  if (number >= limit) reveal(number + index.rows_at_once);
}
