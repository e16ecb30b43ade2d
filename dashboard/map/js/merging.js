/**
 * Which district rings stand together: small rings that would overlap are one, and part again where there is
 * room. It follows from the zoom alone, whatever was seen before; what has parted at a zoom stays apart at
 * all that are greater.
 */

import { nameOf } from "./naming.js";
import { Room } from "./room.js";

/** Joins the ids of rings that have merged; no id has it in it, and an address bears it as it is. */
export const JOINT = "~";

/** At this zoom no two rings are taken to be one yet; from there they merge in steps of the map's own. */
const FIRST_ZOOM = 16;
const ZOOM_STEP = 0.25;
/** A ring of more subjects does not merge if it need not: smaller ones are pushed off it. */
const LARGE = 12;
const BETWEEN_RINGS = 4;

/**
 * @typedef {object} Member  a district ring by itself; x and y: where its district stands, world units
 * @property {string} id
 * @property {string} name  "" where it is one subject's own
 * @property {import("./scene.js").Subject[]} subjects  at least one
 * @property {number} x
 * @property {number} y
 *
 * @typedef {object} Merged  x and y: where it is drawn, absolute pixels
 * @property {string} id  of its members, in the order of the alphabet, joined
 * @property {string} name
 * @property {(ids: string[]) => string} nameAmong  what those of its members are called that have these ids
 * @property {(Member & {ownX: number, ownY: number})[]} members  the largest first; ownX and ownY: where its
 *   district stands, absolute pixels
 * @property {import("./scene.js").Subject[]} subjects
 * @property {number} radius
 * @property {number} x
 * @property {number} y
 */

/**
 * @param {Member[]} members
 * @param {number} zoom
 * @param {(count: number, zoom: number) => number} radiusOf  radius of a ring of so many subjects, CSS pixels
 * @param {object} words  of rings
 * @returns {Merged[]} the largest first; none of them overlaps another
 */
export function mergeRings(members, zoom, radiusOf, words) {
  let groups = members.map((member) => [member]);
  for (let step = FIRST_ZOOM; step > zoom; step -= ZOOM_STEP) {
    groups = setApart(groups, step, radiusOf).map((ring) => ring.members);
  }
  const scale = 2 ** zoom;
  return setApart(groups, zoom, radiusOf).map((ring) => ({
    ...ring,
    ...labelOf(ring.members, words),
    members: ring.members.map((member) => ({ ...member, ownX: member.x * scale, ownY: member.y * scale })),
  }));
}

/** Rings of these groups of members at a zoom; groups whose rings have no room beside each other are one. */
function setApart(groups, zoom, radiusOf) {
  const together = (members) => ringOf(members, zoom, radiusOf);
  let rings = groups.map(together);
  for (;;) {
    rings = mergeSmall(rings, together);
    const { placed, pair } = place(rings);
    if (!pair) return placed;
    const rest = rings.filter((ring) => !pair.includes(ring));
    rings = [...rest, together(pair.flatMap(({ members }) => members))];
  }
}

function labelOf(members, words) {
  const ids = members.map(({ id }) => id).sort();
  const nameAmong = (chosen) => {
    const names = members.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
    return nameOf(names, words);
  };
  return { id: ids.join(JOINT), name: nameAmong(ids), nameAmong };
}

/** One ring of several members, amid their subjects. */
function ringOf(members, zoom, radiusOf) {
  const scale = 2 ** zoom;
  const sorted = [...members].sort(largestFirst);
  const subjects = sorted.flatMap((member) => member.subjects);
  const amid = (of) =>
    sorted.reduce((sum, member) => sum + of(member) * member.subjects.length, 0) / subjects.length;
  return {
    id: sorted[0].id,
    members: sorted,
    subjects,
    radius: radiusOf(subjects.length, zoom),
    x: amid(({ x }) => x) * scale,
    y: amid(({ y }) => y) * scale,
  };
}

function largestFirst(one, other) {
  return other.subjects.length - one.subjects.length || (one.id < other.id ? -1 : 1);
}

/** Merge small rings until none overlaps another where they stand. */
function mergeSmall(rings, together) {
  const apart = rings.filter(isLarge);
  const waiting = rings.filter((ring) => !isLarge(ring)).sort(largestFirst);
  const small = new Set();
  while (waiting.length) {
    const ring = waiting.shift();
    const other = mostOverlapping(ring, small, 0);
    if (!other) {
      small.add(ring);
      continue;
    }
    small.delete(other);
    const merged = together([...other.members, ...ring.members]);
    if (isLarge(merged)) apart.push(merged);
    else waiting.unshift(merged);
  }
  return [...apart, ...small].sort(largestFirst);
}

function isLarge({ subjects }) {
  return subjects.length > LARGE;
}

/** The ring into which another reaches farthest, of those that leave less than `between` between them. */
function mostOverlapping(ring, others, between) {
  let most = null;
  let least = between;
  for (const other of others) {
    const reach = other.radius + ring.radius;
    const [acrossX, acrossY] = [other.x - ring.x, other.y - ring.y];
    if (Math.abs(acrossX) >= reach + least || Math.abs(acrossY) >= reach + least) continue;
    const gap = Math.hypot(acrossX, acrossY) - reach;
    if (gap < least) [least, most] = [gap, other];
  }
  return most;
}

/**
 * Set rings down, the largest first; a later one gives way, but goes no further than the ring is wide that
 * it gives way to.
 * @returns {{placed?: object[], pair?: [object, object]}} pair: two that cannot stand apart so
 */
function place(rings) {
  const room = new Room();
  const placed = [];
  for (const ring of rings) {
    const other = mostOverlapping(ring, placed, BETWEEN_RINGS);
    const spot = room.forCircle(ring.x, ring.y, ring.radius + BETWEEN_RINGS / 2);
    const pushed = Math.hypot(spot.x - ring.x, spot.y - ring.y);
    if (other && pushed > other.radius) return { pair: [rings[placed.indexOf(other)], ring] };
    room.takeCircle(spot.x, spot.y, ring.radius + BETWEEN_RINGS / 2);
    placed.push({ ...ring, ...spot });
  }
  return { placed };
}
