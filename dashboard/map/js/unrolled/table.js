/** The same as the unrolled border as a table, made when it is opened, so that it costs nothing on the way. */

import { groupedBy } from "./layout.js";

const COARSE_KM = 10;

/**
 * @param {Document} page
 * @param {object} options  what lies at the map's style
 * @param {(id: string) => void} choose
 * @returns {{details: HTMLDetailsElement, stale: Function, mark: (selected: string) => void}} stale: that what
 *   it says has changed, and how to ask for what is drawn now; mark: what is selected
 */
export function createTable(page, options, choose) {
  const { words } = options.unrolled;
  const details = page.createElement("details");
  details.className = "unrolled-table";
  const summary = cell("summary", words.table);
  details.append(summary);
  let chartNow = null;
  let selected = "";
  let drawn = null;
  const fill = () => {
    if (!details.open || !chartNow) return;
    const chart = chartNow();
    if (chart === drawn) return;
    drawn = chart;
    const focused = details.contains(page.activeElement) && page.activeElement.dataset.sel;
    details.replaceChildren(summary, chart.spots.length ? table(chart) : cell("p", words.nobody));
    mark();
    if (focused) links().find((link) => link.dataset.sel === focused)?.focus();
  };
  details.addEventListener("toggle", fill);
  details.addEventListener("click", (event) => {
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.target.closest("a[data-sel]");
    if (!plain || !link) return;
    event.preventDefault();
    choose(link.dataset.sel);
  });
  return {
    details,
    stale(now) {
      chartNow = now;
      fill();
    },
    mark(id) {
      selected = id;
      mark();
    },
  };

  function links() {
    return [...details.querySelectorAll("a[data-sel]")];
  }

  function mark() {
    for (const link of links()) {
      if (link.dataset.sel === selected) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function table({ spots }) {
    const head = page.createElement("tr");
    for (const name of ["what", "when", "where", "km", "standing"]) {
      head.append(Object.assign(cell("th", words[name]), { scope: "col" }));
    }
    const rows = inOrder(spots).map((spot) => row(spot));
    const made = page.createElement("table");
    made.append(page.createElement("thead"), page.createElement("tbody"));
    made.tHead.append(head);
    made.tBodies[0].append(...rows);
    const frame = page.createElement("div");
    frame.append(made);
    return frame;
  }

  function row({ subject, panel, stretches }) {
    const made = page.createElement("tr");
    const name = page.createElement("th");
    name.scope = "row";
    name.append(linkTo(subject));
    const standing = options.standings[subject.standing].name;
    const where = told(stretches, panel.line.km).map(kilometres).join(", ");
    made.append(name, ...[subject.line, panel.line.name, where, standing].map((text) => cell("td", text)));
    return made;
  }

  function linkTo({ id, label }) {
    const link = cell("a", label);
    const query = new URLSearchParams(page.location.search);
    query.set("sel", id);
    link.href = `?${query}`;
    link.dataset.sel = id;
    return link;
  }

  function cell(tag, text) {
    return Object.assign(page.createElement(tag), { textContent: text, dir: "auto" });
  }
}

/** By border and kilometre. */
function inOrder(spots) {
  const byBorder = groupedBy(spots, ({ panel }) => panel.border);
  return [...byBorder.values()].flatMap((mine) =>
    [...mine].sort((one, other) => one.stretches[0][0] - other.stretches[0][0]),
  );
}

/**
 * Stretches as a reader is told them: outward to tens of kilometres, for only a circle tells of them, to no
 * more than the line has; of an exact site its kilometre.
 */
function told(stretches, km) {
  const found = [];
  for (const [begin, end] of stretches) {
    const exact = begin === end;
    const from = exact ? Math.round(begin) : Math.floor(begin / COARSE_KM) * COARSE_KM;
    const to = exact ? from : Math.min(Math.ceil(end / COARSE_KM) * COARSE_KM, Math.round(km));
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found.map(([from, to]) => (from === to ? [from] : [from, to]));
}

function kilometres(stretch) {
  return stretch.map((km) => km.toLocaleString("en")).join("–");
}
