/** What the unrolled border adds to the map: a ring round what is pointed at there, and the stretch chosen. */

import { placed } from "./canvas.js";
import { borderColour } from "./borders.js";
import { chainages, stretchOf } from "./chainage.js";
import { strokeInk } from "./marks.js";
import { pathOf } from "./projection.js";

const DISTANCE = 5;
const WIDTH = 2;
const STRETCH_WIDTH = 7;

/**
 * A ring round the mark that is pointed at in the chart, or round the number in which that mark is counted.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./layout.js").Layout} layout
 * @param {string} id
 * @param {object} colours  one theme of options.palette
 */
export function drawPointed(frame, layout, id, colours) {
  const mark = id && layout.marks.find(({ subject }) => subject.id === id);
  if (!mark) return;
  const at = mark.drawn === "count" && mark.ring ? mark.ring : { ...mark, radius: layout.radius + DISTANCE };
  const { context } = frame;
  context.beginPath();
  context.arc(at.x - frame.left, at.y - frame.top, at.radius, 0, 2 * Math.PI);
  strokeInk(context, WIDTH, colours);
}

/** @type {WeakMap<import("./basemap.js").Border, {ends: string, path: Path2D}>} */
const known = new WeakMap();

/**
 * A heavier line over the stretch of a border to which the view is narrowed.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./basemap.js").Border[]} borders
 * @param {number[] | null} stretch  number of the border, from and to, kilometres
 * @param {object} colours  one theme of options.palette
 */
export function drawChosenStretch(frame, borders, stretch, colours) {
  const border = stretch && borders[stretch[0]];
  if (!border) return;
  const { context } = frame;
  const path = placed(frame, pathAlong(border, stretch));
  context.setLineDash([]);
  context.lineJoin = "round";
  context.lineCap = "butt";
  for (const [colour, width] of [
    [colours.card, STRETCH_WIDTH + 3],
    [borderColour(colours, stretch[0]), STRETCH_WIDTH],
  ]) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke(path);
  }
}

function pathAlong(border, [, from, to]) {
  const ends = `${from}-${to}`;
  const kept = known.get(border);
  if (kept?.ends === ends) return kept.path;
  const path = pathOf([stretchOf(border.line, chainages(border.line), from, to)]);
  known.set(border, { ends, path });
  return path;
}
