/**
 * Where everything stands at one zoom, in Leaflet's absolute pixels, so that panning moves nothing against
 * anything. Rings take room first, then marks of their own place, then pills: whoever comes later gives
 * way, and no two marks ever lie on each other.
 */

import { COMPACT_ZOOM } from "./canvas.js";
import { layOutLoose } from "./loose.js";
import { mergeRings } from "./merging.js";
import { layOutPills } from "./pills.js";
import { worldLength } from "./projection.js";
import { packRing, ringRadius } from "./rings.js";
import { Room } from "./room.js";

const NEARBY_M = 25_000;
const BETWEEN_MARKS = 3.4;
/** Circles of true scale whose centres are nearer than this are one spot. */
const SAME_SPOT = 9;
/** Room that is kept free round a ring. */
const AROUND_RING = 2;
/** Where there is little room, a ring of more subjects than this is their number in a ring of this radius. */
const COUNTS = [
  { below: COMPACT_ZOOM, over: 3, radius: 13 },
  { below: 6.7, over: 8, radius: 17 },
];

/**
 * @typedef {object} Mark  x and y: where it is drawn; ownX and ownY: where its place is; absolute pixels
 * @property {import("./scene.js").Subject} subject
 * @property {number} x
 * @property {number} y
 * @property {number} ownX
 * @property {number} ownY
 * @property {"mark" | "ring" | "pill" | "count"} drawn  count: only as one of the number in a ring or pill
 * @property {Ring | null} ring
 *
 * @typedef {import("./merging.js").Merged & {counted: boolean}} Ring  counted: whether it is drawn as the
 *   number of its subjects
 *
 * @typedef {object} Layout
 * @property {number} radius  of a mark, CSS pixels
 * @property {boolean} compact
 * @property {Mark[]} marks
 * @property {Ring[]} rings
 * @property {import("./pills.js").Pill[]} pills
 * @property {{x: number, y: number, radius: number}[]} circles  25 km round a spot, true to scale
 */

/** @type {Layout} */
export const NO_LAYOUT = { radius: 0, compact: false, marks: [], rings: [], pills: [], circles: [] };

/**
 * The box that holds all marks, rings and pills, absolute pixels.
 * @param {Layout} layout
 * @returns {{left: number, top: number, right: number, bottom: number} | null} null when nothing is drawn
 */
export function extentOf(layout) {
  const boxes = [
    ...layout.rings.map(({ x, y, radius }) => ({ x, y, halfWidth: radius, halfHeight: radius })),
    ...layout.marks.map(({ x, y }) => ({ x, y, halfWidth: layout.radius, halfHeight: layout.radius })),
    ...layout.pills,
  ];
  if (!boxes.length) return null;
  return {
    left: Math.min(...boxes.map(({ x, halfWidth }) => x - halfWidth)),
    top: Math.min(...boxes.map(({ y, halfHeight }) => y - halfHeight)),
    right: Math.max(...boxes.map(({ x, halfWidth }) => x + halfWidth)),
    bottom: Math.max(...boxes.map(({ y, halfHeight }) => y + halfHeight)),
  };
}

/** Radius of a mark at a zoom, CSS pixels. */
export function markRadius(zoom) {
  if (zoom < COMPACT_ZOOM) return 4.6;
  return zoom < 8 ? 6.2 : 7.2;
}

/**
 * @param {import("./scene.js").Scene} scene
 * @param {import("./basemap.js").BaseMap} base
 * @param {number} zoom
 * @param {number} titleWidth  of a pill's title, CSS pixels
 * @param {object} words  of rings
 * @returns {Layout}
 */
export function layOut(scene, base, zoom, titleWidth, words) {
  const scale = 2 ** zoom;
  const compact = zoom < COMPACT_ZOOM;
  const size = sizeOfMarks(zoom);
  const room = new Room();
  const rings = layOutRings(scene, zoom, words);
  for (const ring of rings) room.takeCircle(ring.x, ring.y, ring.radius + AROUND_RING);
  const loose = layOutLoose(scene, scale, size, rings, room);
  const [pills, inPills] = layOutPills(scene, base, zoom, size, titleWidth, room);
  return {
    radius: size.radius,
    compact,
    marks: [...rings.flatMap((ring) => marksOf(ring, size)), ...loose, ...inPills],
    rings,
    pills,
    circles: compact ? [] : circlesOf(scene, scale),
  };
}

function layOutRings(scene, zoom, words) {
  const packed = scene.rings.map(() => []);
  for (const subject of scene.subjects) packed[subject.ring]?.push(subject);
  const members = scene.rings
    .map((ring, index) => ({ ...ring, subjects: packed[index] }))
    .filter(({ subjects }) => subjects.length);
  return mergeRings(members, zoom, radiusOfRing, words).map((ring) => ({
    ...ring,
    counted: numberOf(ring.subjects.length, zoom) !== undefined,
  }));
}

function radiusOfRing(count, zoom) {
  return numberOf(count, zoom)?.radius ?? ringRadius(count, sizeOfMarks(zoom));
}

/** How a ring of so many subjects is drawn as their number; undefined where there is room for their marks. */
function numberOf(count, zoom) {
  return COUNTS.find(({ below, over }) => zoom < below && count > over);
}

function sizeOfMarks(zoom) {
  const radius = markRadius(zoom);
  return { radius, gap: 2 * radius + BETWEEN_MARKS };
}

/** The marks in a ring, by their shapes; where the ring is a number they are all in its middle. */
function marksOf(ring, size) {
  const places = new Map(
    ring.members.flatMap(({ subjects, ownX, ownY }) => subjects.map((subject) => [subject, { ownX, ownY }])),
  );
  const seeds = packRing(ring.subjects.length, size);
  return [...ring.subjects]
    .sort((one, other) => one.shape - other.shape)
    .map((subject, index) => {
      const seed = ring.counted ? { x: 0, y: 0 } : seeds[index];
      const at = { x: ring.x + seed.x, y: ring.y + seed.y };
      return { subject, ...places.get(subject), ...at, drawn: ring.counted ? "count" : "ring", ring };
    });
}

function circlesOf(scene, scale) {
  const circles = [];
  for (const subject of scene.subjects) {
    if (subject.precision !== 2) continue;
    const [x, y] = [subject.x * scale, subject.y * scale];
    if (circles.some((circle) => Math.hypot(circle.x - x, circle.y - y) < SAME_SPOT)) continue;
    circles.push({ x, y, radius: worldLength(NEARBY_M, subject.y) * scale });
  }
  return circles;
}
