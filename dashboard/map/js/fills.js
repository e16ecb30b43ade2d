/** Fills: how a mark says how its subject stands. */

const TURN = 2 * Math.PI;
/** Of the ground's colour, so that a mark stands off what it lies on; half of it lies outside the edge. */
const EDGE_WIDTH = 1;

/**
 * @typedef {object} Fill  what of a shape is drawn in its colour; the rest of it is the ground's
 * @property {"whole" | "left" | "none"} body  how much of it is solid
 * @property {"none" | "line" | "dashes" | "second"} outline  second: one more, outside the edge
 * @property {"none" | "pip" | "stroke" | "cross"} sign  what stands in its middle; a pip is the ground's
 *
 * @typedef {object} Pen  line, gap, second and sign are widths in CSS pixels; pip, stroke and cross radii of
 *   the mark; dash is the share of a dash in a period
 * @property {number} line
 * @property {number} gap
 * @property {number} second
 * @property {number} sign
 * @property {number} pip
 * @property {number} stroke
 * @property {number} cross
 * @property {number} dash
 */

/**
 * How far a fill reaches over the edge of its shape, CSS pixels.
 * @param {Fill} fill
 * @param {Pen} pen
 */
export function reachOf(fill, pen) {
  return fill.outline === "second" ? pen.gap / 2 + pen.second : 0;
}

/**
 * Fill a shape.
 * @param {CanvasRenderingContext2D} context
 * @param {{path: Path2D, x: number, y: number, radius: number, period: number}} shape  its path where it
 *   stands; x and y: where its sign stands; period: of its dashes, in radii
 * @param {Fill} fill
 * @param {Pen} pen
 * @param {{fill: string, ground: string}} paint
 */
export function drawFill(context, shape, fill, pen, paint) {
  if (fill.body === "whole") {
    drawSolid(context, shape.path, fill, pen, paint);
  } else {
    drawHollow(context, shape, fill, pen, paint);
  }
  drawSign(context, shape, fill.sign, pen, paint);
}

function drawSolid(context, path, fill, pen, paint) {
  const second = fill.outline === "second";
  context.fillStyle = context.strokeStyle = paint.fill;
  if (second) {
    context.lineWidth = 2 * reachOf(fill, pen);
    context.stroke(path);
  }
  context.fill(path);
  context.lineWidth = second ? pen.gap : EDGE_WIDTH;
  context.strokeStyle = paint.ground;
  context.stroke(path);
}

/** What is in the colour stays inside the edge. */
function drawHollow(context, { path, x, y, radius, period }, fill, pen, paint) {
  context.fillStyle = context.strokeStyle = paint.ground;
  context.lineWidth = EDGE_WIDTH;
  context.fill(path);
  context.stroke(path);
  context.save();
  context.clip(path);
  context.fillStyle = context.strokeStyle = paint.fill;
  if (fill.body === "left") context.fillRect(x - 2 * radius, y - 2 * radius, 2 * radius, 4 * radius);
  if (fill.outline === "dashes") {
    const dash = period * radius * pen.dash;
    context.setLineDash([dash, period * radius - dash]);
    context.lineDashOffset = dash / 2;
  }
  context.lineWidth = 2 * pen.line;
  context.stroke(path);
  context.restore();
}

function drawSign(context, { x, y, radius }, sign, pen, paint) {
  if (sign === "none") return;
  context.beginPath();
  if (sign === "pip") {
    context.arc(x, y, radius * pen.pip, 0, TURN);
    context.fillStyle = paint.ground;
    context.fill();
    return;
  }
  const arm = radius * (sign === "cross" ? pen.cross : pen.stroke);
  context.moveTo(x - arm, y + arm);
  context.lineTo(x + arm, y - arm);
  if (sign === "cross") {
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
  }
  context.strokeStyle = paint.fill;
  context.lineWidth = pen.sign;
  context.lineCap = "butt";
  context.stroke();
}
