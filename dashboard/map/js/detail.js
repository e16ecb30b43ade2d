/** Lines as fine as they are seen at a zoom: what is finer is not seen, and costs time at each draw. */

import { pathOf } from "./projection.js";

/** Vertices nearer to each other than this are one, CSS pixels. */
const FINEST = 0.8;

/**
 * @typedef {object} Shape
 * @property {Float64Array[]} lines  world units, [x, y, x, y, …]
 * @property {boolean} closed  whether each line is a ring
 */

/** @returns {Shape} */
export function shapeOf(lines, closed = false) {
  return { lines, closed };
}

/** @type {WeakMap<Shape, {zoom: number, path: Path2D}>} */
const paths = new WeakMap();

/** The path of a shape as it is seen at a zoom, world units; kept until it is asked for at another zoom. */
export function pathAt(shape, zoom) {
  const known = paths.get(shape);
  if (known?.zoom === zoom) return known.path;
  const lines = shape.lines.map((line) => thin(line, FINEST / 2 ** zoom));
  const path = pathOf(lines, shape.closed);
  paths.set(shape, { zoom, path });
  return path;
}

/** A line without the vertices that are nearer than `least` to the one before; both ends are kept. */
function thin(line, least) {
  const kept = [line[0], line[1]];
  const last = line.length - 2;
  for (let index = 2; index <= last; index += 2) {
    const [x, y] = kept.slice(-2);
    const [nextX, nextY] = [line[index], line[index + 1]];
    if (index === last || Math.hypot(nextX - x, nextY - y) >= least) kept.push(nextX, nextY);
  }
  return kept;
}
