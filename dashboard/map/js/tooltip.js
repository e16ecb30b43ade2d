/** The box beside the pointer that names what is under it. */

import { element } from "./elements.js";
import { shorten } from "./labels.js";

const LONGEST = 160;
/** Letters that a count after a name may take. */
const COUNT = 24;
const HALF_WIDTH = 140;
const ROOM_ABOVE = 80;

/**
 * Put a tooltip into the map, hidden.
 * @param {HTMLElement} container  of the map
 */
export function createTooltip(container) {
  const box = element("div", "map-tooltip");
  box.hidden = true;
  box.setAttribute("aria-hidden", "true");
  const title = element("strong");
  const second = element("span");
  title.dir = second.dir = "auto";
  box.append(title, second);
  container.append(box);
  return {
    /**
     * @param {{title: string, line: string}} text
     * @param {{x: number, y: number}} at  CSS pixels of the map
     */
    show(text, at) {
      title.textContent = shorten(text.title, LONGEST + COUNT);
      second.textContent = shorten(text.line, LONGEST);
      box.hidden = false;
      const half = Math.min(HALF_WIDTH, box.offsetWidth / 2) + 6;
      box.style.left = `${Math.max(half, Math.min(container.clientWidth - half, at.x))}px`;
      box.style.top = `${at.y}px`;
      box.classList.toggle("is-below", at.y < ROOM_ABOVE);
    },
    hide() {
      box.hidden = true;
    },
  };
}

/**
 * What the tooltip says about a hit.
 * @param {import("./pick.js").Hit} hit
 * @param {import("./basemap.js").Border[]} borders
 * @param {object} options  words, rings (their words) and standings of the session
 */
export function describe({ kind, thing }, borders, { words, rings, standings }) {
  if (kind === "line") return { title: thing.label, line: words.borderSegment };
  if (kind === "pill") {
    return { title: counted(borders[thing.border].label, thing, rings), line: words.wholeBorder };
  }
  if (kind === "ring" && thing.name) {
    return { title: counted(thing.name, thing, rings), line: rings.districtOnly };
  }
  const subject = kind === "ring" ? thing.subjects[0] : thing.subject;
  return { title: subject.label, line: `${subject.line} · ${standings[subject.standing].name}` };
}

function counted(name, { subjects }, { subject, subjects: several }) {
  return `${shorten(name, LONGEST)}: ${subjects.length} ${subjects.length === 1 ? subject : several}`;
}
