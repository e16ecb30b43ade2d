/** Marks of a place of their own: they stand on it, or beside what stands there already. */

import { alongWholeBorder } from "./scene.js";

/** Of a ring's radius: what lies nearer to its middle is on no side of it. */
const IN_THE_MIDDLE = 1 / 3;
const UPWARD = -Math.PI / 2;
const TURN_STEP = Math.PI / 18;

/**
 * @param {import("./scene.js").Scene} scene
 * @param {number} scale  pixels a world unit
 * @param {{radius: number, gap: number}} size  of marks
 * @param {import("./layout.js").Ring[]} rings
 * @param {import("./room.js").Room} room  what is taken already, the rings too; the marks take theirs
 * @returns {import("./layout.js").Mark[]}
 */
export function layOutLoose(scene, scale, size, rings, room) {
  const marks = scene.subjects
    .filter((subject) => subject.x !== null && subject.ring < 0 && !alongWholeBorder(subject))
    .sort((one, other) => one.precision - other.precision)
    .map((subject) => {
      return { subject, ownX: subject.x * scale, ownY: subject.y * scale, drawn: "mark", ring: null };
    });
  const middles = new Map(marks.map((mark) => [mark, ringInWhoseMiddle(mark, rings)]));
  const sided = marks.filter((mark) => !middles.get(mark));
  return [
    ...sided.map((mark) => nearItsPlace(mark, size, room)),
    ...rings.flatMap((ring) => {
      return overRing(
        ring,
        marks.filter((mark) => middles.get(mark) === ring),
        size,
        room,
      );
    }),
  ];
}

function ringInWhoseMiddle({ ownX, ownY }, rings) {
  return rings.find(({ x, y, radius }) => Math.hypot(ownX - x, ownY - y) < radius * IN_THE_MIDDLE);
}

function nearItsPlace(mark, size, room) {
  const spot = room.forCircle(mark.ownX, mark.ownY, size.gap / 2);
  room.takeCircle(spot.x, spot.y, size.gap / 2);
  return { ...mark, ...spot };
}

/** Side by side over a ring, or as near to there as there is room for all of them. */
function overRing(ring, marks, size, room) {
  const row = [...marks].sort((one, other) => one.ownX - other.ownX);
  const distance = ring.radius + size.gap / 2 + 2;
  const between = 2 * Math.asin(size.gap / 2 / distance) + 1e-6;
  for (let turn = 0; Math.abs(turn) <= Math.PI; turn = turn > 0 ? -turn : TURN_STEP - turn) {
    const spots = row.map((_, index) => {
      const angle = UPWARD + turn + between * (index - (row.length - 1) / 2);
      return { x: ring.x + Math.cos(angle) * distance, y: ring.y + Math.sin(angle) * distance };
    });
    if (!spots.every(({ x, y }) => room.hasCircle(x, y, size.gap / 2))) continue;
    for (const { x, y } of spots) room.takeCircle(x, y, size.gap / 2);
    return row.map((mark, index) => ({ ...mark, ...spots[index] }));
  }
  return row.map((mark) => nearItsPlace(mark, size, room));
}
