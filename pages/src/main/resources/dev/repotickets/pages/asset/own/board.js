// Cards that are dragged to another column. The menu on each card does the same without a mouse.
let dragged = null;

function columnOf(event) {
  const column = dragged && event.target.closest?.(".column");
  // A lane tells what its tickets share; dragging changes the status and nothing else.
  return column && column.closest(".lane") === dragged.closest(".lane") ? column : null;
}

function unmark() {
  document.querySelectorAll(".column.over").forEach((column) => column.classList.remove("over"));
}

document.addEventListener("dragstart", (event) => {
  const card = event.target.closest?.(".card[draggable=true]");
  if (card) {
    dragged = card;
    card.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.dataset.ticket);
  }
});

document.addEventListener("dragover", (event) => {
  const column = columnOf(event);
  if (column) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    if (!column.classList.contains("over")) {
      unmark();
      column.classList.add("over");
    }
  }
});

document.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  dragged = null;
  unmark();
});

document.addEventListener("drop", (event) => {
  const column = columnOf(event);
  if (!column) {
    return;
  }
  event.preventDefault();
  const card = dragged;
  card.classList.remove("dragged");
  dragged = null;
  unmark();
  if (column !== card.closest(".column")) {
    move(card.querySelector("details.move form"), column.dataset.status);
  }
});

function move(form, status) {
  htmx.ajax("POST", form.getAttribute("action"), {
    target: "#board",
    select: "#board",
    swap: "outerHTML",
    values: { status, back: form.elements.back.value },
  });
}

document.addEventListener("submit", (event) => {
  if (event.target.matches("details.move form")) {
    event.preventDefault();
    event.target.closest("details").open = false;
    move(event.target, event.submitter.value);
  }
});

// One menu at a time, and none that stays open behind somebody who has gone elsewhere.
document.addEventListener("toggle", (event) => {
  if (event.target.matches?.("details.move") && event.target.open) {
    document.querySelectorAll("details.move[open]").forEach((other) => {
      if (other !== event.target) {
        other.open = false;
      }
    });
  }
}, true);

document.addEventListener("htmx:responseError", (event) => {
  const text = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html")
      .querySelector("main .error")?.textContent;
  document.getElementById("told").textContent = text ?? "That did not work.";
  document.getElementById("told").classList.add("shown");
});
document.addEventListener("htmx:sendError", () => {
  document.getElementById("told").textContent = "The server cannot be reached.";
  document.getElementById("told").classList.add("shown");
});
document.addEventListener("htmx:afterSwap", () => document.getElementById("told").classList.remove("shown"));
