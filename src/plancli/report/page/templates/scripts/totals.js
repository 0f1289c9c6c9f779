// Totals over the plans and themes that are shown. Where themes are added up, a passage of several counts once.

// What a measure's total is worked out from; `coded` and `words` are what shares and rates are of.
const nothing = () => ({ passages: 0, commitments: 0, hits: 0, coded: 0, words: 0, themes: 0, plans: 0 });

function add(sum, more) {
  for (const name of Object.keys(sum)) sum[name] += more[name] ?? 0;
}

// A plan over the shown themes.
function planSum(plan) {
  const { words, passages: coded, mixtures } = plans[plan];
  const sum = { ...nothing(), coded, words };
  for (const [mixed, passages, commitments] of mixtures) {
    if (mixed.some((theme) => !state.hiddenThemes.has(theme))) add(sum, { passages, commitments });
  }
  for (const theme of shownThemes()) {
    const { passages, hits } = numbers(plan, theme);
    add(sum, { hits, themes: Number(passages > 0) });
  }
  return { ...sum, plans: Number(sum.themes > 0) };
}

// A theme over the given plans.
function themeSum(theme, some) {
  const sum = nothing();
  for (const plan of some) {
    const { passages, commitments, hits } = numbers(plan, theme);
    add(sum, {
      passages,
      commitments,
      hits,
      coded: plans[plan].passages,
      words: plans[plan].words,
      plans: Number(passages > 0),
    });
  }
  return sum;
}

// The value of the measure of the moment.
function measured({ passages, commitments, hits, coded, words }) {
  if (state.measure === "share") return coded ? (100 * passages) / coded : 0;
  if (state.measure === "per_1000_words") return words ? (1000 * hits) / words : 0;
  return state.measure === "commitments" ? commitments : passages;
}

const written = (sum) => shown(state.measure, measured(sum), sum.passages > 0);

function paintTotals() {
  const some = rows.filter(({ filtered }) => !filtered).map(({ plan }) => plan);
  const all = nothing();
  for (const plan of some) add(all, planSum(plan));
  const [totals, counts] = [...table.tFoot.rows].map((row) => [...row.cells].slice(1));
  for (const theme of themes.keys()) {
    const sum = themeSum(theme, some);
    totals[theme].textContent = written(sum);
    counts[theme].textContent = whole(sum.plans);
  }
  totals[themes.length].textContent = written(all);
  counts[themes.length].textContent = whole(all.plans);
}
