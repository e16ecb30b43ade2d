/** The box beside the pointer that names what is under it. */

import { element } from "./elements.js";
import { shorten } from "./labels.js";

const LONGEST = 160;
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
      title.textContent = shorten(text.title, LONGEST);
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
 * @param {object} words  options.words
 */
export function describe({ kind, thing }, borders, words) {
  if (kind === "mark") return { title: thing.subject.label, line: thing.subject.line };
  if (kind === "line") return { title: thing.label, line: "" };
  const line = `${words.subjects}: ${thing.count}`;
  if (kind === "ring") return { title: thing.name, line };
  return { title: `${words.wholeBorder}: ${borders[thing.border].label}`, line };
}
