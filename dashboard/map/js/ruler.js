/**
 * The ruler along the followed borders: a tick across the line at every so many kilometres along it, and the
 * figures of some. Where they stand is measured on the ellipsoid, by the server.
 */

import { COMPACT_ZOOM } from "./canvas.js";

/** From this zoom on there is room for the figure of every tick. */
const ALL_FIGURES_FROM = 8;
const HALF_TICK = { compact: 4, wide: 5.5 };
const TICK_WIDTH = 1.6;
const GAP_WIDTH = 4.5;
/** How far to either side of a tick the line is looked at to find what is across, CSS pixels. */
const REACH = 9;

/**
 * @typedef {object} Tick
 * @property {number} km  along the line from its first vertex
 * @property {number} x  world units
 * @property {number} y
 * @property {number} vertex  the line's vertex that is nearest, counted from 0
 */

/**
 * The ticks of a border.
 * @param {Float64Array} spots  world units, [x, y, x, y, …], the one of 0 km first
 * @param {Float64Array} line  of the border, world units
 * @param {number} stepKm  kilometres from tick to tick
 * @returns {Tick[]}
 */
export function readTicks(spots, line, stepKm) {
  return Array.from({ length: spots.length / 2 }, (_, number) => {
    const [x, y] = [spots[2 * number], spots[2 * number + 1]];
    return { km: number * stepKm, x, y, vertex: nearestVertex(line, x, y) };
  });
}

function nearestVertex(line, x, y) {
  let nearest = 0;
  let least = Infinity;
  for (let index = 0; index < line.length; index += 2) {
    const far = (line[index] - x) ** 2 + (line[index + 1] - y) ** 2;
    if (far < least) [least, nearest] = [far, index / 2];
  }
  return nearest;
}

/**
 * Draw the ticks of a border, each in a gap of its line.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./basemap.js").Border} border
 * @param {{colour: string, casing: string}} paint
 */
export function drawTicks(frame, border, { colour, casing }) {
  const { context } = frame;
  const half = frame.zoom < COMPACT_ZOOM ? HALF_TICK.compact : HALF_TICK.wide;
  const path = new Path2D();
  for (const tick of border.ticks) {
    const { x, y } = onCanvas(frame, tick);
    const across = acrossAt(frame, border.line, tick);
    path.moveTo(x - across.x * half, y - across.y * half);
    path.lineTo(x + across.x * half, y + across.y * half);
  }
  context.lineCap = "butt";
  context.strokeStyle = casing;
  context.lineWidth = GAP_WIDTH;
  context.stroke(path);
  context.strokeStyle = colour;
  context.lineWidth = TICK_WIDTH;
  context.stroke(path);
}

/**
 * Where the figures belong: at the first tick and at every `figureKm`, at every tick where there is room.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./basemap.js").BaseMap} base
 * @returns {{km: number, border: number, x: number, y: number, across: {x: number, y: number}}[]} in CSS
 *   pixels of the canvas; across: a step of one pixel across the line; border: its number
 */
export function figuresOf(frame, { borders, figureKm }) {
  return borders.flatMap((border, index) =>
    border.ticks
      .filter(({ km }) => km % figureKm === 0 || frame.zoom >= ALL_FIGURES_FROM)
      .map((tick) => ({
        km: tick.km,
        border: index,
        ...onCanvas(frame, tick),
        across: acrossAt(frame, border.line, tick),
      })),
  );
}

/**
 * Whether a line runs through a box.
 * @param {import("./canvas.js").Frame} frame
 * @param {Float64Array} line  world units
 * @param {{left: number, top: number, right: number, bottom: number}} box  CSS pixels of the canvas
 */
export function crossesLine({ left, top, scale }, line, box) {
  const [west, east] = [(box.left + left) / scale, (box.right + left) / scale];
  const [north, south] = [(box.top + top) / scale, (box.bottom + top) / scale];
  for (let index = 0; index < line.length; index += 2) {
    const [x, y] = [line[index], line[index + 1]];
    if (x > west && x < east && y > north && y < south) return true;
  }
  return false;
}

function onCanvas(frame, { x, y }) {
  return { x: x * frame.scale - frame.left, y: y * frame.scale - frame.top };
}

/** The direction across the line at a tick, of length 1, upward or to the right. */
function acrossAt(frame, line, { vertex }) {
  const before = beyond(line, vertex, -1, REACH / frame.scale);
  const after = beyond(line, vertex, 1, REACH / frame.scale);
  const [x, y] = [line[2 * after] - line[2 * before], line[2 * after + 1] - line[2 * before + 1]];
  const length = Math.hypot(x, y) || 1;
  const turn = x < 0 || (x === 0 && y < 0) ? -1 : 1;
  return { x: (turn * y) / length, y: (-turn * x) / length };
}

/** The first vertex before or after one that is `reach` away from it, or the last there is. */
function beyond(line, vertex, step, reach) {
  const last = line.length / 2 - 1;
  let at = vertex;
  while (at + step >= 0 && at + step <= last && apart(line, at, vertex) < reach) at += step;
  return at;
}

function apart(line, one, other) {
  return Math.hypot(line[2 * one] - line[2 * other], line[2 * one + 1] - line[2 * other + 1]);
}
