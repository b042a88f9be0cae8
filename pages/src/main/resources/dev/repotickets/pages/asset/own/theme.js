// Runs before anything is painted, so that a stored choice is there from the first frame on.
const THEMES = ["system", "light", "dark"];

function storedTheme() {
  try {
    const kept = localStorage.getItem("theme");
    return THEMES.includes(kept) ? kept : "system";
  } catch {
    return "system";
  }
}

function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
}

applyTheme(storedTheme());

document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("theme");
  const label = () => { button.textContent = "Theme: " + document.documentElement.dataset.theme; };
  button.hidden = false;
  label();
  button.addEventListener("click", () => {
    const now = document.documentElement.dataset.theme;
    const next = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length];
    applyTheme(next);
    label();
    try {
      localStorage.setItem("theme", next);
    } catch {
      // It holds for this page then.
    }
  });
});
