// Puts the parts to work.

const dark = matchMedia("(prefers-color-scheme: dark)");
const schemeButton = byId("scheme");

const isDark = () => (document.documentElement.dataset.scheme ?? (dark.matches ? "dark" : "light")) === "dark";
const showScheme = () => schemeButton.setAttribute("aria-pressed", String(isDark()));

function inLanguage(code) {
  state.language = code;
  translate();
  nameSorting();
  fillFilters();
  applyFilters();
  fill();
}

startMatrix();
startOrder();
startFilters();
startSearch();
startMoving();
inLanguage(state.language);
startPanel();

for (const radio of document.getElementsByName("measure")) {
  radio.addEventListener("change", () => {
    state.measure = radio.value;
    order();
    paint();
  });
}
byId("language").addEventListener("change", (event) => inLanguage(event.target.value));
schemeButton.addEventListener("click", () => {
  document.documentElement.dataset.scheme = isDark() ? "light" : "dark";
  showScheme();
});
dark.addEventListener("change", showScheme);
showScheme();
document.documentElement.dataset.ready = "";
