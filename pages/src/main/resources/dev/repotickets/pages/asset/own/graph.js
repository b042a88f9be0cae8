// Draws the list of tickets that wait for each other; dagre says where each box goes.
const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 190;
const HEIGHT = 46;

function element(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function shortened(text, most) {
  return text.length <= most ? text : text.slice(0, most - 1) + "…";
}

function laidOut(items) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 46, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  items.forEach((item) => graph.setNode(item.dataset.node, { width: WIDTH, height: HEIGHT, item }));
  items.forEach((item) => item.dataset.after.split(" ").filter((id) => graph.hasNode(id))
      .forEach((id) => graph.setEdge(id, item.dataset.node)));
  dagre.layout(graph);
  return graph;
}

function box(node) {
  const { item, x, y } = node;
  const link = element("a", {
    href: item.querySelector("a").getAttribute("href"),
    class: "open node " + item.dataset.kind,
  });
  link.append(
      element("rect", { x: x - WIDTH / 2, y: y - HEIGHT / 2, width: WIDTH, height: HEIGHT, rx: 6 }),
      element("text", { x: x - WIDTH / 2 + 8, y: y - 5, class: "node-id" }, item.dataset.node + " · " + shortened(item.dataset.status, 14)),
      element("text", { x: x - WIDTH / 2 + 8, y: y + 13 }, shortened(item.dataset.title, 26)));
  return link;
}

function draw() {
  const drawing = document.querySelector("[data-drawing]");
  const items = [...document.querySelectorAll("[data-node]")];
  if (!drawing || items.length === 0) {
    return;
  }
  const graph = laidOut(items);
  const { width, height } = graph.graph();
  const svg = element("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "graph" });
  svg.append(element("defs", {}, element("marker", {
    id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: "auto",
  }, element("path", { d: "M0 0 L8 4 L0 8 z" }))));
  graph.edges().forEach((edge) => {
    const points = graph.edge(edge).points.map((point) => `${point.x} ${point.y}`).join(" L");
    const kinds = [edge.v, edge.w].map((id) => graph.node(id).item.dataset.kind);
    const kind = kinds[0] === kinds[1] ? kinds[0] : "";
    svg.append(element("path", { d: "M" + points, class: "edge " + kind, "marker-end": "url(#arrow)" }));
  });
  graph.nodes().forEach((id) => svg.append(box(graph.node(id))));
  drawing.replaceChildren(svg);
  drawing.hidden = false;
}

draw();
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "graph" || event.detail.elt?.id === "graph") {
    draw();
  }
});
