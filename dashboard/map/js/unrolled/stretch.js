/** Dragging across the unrolled border chooses a stretch of it. */

import { panelAt } from "./layout.js";

/** Less than this is a click, CSS pixels. */
const LEAST = 6;
/** Ends are rounded to so many kilometres: finer than a pixel nobody aims. */
const STEPS = [1, 5, 10, 25, 50];

/**
 * A finger scrolls the page instead, and has the fields.
 * @param {HTMLCanvasElement} canvas
 * @param {() => import("./layout.js").Chart | null} chartNow
 * @param {{shown: (stretch: number[] | null) => void, chosen: (text: string) => void}} tell  shown: what the
 *   drag marks so far, as number of the border, from and to, null where it was broken off; chosen: the stretch
 *   as an address has it
 * @returns {{dragged: () => boolean}} whether the click that comes now ends a drag
 */
export function chooseStretches(canvas, chartNow, tell) {
  let start = null;
  let stretch = null;
  let dragged = false;
  canvas.addEventListener("pointerdown", (event) => {
    dragged = false;
    const chart = chartNow();
    const panel = chart && panelAt(chart, { x: event.offsetX, y: event.offsetY });
    if (!panel || event.button !== 0 || event.pointerType === "touch") return;
    start = { panel, x: event.offsetX };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!start || (!dragged && Math.abs(event.offsetX - start.x) < LEAST)) return;
    dragged = true;
    stretch = between(start.panel, start.x, event.offsetX);
    tell.shown([start.panel.border, ...stretch]);
  });
  canvas.addEventListener("pointerup", () => {
    if (start && dragged && stretch) tell.chosen(addressOf(start.panel.line.id, ...stretch));
    start = stretch = null;
  });
  canvas.addEventListener("pointercancel", () => {
    start = stretch = null;
    tell.shown(null);
  });
  return { dragged: () => dragged };
}

/** A stretch as the address has it, its ends to the metre. */
export function addressOf(border, from, to) {
  return `${border}:${[from, to].map((km) => Number(km.toFixed(3))).join("-")}`;
}

/** The kilometres between two places of a panel; never none. */
function between(panel, one, other) {
  const kmAPixel = panel.line.km / (panel.right - panel.left);
  const step = STEPS.find((candidate) => candidate >= kmAPixel) ?? STEPS.at(-1);
  const [begin, end] = [Math.min(one, other), Math.max(one, other)].map(panel.kmAt);
  const from = Math.floor(begin / step) * step;
  const to = Math.min(panel.line.km, Math.max(from + step, Math.ceil(end / step) * step));
  return from < to ? [from, to] : [Math.max(0, to - step), to];
}
