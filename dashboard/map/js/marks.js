/**
 * Marks: one shape a kind, in its colour, filled by its standing; survey ticks for an exact site; the ring of
 * the selected one.
 */

import { drawFill, reachOf } from "./fills.js";

const HALO_WIDTH = 4;
const SELECTION_WIDTH = 2.6;
/** How much wider a casing is than the line in it. */
const CASING_MORE = 2.4;
const SELECTION_DISTANCE = 6.5;
/** How much larger the selected mark is drawn, CSS pixels of its radius. */
const SELECTED_MORE = 1.5;

/**
 * @typedef {object} Style  how marks are drawn, the same for a whole session
 * @property {{id: string, path: Path2D, middle: number, period: number}[]} shapes  paths of radius 1 round
 *   (0, 0); middle: how far below (0, 0) their signs stand; period: of their dashes
 * @property {import("./fills.js").Fill[]} fills  by the number of a standing
 * @property {import("./fills.js").Pen} pen
 */

/**
 * The marks of the session.
 * @param {object} options  shapes, standings and pen
 * @returns {Style}
 */
export function markStyle({ shapes, standings, pen }) {
  return {
    shapes: shapes.map((shape) => ({ ...shape, path: new Path2D(shape.path) })),
    fills: standings,
    pen,
  };
}

/**
 * Draw one mark without its surround and without its halo.
 * @param {CanvasRenderingContext2D} context
 * @param {{x: number, y: number, radius: number}} at  centre and radius, in the context's units
 * @param {Style["shapes"][number]} shape
 * @param {import("./fills.js").Fill} fill
 * @param {import("./fills.js").Pen} pen
 * @param {{fill: string, ground: string}} paint
 */
export function drawShape(context, at, shape, fill, pen, paint) {
  const { middle, period } = shape;
  context.lineJoin = "round";
  const placed = { ...at, path: pathAt(shape, at), y: at.y + middle * at.radius, period };
  drawFill(context, placed, fill, pen, paint);
}

function drawHalo(context, at, shape, reach, colour) {
  context.lineJoin = "round";
  context.strokeStyle = colour;
  context.lineWidth = HALO_WIDTH + 2 * reach;
  context.stroke(pathAt(shape, at));
}

function pathAt({ path }, { x, y, radius }) {
  const moved = new Path2D();
  moved.addPath(path, new DOMMatrix([radius, 0, 0, radius, x, y]));
  return moved;
}

/** Four survey ticks, from `inner` to `outer` away from the centre. */
export function drawSurveyTicks(context, x, y, inner, outer, colour) {
  context.beginPath();
  for (const [alongX, alongY] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]) {
    context.moveTo(x + alongX * inner, y + alongY * inner);
    context.lineTo(x + alongX * outer, y + alongY * outer);
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.3;
  context.lineCap = "butt";
  context.stroke();
}

/**
 * Draw every mark, the selected one last and larger. Ticks and halos come first, so that none
 * lies on a neighbour.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./layout.js").Layout} layout
 * @param {Style} style
 * @param {object} colours  one theme of options.palette
 * @param {string} selected  id of the selected thing, of whatever kind
 */
export function drawMarks(frame, layout, style, colours, selected) {
  const seen = layout.marks.filter((mark) => inFrame(frame, mark));
  const chosen = seen.find((mark) => mark.subject.id === selected);
  const others = seen.filter((mark) => mark !== chosen && mark.drawn !== "count");
  for (const draw of [ticksOf, haloOf, drawMark]) {
    for (const mark of others) draw(frame, mark, layout.radius, style, colours, layout.compact);
  }
  if (!chosen) return;
  const radius = layout.radius + SELECTED_MORE;
  drawSelectionRing(frame, chosen, radius + SELECTION_DISTANCE, colours);
  ticksOf(frame, chosen, radius, style, colours, layout.compact);
  haloOf(frame, chosen, radius, style, colours);
  drawMark(frame, chosen, radius, style, colours);
}

function inFrame(frame, mark) {
  const [x, y] = [mark.x - frame.left, mark.y - frame.top];
  return x > -20 && y > -20 && x < frame.width + 20 && y < frame.height + 20;
}

function haloOf(frame, { x, y, subject }, radius, { shapes, fills, pen }, colours) {
  const at = { x: x - frame.left, y: y - frame.top, radius };
  drawHalo(frame.context, at, shapes[subject.shape], reachOf(fills[subject.standing], pen), colours.halo);
}

function drawMark(frame, { x, y, subject }, radius, { shapes, fills, pen }, colours) {
  const at = { x: x - frame.left, y: y - frame.top, radius };
  const shape = shapes[subject.shape];
  const paint = { fill: colours.shapes[shape.id], ground: colours.card };
  drawShape(frame.context, at, shape, fills[subject.standing], pen, paint);
}

/** The survey ticks of an exact site. */
function ticksOf(frame, { x, y, subject }, radius, { fills, pen }, colours, compact) {
  if (subject.precision !== 1) return;
  const edge = radius + reachOf(fills[subject.standing], pen);
  const [inner, outer] = compact ? [2, 5] : [3.5, 8];
  const [middleX, middleY] = [x - frame.left, y - frame.top];
  drawSurveyTicks(frame.context, middleX, middleY, edge + inner, edge + outer, colours.ink);
}

function drawSelectionRing(frame, mark, radius, colours) {
  const { context } = frame;
  context.beginPath();
  context.arc(mark.x - frame.left, mark.y - frame.top, radius, 0, 2 * Math.PI);
  context.fillStyle = colours.card;
  context.globalAlpha = 0.6;
  context.fill();
  context.globalAlpha = 1;
  strokeInk(context, SELECTION_WIDTH, colours);
}

/** Stroke the context's path in ink, in a casing that sets it off from whatever it lies on. */
export function strokeInk(context, width, colours) {
  context.strokeStyle = colours.card;
  context.lineWidth = width + CASING_MORE;
  context.stroke();
  context.strokeStyle = colours.ink;
  context.lineWidth = width;
  context.stroke();
}
