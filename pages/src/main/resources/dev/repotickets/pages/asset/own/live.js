// Hears of changes and asks for the parts of the page anew that show what changed.
const QUIET = 200;
const told = document.getElementById("told");
const connection = document.getElementById("connection");
const waiting = new Set();
let timer = 0;
let subjects = new Set();

/** True while somebody types in it, or has a menu of it open. */
export function isBusy(region) {
  if (region.querySelector("details.move[open], details.menu[open]") || region.querySelector(".dragged")) {
    return true;
  }
  return [...region.querySelectorAll("form[data-guard]")].some(isTouched);
}

function isTouched(form) {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement) {
      const set = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
      return set !== undefined && field.value !== set.value;
    }
    return field.type !== "hidden" && "defaultValue" in field && field.value !== field.defaultValue;
  });
}

function refresh(region) {
  if (!region.isConnected) {
    waiting.delete(region);
  } else if (isBusy(region)) {
    const note = region.querySelector(".elsewhere");
    if (note) {
      note.hidden = false;
    }
    waiting.add(region);
  } else {
    waiting.delete(region);
    htmx.trigger(region, "refresh");
  }
}

function isAbout(region, change) {
  const subject = region.dataset.subject;
  const types = region.dataset.live.split(" ");
  if (change.type === "changed" || change.type === "other") {
    return true;
  }
  return types.some((type) => change.type.startsWith(type))
      && (!subject || !change.subject || change.subject === subject || !change.type.startsWith("ticket."));
}

const regions = () => [...document.querySelectorAll("[data-live]")];
let wanted = new Set();

function heard(change) {
  regions().filter((region) => isAbout(region, change)).forEach((region) => wanted.add(region.id));
  if (change.subject) {
    subjects.add(change.subject);
  }
  clearTimeout(timer);
  timer = setTimeout(apply, QUIET);
}

function apply() {
  const ids = wanted;
  wanted = new Set();
  regions().filter((region) => ids.has(region.id)).forEach(refresh);
  const names = [...subjects];
  subjects = new Set();
  if (ids.size > 0) {
    told.textContent = names.length === 0
        ? "Tickets have changed."
        : names.length <= 3 ? "Changed: " + names.join(", ") + "." : names.length + " tickets have changed.";
  }
}

/** Everything, because something may have been missed. */
export function refreshAll() {
  regions().forEach(refresh);
}

function state(text) {
  connection.hidden = text === "";
  connection.textContent = text;
}

function listen() {
  const source = new EventSource(connection.dataset.events);
  let wasLost = false;
  source.addEventListener("ready", () => {
    state("");
    document.documentElement.dataset.live = "on";
    if (wasLost) {
      told.textContent = "Connected again.";
    }
    wasLost = false;
  });
  source.addEventListener("reset", () => {
    state("");
    document.documentElement.dataset.live = "on";
    wasLost = false;
    refreshAll();
  });
  source.addEventListener("change", (event) => heard(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    state("Disconnected");
    document.documentElement.dataset.live = "off";
    wasLost = true;
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, 5000);
    }
  });
}

document.addEventListener("toggle", (event) => {
  const region = event.target.closest?.("[data-live]");
  if (region && !event.target.open && waiting.has(region)) {
    refresh(region);
  }
}, true);

document.addEventListener("click", (event) => {
  const button = event.target.closest?.(".reload");
  if (button) {
    const region = button.closest("[data-live]");
    waiting.delete(region);
    region.dataset.forced = "on";
    htmx.trigger(region, "refresh");
  }
});

// Somebody may have begun to type, or opened a menu, while the answer was on its way.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { requestConfig } = event.detail;
  const region = requestConfig?.elt;
  if (requestConfig?.triggeringEvent?.type === "refresh" && region?.matches("[data-live]")
      && !region.dataset.forced && isBusy(region)) {
    event.detail.shouldSwap = false;
    refresh(region);
  }
});

document.addEventListener("tickets:refresh", refreshAll);

if (connection) {
  listen();
}
