/**
 * Where everything stands at one zoom, in Leaflet's absolute pixels, so that panning moves nothing against
 * anything. Rings take room first, then marks of their own place, then pills: whoever comes later gives
 * way, and no two marks ever lie on each other.
 */

import { COMPACT_ZOOM } from "./canvas.js";
import { worldLength } from "./projection.js";
import { packCount, packPill, packRing, ringRadius } from "./rings.js";
import { Room } from "./room.js";
import { alongWholeBorder } from "./scene.js";

const NEARBY_M = 25_000;
const BETWEEN_MARKS = 3.4;
/** Circles of true scale whose centres are nearer than this are one spot. */
const SAME_SPOT = 9;
const BETWEEN_RINGS = 4;
const AROUND_PILL = 8;
const NEAR_PILL = 250;
const LINE_HALF_WIDTH = 4;
/** Where there is little room, a ring or pill of more subjects than this is their number. */
const COUNTED_OVER = { ring: 3, pill: 5 };
const COUNT_RADIUS = 13;

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
 * @typedef {object} Ring
 * @property {string} id
 * @property {string} name  "" where the ring is one subject's own
 * @property {import("./scene.js").Subject[]} subjects
 * @property {boolean} counted  whether it is drawn as the number of its subjects
 * @property {number} radius
 * @property {number} x
 * @property {number} y
 * @property {number} ownX
 * @property {number} ownY
 *
 * @typedef {object} Pill  x and y: its centre; leaderX and leaderY: where its leader meets the border
 * @property {string} id
 * @property {number} border
 * @property {boolean} counted  whether it is drawn as the number of its subjects
 * @property {import("./scene.js").Subject[]} subjects
 * @property {number} x
 * @property {number} y
 * @property {number} halfWidth
 * @property {number} halfHeight
 * @property {{x: number, y: number}} title
 * @property {number} leaderX
 * @property {number} leaderY
 *
 * @typedef {object} Layout
 * @property {number} radius  of a mark, CSS pixels
 * @property {boolean} compact
 * @property {Mark[]} marks
 * @property {Ring[]} rings
 * @property {Pill[]} pills
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
 * @returns {Layout}
 */
export function layOut(scene, base, zoom, titleWidth) {
  const scale = 2 ** zoom;
  const compact = zoom < COMPACT_ZOOM;
  const radius = markRadius(zoom);
  const size = { radius, gap: 2 * radius + BETWEEN_MARKS };
  const room = new Room();
  const [rings, packed] = layOutRings(scene, scale, size, compact, room);
  const loose = layOutLoose(scene, scale, size, room);
  const [pills, inPills] = layOutPills(scene, base, scale, size, titleWidth, compact, room);
  return {
    radius,
    compact,
    marks: [...packed, ...loose, ...inPills],
    rings,
    pills,
    circles: compact ? [] : circlesOf(scene, scale),
  };
}

function layOutRings(scene, scale, size, compact, room) {
  const members = scene.rings.map(() => []);
  for (const subject of scene.subjects) members[subject.ring]?.push(subject);
  const order = scene.rings
    .map((ring, index) => ({
      ring,
      subjects: members[index].sort((one, other) => one.shape - other.shape),
    }))
    .filter(({ subjects }) => subjects.length)
    .sort((one, other) => other.subjects.length - one.subjects.length);
  const marks = [];
  const rings = order.map(({ ring, subjects }) => {
    const counted = compact && subjects.length > COUNTED_OVER.ring;
    const radius = counted ? COUNT_RADIUS : ringRadius(subjects.length, size);
    const own = { ownX: ring.x * scale, ownY: ring.y * scale };
    const spot = room.forCircle(own.ownX, own.ownY, radius + BETWEEN_RINGS / 2);
    room.takeCircle(spot.x, spot.y, radius + BETWEEN_RINGS / 2);
    const placedRing = { id: ring.id, name: ring.name, subjects, counted, radius, ...own, ...spot };
    const seeds = counted ? subjects.map(() => ({ x: 0, y: 0 })) : packRing(subjects.length, size);
    seeds.forEach((seed, index) => {
      const at = { x: spot.x + seed.x, y: spot.y + seed.y };
      const drawn = counted ? "count" : "ring";
      marks.push({ subject: subjects[index], ...own, ...at, drawn, ring: placedRing });
    });
    return placedRing;
  });
  return [rings, marks];
}

function layOutLoose(scene, scale, size, room) {
  return scene.subjects
    .filter((subject) => subject.x !== null && subject.ring < 0 && !alongWholeBorder(subject))
    .sort((one, other) => one.precision - other.precision)
    .map((subject) => {
      const own = { ownX: subject.x * scale, ownY: subject.y * scale };
      const spot = room.forCircle(own.ownX, own.ownY, size.gap / 2);
      room.takeCircle(spot.x, spot.y, size.gap / 2);
      return { subject, ...own, ...spot, drawn: "mark", ring: null };
    });
}

function layOutPills(scene, base, scale, size, titleWidth, compact, room) {
  const marks = [];
  const pills = [];
  for (const { id, border } of scene.pills) {
    const anchor = base.pillSpots.get(base.borders[border]?.id);
    const subjects = scene.subjects.filter(
      (subject) => alongWholeBorder(subject) && subject.border === border,
    );
    if (!anchor || !subjects.length) continue;
    const counted = compact && subjects.length > COUNTED_OVER.pill;
    const pill = counted
      ? packCount(subjects.length, size, titleWidth)
      : packPill(subjects.length, size, titleWidth, compact);
    const own = { ownX: anchor.x * scale, ownY: anchor.y * scale };
    const [halfWidth, halfHeight] = [pill.halfWidth + AROUND_PILL / 2, pill.halfHeight + AROUND_PILL / 2];
    keepClearOfLine(room, base.borders[border].line, own, scale);
    const spot = room.forBox(own.ownX, own.ownY, halfWidth, halfHeight);
    room.takeBox(spot.x, spot.y, halfWidth, halfHeight);
    const leader = nearestVertex(base.borders[border].line, spot.x / scale, spot.y / scale);
    pills.push({
      id,
      border,
      counted,
      subjects,
      ...pill,
      ...spot,
      leaderX: leader.x * scale,
      leaderY: leader.y * scale,
    });
    pill.spots.forEach((inside, index) => {
      const at = { x: spot.x + inside.x, y: spot.y + inside.y };
      marks.push({ subject: subjects[index], ...own, ...at, drawn: counted ? "count" : "pill", ring: null });
    });
  }
  return [pills, marks];
}

/** A pill explains its border and must not hide it: take the room of the line as far as it is near. */
function keepClearOfLine(room, line, { ownX, ownY }, scale) {
  let [lastX, lastY] = [Infinity, Infinity];
  for (let index = 0; index < line.length; index += 2) {
    const [x, y] = [line[index] * scale, line[index + 1] * scale];
    if (Math.hypot(x - ownX, y - ownY) > NEAR_PILL || Math.hypot(x - lastX, y - lastY) < LINE_HALF_WIDTH)
      continue;
    room.takeCircle(x, y, LINE_HALF_WIDTH);
    [lastX, lastY] = [x, y];
  }
}

function nearestVertex(line, x, y) {
  let nearest = 0;
  let least = Infinity;
  for (let index = 0; index < line.length; index += 2) {
    const distance = (line[index] - x) ** 2 + (line[index + 1] - y) ** 2;
    if (distance < least) [least, nearest] = [distance, index];
  }
  return { x: line[nearest], y: line[nearest + 1] };
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
