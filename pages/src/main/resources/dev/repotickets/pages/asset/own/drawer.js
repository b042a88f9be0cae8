// Opens a ticket beside what one looks at; without this file the same link leads to its page.
const drawer = document.getElementById("drawer");
const content = document.getElementById("drawer-content");
let opener = null;

function open(link) {
  opener = link.id;
  document.getElementById("drawer-page").href = link.getAttribute("href");
  htmx.ajax("GET", link.getAttribute("href"), { target: "#drawer-content", select: "#ticket", swap: "innerHTML" })
      .then(() => {
        if (!drawer.open) {
          drawer.showModal();
        }
      });
}

if (drawer) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.open");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link && isPlain && !document.querySelector("main #ticket")) {
      event.preventDefault();
      open(link);
    }
  });
  document.getElementById("drawer-close").addEventListener("click", () => drawer.close());
  drawer.addEventListener("click", (event) => {
    if (event.target === drawer) {
      drawer.close();
    }
  });
  drawer.addEventListener("close", () => {
    content.replaceChildren();
    document.getElementById(opener)?.focus();
  });
}
