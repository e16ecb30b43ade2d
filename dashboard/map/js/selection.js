/** The label of what is selected: an ink box over its mark, or over the ring or pill in which that stands. */

import { FAMILY, shorten } from "./labels.js";
import { JOINT } from "./merging.js";

const FONT = `700 14px ${FAMILY}`;
const HALF_HEIGHT = 12;
const EDGE = 8;
const ABOVE_MARK = 22;
const ABOVE_RING = 16;
const NARROW = 500;

/**
 * The rings that are selected: those with a district that is, whether it stood alone or among others when it
 * was chosen.
 * @param {import("./layout.js").Layout} layout
 * @param {string} selected
 */
export function selectedRings(layout, selected) {
  if (layout.marks.some(({ subject }) => subject.id === selected)) return [];
  const ids = new Set(selected.split(JOINT));
  return layout.rings.filter(({ members }) => members.some(({ id }) => ids.has(id)));
}

/**
 * What is selected of the things that have a place: text of its label, and the circle over which the label
 * stands. A pill has its title on it and needs none.
 * @param {import("./layout.js").Layout} layout
 * @param {string} selected
 * @returns {{text: string, x: number, y: number, radius: number, above: number} | null} absolute and CSS
 *   pixels
 */
export function selectedPlace(layout, selected) {
  if (!selected) return null;
  const mark = layout.marks.find((candidate) => candidate.subject.id === selected);
  const holder = mark ? pillOf(layout, mark) : layout.pills.find(({ id }) => id === selected);
  if (holder) {
    const { x, y } = mark ? { x: mark.x, y: holder.y } : holder;
    return { text: mark?.subject.label ?? "", x, y, radius: holder.halfHeight, above: ABOVE_RING };
  }
  const ring = mark ? mark.ring : selectedRings(layout, selected)[0];
  const text = mark ? mark.subject.label : ring?.nameAmong(selected.split(JOINT));
  if (ring) return { text, x: ring.x, y: ring.y, radius: ring.radius, above: ABOVE_RING };
  return mark ? { text, x: mark.x, y: mark.y, radius: layout.radius, above: ABOVE_MARK } : null;
}

function pillOf(layout, { subject }) {
  return layout.pills.find(({ subjects }) => subjects.includes(subject));
}

/**
 * The box of the selection's label, inside what is seen as far as its place is.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./layout.js").Layout} layout
 * @param {string} selected
 * @returns {{text: string, left: number, top: number, right: number, bottom: number} | null} CSS pixels of
 *   the canvas
 */
export function selectionLabel(frame, layout, selected) {
  const place = selectedPlace(layout, selected);
  if (!place?.text) return null;
  const { context, view } = frame;
  const text = shorten(place.text, view.right - view.left < NARROW ? 34 : 46);
  context.font = FONT;
  const half = context.measureText(text).width / 2 + EDGE;
  const [x, y] = [place.x - frame.left, place.y - frame.top];
  const over = y - place.radius - place.above;
  const fits = over - HALF_HEIGHT > view.top || y < view.top;
  const middleY = fits ? over : y + place.radius + place.above;
  const nearest = Math.max(view.left + half + 12, Math.min(view.right - half - 12, x));
  const middleX = x < view.left || x > view.right ? x : nearest;
  return {
    text,
    left: middleX - half,
    right: middleX + half,
    top: middleY - HALF_HEIGHT,
    bottom: middleY + HALF_HEIGHT,
  };
}

/** Draw a label that `selectionLabel` has placed. */
export function drawSelectionLabel({ context }, label, colours) {
  context.beginPath();
  context.roundRect(label.left, label.top, label.right - label.left, 2 * HALF_HEIGHT, 5);
  context.fillStyle = colours.ink;
  context.fill();
  context.font = FONT;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = colours.card;
  context.fillText(label.text, label.left + EDGE, label.top + HALF_HEIGHT + 0.5);
}
