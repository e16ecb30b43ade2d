/** What there is to draw, read from the columns that the page sends. */

import { middleOf, pathOf, projectLine, worldX, worldY } from "./projection.js";

/**
 * @typedef {object} Subject
 * @property {string} id
 * @property {string} label
 * @property {string} line  second line of the tooltip
 * @property {number} shape  index into options.shapes
 * @property {number} precision  1 exact, 2 within 25 km, 3 district, 5 along a border
 * @property {number} ring  index into the scene's rings, -1 for none
 * @property {number} border  index into the base map's borders, -1 for none
 * @property {number | null} x  world units; null for what lies along a whole border
 * @property {number | null} y
 * @property {Path2D | null} band  the stretch of border that it lies along, world units; null for none or
 *   the whole
 *
 * @typedef {object} Scene
 * @property {Subject[]} subjects
 * @property {{id: string, name: string, x: number, y: number}[]} rings  x and y in world units
 * @property {{id: string, border: number}[]} pills
 * @property {Set<string>} borders  ids of the borders that can be selected
 * @property {string} selected  id of a subject, border, ring or pill; "" for none
 * @property {"light" | "dark"} theme
 */

/** @type {Scene} */
export const NO_SCENE = {
  subjects: [],
  rings: [],
  pills: [],
  borders: new Set(),
  selected: "",
  theme: "light",
};

/**
 * @param {object} raw  columns of equal length, as the page sends them
 * @param {number} middle  longitude in degrees round which the map lies, so that a region across the
 *   antimeridian is drawn in one piece
 * @returns {Scene}
 */
export function readScene(raw, middle) {
  const near = (longitude) => longitude + 360 * Math.round((middle - longitude) / 360);
  return {
    subjects: raw.ids.map((id, index) => readSubject(raw, id, index, near)),
    rings: raw.rings.map(({ id, name, lat, lon }) => ({ id, name, x: worldX(near(lon)), y: worldY(lat) })),
    pills: raw.pills,
    borders: new Set(raw.borders),
    selected: raw.sel,
    theme: raw.theme,
  };
}

function readSubject(raw, id, index, near) {
  const stretch = raw.bands[index] && projectLine(raw.bands[index], near);
  const located = raw.lat[index] !== null && raw.lon[index] !== null;
  const place = located
    ? { x: worldX(near(raw.lon[index])), y: worldY(raw.lat[index]) }
    : stretch
      ? middleOf(stretch)
      : { x: null, y: null };
  return {
    id,
    label: raw.labels[index],
    line: raw.lines[index],
    shape: raw.shapes[index],
    precision: raw.precision[index],
    ring: raw.ring[index],
    border: raw.border[index],
    band: stretch ? pathOf([stretch]) : null,
    ...place,
  };
}

/** Whether a subject lies along a whole border, so that its mark stands in that border's pill. */
export function alongWholeBorder(subject) {
  return subject.precision === 5 && !subject.band && subject.border >= 0;
}
