// The keys of the terminal interface that came before.
const base = document.body.dataset.base;
const help = document.getElementById("help");
const byId = (id) => document.getElementById(id);

function isTyping(target) {
  return target.matches?.("input, textarea, select, [contenteditable]");
}

function cards() {
  return [...document.querySelectorAll(".card")];
}

function focusCard(card) {
  const link = card?.querySelector("a.open");
  link?.focus();
  link?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function step(by) {
  const all = cards();
  const at = all.indexOf(document.activeElement.closest?.(".card"));
  focusCard(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
}

function column(by) {
  const columns = [...document.querySelectorAll(".column")].filter((each) => each.querySelector(".card"));
  const at = columns.indexOf(document.activeElement.closest?.(".column"));
  focusCard(columns[at < 0 ? 0 : Math.min(columns.length - 1, Math.max(0, at + by))]?.querySelector(".card"));
}

function menu() {
  const details = document.activeElement.closest?.(".card")?.querySelector("details.move");
  if (details) {
    details.open = true;
    details.querySelector("button")?.focus();
  }
}

function escape(event) {
  const details = event.target.closest?.("details.move[open], details.menu[open]");
  if (details) {
    details.open = false;
    details.querySelector("summary").focus();
  } else if (event.target.id === "filter-q") {
    event.target.blur();
  } else {
    byId("clear")?.click();
  }
}

const KEYS = {
  "/": () => (byId("filter-q") ? byId("filter-q").focus() : location.assign(base + "/")),
  n: () => byId("new")?.click(),
  r: () => document.dispatchEvent(new CustomEvent("tickets:refresh")),
  j: () => step(1),
  k: () => step(-1),
  h: () => column(-1),
  l: () => column(1),
  m: menu,
  g: () => location.assign((document.body.dataset.base ?? "") + "/report"),
  "?": () => help.showModal(),
};

if (help) {
  const button = byId("help-open");
  button.hidden = false;
  button.addEventListener("click", () => help.showModal());
  byId("help-close").addEventListener("click", () => help.close());
  document.addEventListener("keydown", (event) => {
    const isOpen = document.querySelector("dialog[open]");
    if (event.ctrlKey || event.metaKey || event.altKey || isOpen) {
      return;
    }
    if (event.key === "Escape") {
      escape(event);
    } else if (!isTyping(event.target)) {
      const act = KEYS[event.key]
          ?? (/^[1-7]$/.test(event.key) ? () => document.querySelector(`[data-key="${event.key}"]`)?.click() : null);
      if (act) {
        event.preventDefault();
        act();
      }
    }
  });
}
