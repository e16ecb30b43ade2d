/** Kilometres along a line of the base map, for drawing: to some metres what the server measures. */

import { latitudeOf } from "./projection.js";

const WORLD = 256;
const EQUATOR_KM = 6378.137;
/** Of the ellipsoid WGS 84: the square of its eccentricity. */
const SQUARED = 0.00669438;

/**
 * Kilometres from the first vertex to each vertex. Steps are short, so that each is a step on the plane that
 * touches the ellipsoid.
 * @param {Float64Array} line  world units, [x, y, x, y, …]
 * @returns {Float64Array}
 */
export function chainages(line) {
  const found = new Float64Array(line.length / 2);
  for (let index = 1; index < found.length; index += 1) {
    found[index] = found[index - 1] + stepKm(line, 2 * index);
  }
  return found;
}

function stepKm(line, index) {
  const [south, north] = [latitudeOf(line[index - 1]), latitudeOf(line[index + 1])].map(radians);
  const middle = (south + north) / 2;
  const flat = 1 - SQUARED * Math.sin(middle) ** 2;
  const across = (EQUATOR_KM / Math.sqrt(flat)) * Math.cos(middle);
  const up = (EQUATOR_KM * (1 - SQUARED)) / flat ** 1.5;
  const turn = ((line[index] - line[index - 2]) / WORLD) * 2 * Math.PI;
  return Math.hypot(across * turn, up * (north - south));
}

function radians(degrees) {
  return (degrees * Math.PI) / 180;
}

/**
 * The part of a line between two of its kilometres; what lies beyond an end is that end.
 * @param {Float64Array} line
 * @param {Float64Array} km  its chainages
 * @returns {number[]} [x, y, x, y, …]
 */
export function stretchOf(line, km, from, to) {
  const inner = [];
  km.forEach((at, index) => {
    if (at > from && at < to) inner.push(line[2 * index], line[2 * index + 1]);
  });
  return [...spotAt(line, km, from), ...inner, ...spotAt(line, km, to)];
}

function spotAt(line, km, at) {
  const after = km.findIndex((value) => value >= at);
  if (after <= 0) return after < 0 ? [...line.slice(-2)] : [line[0], line[1]];
  const share = (at - km[after - 1]) / (km[after] - km[after - 1]);
  const between = (one, other) => one + share * (other - one);
  const index = 2 * after;
  return [between(line[index - 2], line[index]), between(line[index - 1], line[index + 1])];
}
