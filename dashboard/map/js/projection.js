/**
 * Web Mercator in world units: the whole world is 256 wide, x grows east and y grows south. World units times
 * `2 ** zoom` are Leaflet's absolute pixels at that zoom.
 */

const WORLD = 256;
const EARTH_RADIUS_M = 6378137;

/** World x of a longitude in degrees. */
export function worldX(longitude) {
  return ((longitude + 180) / 360) * WORLD;
}

/** World y of a latitude in degrees. */
export function worldY(latitude) {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD;
}

/** Latitude in degrees of a world y. */
export function latitudeOf(y) {
  return (180 / Math.PI) * Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD)));
}

/**
 * How many world units a distance on the ground takes at a latitude.
 * @param {number} metres  distance on the sphere of Web Mercator
 * @param {number} y  world y of the place
 */
export function worldLength(metres, y) {
  const latitude = (latitudeOf(y) * Math.PI) / 180;
  return (metres * WORLD) / (2 * Math.PI * EARTH_RADIUS_M * Math.cos(latitude));
}

/**
 * A delta coded line in world units.
 * @param {number[]} deltas  [x0, y0, dx, dy, …], longitude before latitude, degrees times `scale`
 * @param {number} scale  whole units a degree
 * @returns {Float64Array} [x, y, x, y, …]
 */
export function decodeLine(deltas, scale) {
  const line = new Float64Array(deltas.length);
  let longitude = 0;
  let latitude = 0;
  for (let index = 0; index < deltas.length; index += 2) {
    longitude += deltas[index];
    latitude += deltas[index + 1];
    line[index] = worldX(longitude / scale);
    line[index + 1] = worldY(latitude / scale);
  }
  return line;
}

/**
 * A line given in plain degrees, in world units.
 * @param {number[]} degrees  [longitude, latitude, longitude, latitude, …]
 * @param {(longitude: number) => number} near  moves a longitude by whole turns to where the map lies
 * @returns {Float64Array} [x, y, x, y, …]
 */
export function projectLine(degrees, near) {
  return Float64Array.from(degrees, (degree, index) => (index % 2 ? worldY(degree) : worldX(near(degree))));
}

/**
 * One canvas path of several lines in world units.
 * @param {Float64Array[]} lines
 * @param {boolean} closed  whether each line is a ring
 */
export function pathOf(lines, closed = false) {
  const path = new Path2D();
  for (const line of lines) {
    path.moveTo(line[0], line[1]);
    for (let index = 2; index < line.length; index += 2) path.lineTo(line[index], line[index + 1]);
    if (closed) path.closePath();
  }
  return path;
}

/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 *
 * The box that holds a line, in the line's units.
 * @param {Float64Array} line
 * @returns {Box}
 */
export function boxOf(line) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let index = 0; index < line.length; index += 2) {
    box.left = Math.min(box.left, line[index]);
    box.right = Math.max(box.right, line[index]);
    box.top = Math.min(box.top, line[index + 1]);
    box.bottom = Math.max(box.bottom, line[index + 1]);
  }
  return box;
}

/**
 * The point half way along a line, by length on the screen.
 * @param {Float64Array} line  world units
 * @returns {{x: number, y: number}} world units
 */
export function middleOf(line) {
  const lengths = [0];
  for (let index = 2; index < line.length; index += 2) {
    const step = Math.hypot(line[index] - line[index - 2], line[index + 1] - line[index - 1]);
    lengths.push(lengths[lengths.length - 1] + step);
  }
  const half = lengths[lengths.length - 1] / 2;
  const after = Math.max(
    1,
    lengths.findIndex((length) => length >= half),
  );
  if (line.length < 4) return { x: line[0], y: line[1] };
  const share = (half - lengths[after - 1]) / (lengths[after] - lengths[after - 1] || 1);
  const at = 2 * after;
  return {
    x: line[at - 2] + share * (line[at] - line[at - 2]),
    y: line[at - 1] + share * (line[at + 1] - line[at - 1]),
  };
}
