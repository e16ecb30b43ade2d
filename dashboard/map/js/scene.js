/** What there is to draw, read from the columns that the page sends. */

import { middleOf, pathOf, projectLine, worldX, worldY } from "./projection.js";

/**
 * @typedef {object} Subject
 * @property {string} id
 * @property {string} label
 * @property {string} line  second line of the tooltip: what it is, and when it happened where that is told
 * @property {number} shape  index into options.shapes
 * @property {number} standing  index into options.standings
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
 */

const DISTRICT = 3;
const ALONG = 5;

/** @type {Scene} */
export const NO_SCENE = {
  subjects: [],
  rings: [],
  pills: [],
  borders: new Set(),
};

/**
 * @param {object} raw  as the page sends it: columns of equal length; where a subject stands is in `ring`, or
 *   by its number in `at` or `along`
 * @param {number} middle  longitude in degrees round which the map lies, so that a region across the
 *   antimeridian is drawn in one piece
 * @returns {Scene}
 */
export function readScene(raw, middle) {
  const near = (longitude) => longitude + 360 * Math.round((middle - longitude) / 360);
  return {
    subjects: raw.ids.map((id, index) => readSubject(raw, id, index, near)),
    rings: raw.rings.map(([id, name, lat, lon]) => ({ id, name, x: worldX(near(lon)), y: worldY(lat) })),
    pills: raw.pills,
    borders: new Set(raw.borders),
  };
}

function readSubject(raw, id, index, near) {
  return {
    id,
    label: raw.labels[index],
    line: [raw.kindWords[raw.kinds[index]], raw.when[index]].filter(Boolean).join(" · "),
    shape: raw.shapes[index],
    standing: raw.standings[index],
    ...whereIs(raw, index, near),
  };
}

function whereIs(raw, index, near) {
  const ring = raw.ring[index];
  if (ring >= 0) {
    const [, , lat, lon] = raw.rings[ring];
    return { precision: DISTRICT, ring, border: -1, band: null, x: worldX(near(lon)), y: worldY(lat) };
  }
  if (index in raw.along) {
    const { border, band } = raw.along[index];
    const stretch = band && projectLine(band, near);
    const place = stretch ? middleOf(stretch) : { x: null, y: null };
    return { precision: ALONG, ring, border, band: stretch && pathOf([stretch]), ...place };
  }
  const [lat, lon, precision] = raw.at[index];
  return { precision, ring, border: -1, band: null, x: worldX(near(lon)), y: worldY(lat) };
}

/** Whether a subject lies along a whole border, so that its mark stands in that border's pill. */
export function alongWholeBorder(subject) {
  return subject.precision === ALONG && !subject.band && subject.border >= 0;
}
